//! What the guide gives for a coded situation.

use guide::content::{Content, Recommendation};
use guide::decision::{Answers, Ground, recommend};

/// A recommendation, with ties told from answers that say too little.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// What is recommended.
    Recommended(Recommendation),
    /// Undecided, since both needs are too close.
    Tie,
}

impl Outcome {
    /// All of them, the recommendations first.
    pub fn all() -> impl Iterator<Item = Self> {
        Recommendation::ALL.iter().map(|recommendation| Self::Recommended(*recommendation)).chain([Self::Tie])
    }

    /// The outcome of answers.
    #[must_use]
    pub fn of(content: &Content, answers: &Answers) -> Self {
        match recommend(content, answers) {
            (Recommendation::Undecided, Ground::Tie) => Self::Tie,
            (recommendation, _) => Self::Recommended(recommendation),
        }
    }

    /// The word of the recommendation, or `tie`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Recommended(recommendation) => recommendation.word(),
            Self::Tie => "tie",
        }
    }

    /// Whether it is what the guidance advises.
    #[must_use]
    pub fn agrees(self, expected: Recommendation) -> bool {
        self == Self::Recommended(expected)
    }
}
