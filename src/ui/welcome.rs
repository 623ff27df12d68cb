//! The first page: what this is, and who asks.

use super::frame::{View, heading};
use super::glyph::{Glyph, glyph};
use super::text::fill;
use crate::decision::steps;
use crate::model::{Alternative, Perspective};
use crate::session::{Message, Page};
use yew::prelude::*;

const FIRST: &str = "com-perspective-seeker";

pub(super) fn page(view: &View<'_>) -> Html {
    let content = view.content;
    let labels = &content.interface.welcome;
    let described = view.session.incomplete.then_some("com-field-error");
    html! {
        <>
            { view.problem(&labels.error, FIRST) }
            <div class="com-hero">
                <div class="com-hero-art" aria-hidden="true">
                    { glyph(Glyph::Alternative(Alternative::Coaching)) }
                    { glyph(Glyph::Alternative(Alternative::Mentoring)) }
                </div>
                { heading(&content.title) }
                { for content.introduction.iter().map(|text| html! { <p class="com-lead">{ text }</p> }) }
            </div>
            <form class="com-form" novalidate=true onsubmit={view.submits(Message::Started)}>
                <fieldset class={classes!("com-fieldset", view.session.incomplete.then_some("com-fieldset-wrong"))} aria-describedby={described}>
                    <legend class="com-legend"><h3 class="com-heading">{ &labels.choose }</h3></legend>
                    { view.field_error(&labels.error) }
                    { for Perspective::ALL.iter().map(|perspective| choice(view, *perspective)) }
                </fieldset>
                <div class="com-actions">
                    <button type="submit" class="com-button">{ &labels.start }</button>
                    { duration(view) }
                </div>
            </form>
            <p class="com-quiet">
                { &labels.compare }{ " " }
                { view.link(Message::PageOpened(Page::Compare), &content.interface.common.nav_compare) }
            </p>
            <p class="com-quiet">{ &labels.privacy }</p>
        </>
    }
}

fn choice(view: &View<'_>, perspective: Perspective) -> Html {
    let text = view.content.perspectives.of(perspective);
    let id = format!("com-perspective-{}", perspective.word());
    html! {
        <div class="com-choice">
            <input
                type="radio"
                class="com-radio"
                name="com-perspective"
                id={id.clone()}
                value={perspective.word()}
                checked={view.session.perspective == Some(perspective)}
                aria-describedby={format!("{id}-hint")}
                onchange={view.says(Message::PerspectiveChosen(perspective))}
            />
            <label class="com-label" for={id.clone()}>{ &text.label }</label>
            <p class="com-choice-hint" id={format!("{id}-hint")}>{ &text.hint }</p>
        </div>
    }
}

/// How long it takes, for the chosen perspective or, before that, the longest one.
fn duration(view: &View<'_>) -> Html {
    let count = |perspective| steps(view.content, perspective).count();
    let longest = Perspective::ALL.iter().map(|p| count(*p)).max().unwrap_or(0);
    let number = view.session.perspective.map_or(longest, count).to_string();
    html! { <p class="com-quiet">{ fill(&view.content.interface.welcome.duration, &[("number", &number)]) }</p> }
}
