//! What every single changed answer would give.

use super::answers::Answers;
use super::assess::decide;
use super::rule::Need;
use super::questions::questions_for;
use crate::content::{ChoiceId, Content, PerAlternative, QuestionId, Recommendation};

/// How a recommendation stands up to single changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sensitivity {
    /// Every single change: for each question its other choices, and not sure, in the order of the guide.
    pub tried: Vec<Change>,
}

impl Sensitivity {
    /// The changes that give another recommendation.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.tried.iter().filter(|change| change.turns)
    }

    /// How many changes leave the recommendation as it is.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.tried.len() - self.changes().count()
    }
}

/// A single changed answer, and what it would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: QuestionId,
    /// The other answer; `None` for not sure.
    pub choice: Option<ChoiceId>,
    /// Whether the question is scored, so that the change can move the needs.
    pub scored: bool,
    /// What the guide would then recommend.
    pub gives: Recommendation,
    /// Whether that is another recommendation than now.
    pub turns: bool,
    /// What the scored answers alone would then give.
    pub leaning: Recommendation,
    /// The needs as they would then be.
    pub needs: PerAlternative<Need>,
}

/// Tries every single change of answers that give `recommendation`.
pub(crate) fn sensitivity(content: &Content, answers: &Answers, recommendation: Recommendation) -> Sensitivity {
    let mut tried = Vec::new();
    for step in questions_for(content, answers.perspective) {
        let choices = step.choices();
        let present = answers.to(step.id).flatten().filter(|choice| choices.iter().any(|(id, _)| id == choice));
        let states = choices.iter().map(|(id, _)| Some(*id)).chain([None]);
        for state in states.filter(|state| *state != present) {
            let mut changed = answers.clone();
            changed.answer(step.id.clone(), state.cloned());
            let decision = decide(content, &changed);
            tried.push(Change {
                question: step.id.clone(),
                choice: state.cloned(),
                scored: step.is_scored(),
                gives: decision.recommendation,
                turns: decision.recommendation != recommendation,
                leaning: decision.leaning.0,
                needs: decision.sums().needs(),
            });
        }
    }
    Sensitivity { tried }
}
