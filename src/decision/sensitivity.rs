//! What every single changed answer would give.

use super::answers::Answers;
use super::assess::decide;
use super::steps::steps;
use crate::model::{ChoiceId, Content, QuestionId, Recommendation};

/// How a recommendation stands up to single changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sensitivity {
    /// Every single change that gives another recommendation, in the order of the guide.
    pub changes: Vec<Change>,
    /// How many single changes there are: for each question its other choices, and not sure.
    pub tried: usize,
}

impl Sensitivity {
    /// How many single changes leave the recommendation as it is.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.tried - self.changes.len()
    }
}

/// A single changed answer that gives another recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: QuestionId,
    /// The other answer; `None` for not sure.
    pub choice: Option<ChoiceId>,
    /// What the guide would then recommend.
    pub gives: Recommendation,
}

/// Tries every single change and keeps those that give something else than `recommendation`.
pub(crate) fn sensitivity(content: &Content, answers: &Answers, recommendation: Recommendation) -> Sensitivity {
    let mut found = Sensitivity { changes: Vec::new(), tried: 0 };
    for step in steps(content, answers.perspective) {
        let choices = step.choices();
        let present = answers.to(step.id).flatten().filter(|choice| choices.iter().any(|(id, _)| id == choice));
        let states = choices.iter().map(|(id, _)| Some(*id)).chain([None]);
        for state in states.filter(|state| *state != present) {
            let mut changed = answers.clone();
            changed.answer(step.id.clone(), state.cloned());
            found.tried += 1;
            let gives = decide(content, &changed).recommendation;
            if gives != recommendation {
                found.changes.push(Change { question: step.id.clone(), choice: state.cloned(), gives });
            }
        }
    }
    found
}
