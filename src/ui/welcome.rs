//! The first page: what this is, and who asks.

use super::frame::{Act, View, heading, send};
use super::glyph::{Glyph, glyph};
use super::tag::{At, Tag, line, tag};
use super::text::fill;
use crate::decision::steps;
use crate::model::{Alternative, Perspective};
use crate::session::{Message, Notice, Page};

const FIRST: &str = "com-perspective-seeker";

pub(super) fn page(view: &View<'_>, paper: Tag) -> Tag {
    let content = view.content;
    let labels = &content.interface.welcome;
    let art = tag("div", "com-hero-art").is(At::AriaHidden, "true");
    let mut hero = tag("div", "com-hero")
        .put(
            art.put(glyph(Glyph::Alternative(Alternative::Coaching)))
                .put(glyph(Glyph::Alternative(Alternative::Mentoring))),
        )
        .put(heading(&content.title));
    for words in &content.introduction {
        hero = hero.put(line("p", "com-lead", words));
    }
    let legend = tag("legend", "com-legend").put(line("h3", "com-heading", &labels.choose));
    let mut fields = view.fieldset().put(legend).put_any(view.field_error(&labels.error));
    if view.session.incomplete {
        fields = fields.is(At::AriaDescribedby, "com-field-error");
    }
    for perspective in Perspective::ALL {
        fields = fields.put(choice(view, *perspective));
    }
    let actions = tag("div", "com-actions").put(send(&labels.start)).put(duration(view));
    let compare = tag("p", "com-quiet")
        .says(&labels.compare)
        .says(" ")
        .put(view.link(Message::PageOpened(Page::Compare), &content.interface.common.nav_compare));
    let broken = (view.session.notice == Some(Notice::LinkBroken))
        .then(|| line("p", "com-note", &content.interface.together.broken).is(At::Role, "alert"));
    paper
        .put_any(broken)
        .put_any(view.problem(&labels.error, FIRST))
        .put(hero)
        .put(view.form(Message::Started).put(fields).put(actions))
        .put(compare)
        .put(line("p", "com-quiet", &labels.privacy))
}

fn choice(view: &View<'_>, perspective: Perspective) -> Tag {
    let text = view.content.perspectives.of(perspective);
    let id = "com-perspective-".to_owned() + perspective.word();
    let hint = id.clone() + "-hint";
    tag("div", "com-choice")
        .put(
            tag("input", "com-radio")
                .is(At::Type, "radio")
                .is(At::Name, "com-perspective")
                .with(At::Id, &id)
                .is(At::Value, perspective.word())
                .checked(view.session.perspective == Some(perspective))
                .with(At::AriaDescribedby, &hint)
                .on_change(view, Act::Say(Message::PerspectiveChosen(perspective))),
        )
        .put(tag("label", "com-label").with(At::For, &id).says(&text.label))
        .put(tag("p", "com-choice-hint").with(At::Id, &hint).says(&text.hint))
}

/// How long it takes, for the chosen perspective or, before that, the longest one.
fn duration(view: &View<'_>) -> Tag {
    let count = |perspective| steps(view.content, perspective).count();
    let longest = Perspective::ALL.iter().map(|p| count(*p)).max().unwrap_or(0);
    let number = view.session.perspective.map_or(longest, count).to_string();
    line("p", "com-quiet", &fill(&view.content.interface.welcome.duration, &[("number", &number)]))
}
