//! The page of what can be taken along: the brief as it is printed, and the ways to take and share it.

use crate::ui::context::{Action, Effect, ViewContext, button, heading, section, submit_button};
use crate::ui::markup::{Attr, Element, text_element, element};
use guide::explanation::{Brief, Part, brief};
use guide::content::Link;
use guide::session::{Message, Notice, Page, Takeaway};

/// The field for another person's link.
const FIELD: &str = "com-their-link";
const HANDED: &str = "com-handed";

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let Some(assessment) = view.assessment else { return root };
    let labels = &view.content.interface.take_along;
    let made = brief(view.content, assessment, &view.made.emit(()));
    let take = |errand, label: &str| button("com-button").on_click(view, Action::Effect(errand)).text(label);
    let ways = element("div").class("com-actions")
        .child(take(Effect::Print, &labels.print))
        .child(quiet(take(Effect::Hand(Takeaway::Text), &labels.copy)))
        .child(quiet(take(Effect::Hand(Takeaway::Markdown), &labels.download)));
    let share = section("com-section com-share", &labels.share)
        .child(text_element("p", "", &labels.share_text))
        .child(quiet(take(Effect::Hand(Takeaway::Link), &labels.copy_link)))
        .child(handed(view, true));
    root
        .child_opt(view.problem(&view.content.interface.together.error, FIELD))
        .child(view.back())
        .child(heading(&labels.title))
        .child(text_element("p", "com-lead", &labels.introduction))
        .child(ways)
        .child(handed(view, false))
        .child(sheet(&made))
        .child(share)
        .child(other_person(view))
}

fn quiet(button: Element) -> Element {
    button.attr(Attr::Class, "com-button com-button-quiet")
}

/// The brief as a sheet of root.
fn sheet(brief: &Brief) -> Element {
    let mut parts = element("div").class("com-brief-parts");
    for part in &brief.parts {
        parts = parts.child(brief_part(part));
    }
    let mut foot = element("footer").class("com-brief-foot");
    for words in &brief.foot {
        foot = foot.child(text_element("p", "", words));
    }
    element("article").class("com-brief")
        .child(text_element("h3", "com-brief-title", &brief.title))
        .child(text_element("p", "", &brief.summary))
        .child(parts)
        .child(foot)
}

fn brief_part(part: &Part) -> Element {
    let mut list = element(if part.numbered { "ol" } else { "ul" }).class("com-brief-list");
    for told in &part.lines {
        let item = element("li");
        list = list.child(match &told.href {
            None => item.text(&told.text),
            Some(href) => {
                let item = item.child(element("a").attr(Attr::Href, href).text(&told.text));
                // On root a link is only what can be read of it.
                let shown = Link::is_whole(href).then(|| element("span").class("com-brief-address").text(" ").text(href));
                item.child_opt(shown)
            }
        });
    }
    element("section").class("com-brief-part").child(text_element("h4", "com-brief-heading", &part.title)).child(list)
}

/// What became of the last errand, said aloud; where the browser may not have taken it, a field to copy it from.
fn handed(view: &ViewContext<'_>, of_link: bool) -> Element {
    let labels = &view.content.interface.take_along;
    let status = element("p").class("com-status").attr(Attr::Role, "status");
    let place = element("div").class("com-handed");
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
        _ => return place.child(status),
    };
    let name = if of_link { &labels.link } else { &labels.field };
    place.child(status.text(told)).child_opt(text.map(|text| field(name, text)))
}

fn field(name: &str, text: &str) -> Element {
    let label = element("label").class("com-field-label").attr(Attr::For, HANDED).text(name);
    let area = element("textarea").class("com-field").attr(Attr::Id, HANDED).attr(Attr::Readonly, "").attr(Attr::Rows, "4");
    element("div").child(label).child(area.attr(Attr::DataComHanded, "").attr(Attr::Spellcheck, "false").value(text))
}

/// The way to the answers of another person.
fn other_person(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface.together;
    let body = section("com-section com-share", &labels.title).child(text_element("p", "", &labels.introduction));
    let input = element("input").class("com-field")
        .attr(Attr::Type, "text")
        .attr(Attr::Id, FIELD)
        .attr(Attr::DataComLink, "")
        .attr(Attr::Autocomplete, "off")
        .attr(Attr::Spellcheck, "false");
    let input = if view.session.incomplete { input.attr(Attr::AriaDescribedby, "com-field-error") } else { input };
    let field = element("div")
        .child(element("label").class("com-field-label").attr(Attr::For, FIELD).text(&labels.field))
        .child_opt(view.field_error(&labels.error))
        .child(input);
    let form = view.form_for(Action::Effect(Effect::OpenLink)).child(field);
    let form = form.child(element("div").class("com-actions").child(submit_button(&labels.open)));
    let again = view.session.shared.as_ref().map(|_| view.link(Message::PageOpened(Page::Together), &labels.open));
    body.child(form).child_opt(again)
}
