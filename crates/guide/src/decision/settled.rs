//! Whether any possible further answer can still change the result: the recommendation, and what comes first.
//!
//! Exact: first every single further answer is tried, which refutes most sets at once; then all completions are followed,
//! question by question. Completions with the same sums and the same answers as far as conditions ask about them have the
//! same future, and one of them stands for all. So the work grows with the number of different sums, not of answer sets.

use super::answers::Answers;
use super::decide::{Decision, decide};
use super::exits::certain_exit;
use super::questions::{AskedQuestion, questions};
use super::scoring::Sums;
use crate::content::{ChoiceId, Content, Perspective, QuestionId};
use std::collections::BTreeMap;

/// The most answers that are tried in all. A set of answers that needs more is called not settled, since the guide says
/// "no further answer can change this" only when it knows.
const MAX_TRIES: usize = 1 << 12;

/// Whether every completion of the answers gives the result of `now`, the decision of the answers: the same recommendation,
/// and the same exit where one decides.
///
/// A completion answers each question that is asked and has no answer yet with a choice or with not sure; given answers,
/// not sure among them, stay.
pub(super) fn is_settled(content: &Content, answers: &Answers, now: &Decision<'_>) -> bool {
    let agrees = |decision: &Decision<'_>| {
        decision.recommendation == now.recommendation && decision.deciding() == now.deciding()
    };
    let open = || {
        questions(content, answers.perspective).into_iter().filter(|question| match answers.to(question.id) {
            None => true,
            Some(choice) => choice.is_some_and(|choice| question.choice(choice).is_none()),
        })
    };
    let with = |answers: &Answers, question: &AskedQuestion<'_>, choice: &ChoiceId| {
        let mut completed = answers.clone();
        completed.answer(question.id.clone(), Some(choice.clone()));
        completed
    };
    let is_single_safe = |question: &AskedQuestion<'_>| {
        question.asked.choices.ids().all(|choice| agrees(&decide(content, &with(answers, question, choice))))
    };
    if !open().all(|question| is_single_safe(&question)) {
        return false;
    }
    let conditional = Conditional::of(content, answers.perspective);
    let mut completions = vec![answers.clone()];
    let mut tries = 0;
    let open: Vec<AskedQuestion<'_>> = open().collect();
    for (index, question) in open.iter().enumerate() {
        let rest: Vec<&QuestionId> = open.iter().skip(index).map(|question| question.id).collect();
        completions.retain(|completion| {
            let certain = certain_exit(content, completion, &rest);
            certain.is_none() || certain != now.deciding()
        });
        let mut merged = BTreeMap::new();
        for completion in completions {
            let is_asked = decide(content, &completion).applicable.question(question.id).is_some();
            let choices = question.asked.choices.ids().filter(|_| is_asked);
            let next: Vec<Answers> = choices.map(|choice| with(&completion, question, choice)).collect();
            // Not sure adds nothing, and neither does a question that is not asked.
            for completion in next.into_iter().chain([completion]) {
                tries += 1;
                merged.insert(conditional.future(&decide(content, &completion)), completion);
            }
            if tries > MAX_TRIES {
                return false;
            }
        }
        completions = merged.into_values().collect();
    }
    completions.iter().all(|completion| agrees(&decide(content, completion)))
}

/// The answers that conditions ask about.
struct Conditional<'a> {
    answers: Vec<(&'a QuestionId, &'a ChoiceId)>,
    priority: &'a QuestionId,
}

impl<'a> Conditional<'a> {
    fn of(content: &'a Content, perspective: Perspective) -> Self {
        let after = questions(content, perspective).into_iter().filter_map(|question| question.asked.after.as_ref());
        let exits =
            content.exits.of(perspective).entries().flat_map(|exit| [&exit.when].into_iter().chain(&exit.unless));
        let conditions = after.chain(exits).flat_map(|conditions| conditions.iter());
        Self {
            answers: conditions
                .flat_map(|(question, choices)| choices.iter().map(move |choice| (question, choice)))
                .collect(),
            priority: &content.rule.priority,
        }
    }

    /// What the future of a completion depends on: equal for completions that any further answers lead to the same.
    fn future(&self, decision: &Decision<'a>) -> (Sums, Vec<(QuestionId, ChoiceId)>) {
        let asked_about = decision
            .applicable
            .answered()
            .filter(|(question, choice)| question.id == self.priority || self.answers.contains(&(question.id, choice)));
        (decision.sums, asked_about.map(|(question, choice)| (question.id.clone(), choice.clone())).collect())
    }
}
