//! The page of what can be taken along: the brief as it is printed, and the ways to take and share it.

use super::frame::{Act, Errand, View, button, heading, section, send};
use super::tag::{At, Tag, line, tag};
use crate::explanation::{Brief, Part, brief};
use crate::model::Link;
use crate::session::{Message, Notice, Page, Takeaway};

/// The field for another person's link.
const FIELD: &str = "com-their-link";
const HANDED: &str = "com-handed";

pub(super) fn page(view: &View<'_>, paper: Tag) -> Tag {
    let Some(assessment) = view.assessment else { return paper };
    let labels = &view.content.interface.take_along;
    let made = brief(view.content, assessment, &view.made.emit(()));
    let take = |errand, label: &str| button("com-button").on_click(view, Act::Ask(errand)).says(label);
    let ways = tag("div", "com-actions")
        .put(take(Errand::Print, &labels.print))
        .put(quiet(take(Errand::Hand(Takeaway::Text), &labels.copy)))
        .put(quiet(take(Errand::Hand(Takeaway::Markdown), &labels.download)));
    let share = section("com-section com-share", &labels.share)
        .put(line("p", "", &labels.share_text))
        .put(quiet(take(Errand::Hand(Takeaway::Link), &labels.copy_link)))
        .put(handed(view, true));
    paper
        .put_any(view.problem(&view.content.interface.together.error, FIELD))
        .put(view.back())
        .put(heading(&labels.title))
        .put(line("p", "com-lead", &labels.introduction))
        .put(ways)
        .put(handed(view, false))
        .put(sheet(&made))
        .put(share)
        .put(other_person(view))
}

fn quiet(button: Tag) -> Tag {
    button.is(At::Class, "com-button com-button-quiet")
}

/// The brief as a sheet of paper.
fn sheet(brief: &Brief) -> Tag {
    let mut parts = tag("div", "com-brief-parts");
    for part in &brief.parts {
        parts = parts.put(brief_part(part));
    }
    let mut foot = tag("footer", "com-brief-foot");
    for words in &brief.foot {
        foot = foot.put(line("p", "", words));
    }
    tag("article", "com-brief")
        .put(line("h3", "com-brief-title", &brief.title))
        .put(line("p", "", &brief.summary))
        .put(parts)
        .put(foot)
}

fn brief_part(part: &Part) -> Tag {
    let mut list = tag(if part.numbered { "ol" } else { "ul" }, "com-brief-list");
    for told in &part.lines {
        let item = tag("li", "");
        list = list.put(match &told.href {
            None => item.says(&told.text),
            Some(href) => {
                let item = item.put(tag("a", "").with(At::Href, href).says(&told.text));
                // On paper a link is only what can be read of it.
                let shown = Link::is_whole(href).then(|| tag("span", "com-brief-address").says(" ").says(href));
                item.put_any(shown)
            }
        });
    }
    tag("section", "com-brief-part").put(line("h4", "com-brief-heading", &part.title)).put(list)
}

/// What became of the last errand, said aloud; where the browser may not have taken it, a field to copy it from.
fn handed(view: &View<'_>, of_link: bool) -> Tag {
    let labels = &view.content.interface.take_along;
    let status = tag("p", "com-status").is(At::Role, "status");
    let place = tag("div", "com-handed");
    let (told, text) = match &view.session.notice {
        Some(Notice::NoAddress) if of_link => (&labels.no_address, None),
        Some(Notice::Handed { what, taken, text }) if (*what == Takeaway::Link) == of_link => {
            let told = match (taken, what) {
                (false, _) => &labels.refused,
                (true, Takeaway::Markdown) => &labels.saved,
                (true, _) => &labels.copied,
            };
            (told, text.as_ref())
        }
        _ => return place.put(status),
    };
    let name = if of_link { &labels.link } else { &labels.field };
    place.put(status.says(told)).put_any(text.map(|text| field(name, text)))
}

fn field(name: &str, text: &str) -> Tag {
    let label = tag("label", "com-field-label").is(At::For, HANDED).says(name);
    let area = tag("textarea", "com-field").is(At::Id, HANDED).is(At::Readonly, "").is(At::Rows, "4");
    tag("div", "").put(label).put(area.is(At::DataComHanded, "").is(At::Spellcheck, "false").holds(text))
}

/// The way to the answers of another person.
fn other_person(view: &View<'_>) -> Tag {
    let labels = &view.content.interface.together;
    let body = section("com-section com-share", &labels.title).put(line("p", "", &labels.introduction));
    let input = tag("input", "com-field")
        .is(At::Type, "text")
        .is(At::Id, FIELD)
        .is(At::DataComLink, "")
        .is(At::Autocomplete, "off")
        .is(At::Spellcheck, "false");
    let input = if view.session.incomplete { input.is(At::AriaDescribedby, "com-field-error") } else { input };
    let field = tag("div", "")
        .put(tag("label", "com-field-label").is(At::For, FIELD).says(&labels.field))
        .put_any(view.field_error(&labels.error))
        .put(input);
    let form = view.form_for(Act::Ask(Errand::OpenLink)).put(field);
    let form = form.put(tag("div", "com-actions").put(send(&labels.open)));
    let again = view.session.shared.as_ref().map(|_| view.link(Message::PageOpened(Page::Together), &labels.open));
    body.put(form).put_any(again)
}
