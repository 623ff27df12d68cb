//! All answers on one page, to check and to change.

use crate::ui::context::{Action, ViewContext, button, heading, submit_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use guide::decision::{Answers, AskedQuestion, markable, questions_for};
use guide::explanation::text::fill;
use guide::session::{Message, Notice, Page};

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let Some(answers) = view.session.current() else { return root };
    let labels = &view.content.interface.review;
    let mut rows = element("ol").class("com-summary");
    for step in questions_for(view.content, answers) {
        rows = rows.child(row(view, answers, &step));
    }
    let restart = view.link(Message::Cleared, &view.content.interface.common.restart);
    let restart = element("p").class("com-apart").child(restart);
    let form = view
        .form(Message::Continued)
        .child(view.back())
        .child(heading(&labels.title))
        .child(text_element("p", "com-lead", &labels.introduction))
        .child_opt(view.sends_back().then(|| text_element("p", "", &view.content.interface.invite.next)))
        .child(rows)
        .child_opt(matters(view, answers))
        .child(element("div").class("com-actions").child(submit_button(&labels.show)))
        .child(restart);
    root.child(form)
}

fn row(view: &ViewContext<'_>, answers: &Answers, step: &AskedQuestion<'_>) -> Element {
    let labels = &view.content.interface.review;
    let given = answers.to(step.id);
    let choice = given.flatten().and_then(|choice| step.choice_text(choice));
    let answer = match (choice, given) {
        (Some(text), _) => text_element("span", "com-summary-answer", text),
        (None, Some(None)) => {
            text_element("span", "com-summary-answer com-muted", &view.content.interface.common.not_sure)
        }
        (None, _) => text_element("span", "com-summary-answer com-muted", &labels.unanswered),
    };
    let (change, named) = match given {
        Some(_) => (&labels.change, &labels.change_question),
        None => (&labels.answer, &labels.answer_question),
    };
    let change = button("com-link com-summary-change")
        .attr(Attr::AriaLabel, &fill(named, &[("question", step.prompt())]))
        .on_click(view, Action::Dispatch(Message::ChangeAsked(step.id.clone())))
        .text(change);
    let returned = match &view.session.notice {
        Some(Notice::Returned { question, changed }) if question == step.id => Some(*changed),
        _ => None,
    };
    let is_changed = returned == Some(true);
    let tag = text_element("span", "com-tag", &labels.changed).attr(Attr::Id, "com-changed");
    let change = if is_changed { change.attr(Attr::AriaDescribedby, "com-changed") } else { change };
    let change = if returned.is_some() { change.attr(Attr::DataComReturn, "") } else { change };
    element("li")
        .class("com-summary-row")
        .child(
            element("p")
                .class("com-summary-text")
                .child(text_element("span", "com-summary-question", step.prompt()))
                .text(" ")
                .child(answer)
                .child_opt(is_changed.then_some(tag)),
        )
        .child(change)
}

/// What matters most, with a link that changes it; nothing where there is nothing to weigh.
fn matters(view: &ViewContext<'_>, answers: &Answers) -> Option<Element> {
    let labels = &view.content.interface.review;
    let markable = markable(view.content, answers);
    let marked = markable.iter().filter(|(question, _)| answers.matters(question.id));
    let marked: Vec<&str> = marked.filter_map(|(question, choice)| question.choice_text(choice)).collect();
    let text = element("div").class("com-summary-text").child(text_element("h3", "com-subheading", &labels.matters));
    let line = |words: &&str| text_element("p", "com-summary-answer com-quote", words);
    let text = match marked.is_empty() {
        true => text.child(text_element("p", "com-summary-answer com-muted", &labels.matters_none)),
        false => marked.iter().map(line).fold(text, Element::child),
    };
    let change = button("com-link com-summary-change")
        .attr(Attr::AriaLabel, &labels.matters_change)
        .on_click(view, Action::Dispatch(Message::PageOpened(Page::Matters)))
        .text(&labels.change);
    let row = element("div").class("com-summary-row com-matters").child(text).child(change);
    (!markable.is_empty()).then_some(row)
}
