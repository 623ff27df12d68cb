//! All answers on one page: check, change, mark what matters most.

use super::frame::{Act, View, button, heading, paragraph, send};
use super::tag::{At, Tag, line, tag};
use super::text::fill;
use crate::decision::{Answers, Step, steps};
use crate::session::Message;

pub(super) fn page(view: &View<'_>, paper: Tag) -> Tag {
    let Some(answers) = view.session.current() else { return paper };
    let labels = &view.content.interface.review;
    let mut rows = tag("ol", "com-summary");
    for step in steps(view.content, answers.perspective) {
        rows = rows.put(row(view, answers, &step));
    }
    let restart = view.link(Message::Restarted, &view.content.interface.common.restart);
    let form = view
        .form(Message::Continued)
        .put(view.back())
        .put(heading(&labels.title))
        .put(line("p", "com-lead", &labels.introduction))
        .put(paragraph("com-note", &labels.matters, &labels.matters_hint))
        .put(rows)
        .put(tag("div", "com-actions").put(send(&labels.show)).put(restart));
    paper.put(form)
}

fn row(view: &View<'_>, answers: &Answers, step: &Step<'_>) -> Tag {
    let labels = &view.content.interface.review;
    let given = answers.to(step.id);
    let choice = given.flatten().and_then(|choice| step.choice_text(choice));
    let answer = match (choice, given) {
        (Some(text), _) => line("span", "com-summary-answer", text),
        (None, Some(None)) => line("span", "com-summary-answer com-muted", &view.content.interface.common.not_sure),
        (None, _) => line("span", "com-summary-answer com-muted", &labels.unanswered),
    };
    let mark = (step.is_scored() && choice.is_some()).then(|| mark(view, answers, step));
    let (change, named) = match given {
        Some(_) => (&labels.change, &labels.change_question),
        None => (&labels.answer, &labels.answer_question),
    };
    let change = button("com-link com-summary-change")
        .with(At::AriaLabel, &fill(named, &[("question", step.prompt())]))
        .on_click(view, Act::Say(Message::ChangeAsked(step.id.clone())))
        .says(change);
    tag("li", "com-summary-row")
        .put(
            tag("p", "com-summary-text").put(line("span", "com-summary-question", step.prompt())).says(" ").put(answer),
        )
        .put_any(mark)
        .put(change)
}

fn mark(view: &View<'_>, answers: &Answers, step: &Step<'_>) -> Tag {
    let labels = &view.content.interface.review;
    let matters = answers.matters(step.id);
    let id = "com-matters-".to_owned() + step.id.as_str();
    tag("div", "com-mark")
        .put(
            tag("input", "com-checkbox")
                .is(At::Type, "checkbox")
                .with(At::Id, &id)
                .checked(matters)
                .with(At::AriaLabel, &fill(&labels.matters_question, &[("question", step.prompt())]))
                .on_change(view, Act::Say(Message::Marked { question: step.id.clone(), matters: !matters })),
        )
        .put(tag("label", "com-mark-label").with(At::For, &id).says(&labels.matters_mark))
}
