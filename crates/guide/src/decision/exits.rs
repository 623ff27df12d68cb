//! The answers that lead to pause or elsewhere.

use super::answers::Answers;
use super::questions::{Applicable, asked_question};
use crate::content::{Content, EntryId, Exit, Lead, Perspective, QuestionId};

/// An exit that answers open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenExit {
    /// Its id.
    pub id: EntryId,
    /// Where it leads.
    pub lead: Lead,
    /// The questions whose answers open it, in the order in which they are asked.
    pub questions: Vec<QuestionId>,
}

/// The exits that a set of answers opens, in order; the first decides.
pub(super) fn open_exits(content: &Content, perspective: Perspective, applicable: &Applicable<'_>) -> Vec<OpenExit> {
    let exits = content.exits.of(perspective).iter();
    exits
        .filter(|(_, exit)| is_open(exit, applicable))
        .map(|(id, exit)| OpenExit { id: id.clone(), lead: exit.leads, questions: questions(exit, applicable) })
        .collect()
}

/// The exits that a set of answers opens, as [`open_exits`], for whoever needs nothing else of an assessment.
#[must_use]
pub fn exits_opened_by(content: &Content, answers: &Answers) -> Vec<OpenExit> {
    open_exits(content, answers.perspective, &Applicable::of(content, answers))
}

/// The questions that an exit is about. The order of keys in a document means nothing: bundling sorts them.
fn questions(exit: &Exit, applicable: &Applicable<'_>) -> Vec<QuestionId> {
    let ids = applicable.questions().map(|question| question.id);
    ids.filter(|id| exit.when.iter().any(|(question, _)| question == *id)).cloned().collect()
}

fn is_open(exit: &Exit, applicable: &Applicable<'_>) -> bool {
    let answer = |id: &QuestionId| applicable.choice(id);
    exit.when.all(answer) && !exit.unless.as_ref().is_some_and(|unless| unless.any(answer))
}

/// The exit that the answer to a question opens, if it cannot wait for the result; the first of several.
#[must_use]
pub fn exit_at_once<'a>(content: &'a Content, answers: &Answers, question: &QuestionId) -> Option<&'a Exit> {
    let applicable = Applicable::of(content, answers);
    let mut exits = content.exits.of(answers.perspective).entries();
    exits.find(|exit| {
        let rests_on = exit.when.iter().any(|(id, _)| id == question);
        exit.at_once == Some(true) && rests_on && is_open(exit, &applicable)
    })
}

/// The exit that decides, whatever the questions in `rest` are answered with; `None` where that depends on them.
pub(super) fn certain_exit<'a>(content: &'a Content, answers: &Answers, rest: &[&QuestionId]) -> Option<&'a EntryId> {
    let applicable = Applicable::of(content, answers);
    let answer = |id: &QuestionId| applicable.choice(id);
    let is_known = |id: &QuestionId| is_known(content, answers.perspective, rest, id);
    let holds = |(id, choices): (&QuestionId, &[_])| answer(id).is_some_and(|choice| choices.contains(choice));
    let mut exits = content.exits.of(answers.perspective).iter();
    let (id, exit) = exits.find(|(_, exit)| {
        let mut unless = exit.unless.iter().flat_map(|unless| unless.iter());
        let is_closed =
            exit.when.iter().any(|it| is_known(it.0) && !holds(it)) || unless.any(|it| is_known(it.0) && holds(it));
        !is_closed
    })?;
    let mut conditions = exit.when.iter().chain(exit.unless.iter().flat_map(|unless| unless.iter()));
    conditions.all(|(id, _)| is_known(id)).then_some(id)
}

/// Whether neither the answer to a question nor whether it is asked depends on `rest`.
fn is_known(content: &Content, perspective: Perspective, rest: &[&QuestionId], id: &QuestionId) -> bool {
    let after = asked_question(content, perspective, id).and_then(|question| question.asked.after.as_ref());
    let mut earlier = after.iter().flat_map(|after| after.iter());
    !rest.contains(&id) && earlier.all(|(id, _)| is_known(content, perspective, rest, id))
}
