//! All answers on one page: check, change, mark what matters most.

use crate::ui::context::{Action, ViewContext, button, heading, paragraph, submit_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use guide::decision::{Answers, AskedQuestion, questions_for};
use guide::explanation::text::fill;
use guide::session::Message;

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let Some(answers) = view.session.current() else { return root };
    let labels = &view.content.interface.review;
    let mut rows = element("ol").class("com-summary");
    for step in questions_for(view.content, answers) {
        rows = rows.child(row(view, answers, &step));
    }
    let restart = view.link(Message::Restarted, &view.content.interface.common.restart);
    let form = view
        .form(Message::Continued)
        .child(view.back())
        .child(heading(&labels.title))
        .child(text_element("p", "com-lead", &labels.introduction))
        .child(paragraph("com-note", &labels.matters, &labels.matters_hint))
        .child(rows)
        .child(element("div").class("com-actions").child(submit_button(&labels.show)).child(restart));
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
    let mark = (step.is_scored() && choice.is_some()).then(|| mark(view, answers, step));
    let (change, named) = match given {
        Some(_) => (&labels.change, &labels.change_question),
        None => (&labels.answer, &labels.answer_question),
    };
    let change = button("com-link com-summary-change")
        .attr(Attr::AriaLabel, &fill(named, &[("question", step.prompt())]))
        .on_click(view, Action::Dispatch(Message::ChangeAsked(step.id.clone())))
        .text(change);
    element("li")
        .class("com-summary-row")
        .child(
            element("p")
                .class("com-summary-text")
                .child(text_element("span", "com-summary-question", step.prompt()))
                .text(" ")
                .child(answer),
        )
        .child_opt(mark)
        .child(change)
}

fn mark(view: &ViewContext<'_>, answers: &Answers, step: &AskedQuestion<'_>) -> Element {
    let labels = &view.content.interface.review;
    let matters = answers.matters(step.id);
    let id = "com-matters-".to_owned() + step.id.as_str();
    element("div")
        .class("com-mark")
        .child(
            element("input")
                .class("com-checkbox")
                .attr(Attr::Type, "checkbox")
                .attr(Attr::Id, &id)
                .checked(matters)
                .attr(Attr::AriaLabel, &fill(&labels.matters_question, &[("question", step.prompt())]))
                .on_change(view, Action::Dispatch(Message::Marked { question: step.id.clone(), matters: !matters })),
        )
        .child(element("label").class("com-mark-label").attr(Attr::For, &id).text(&labels.matters_mark))
}
