//! The controls of the preview, and the guide in it.

use super::controls::{groups, is_of};
use super::{Msg, Preview, Width};
use authoring::Step;
use coaching_or_mentoring::{CoachingOrMentoring, Transition};
use editing::{Model, Sight};
use guide::content::{Content, Perspective};
use guide::session::Page;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

impl Preview {
    pub(super) fn page(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let width = match self.width {
            Width::Phone => "st-frame-phone",
            Width::Tablet => "st-frame-tablet",
            Width::Full => "st-frame-full",
        };
        let theme = if self.is_dark { "st-frame-dark" } else { "st-frame-light" };
        let lags = props.panel.review.content.is_none();
        let note = match (&props.usable, lags) {
            (None, _) => "The preview shows the guide as soon as its errors are mended. See the tab “Findings”.",
            (_, true) => "There are errors, so this is the guide as it was before them. See the tab “Findings”.",
            _ => "",
        };
        let differs = props.usable.as_ref().map_or("", |(content, _)| self.differs(content));
        html! {
            <section class="st-preview" aria-label="Preview">
                { for props.usable.as_ref().map(|(content, _)| self.controls(ctx, content)) }
                if !note.is_empty() { <p class="st-note st-note-error">{ note }</p> }
                if !differs.is_empty() {
                    <p class={if self.has_gone_on() { "st-hint" } else { "st-note st-note-warning" }}>{ differs }</p>
                }
                <p role="status" class="st-hint st-preview-said">{ self.said }</p>
                { self.choice(ctx) }
                if self.session.page == Page::Result && !lags {
                    <div><button type="button" class="st-button" onclick={ctx.link().callback(|_| Msg::SaveScenario)}>
                        { "Save these answers as a scenario" }
                    </button></div>
                }
                <div class="st-frame-around" role="region" aria-label="The guide as visitors see it" tabindex="0">
                    <div ref={self.host.clone()} class={classes!("st-frame", width, theme, self.edits.then_some("st-edits"))}></div>
                </div>
                { self.guide(ctx) }
            </section>
        }
    }

    /// The guide, in its shadow root.
    fn guide(&self, ctx: &Context<Self>) -> Html {
        let (Some(frame), Some((content, changed))) = (&self.frame, &ctx.props().usable) else { return html! {} };
        let link = ctx.link();
        let on_transition = link.callback(|transition: Rc<Transition>| Msg::Moved(Box::new(transition.after.clone())));
        let guide = html! {
            <CoachingOrMentoring content={content.clone()} changed={changed.clone()} session={self.begun.clone()} visit={self.visit}
                on_ready={link.callback(Msg::Ready)} on_effect={link.callback(Msg::Asked)} {on_transition} />
        };
        create_portal(guide, frame.root())
    }

    fn controls(&self, ctx: &Context<Self>, content: &Content) -> Html {
        let link = ctx.link();
        let on_edits = link.batch_callback(|event: Event| {
            Some(Msg::Edits(event.target()?.dyn_into::<HtmlInputElement>().ok()?.checked()))
        });
        let hint = if self.edits {
            "To press a button instead, hold Alt and click."
        } else {
            "Buttons and links can be pressed. To open a text, hold Alt and click."
        };
        html! {
            <div class="st-preview-controls">
                { self.people(ctx, content) }
                { self.sights(ctx, content) }
                <div class="st-row">
                    { switch(ctx, "Width", &[
                        ("Phone", self.width == Width::Phone, || Msg::Width(Width::Phone)),
                        ("Tablet", self.width == Width::Tablet, || Msg::Width(Width::Tablet)),
                        ("Full", self.width == Width::Full, || Msg::Width(Width::Full)),
                    ]) }
                    { switch(ctx, "Colours", &[
                        ("Light", !self.is_dark, || Msg::Dark(false)),
                        ("Dark", self.is_dark, || Msg::Dark(true)),
                    ]) }
                </div>
                <div>
                    <label class="st-check">
                        <input type="checkbox" checked={self.edits} onchange={on_edits} aria-describedby="st-edits-hint" />
                        { "A click opens the text in the form" }
                    </label>
                    <p class="st-hint" id="st-edits-hint">{ hint }</p>
                </div>
            </div>
        }
    }

