//! What every single changed answer would give.

use super::answers::Answers;
use super::decide::{Decision, decide};
use super::need::Need;
use super::rule::Ground;
use crate::content::{ChoiceId, Content, PerAlternative, QuestionId, Recommendation};

/// How a recommendation stands up to single changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sensitivity {
    /// Every single change: for each question that is asked its other choices, and not sure, in order.
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
    /// Whether that would rest on a tie.
    pub ties: bool,
    /// The needs as they would then be.
    pub needs: PerAlternative<Need>,
}

/// Tries every single change of the answers behind a decision.
pub(super) fn sensitivity(content: &Content, answers: &Answers, now: &Decision<'_>) -> Sensitivity {
    let mut tried = Vec::new();
    for question in now.applicable.questions() {
        let present = now.applicable.choice(question.id);
        let others = question.asked.choices.ids().map(Some).chain([None]).filter(|choice| *choice != present);
        for choice in others {
            let mut changed = answers.clone();
            changed.answer(question.id.clone(), choice.cloned());
            let then = decide(content, &changed);
            tried.push(Change {
                question: question.id.clone(),
                choice: choice.cloned(),
                scored: question.is_scored(),
                gives: then.recommendation,
                turns: then.recommendation != now.recommendation,
                leaning: then.leaning.0,
                ties: then.leaning.1 == Ground::Tie,
                needs: then.sums.needs(),
            });
        }
    }
    Sensitivity { tried }
}
