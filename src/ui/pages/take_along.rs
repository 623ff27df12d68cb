//! The brief as it is printed, and all that can be taken along or handed to somebody else.

use crate::ui::context::{Action, Effect, ViewContext, heading, primary_button, section};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::handing::{FIELD, invitation, link, message, quiet, status, their_link};
use crate::ui::parts::sheet::sheet;
use grammar::Cldr;
use guide::content::{ChoiceId, Perspective};
use guide::decision::{AskedQuestion, sensitive_answers};
use guide::explanation::has_card;
use guide::explanation::text::fill;
use guide::session::{Message, Notice, Page, Takeaway};

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let brief = view.session.brief(view.content, (view.made)(), &Cldr);
    let (Some(own), Some(brief)) = (view.session.current(), brief) else { return root };
    let labels = &view.content.interface.take_along;
    let sensitive = sensitive_answers(view.content, own);
    let print = primary_button().on_click(view, Action::Effect(Effect::Print)).text(&labels.print);
    let mut actions = element("div").class("com-actions").child(print);
    if view.exports {
        actions = actions.child(quiet(view, Effect::Hand(Takeaway::Text), &labels.copy)).child(quiet(
            view,
            Effect::Hand(Takeaway::Markdown),
            &labels.download,
        ));
    }
    actions = actions.child_opt(card_link(view));
    let saved = match view.session.notice {
        Some(Notice::Handed { what: Takeaway::Markdown, .. }) => Takeaway::Markdown,
        _ => Takeaway::Text,
    };
    let invited = view.session.invited;
    root.child_opt(view.problem(&view.content.interface.together.error, FIELD))
        .child(view.back())
        .child(heading(&labels.title))
        .child(text_element("p", "com-lead", &labels.introduction))
        .child_opt((!sensitive.is_empty()).then(|| private_answers(view, &sensitive)))
        // Who was asked for answers has come for this.
        .child_opt((view.exports && invited).then(|| element("div").child_opt(link(view))))
        .child(actions)
        .child(status(view, saved))
        .child(sheet(labels, &brief))
        .child_opt(view.exports.then(|| handing(view, own.perspective)))
}

/// What goes to somebody else. Message and link come and go with private answers: as children of the page, they would take
/// the box that was just ticked out of the page and put it in anew, without the focus.
fn handing(view: &ViewContext<'_>, own: Perspective) -> Element {
    let invites = !view.session.invited;
    element("div")
        .class("com-handing")
        .child_opt(message(view))
        .child_opt(invites.then(|| link(view)).flatten())
        .child_opt(invites.then(|| invitation(view, own)))
        .child(their_link(view))
}

/// The way to the card of a leader.
fn card_link(view: &ViewContext<'_>) -> Option<Element> {
    let assessment = view.session.assessment_for_others(view.content)?;
    let link = || view.link(Message::PageOpened(Page::Card), &view.content.interface.card.open);
    has_card(view.content, &assessment).then(link)
}

/// The private answers, each with a box that includes it in all that is handed on.
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
    let decides = view.session.rests_on_left_out(view.content);
    let note = decides.then(|| text_element("p", "com-note", &labels.sensitive_decides));
    body.child(element("div").attr(Attr::Role, "status").child_opt(note))
}
