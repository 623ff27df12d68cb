//! Every answer set of a perspective, one after the other.

use guide::content::{ChoiceId, Content, Perspective, QuestionId};
use guide::decision::{Answers, questions_for};

/// The answers of a set, `None` for not sure.
pub(crate) type Set = Vec<(QuestionId, Option<ChoiceId>)>;

/// Hands on every way to answer all questions that are asked.
pub(crate) fn each_answer_set(content: &Content, perspective: Perspective, visit: &mut impl FnMut(&Answers)) {
    answer_next(content, &Answers::none(perspective), visit);
}

fn answer_next(content: &Content, answers: &Answers, visit: &mut impl FnMut(&Answers)) {
    let asked = questions_for(content, answers);
    let Some(next) = asked.iter().find(|question| answers.to(question.id).is_none()) else { return visit(answers) };
    for choice in next.asked.choices.ids().map(Some).chain([None]) {
        let mut answers = answers.clone();
        answers.answer(next.id.clone(), choice.cloned());
        answer_next(content, &answers, visit);
    }
}
