//! The exits of the shipped document, and answers that open each.

use super::shipped::SHIPPED;
use guide::content::{ChoiceId, Conditions, EntryId, Exit, Perspective, QuestionId};
use guide::decision::{Answers, asked_question};

/// The exits of a perspective, in order.
pub(crate) fn exits(perspective: Perspective) -> impl Iterator<Item = (&'static EntryId, &'static Exit)> {
    SHIPPED.exits.of(perspective).iter()
}

/// Whether no exit of a perspective asks for that choice alone.
pub(crate) fn closed(perspective: Perspective, question: &QuestionId, choice: &ChoiceId) -> bool {
    !exits(perspective).any(|(_, exit)| exit.when.iter().count() == 1 && names(&exit.when, question, choice))
}

/// Whether conditions name a choice.
pub(crate) fn names(conditions: &Conditions, question: &QuestionId, choice: &ChoiceId) -> bool {
    conditions.iter().any(|(id, choices)| id == question && choices.contains(choice))
}

/// The fewest answers that open an exit: those that it asks for, those after which these are asked, and others in the
/// place of those that would close it, or not sure.
pub(crate) fn opening(perspective: Perspective, id: &EntryId) -> Answers {
    let exit = SHIPPED.exits.of(perspective).get(id).expect("an exit");
    let mut answers = Answers::none(perspective);
    for (question, choices) in exit.when.iter() {
        ask(&mut answers, question);
        answers.answer(question.clone(), choices.first().cloned());
    }
    let mut answer_unless = |exit: &Exit, closes: bool| {
        for (question, choices) in exit.unless.iter().flat_map(Conditions::iter) {
            if answers.to(question).is_none()
                && let Some(asked) = asked_question(&SHIPPED, perspective, question)
            {
                let fits =
                    |choice: &&ChoiceId| choices.contains(choice) == closes && closed(perspective, question, choice);
                answers.answer(question.clone(), asked.asked.choices.ids().find(fits).cloned());
            }
        }
    };
    answer_unless(exit, false);
    // What this exit asks for opens earlier ones as well, unless something closes them.
    let is_within =
        |earlier: &Exit| earlier.when.iter().all(|(question, _)| exit.when.iter().any(|(asked, _)| asked == question));
    for (_, earlier) in exits(perspective).take_while(|(earlier, _)| *earlier != id).filter(|(_, it)| is_within(it)) {
        answer_unless(earlier, true);
    }
    answers
}

/// Gives the answers after which a question is asked, where others were given or none.
pub(crate) fn ask(answers: &mut Answers, question: &QuestionId) {
    let asked = asked_question(&SHIPPED, answers.perspective, question).expect("a question of the perspective");
    for (before, choices) in asked.asked.after.iter().flat_map(Conditions::iter) {
        ask(answers, before);
        if !answers.to(before).flatten().is_some_and(|choice| choices.contains(choice)) {
            answers.answer(before.clone(), choices.first().cloned());
        }
    }
}
