//! All answers on one page: check, change, mark what matters most.

use super::frame::{Act, View, button, heading, paragraph, send};
use super::tag::{line, tag};
use super::text::fill;
use crate::decision::{Answers, Step, steps};
use crate::session::Message;
use yew::prelude::*;

pub(super) fn page(view: &View<'_>) -> Html {
    let Some(answers) = view.session.current() else { return Html::default() };
    let labels = &view.content.interface.review;
    let mut rows = tag("ol", "com-summary");
    for step in steps(view.content, answers.perspective) {
        rows = rows.holds(row(view, answers, &step));
    }
    let restart = view.link(Message::Restarted, &view.content.interface.common.restart);
    view.form(Message::Continued)
        .holds(view.back())
        .holds(heading(&labels.title))
        .holds(line("p", "com-lead", &labels.introduction))
        .holds(paragraph("com-note", &labels.matters, &labels.matters_hint))
        .holds(rows.html())
        .holds(tag("div", "com-actions").holds(send(&labels.show)).holds(restart).html())
        .html()
}

fn row(view: &View<'_>, answers: &Answers, step: &Step<'_>) -> Html {
    let labels = &view.content.interface.review;
    let given = answers.to(step.id);
    let choice = given.flatten().and_then(|choice| step.choice_text(choice));
    let answer = match (choice, given) {
        (Some(text), _) => line("span", "com-summary-answer", text),
        (None, Some(None)) => line("span", "com-summary-answer com-muted", &view.content.interface.common.not_sure),
        (None, _) => line("span", "com-summary-answer com-muted", &labels.unanswered),
    };
    let mark = if step.is_scored() && choice.is_some() { mark(view, answers, step) } else { Html::default() };
    let change = button("com-link com-summary-change")
        .with("aria-label", &fill(&labels.change_question, &[("question", step.prompt())]))
        .on_click(view, Act::Say(Message::ChangeAsked(step.id.clone())))
        .says(&labels.change);
    tag("li", "com-summary-row")
        .holds(
            tag("p", "com-summary-text")
                .holds(line("span", "com-summary-question", step.prompt()))
                .says(" ")
                .holds(answer)
                .html(),
        )
        .holds(mark)
        .holds(change.html())
        .html()
}

fn mark(view: &View<'_>, answers: &Answers, step: &Step<'_>) -> Html {
    let labels = &view.content.interface.review;
    let matters = answers.matters(step.id);
    let id = format!("com-matters-{}", step.id);
    tag("div", "com-mark")
        .holds(
            tag("input", "com-checkbox")
                .is("type", "checkbox")
                .with("id", &id)
                .checked(matters)
                .with("aria-label", &fill(&labels.matters_question, &[("question", step.prompt())]))
                .on_change(view, Act::Say(Message::Marked { question: step.id.clone(), matters: !matters }))
                .html(),
        )
        .holds(tag("label", "com-mark-label").with("for", &id).says(&labels.matters_mark).html())
        .html()
}