    fn people(&self, ctx: &Context<Self>, content: &Content) -> Html {
        let on_change =
            ctx.link().batch_callback(|event: Event| Perspective::from_word(&chosen(&event)?).map(Msg::Perspective));
        let option = |perspective: &Perspective| {
            let label = content.perspectives.of(*perspective).label.clone();
            html! { <option value={perspective.word()} selected={*perspective == self.perspective}>{ label }</option> }
        };
        html! {
            <div class="st-field">
                <label for="st-preview-person">{ "Who asks" }</label>
                <select id="st-preview-person" onchange={on_change}>{ for Perspective::ALL.iter().map(option) }</select>
            </div>
        }
    }

    /// What is shown: first of which kind, then which one.
    fn sights(&self, ctx: &Context<Self>, content: &Content) -> Html {
        let groups = groups(content, self.perspective);
        let open = groups.iter().position(|group| is_of(group, &self.sight));
        let firsts = groups.iter().filter_map(|group| Some((group.sights.first()?.0.clone(), group.name.to_owned())));
        let kinds = choice_of(ctx, "st-preview-sight", "Show", firsts.collect(), open);
        let one = open.and_then(|open| groups.get(open)).filter(|group| group.sights.len() > 1).map(|group| {
            let place = group.sights.iter().position(|(sight, _)| *sight == self.sight);
            choice_of(ctx, "st-preview-which", group.which, group.sights.clone(), place)
        });
        html! { <>{ kinds }{ for one }</> }
    }

    /// The places of a text that stands in several.
    fn choice(&self, ctx: &Context<Self>) -> Html {
        if self.choice.is_empty() {
            return html! {};
        }
        let model = Model::of(&ctx.props().panel.draft);
        let choose = |at: Option<usize>| ctx.link().callback(move |_| Msg::Chosen(at));
        let place = |(at, steps): (usize, &Vec<Step>)| {
            html! {
                <li><button type="button" class="st-button st-button-quiet" onclick={choose(Some(at))}>
                    { model.way(steps).join(" › ") }
                </button></li>
            }
        };
        html! {
            <div class="st-card st-choice" role="group" aria-label="Which text?">
                <ul class="st-list">{ for self.choice.iter().enumerate().map(place) }</ul>
                <div class="st-row"><button type="button" class="st-button" onclick={choose(None)}>{ "None of these" }</button></div>
            </div>
        }
    }
}

/// One of a few: its name, whether it is chosen, and what choosing it says.
type Choice = (&'static str, bool, fn() -> Msg);

/// A choice of one of a few.
fn switch(ctx: &Context<Preview>, name: &'static str, choices: &[Choice]) -> Html {
    let button = |(label, is_on, message): &Choice| {
        let message = *message;
        html! {
            <button type="button" aria-pressed={is_on.to_string()} onclick={ctx.link().callback(move |_| message())}>{ *label }</button>
        }
    };
    html! { <div class="st-switch" role="group" aria-label={name}>{ for choices.iter().map(button) }</div> }
}

/// A list of what can be shown, of which the one at a place is.
fn choice_of(
    ctx: &Context<Preview>,
    id: &'static str,
    name: &'static str,
    sights: Vec<(Sight, String)>,
    shown: Option<usize>,
) -> Html {
    let options = sights.iter().enumerate().map(|(place, (_, label))| {
        html! { <option value={place.to_string()} selected={Some(place) == shown}>{ label }</option> }
    });
    let options: Html = options.collect();
    let on_change = ctx.link().batch_callback(move |event: Event| {
        let (sight, _) = sights.get(chosen(&event)?.parse::<usize>().ok()?)?;
        Some(Msg::Sight(sight.clone()))
    });
    html! {
        <div class="st-field" key={name}>
            <label for={id}>{ name }</label>
            <select {id} onchange={on_change}>{ options }</select>
        </div>
    }
}

fn chosen(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlSelectElement>().ok()?.value())
}
