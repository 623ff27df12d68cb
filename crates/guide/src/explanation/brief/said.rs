//! What the sheet tells of the answers, in the words in which they were chosen.

use super::Part;
use crate::content::{ChoiceId, Content, QuestionId, TakeAlong};
use crate::decision::{Assessment, asked_question};
use crate::explanation::Side;
use crate::explanation::text::fill;
use crate::explanation::view::{ExitView, GroupView, ResultView};

/// The most reasons of the side that carries the recommendation, and of every other one.
const MAX_REASONS: (usize, usize) = (4, 2);

/// The answers that lead to pause or elsewhere; those of each further exit with its name.
pub(super) fn triggers(labels: &TakeAlong, view: &ResultView<'_>) -> Vec<String> {
    let line = |(index, exit): (usize, &ExitView<'_>)| {
        let choices: Vec<String> =
            exit.answers.iter().map(|answer| said(labels, answer.label, answer.choice)).collect();
        let choices = choices.join("; ");
        match index {
            0 => choices,
            _ => fill(&labels.further, &[("choice", &choices), ("outcome", exit.headline)]),
        }
    };
    view.exits.iter().enumerate().map(line).collect()
}

/// The private answers that lead nowhere: whoever includes one wants it to be read.
pub(super) fn included(content: &Content, assessment: &Assessment, view: &ResultView<'_>) -> Vec<String> {
    let answer = |(question, choice): &(QuestionId, ChoiceId)| {
        let asked = asked_question(content, assessment.perspective, question)?;
        let choice = asked.choice(choice).filter(|choice| choice.is_sensitive())?;
        let mut told = view.exits.iter().flat_map(|exit| &exit.answers);
        let is_told = told.any(|answer| answer.question.id == *question);
        (!is_told).then(|| said(&content.interface.take_along, &asked.question.label, &choice.text))
    };
    assessment.given.iter().filter_map(answer).collect()
}

/// An answer under the short name of its question: “None of these” says nothing by itself.
fn said(labels: &TakeAlong, question: &str, choice: &str) -> String {
    fill(&labels.said, &[("question", question), ("choice", choice)])
}

/// The strongest reasons, in the person's own words.
pub(super) fn reasons(content: &Content, view: &ResultView<'_>) -> Vec<Part> {
    let labels = &content.interface.take_along;
    let groups = view.groups.iter().filter(|group| group.side != Side::Neither);
    let part = |(index, group): (usize, &GroupView<'_>)| {
        let most = if index == 0 { MAX_REASONS.0 } else { MAX_REASONS.1 };
        let title = match group.side {
            Side::For(alternative) => {
                fill(&labels.reasons, &[("alternative", &content.alternatives.of(alternative).inline)])
            }
            Side::Both | Side::Neither => labels.reasons_both.clone(),
        };
        let reasons = group.reasons.iter().take(most);
        Part::list(&title, reasons.map(|reason| said(labels, reason.label, reason.choice)).collect())
    };
    groups.enumerate().map(part).collect()
}
