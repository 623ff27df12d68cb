//! One text beside the base's.

use editing::translation::{State, Translatable};
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// What a translator does with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Act {
    /// Gives it in other words.
    Translate(String),
    /// Keeps it as it is.
    Keep,
    /// Says that it still fits.
    Fits,
    /// Goes on to the next one that is left, or back to the one before.
    Go { back: bool },
    /// Opens its part, where it stands among the others.
    Around,
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct RowProps {
    pub(super) text: Rc<Translatable>,
    /// The id of its field.
    pub(super) id: String,
    pub(super) base_lang: AttrValue,
    pub(super) lang: AttrValue,
    pub(super) dir: AttrValue,
    /// Whether it was found, and stands without what is around it.
    pub(super) is_found: bool,
    pub(super) on_act: Callback<(Rc<Translatable>, Act)>,
}

#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let RowProps { text, id, base_lang, lang, dir, is_found, on_act } = props.clone();
    let act = |act: Act| {
        let (text, on_act) = (text.clone(), on_act.clone());
        Callback::from(move |_: MouseEvent| on_act.emit((text.clone(), act.clone())))
    };
    let oninput = {
        let (text, on_act) = (text.clone(), on_act.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                on_act.emit((text.clone(), Act::Translate(area.value())));
            }
        })
    };
    let onkeydown = {
        let (text, on_act) = (text.clone(), on_act.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                on_act.emit((text.clone(), Act::Go { back: event.shift_key() }));
            }
        })
    };
    let lost = text.lost_placeholders().join(", ");
    let own = text.own.clone().unwrap_or_default();
    let rows = (text.base.chars().count().max(own.chars().count()) / 48 + 1).to_string();
    let (base_id, hint_id) = (format!("{id}-base"), format!("{id}-hint"));
    html! {
        <li class={classes!("st-tr-row", (text.state != State::Done).then_some("st-tr-row-open"))}>
            <label class="st-tr-place st-muted" for={id.clone()}>{&text.place}</label>
            <p class="st-tr-base" id={base_id.clone()} lang={base_lang}>{&text.base}</p>
            <div class="st-tr-own">
                <textarea
                    id={id.clone()} lang={lang} dir={dir} rows={rows} value={own}
                    aria-describedby={format!("{base_id} {hint_id}")} oninput={oninput} onkeydown={onkeydown}
                />
                <div class="st-row" id={hint_id}>
                    if !lost.is_empty() && text.own.is_some() {
                        <p class="st-warning">{format!("Keep {lost}: the guide puts something in its place.")}</p>
                    }
                    if text.can_be_kept() {
                        <button class="st-button st-button-quiet" type="button" onclick={act(Act::Keep)}>
                            {"Same in this language"}<span class="st-visually-hidden">{format!(": {}", text.place)}</span>
                        </button>
                    }
                    if is_found {
                        <button class="st-button st-button-quiet" type="button" onclick={act(Act::Around)}>
                            {"Show it in context"}<span class="st-visually-hidden">{format!(": {}", text.place)}</span>
                        </button>
                    }
                    if text.state == State::Outdated {
                        <p class="st-warning">{"The original has changed since you wrote yours."}</p>
                        <button class="st-button st-button-quiet" type="button" onclick={act(Act::Fits)}>
                            {"Mine still fits"}<span class="st-visually-hidden">{format!(": {}", text.place)}</span>
                        </button>
                    }
                </div>
            </div>
        </li>
    }
}
