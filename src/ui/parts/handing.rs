//! What is handed to somebody else: a first message, the link with the answers, an invitation, and the way to their link.

use crate::ui::context::{Action, Effect, ViewContext, primary_button, quiet_button, section, submit_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::folds::folded;
use guide::content::{Perspective, QuestionId};
use guide::decision::{Answers, Assessment, asked_question, sensitive_answers};
use guide::explanation::first_message;
use guide::explanation::text::fill;
use guide::session::{Message, Notice, Page, Takeaway};

/// The field for another person's link.
pub(in crate::ui) const FIELD: &str = "com-their-link";
/// The field with the text to copy by hand.
const EXPORT: &str = "com-export";

/// The first message, to be copied or sent; nothing where the content has none.
pub(in crate::ui) fn message(view: &ViewContext<'_>, others: &Assessment) -> Option<Element> {
    let labels = &view.content.interface.take_along;
    let message = first_message(view.content, others)?;
    let body = section("com-section com-message", &labels.message)
        .child(text_element("p", "", &labels.message_text))
        .child(text_element("blockquote", "com-message-words", &message));
    Some(
        body.child(hand(view, Takeaway::Message, quiet_button(), &labels.message_copy))
            .child(status(view, Takeaway::Message)),
    )
}

/// The link with the answers, and what it tells. Where sending it is what the page is for, the page has said so.
pub(in crate::ui) fn link(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface.take_along;
    let (body, button) = if view.sends_back() {
        (element("section").class("com-section com-share"), primary_button())
    } else {
        let body = section("com-section com-share", &labels.share);
        (body.child(text_element("p", "", &labels.share_text)), quiet_button())
    };
    body.child_opt(told(view))
        .child(hand(view, Takeaway::Link, button, &labels.copy_link))
        .child(status(view, Takeaway::Link))
}

/// What the link tells, answer by answer.
fn told(view: &ViewContext<'_>) -> Option<Element> {
    let content = view.content;
    let labels = &content.interface.take_along;
    let answers = view.session.handed_on(content)?;
    if answers.given().next().is_none() {
        return Some(text_element("p", "com-muted", &labels.told_none));
    }
    let mut list = element("ul").class("com-told");
    let label = &content.perspectives.of(answers.perspective).label;
    list = list.child(text_element("li", "", &fill(&labels.told_perspective, &[("perspective", label)])));
    for (question, choice) in answers.given() {
        let Some(asked) = asked_question(content, answers.perspective, question) else { continue };
        let choice = choice.and_then(|choice| asked.choice_text(choice)).unwrap_or(&content.interface.common.not_sure);
        let item = element("li").text(asked.prompt()).text(" ").child(text_element("q", "com-quote", choice));
        let item = if answers.matters(question) { item.text(" · ").text(&labels.told_matters) } else { item };
        list = list.child(item);
    }
    // Who helps or arranges says something about somebody else.
    let is_about_others = answers.perspective != Perspective::Seeker;
    let theirs = is_about_others.then(|| text_element("p", "", &labels.told_theirs));
    Some(element("div").child_opt(theirs).child(folded(&labels.told, list)))
}

/// What to do with the private answers that somebody else has shared, and which these are, as far as the page does not tell
/// them anyway; nothing where there are none.
pub(in crate::ui) fn shared_private(
    view: &ViewContext<'_>,
    answers: &Answers,
    is_told: &dyn Fn(&QuestionId) -> bool,
) -> Option<Element> {
    let private = sensitive_answers(view.content, answers);
    let note = element("div").child(text_element("p", "", &view.content.interface.together.private));
    let told = private.iter().filter(|(question, _)| !is_told(question.id)).map(|(question, choice)| {
        let choice = text_element("q", "com-quote", question.choice_text(choice).unwrap_or_default());
        element("p").text(&question.question.label).text(": ").child(choice)
    });
    (!private.is_empty()).then(|| told.fold(note, Element::child))
}

/// A link without answers for somebody else, from the perspective that they have.
pub(in crate::ui) fn invitation(view: &ViewContext<'_>, own: Perspective) -> Element {
    let labels = &view.content.interface.invite;
    let body = section("com-section com-share", &labels.title).child(text_element("p", "", &labels.text));
    let mut people = element("div").class("com-actions");
    // Somebody with the same perspective may answer as well, but seldom does.
    for perspective in Perspective::ALL.iter().filter(|perspective| **perspective != own) {
        let name = view.content.interface.together.people.of(own).of(*perspective);
        let what = Takeaway::Invitation(*perspective);
        let effect = if view.shares { Effect::Share(what) } else { Effect::Hand(what) };
        let invite = quiet(view, effect, &fill(&labels.person, &[("person", name)]));
        people = people.child(invite);
    }
    let asked = match view.session.notice {
        Some(
            Notice::Handed { what: what @ Takeaway::Invitation(_), .. }
            | Notice::NoAddress(what @ Takeaway::Invitation(_)),
        ) => what,
        _ => Takeaway::Invitation(own),
    };
    body.child(people).child(status(view, asked))
}

/// The form for a link with another person's answers.
pub(in crate::ui) fn their_link(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface.together;
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
    let again = view.session.shared.as_ref().map(|_| view.link(Message::PageOpened(Page::Together), &labels.both));
    let body = element("div").class("com-have").child(text_element("p", "", &labels.introduction)).child(form);
    let fold = folded(&labels.have, body);
    let fold = if view.session.incomplete { fold.attr(Attr::Open, "") } else { fold };
    element("section").class("com-section com-share").child_opt(again).child(fold)
}

/// The buttons that copy and, where there is a share sheet, send.
fn hand(view: &ViewContext<'_>, what: Takeaway, button: Element, copy: &str) -> Element {
    let send = &view.content.interface.take_along.send;
    element("div")
        .class("com-actions")
        .child(button.on_click(view, Action::Effect(Effect::Hand(what))).text(copy))
        .child_opt(view.shares.then(|| quiet(view, Effect::Share(what), send)))
}

pub(in crate::ui) fn quiet(view: &ViewContext<'_>, effect: Effect, label: &str) -> Element {
    quiet_button().on_click(view, Action::Effect(effect)).text(label)
}

/// How handing something out has ended, as a live region; if the browser may have refused it, with the text to copy by
/// hand.
pub(in crate::ui) fn status(view: &ViewContext<'_>, of: Takeaway) -> Element {
    let labels = &view.content.interface.take_along;
    let status = element("p").class("com-status").attr(Attr::Role, "status");
    let region = element("div").class("com-export-status");
    let (words, text) = match &view.session.notice {
        Some(Notice::NoAddress(what)) if *what == of => (&labels.no_address, None),
        Some(Notice::Handed { what, taken, text }) if *what == of => {
            let words = match (taken, what) {
                (false, _) => &labels.refused,
                (true, Takeaway::Markdown) => &labels.saved,
                (true, _) => &labels.copied,
            };
            (words, text.as_ref())
        }
        _ => return region.child(status),
    };
    let name = match of {
        Takeaway::Link => &labels.link,
        Takeaway::Message => &labels.message_field,
        Takeaway::Invitation(_) => &view.content.interface.invite.field,
        Takeaway::Text | Takeaway::Markdown => &labels.field,
    };
    region.child(status.text(words)).child_opt(text.map(|text| field(name, text)))
}

fn field(name: &str, text: &str) -> Element {
    let label = element("label").class("com-field-label").attr(Attr::For, EXPORT).text(name);
    let area =
        element("textarea").class("com-field").attr(Attr::Id, EXPORT).attr(Attr::Readonly, "").attr(Attr::Rows, "4");
    element("div").child(label).child(area.attr(Attr::DataComExport, "").attr(Attr::Spellcheck, "false").value(text))
}
