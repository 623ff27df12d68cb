//! What is left, by part, and the texts of the open part.

use super::place::Numbered;
use super::{Act, Msg, PartOfTexts, Row, State, TranslationPanel, id_of};
use editing::translation::{left_words, made_from};
use guide::content::Direction;
use yew::prelude::*;

impl TranslationPanel {
    /// What the base says otherwise since the translation was made.
    pub(super) fn since(&self, ctx: &Context<Self>) -> Html {
        let Some((date, true)) = made_from(&ctx.props().panel.draft) else { return Html::default() };
        let outdated: usize = self.parts.iter().map(|part| part.count(State::Outdated)).sum();
        html! {
            <div class="st-card st-tr-since">
                <p>
                    {format!("The original has changed since you began: your texts were made from its content of {date}. ")}
                    {match outdated {
                        0 => "None of the texts that you translated has changed.".to_owned(),
                        1 => "One of the texts that you translated has changed.".to_owned(),
                        count => format!("{count} of the texts that you translated have changed."),
                    }}
                </p>
                <div class="st-row"><button class="st-button" type="button" onclick={ctx.link().callback(|_| Msg::FitsAll)}>
                    {if outdated == 0 { "OK" } else { "All of mine still fit" }}
                </button></div>
            </div>
        }
    }

    pub(super) fn texts(&self, ctx: &Context<Self>, base_lang: &str, lang: &str, direction: Direction) -> Html {
        let link = ctx.link();
        let total: usize = self.parts.iter().map(|part| part.texts.len()).sum();
        let left: usize = self.parts.iter().map(|part| part.count(State::Left)).sum();
        let on_act = link.callback(|(text, act): (_, Act)| Msg::Act(text, act));
        let shown = self.in_sight();
        let is_searching = self.place.is_searching();
        let row = |(_, number, text): &Numbered<'_>| {
            html! {
                <Row
                    key={id_of(*number)} text={(*text).clone()} id={id_of(*number)} base_lang={base_lang.to_owned()}
                    lang={lang.to_owned()} dir={direction.word()} is_found={is_searching} on_act={on_act.clone()}
                />
            }
        };
        let of_part = |(place, part): (usize, &PartOfTexts)| {
            let mut rows = shown.iter().filter(|(of, ..)| *of == place).peekable();
            let is_there = rows.peek().is_some() || !is_searching && place == self.place.open;
            is_there.then(|| html! { <section key={part.name}><h3>{part.name}</h3><ul class="st-tr-list">{for rows.map(row)}</ul></section> })
        };
        let filter = |only: Option<State>, id: &'static str, label: &str| {
            html! {
                <span class="st-tr-choice">
                    <input type="radio" name="st-tr-only" id={id} checked={self.place.only == only} onchange={link.callback(move |_| Msg::Filter(only))} />
                    <label for={id}>{label}</label>
                </span>
            }
        };
        let outdated: usize = self.parts.iter().map(|part| part.count(State::Outdated)).sum();
        let base = ctx.props().panel.draft.base_named().filter(|base| !base.is_shipped());
        html! {
            <>
                if let Some(base) = base {
                    <p class="st-hint">
                        {format!("On the left is your own guide as it was when this translation began, under the name “{}”. \
                                  Later changes to it do not come here by themselves.", base.name)}
                    </p>
                }
                <p class="st-tr-total">
                    <label for="st-tr-progress">{format!("{}.", left_words(left, total))}</label>
                    <progress id="st-tr-progress" max={total.to_string()} value={(total - left).to_string()} />
                </p>
                <div class="st-tr-columns">
                    <nav class="st-tr-parts" aria-label="Parts of the guide">
                        <p class="st-hint" aria-hidden="true">{"What is left, by part"}</p>
                        <ul>
                            for (index, part) in self.parts.iter().enumerate() {
                                <li>{self.part_link(ctx, index, part)}</li>
                            }
                        </ul>
                    </nav>
                    <div class="st-tr-texts">
                        {self.search(ctx)}
                        <div class="st-row st-tr-controls">
                            <fieldset class="st-tr-filter">
                                <legend class="st-visually-hidden">{"Texts to show"}</legend>
                                {filter(None, "st-tr-all", "All")}
                                {filter(Some(State::Left), "st-tr-left", "Left to translate")}
                                if outdated > 0 {
                                    {filter(Some(State::Outdated), "st-tr-outdated", "Changed since")}
                                }
                            </fieldset>
                            <button class="st-button" type="button" onclick={link.callback(|_| Msg::Go { back: true })}>{"Previous to translate"}</button>
                            <button class="st-button" type="button" onclick={link.callback(|_| Msg::Go { back: false })}>{"Next to translate"}</button>
                        </div>
                        <p class="st-hint">{"In a text, Ctrl + Enter goes to the next one to translate, Ctrl + Shift + Enter to the one before."}</p>
                        if shown.is_empty() {
                            <p class={if is_searching { "st-muted" } else { "st-ok" }} role="status">
                                {if is_searching { "No text is found here." } else { "Nothing is left to translate here." }}
                            </p>
                        }
                        // Apart from what stays, so that the field in which is searched does.
                        <div>{for self.parts.iter().enumerate().filter_map(of_part)}</div>
                    </div>
                </div>
            </>
        }
    }

    fn part_link(&self, ctx: &Context<Self>, index: usize, part: &PartOfTexts) -> Html {
        let (left, total) = (part.count(State::Left), part.texts.len());
        let is_open = index == self.place.open && !self.place.is_searching();
        html! {
            <button
                class="st-button st-button-quiet st-tr-part" type="button" aria-current={is_open.then_some("true")}
                onclick={ctx.link().callback(move |_| Msg::Open(index))}
            >
                <span>{part.name}</span>
                <span class={classes!("st-muted", (left == 0).then_some("st-ok"))}>
                    <span class="st-visually-hidden">{"left: "}</span>
                    {if left == 0 { "done".to_owned() } else { format!("{left} of {total}") }}
                </span>
            </button>
        }
    }
}
