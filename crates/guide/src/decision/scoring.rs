//! The evidence of answers, added up.

use super::answers::Answers;
use super::need::Need;
use super::questions::{Applicable, AskedQuestion};
use crate::content::{Alternative, Choice, ChoiceId, CriterionId, PerAlternative, QuestionId};

/// The evidence of one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// The question.
    pub question: QuestionId,
    /// The row of the comparison that it asks about.
    pub criterion: Option<CriterionId>,
    /// The choice.
    pub choice: ChoiceId,
    /// Points for each alternative: weight, doubled where it matters most, times evidence.
    pub points: PerAlternative<u32>,
    /// The points that each alternative could have had from this question.
    pub possible: u32,
    /// Whether the person marked it as mattering most.
    pub matters: bool,
}

/// The sums over the answers to scored questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Sums {
    /// Points for each alternative.
    pub points: PerAlternative<u32>,
    /// Points that each alternative could have had from the answers with evidence.
    pub possible: u32,
    /// How many answers give evidence.
    pub answered: u32,
    /// How many answers give none.
    pub neutral: u32,
}

impl Sums {
    /// The sums with those of further answers.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            points: PerAlternative {
                coaching: self.points.coaching + other.points.coaching,
                mentoring: self.points.mentoring + other.points.mentoring,
            },
            possible: self.possible + other.possible,
            answered: self.answered + other.answered,
            neutral: self.neutral + other.neutral,
        }
    }

    /// The need for each alternative.
    #[must_use]
    pub fn needs(&self) -> PerAlternative<Need> {
        self.points.map(|points| Need { points: *points, possible: self.possible })
    }
}

impl From<&Contribution> for Sums {
    fn from(contribution: &Contribution) -> Self {
        let Contribution { points, possible, .. } = *contribution;
        let has_evidence = points.coaching + points.mentoring > 0;
        // An answer without evidence takes nothing off either need.
        Self {
            points,
            possible: if has_evidence { possible } else { 0 },
            answered: u32::from(has_evidence),
            neutral: u32::from(!has_evidence),
        }
    }
}

/// The evidence of each answer to a scored question, in order.
pub(super) fn contributions(applicable: &Applicable<'_>, answers: &Answers) -> Vec<Contribution> {
    applicable
        .answered()
        .filter_map(|(question, choice)| {
            contribution(question, choice, question.choice(choice)?, answers.matters(question.id))
        })
        .collect()
}

/// The evidence of one choice; nothing where the question is not scored.
#[must_use]
pub fn contribution(
    question: &AskedQuestion<'_>,
    id: &ChoiceId,
    choice: &Choice,
    matters: bool,
) -> Option<Contribution> {
    let weight = u32::from(question.question.weight?.get()) * if matters { 2 } else { 1 };
    let largest = |choice: &Choice| choice.evidence(Alternative::Coaching).max(choice.evidence(Alternative::Mentoring));
    Some(Contribution {
        question: question.id.clone(),
        criterion: question.question.criterion.clone(),
        choice: id.clone(),
        points: PerAlternative {
            coaching: weight * choice.evidence(Alternative::Coaching),
            mentoring: weight * choice.evidence(Alternative::Mentoring),
        },
        possible: weight * question.asked.choices.entries().map(largest).max().unwrap_or(0),
        matters,
    })
}
