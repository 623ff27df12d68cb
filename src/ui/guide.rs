//! One question.

use super::frame::{Act, View, heading, send};
use super::tag::{line, tag};
use super::text::fill;
use crate::decision::{Step, steps};
use crate::model::{ChoiceId, QuestionId};
use crate::session::{Message, Page};
use yew::prelude::*;

const FIRST: &str = "com-choice-0";

pub(super) fn page(view: &View<'_>, question: &QuestionId) -> Html {
    let Some(answers) = view.session.current() else { return Html::default() };
    let steps: Vec<Step<'_>> = steps(view.content, answers.perspective).collect();
    let Some(at) = steps.iter().position(|step| step.id == question) else { return Html::default() };
    let Some(step) = steps.get(at) else { return Html::default() };
    let labels = &view.content.interface.guide;
    let given = answers.to(question);
    let why = tag("p", "com-why").is("id", "com-why").holds(line("span", "com-why-label", &labels.why));
    let mut fields = view
        .fieldset()
        .is("aria-describedby", if view.session.incomplete { "com-why com-field-error" } else { "com-why" })
        .holds(tag("legend", "com-legend").holds(heading(step.prompt())).html())
        .holds(why.says(" ").says(step.why()).html())
        .holds(view.field_error(&labels.error));
    let mut index = 0;
    for (choice, text) in step.choices() {
        fields = fields.holds(radio(view, question, index, Some(choice), text, given));
        index += 1;
    }
    let not_sure = &view.content.interface.common.not_sure;
    view.form(Message::Continued)
        .holds(view.back())
        .holds(view.problem(&labels.error, FIRST))
        .holds(progress(view, step, at, steps.len()))
        .holds(fields.holds(radio(view, question, index, None, not_sure, given)).html())
        .holds(settled(view))
        .holds(tag("div", "com-actions").holds(send(&view.content.interface.common.proceed)).html())
        .html()
}

fn progress(view: &View<'_>, step: &Step<'_>, at: usize, total: usize) -> Html {
    let labels = &view.content.interface.guide;
    let (number, total) = ((at + 1).to_string(), total.to_string());
    let part = if step.is_scored() { &labels.questions } else { &labels.preconditions };
    let words = fill(&labels.progress, &[("number", &number), ("total", &total)]);
    let bar = |class, width: &str| tag("rect", class).with("width", width).is("height", "1").html();
    tag("div", "com-progress")
        .holds(
            tag("p", "com-eyebrow")
                .holds(line("span", "", &words))
                .holds(line("span", "com-eyebrow-part", part))
                .html(),
        )
        .holds(
            tag("svg", "com-progress-bar")
                .with("viewBox", &format!("0 0 {total} 1"))
                .is("preserveAspectRatio", "none")
                .is("aria-hidden", "true")
                .holds(bar("com-progress-all", &total))
                .holds(bar("com-progress-done", &number))
                .html(),
        )
        .html()
}

fn radio(
    view: &View<'_>,
    question: &QuestionId,
    index: usize,
    choice: Option<&ChoiceId>,
    text: &str,
    given: Option<Option<&ChoiceId>>,
) -> Html {
    let id = format!("com-choice-{index}");
    let chose = Message::Chose { question: question.clone(), choice: choice.cloned() };
    let mut input = tag("input", "com-radio")
        .is("type", "radio")
        .with("name", &format!("com-{question}"))
        .with("id", &id)
        .with("value", choice.map_or("", ChoiceId::as_str))
        .checked(given == Some(choice))
        .on_change(view, Act::Say(chose));
    if choice.is_none() {
        input = input.is("aria-describedby", "com-unsure-hint");
    }
    let card = tag("div", if choice.is_none() { "com-choice com-choice-unsure" } else { "com-choice" })
        .holds(input.html())
        .holds(tag("label", "com-label").with("for", &id).says(text).html());
    if choice.is_some() {
        return card.html();
    }
    let hint = tag("p", "com-choice-hint").is("id", "com-unsure-hint");
    card.holds(hint.says(&view.content.interface.guide.not_sure_hint).html()).html()
}

/// Says, in a place that screen readers watch, that no further answer can change the recommendation.
fn settled(view: &View<'_>) -> Html {
    let labels = &view.content.interface.guide;
    let place = tag("div", "com-settled").is("role", "status");
    if !view.assessment.is_some_and(|assessment| assessment.settled) || view.session.changing {
        return place.html();
    }
    let words = tag("p", "").says(&labels.settled).says(" ");
    place.holds(words.holds(view.link(Message::PageOpened(Page::Review), &labels.settled_stop)).html()).html()
}
