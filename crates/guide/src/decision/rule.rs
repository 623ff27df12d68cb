//! The rule: from sums of evidence to a recommendation, by comparing whole numbers only.

use super::assess::Ground;
use crate::content::{PerAlternative, Recommendation, Rule};

/// A need as an exact fraction: the points that the answers give, of the points that they could have given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Weight times evidence, summed over the answered questions.
    pub points: u32,
    /// Weight times the largest evidence of the question, summed over the answered questions; the same for
    /// both alternatives. 0 where nothing was answered.
    pub possible: u32,
}

impl Need {
    /// The share in percent, rounded half up, for showing; decisions compare the fraction itself. 0 of 0 is 0.
    #[must_use]
    pub const fn percent(self) -> u32 {
        match (self.points * 200 + self.possible).checked_div(self.possible * 2) {
            Some(percent) => percent,
            None => 0,
        }
    }

    /// How strong the need is by the thresholds of a rule.
    #[must_use]
    pub const fn strength(self, rule: &Rule) -> Strength {
        let share = self.points as u64 * 100;
        if share >= self.possible as u64 * rule.strong.get() as u64 {
            Strength::Strong
        } else if share >= self.possible as u64 * rule.weak.get() as u64 {
            Strength::Some
        } else {
            Strength::Weak
        }
    }
}

/// How strong a need is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// Below the weak threshold.
    Weak,
    /// Between the thresholds.
    Some,
    /// At the strong threshold or above.
    Strong,
}

/// What the answered questions add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Sums {
    /// Points for each alternative.
    pub points: PerAlternative<u32>,
    /// Points that each alternative could have had.
    pub possible: u32,
    /// How many scored questions were answered with a choice.
    pub answered: u32,
}

impl Sums {
    /// The sums with one more answered question.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            points: PerAlternative {
                coaching: self.points.coaching + other.points.coaching,
                mentoring: self.points.mentoring + other.points.mentoring,
            },
            possible: self.possible + other.possible,
            answered: self.answered + other.answered,
        }
    }

    /// The need for each alternative.
    #[must_use]
    pub fn needs(&self) -> PerAlternative<Need> {
        self.points.map(|points| Need { points: *points, possible: self.possible })
    }
}

/// The measures on which the rule decides. Each is a sum over the answered questions, so that what further
/// answers can add to it has a least and a greatest value: that is what makes "settled" exact and quick.
/// In hundredths of a point, except `answered`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Measures<T> {
    /// Answered questions.
    pub(crate) answered: T,
    /// Need less the strong threshold, for each alternative: strong where 0 or more.
    pub(crate) over_strong: PerAlternative<T>,
    /// Need less the weak threshold, for each alternative: weak where below 0.
    pub(crate) over_weak: PerAlternative<T>,
    /// Lead of each alternative over the other, less the close threshold: clear where above 0.
    pub(crate) over_close: PerAlternative<T>,
}

impl Measures<i64> {
    pub(crate) fn of(sums: Sums, rule: &Rule) -> Self {
        let possible = i64::from(sums.possible);
        let points = sums.points.map(|points| i64::from(*points) * 100);
        let less = |share: u16| possible * i64::from(share);
        Self {
            answered: i64::from(sums.answered),
            over_strong: points.map(|p| p - less(rule.strong.get())),
            over_weak: points.map(|p| p - less(rule.weak.get())),
            over_close: PerAlternative {
                coaching: points.coaching - points.mentoring - less(rule.close.get()),
                mentoring: points.mentoring - points.coaching - less(rule.close.get()),
            },
        }
    }
}

/// The recommendation of the scored answers alone, and what it rests on.
pub(crate) fn lean(sums: Sums, rule: &Rule) -> (Recommendation, Ground) {
    let measures = Measures::of(sums, rule);
    let minimum = u32::from(rule.minimum.get());
    let weak = measures.over_weak.map(|over| *over < 0);
    let strong = measures.over_strong.map(|over| *over >= 0);
    if sums.answered < minimum {
        (Recommendation::Undecided, Ground::TooFew { more: minimum - sums.answered })
    } else if weak.coaching && weak.mentoring {
        (Recommendation::Undecided, Ground::BothWeak)
    } else if strong.coaching && strong.mentoring {
        (Recommendation::Both, Ground::BothStrong)
    } else if measures.over_close.coaching > 0 {
        (Recommendation::Coaching, Ground::Larger)
    } else if measures.over_close.mentoring > 0 {
        (Recommendation::Mentoring, Ground::Larger)
    } else {
        (Recommendation::Both, Ground::TooClose)
    }
}
