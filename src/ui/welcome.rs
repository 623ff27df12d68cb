//! The first page: what this is, and who asks.

use super::frame::{Act, View, heading, send};
use super::glyph::{Glyph, glyph};
use super::tag::{group, line, tag};
use super::text::fill;
use crate::decision::steps;
use crate::model::{Alternative, Perspective};
use crate::session::{Message, Page};
use yew::prelude::*;

const FIRST: &str = "com-perspective-seeker";

pub(super) fn page(view: &View<'_>) -> Html {
    let content = view.content;
    let labels = &content.interface.welcome;
    let art = tag("div", "com-hero-art").is("aria-hidden", "true");
    let mut hero = tag("div", "com-hero")
        .holds(
            art.holds(glyph(Glyph::Alternative(Alternative::Coaching)))
                .holds(glyph(Glyph::Alternative(Alternative::Mentoring)))
                .html(),
        )
        .holds(heading(&content.title));
    for words in &content.introduction {
        hero = hero.holds(line("p", "com-lead", words));
    }
    let legend = tag("legend", "com-legend").holds(line("h3", "com-heading", &labels.choose)).html();
    let mut fields = view.fieldset().holds(legend).holds(view.field_error(&labels.error));
    if view.session.incomplete {
        fields = fields.is("aria-describedby", "com-field-error");
    }
    for perspective in Perspective::ALL {
        fields = fields.holds(choice(view, *perspective));
    }
    let actions = tag("div", "com-actions").holds(send(&labels.start)).holds(duration(view)).html();
    let compare = tag("p", "com-quiet")
        .says(&labels.compare)
        .says(" ")
        .holds(view.link(Message::PageOpened(Page::Compare), &content.interface.common.nav_compare));
    group(vec![
        view.problem(&labels.error, FIRST),
        hero.html(),
        view.form(Message::Started).holds(fields.html()).holds(actions).html(),
        compare.html(),
        line("p", "com-quiet", &labels.privacy),
    ])
}

fn choice(view: &View<'_>, perspective: Perspective) -> Html {
    let text = view.content.perspectives.of(perspective);
    let id = format!("com-perspective-{}", perspective.word());
    let hint = format!("{id}-hint");
    tag("div", "com-choice")
        .holds(
            tag("input", "com-radio")
                .is("type", "radio")
                .is("name", "com-perspective")
                .with("id", &id)
                .is("value", perspective.word())
                .checked(view.session.perspective == Some(perspective))
                .with("aria-describedby", &hint)
                .on_change(view, Act::Say(Message::PerspectiveChosen(perspective)))
                .html(),
        )
        .holds(tag("label", "com-label").with("for", &id).says(&text.label).html())
        .holds(tag("p", "com-choice-hint").with("id", &hint).says(&text.hint).html())
        .html()
}

/// How long it takes, for the chosen perspective or, before that, the longest one.
fn duration(view: &View<'_>) -> Html {
    let count = |perspective| steps(view.content, perspective).count();
    let longest = Perspective::ALL.iter().map(|p| count(*p)).max().unwrap_or(0);
    let number = view.session.perspective.map_or(longest, count).to_string();
    line("p", "com-quiet", &fill(&view.content.interface.welcome.duration, &[("number", &number)]))
}
