//! One question.

use super::frame::{Act, View, heading, send};
use super::tag::{At, Tag, line, tag};
use super::text::fill;
use crate::decision::{Answers, Step, steps};
use crate::model::{ChoiceId, QuestionId};
use crate::session::{Message, Page};

const FIRST: &str = "com-choice-0";

pub(super) fn page(view: &View<'_>, question: &QuestionId, paper: Tag) -> Tag {
    let Some(answers) = view.session.current() else { return paper };
    let steps: Vec<Step<'_>> = steps(view.content, answers.perspective).collect();
    let Some(at) = steps.iter().position(|step| step.id == question) else { return paper };
    let Some(step) = steps.get(at) else { return paper };
    let labels = &view.content.interface.guide;
    let given = answers.to(question);
    let why = tag("p", "com-why").is(At::Id, "com-why").put(line("span", "com-why-label", &labels.why));
    let mut fields = view
        .fieldset()
        .is(At::AriaDescribedby, if view.session.incomplete { "com-why com-field-error" } else { "com-why" })
        .put(tag("legend", "com-legend").put(heading(step.prompt())))
        .put(why.says(" ").says(step.why()))
        .put_any(view.field_error(&labels.error));
    let mut index = 0;
    for (choice, text) in step.choices() {
        fields = fields.put(radio(view, question, index, Some(choice), text, given));
        index += 1;
    }
    let not_sure = &view.content.interface.common.not_sure;
    let form = view
        .form(Message::Continued)
        .put(progress(view, step, at, steps.len()))
        .put_any(view.problem(&labels.error, FIRST))
        .put(fields.put(radio(view, question, index, None, not_sure, given)))
        .put(settled(view, &steps, answers))
        .put(tag("div", "com-actions").put(send(&view.content.interface.common.proceed)));
    paper.put(form)
}

/// The way back, and how far it is.
fn progress(view: &View<'_>, step: &Step<'_>, at: usize, total: usize) -> Tag {
    let labels = &view.content.interface.guide;
    let (number, total) = ((at + 1).to_string(), total.to_string());
    let part = if step.is_scored() { &labels.questions } else { &labels.preconditions };
    let words = fill(&labels.progress, &[("number", &number), ("total", &total)]);
    let bar = |class, width: &str| tag("rect", class).with(At::Width, width).is(At::Height, "1");
    tag("div", "com-progress")
        .put(
            tag("div", "com-eyebrow")
                .put(view.back())
                .put(line("span", "com-eyebrow-part", part))
                .put(line("span", "", &words)),
        )
        .put(
            tag("svg", "com-progress-bar")
                .with(At::ViewBox, &["0 0 ", &total, " 1"].concat())
                .is(At::PreserveAspectRatio, "none")
                .is(At::AriaHidden, "true")
                .put(bar("com-progress-all", &total))
                .put(bar("com-progress-done", &number)),
        )
}

fn radio(
    view: &View<'_>,
    question: &QuestionId,
    index: usize,
    choice: Option<&ChoiceId>,
    text: &str,
    given: Option<Option<&ChoiceId>>,
) -> Tag {
    let id = "com-choice-".to_owned() + &index.to_string();
    let chose = Message::Chose { question: question.clone(), choice: choice.cloned() };
    let mut input = tag("input", "com-radio")
        .is(At::Type, "radio")
        .with(At::Name, &["com-", question.as_str()].concat())
        .with(At::Id, &id)
        .with(At::Value, choice.map_or("", ChoiceId::as_str))
        .checked(given == Some(choice))
        .on_change(view, Act::Say(chose));
    if choice.is_none() {
        input = input.is(At::AriaDescribedby, "com-unsure-hint");
    }
    let card = tag("div", if choice.is_none() { "com-choice com-choice-unsure" } else { "com-choice" })
        .put(input)
        .put(tag("label", "com-label").with(At::For, &id).says(text));
    if choice.is_some() {
        return card;
    }
    let hint = tag("p", "com-choice-hint").is(At::Id, "com-unsure-hint");
    card.put(hint.says(&view.content.interface.guide.not_sure_hint))
}

/// Says, in a place that screen readers watch, that no further answer can change the recommendation, as long as there
/// are questions that could be left out.
fn settled(view: &View<'_>, steps: &[Step<'_>], answers: &Answers) -> Tag {
    let labels = &view.content.interface.guide;
    let place = tag("div", "com-settled").is(At::Role, "status");
    let is_open = steps.iter().any(|step| answers.to(step.id).is_none());
    if !is_open || view.session.changing || !view.assessment.is_some_and(|assessment| assessment.settled) {
        return place;
    }
    let words = tag("p", "").says(&labels.settled).says(" ");
    place.put(words.put(view.link(Message::PageOpened(Page::Review), &labels.settled_stop)))
}
