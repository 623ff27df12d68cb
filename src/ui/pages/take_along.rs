//! The brief as it is printed, and all that can be taken along or handed to somebody else.

use crate::ui::context::{Action, Effect, ViewContext, heading, primary_button, quiet_button, section};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::handing::{FIELD, invitation, link, message, quiet, status, their_link};
use crate::ui::parts::sheet::sheet;
use grammar::Cldr;
use guide::content::{ChoiceId, Perspective};
use guide::decision::{AskedQuestion, Assessment, sensitive_answers};
use guide::explanation::has_card;
use guide::explanation::text::fill;
use guide::session::{Message, Notice, Page, Takeaway};

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let brief = view.session.brief(view.content, (view.made)(), &Cldr);
    let (Some(own), Some(brief)) = (view.session.current(), brief) else { return root };
    let interface = &view.content.interface;
    let labels = &interface.take_along;
    let sensitive = sensitive_answers(view.content, own);
    let others = view.session.assessment_for_others(view.content);
    let others = others.as_ref();
    let sends = view.sends_back();
    // Who was asked for answers has come to send them; the sheet is beside that.
    let (title, text, print, name) = if sends {
        (&interface.invite.back, &interface.invite.back_text, quiet_button(), Some(&labels.title))
    } else {
        (&labels.title, &labels.introduction, primary_button(), None)
    };
    let print = print.on_click(view, Action::Effect(Effect::Print)).text(&labels.print);
    let mut actions = element("div").class("com-actions").child(print);
    if view.exports {
        actions = actions.child(quiet(view, Effect::Hand(Takeaway::Text), &labels.copy)).child(quiet(
            view,
            Effect::Hand(Takeaway::Markdown),
            &labels.download,
        ));
    }
    actions = actions.child_opt(others.and_then(|others| card_link(view, others)));
    let saved = match view.session.notice {
        Some(Notice::Handed { what: Takeaway::Markdown, .. }) => Takeaway::Markdown,
        _ => Takeaway::Text,
    };
    // Nobody is asked into what is private, such as health or a complaint.
    let is_private = |question| sensitive.iter().any(|(private, _)| private.id == question);
    let exits = view.assessment.map(|assessment| assessment.exits.as_slice()).unwrap_or_default();
    let may_invite = !view.session.invited && !exits.iter().any(|exit| exit.questions.iter().any(is_private));
    root.child_opt(view.problem(&interface.together.error, FIELD))
        .child(view.back())
        .child(heading(title))
        .child(text_element("p", "com-lead", text))
        .child_opt((!sensitive.is_empty()).then(|| private_answers(view, &sensitive, others.is_none())))
        .child_opt(sends.then(|| element("div").child_opt(others.map(|_| link(view)))))
        .child_opt(name.map(|name| text_element("h3", "com-heading", name)))
        .child(actions)
        .child(status(view, saved))
        .child(sheet(labels, &brief))
        .child_opt(view.exports.then(|| handing(view, may_invite.then_some(own.perspective), others)))
}

/// What goes to somebody else: no advice where `others` would get another than the person has; an invitation from the
/// perspective that may `invite`. Message and link come and go with private answers: as children of the page, they would take
/// the box that was just ticked out of the page and put it in anew, without the focus. By their keys, those that stay keep
/// what is unfolded in them.
fn handing(view: &ViewContext<'_>, invite: Option<Perspective>, others: Option<&Assessment>) -> Element {
    element("div")
        .class("com-handing")
        .child_opt(others.and_then(|others| message(view, others)).map(|message| message.key("message")))
        .child_opt(others.filter(|_| !view.session.invited).map(|_| link(view).key("link")))
        .child_opt(invite.map(|own| invitation(view, own).key("invitation")))
        .child(their_link(view).key("theirs"))
}

/// The way to the card of a leader.
fn card_link(view: &ViewContext<'_>, others: &Assessment) -> Option<Element> {
    let link = || view.link(Message::PageOpened(Page::Card), &view.content.interface.card.open);
    has_card(view.content, others).then(link)
}

/// The private answers, each with a box that includes it in all that is handed on; and where what is left out `decides`, a
/// note that says which that is.
fn private_answers(view: &ViewContext<'_>, sensitive: &[(AskedQuestion<'_>, &ChoiceId)], decides: bool) -> Element {
    let labels = &view.content.interface.take_along;
    let mut body = section("com-section com-private", &labels.sensitive_title).child(text_element(
        "p",
        "",
        &labels.sensitive_text,
    ));
    let mut left_out = Vec::new();
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
        let choice = question.choice_text(choice).unwrap_or_default();
        let values = [("question", &*question.question.label), ("choice", choice)];
        let text = fill(&labels.sensitive_include, &values);
        if !is_included {
            left_out.push(fill(&labels.said, &values));
        }
        let label = element("label").class("com-mark-label").attr(Attr::For, &id).text(&text);
        body = body.child(element("div").class("com-mark").child(checkbox).child(label));
    }
    let note = decides.then(|| {
        let words = fill(&labels.sensitive_decides, &[("answers", &left_out.join("; "))]);
        text_element("p", "com-note", &words)
    });
    body.child(element("div").attr(Attr::Role, "status").child_opt(note))
}
