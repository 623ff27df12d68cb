//! The answers that matter most to a person: which can be marked, and how many.

use super::answers::Answers;
use super::exits::open_exits;
use super::questions::{Applicable, AskedQuestion};
use crate::content::{ChoiceId, Content, QuestionId};

/// How many answers a person can mark as mattering most.
pub const MOST_MARKS: usize = 2;

/// The answers that can be marked, in order. None where there is nothing to weigh: where an exit decides, or where fewer
/// than two answers give evidence.
#[must_use]
pub fn markable<'a>(content: &'a Content, answers: &Answers) -> Vec<(AskedQuestion<'a>, &'a ChoiceId)> {
    let applicable = Applicable::of(content, answers);
    let answered = applicable.answered().filter(|(question, _)| question.is_scored());
    let scored: Vec<_> = answered.map(|(question, choice)| (*question, choice)).collect();
    let weighs = scored.len() > 1 && open_exits(content, answers.perspective, &applicable).is_empty();
    if weighs { scored } else { Vec::new() }
}

/// Whether one more answer can be marked.
#[must_use]
pub fn can_mark(content: &Content, answers: &Answers) -> bool {
    let is_marked = |id: &QuestionId| answers.matters(id);
    markable(content, answers).iter().filter(|(question, _)| is_marked(question.id)).count() < MOST_MARKS
}
