//! Counts of what agrees.

use super::outcome::Outcome;
use super::situation::Situation;
use guide::content::{Perspective, Recommendation};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// How many agree, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Share {
    /// How many agree.
    pub same: usize,
    /// Of how many.
    pub all: usize,
}

impl Share {
    /// Counts what agrees.
    pub fn of(agree: impl IntoIterator<Item = bool>) -> Self {
        agree
            .into_iter()
            .fold(Self::default(), |share, agrees| Self { same: share.same + usize::from(agrees), all: share.all + 1 })
    }

    /// Whether at least so many percent agree. True of nothing at all.
    #[must_use]
    pub const fn at_least(self, percent: usize) -> bool {
        self.same * 100 >= self.all * percent
    }

    /// The share in per mille, rounded half up. `None` of nothing at all.
    #[must_use]
    pub const fn per_mille(self) -> Option<usize> {
        (self.same * 2000 + self.all).checked_div(self.all * 2)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.same, self.all)?;
        self.per_mille().map_or(Ok(()), |share| write!(f, " ({}.{} %)", share / 10, share % 10))
    }
}

/// How far the guide agrees with the uncontested situations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Agreement {
    /// With all of them.
    pub all: Share,
    /// With those of each recommendation that guidance gives.
    pub recommendations: Vec<Part>,
    /// With those of each perspective.
    pub perspectives: Vec<Part>,
    /// For each recommendation that guidance gives, what the guide gives.
    pub confusion: Vec<Confusion>,
}

/// The agreement with some of the situations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The word of their recommendation or perspective.
    pub of: &'static str,
    /// How far the guide agrees with them.
    #[serde(flatten)]
    pub share: Share,
}

/// A row of the confusion matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Confusion {
    /// What guidance advises.
    pub expected: &'static str,
    /// How often the guide gives each [`Outcome`], by its word; those that it never gives are left out.
    pub given: BTreeMap<&'static str, usize>,
}

impl Agreement {
    /// The agreement of outcomes with their situations, as far as these are uncontested.
    pub(super) fn of<'a>(outcomes: impl IntoIterator<Item = (&'a Situation, Outcome)>) -> Self {
        let outcomes: Vec<_> = outcomes.into_iter().filter(|(situation, _)| !situation.contested).collect();
        let share = |is_part: &dyn Fn(&Situation) -> bool| {
            let part = outcomes.iter().filter(|(situation, _)| is_part(situation));
            Share::of(part.map(|(situation, outcome)| outcome.agrees(situation.expected)))
        };
        let part = |of: &'static str, is_part: &dyn Fn(&Situation) -> bool| {
            Some(Part { of, share: share(is_part) }).filter(|part| part.share.all > 0)
        };
        let row = |expected: Recommendation| {
            let mut given = BTreeMap::new();
            for (_, outcome) in outcomes.iter().filter(|(situation, _)| situation.expected == expected) {
                *given.entry(outcome.word()).or_default() += 1;
            }
            Some(Confusion { expected: expected.word(), given }).filter(|row| !row.given.is_empty())
        };
        let (recommendations, perspectives) = (Recommendation::ALL.iter(), Perspective::ALL.iter());
        Self {
            all: share(&|_| true),
            recommendations: recommendations
                .clone()
                .filter_map(|expected| part(expected.word(), &|situation| situation.expected == *expected))
                .collect(),
            perspectives: perspectives
                .filter_map(|perspective| part(perspective.word(), &|situation| situation.perspective == *perspective))
                .collect(),
            confusion: recommendations.filter_map(|expected| row(*expected)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_and_compared_exactly() {
        let share = |same, all| Share { same, all };
        assert_eq!(share(177, 188).to_string(), "177 of 188 (94.1 %)");
        assert_eq!(share(1, 2000).per_mille(), Some(1), "half is rounded up");
        assert_eq!(share(0, 0).to_string(), "0 of 0");
        assert!(share(9, 10).at_least(90));
        assert!(!share(899, 1000).at_least(90));
        assert_eq!(Share::of([true, false, true]), share(2, 3));
    }
}
