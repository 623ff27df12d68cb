//! The brief as it is printed, and the controls that print, copy, save and share it.

use crate::ui::context::{Action, Effect, ViewContext, button, heading, primary_button, section, submit_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use guide::content::{ChoiceId, Link};
use guide::decision::{AskedQuestion, sensitive_answers};
use guide::explanation::text::fill;
use guide::explanation::{Brief, Part};
use guide::session::{Message, Notice, Page, Takeaway};

/// The field for another person's link.
const FIELD: &str = "com-their-link";
/// The field with the text to copy by hand.
const EXPORT: &str = "com-export";

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let brief = view.session.brief(view.content, (view.made)());
    let (Some(own), Some(brief)) = (view.session.current(), brief) else { return root };
    let labels = &view.content.interface.take_along;
    let sensitive = sensitive_answers(view.content, own);
    let effect = |button: Element, effect, label: &str| button.on_click(view, Action::Effect(effect)).text(label);
    let mut actions = element("div").class("com-actions").child(effect(primary_button(), Effect::Print, &labels.print));
    if view.exports {
        actions = actions.child(effect(quiet(), Effect::Hand(Takeaway::Text), &labels.copy)).child(effect(
            quiet(),
            Effect::Hand(Takeaway::Markdown),
            &labels.download,
        ));
    }
    let share = || {
        section("com-section com-share", &labels.share)
            .child(text_element("p", "", &labels.share_text))
            .child(effect(quiet(), Effect::Hand(Takeaway::Link), &labels.copy_link))
            .child(export_status(view, true))
    };
    root.child_opt(view.problem(&view.content.interface.together.error, FIELD))
        .child(view.back())
        .child(heading(&labels.title))
        .child(text_element("p", "com-lead", &labels.introduction))
        .child_opt((!sensitive.is_empty()).then(|| private_answers(view, &sensitive)))
        .child(actions)
        .child(export_status(view, false))
        .child(sheet(&brief))
        .child_opt(view.exports.then(share))
        .child_opt(view.exports.then(|| other_person(view)))
}

/// The private answers, each with a box that includes it in brief and link.
fn private_answers(view: &ViewContext<'_>, sensitive: &[(AskedQuestion<'_>, &ChoiceId)]) -> Element {
    let labels = &view.content.interface.take_along;
    let mut body = section("com-section com-private", &labels.sensitive_title).child(text_element(
        "p",
        "",
        &labels.sensitive_text,
    ));
    for (question, choice) in sensitive {
        let id = "com-include-".to_owned() + question.id.as_str();
        let is_included = view.session.included.contains(question.id);
        let message = Message::SensitiveIncluded { question: question.id.clone(), included: !is_included };
        let checkbox = element("input")
            .class("com-checkbox")
            .attr(Attr::Type, "checkbox")
            .attr(Attr::Id, &id)
            .checked(is_included)
            .on_change(view, Action::Dispatch(message));
        let text = fill(&labels.sensitive_include, &[("choice", question.choice_text(choice).unwrap_or_default())]);
        let label = element("label").class("com-mark-label").attr(Attr::For, &id).text(&text);
        body = body.child(element("div").class("com-mark").child(checkbox).child(label));
    }
    body
}

fn quiet() -> Element {
    button("com-button com-button-quiet")
}

/// The brief as a sheet of paper.
pub(in crate::ui) fn sheet(brief: &Brief) -> Element {
    let mut parts = element("div").class("com-brief-parts");
    for part in &brief.parts {
        parts = parts.child(brief_part(part));
    }
    let mut foot = element("footer").class("com-brief-foot");
    for words in &brief.foot {
        foot = foot.child(text_element("p", "", words));
    }
    element("article")
        .class("com-brief")
        .child(text_element("h3", "com-brief-title", &brief.title))
        .child(text_element("p", "", &brief.summary))
        .child(parts)
        .child(foot)
}

fn brief_part(part: &Part) -> Element {
    let mut list = element(if part.numbered { "ol" } else { "ul" }).class("com-brief-list");
    for line in &part.lines {
        let item = element("li");
        list = list.child(match &line.href {
            None => item.text(&line.text),
            Some(href) => {
                let item = item.child(element("a").attr(Attr::Href, href).text(&line.text));
                // On paper, a link is no more than its text.
                let shown =
                    Link::is_absolute(href).then(|| element("span").class("com-brief-address").text(" ").text(href));
                item.child_opt(shown)
            }
        });
    }
    element("section").class("com-brief-part").child(text_element("h4", "com-brief-heading", &part.title)).child(list)
}

/// The outcome of the last export, as a live region; if the browser may have refused it, with the text to copy by hand.
fn export_status(view: &ViewContext<'_>, of_link: bool) -> Element {
    let labels = &view.content.interface.take_along;
    let status = element("p").class("com-status").attr(Attr::Role, "status");
    let region = element("div").class("com-export-status");
    let (words, text) = match &view.session.notice {
        Some(Notice::NoAddress) if of_link => (&labels.no_address, None),
        Some(Notice::Handed { what, taken, text }) if (*what == Takeaway::Link) == of_link => {
            let words = match (taken, what) {
                (false, _) => &labels.refused,
                (true, Takeaway::Markdown) => &labels.saved,
                (true, _) => &labels.copied,
            };
            (words, text.as_ref())
        }
        _ => return region.child(status),
    };
    let name = if of_link { &labels.link } else { &labels.field };
    region.child(status.text(words)).child_opt(text.map(|text| field(name, text)))
}

fn field(name: &str, text: &str) -> Element {
    let label = element("label").class("com-field-label").attr(Attr::For, EXPORT).text(name);
    let area =
        element("textarea").class("com-field").attr(Attr::Id, EXPORT).attr(Attr::Readonly, "").attr(Attr::Rows, "4");
    element("div").child(label).child(area.attr(Attr::DataComExport, "").attr(Attr::Spellcheck, "false").value(text))
}

/// The form for a link with another person's answers.
fn other_person(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface.together;
    let body = section("com-section com-share", &labels.title).child(text_element("p", "", &labels.introduction));
    let input = element("input")
        .class("com-field")
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
