//! Which answers may be handed on.

use super::answers::Answers;
use super::questions::{Applicable, AskedQuestion};
use crate::content::{ChoiceId, Content, QuestionId};

/// The answers to private choices among those that count, in order.
#[must_use]
pub fn sensitive_answers<'a>(content: &'a Content, answers: &Answers) -> Vec<(AskedQuestion<'a>, &'a ChoiceId)> {
    let applicable = Applicable::of(content, answers);
    let answered = applicable.answered().map(|(question, choice)| (*question, choice));
    answered.filter(|(question, choice)| is_sensitive(question, choice)).collect()
}

/// The answers that are handed on: those that count, without private ones except for `included` questions, and without the
/// follow-ups that only those lead to.
#[must_use]
pub fn shareable(content: &Content, answers: &Answers, included: &[QuestionId]) -> Answers {
    let without = retain(content, answers, |question, choice| {
        included.contains(question.id) || !choice.is_some_and(|choice| is_sensitive(question, choice))
    });
    retain(content, &without, |_, _| true)
}

fn is_sensitive(question: &AskedQuestion<'_>, choice: &ChoiceId) -> bool {
    question.choice(choice).is_some_and(crate::content::Choice::is_sensitive)
}

/// The answers to questions that are asked, as far as they are to be kept; marks stay with their answers.
fn retain(
    content: &Content,
    answers: &Answers,
    keep: impl Fn(&AskedQuestion<'_>, Option<&ChoiceId>) -> bool,
) -> Answers {
    let applicable = Applicable::of(content, answers);
    let mut kept = Answers::none(answers.perspective);
    for question in applicable.questions() {
        let choice = applicable.choice(question.id);
        if answers.to(question.id).is_some() && keep(question, choice) {
            kept.answer(question.id.clone(), choice.cloned());
            kept.mark(question.id.clone(), answers.matters(question.id));
        }
    }
    kept
}
