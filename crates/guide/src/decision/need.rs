//! A need: the points of an alternative, of those that it could have.

use crate::content::Rule;

/// A need as an exact fraction: the points that the answers give, of the points that they could have given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Weight times evidence, summed over the answers with evidence.
    pub points: u32,
    /// Weight times the largest evidence of the question, summed over the same answers; the same for both alternatives.
    /// 0 where no answer gives evidence.
    pub possible: u32,
}

impl Need {
    /// The share in percent, rounded half up, for showing; decisions compare points. 0 of 0 is 0.
    #[must_use]
    pub const fn percent(self) -> u32 {
        match (self.points * 200 + self.possible).checked_div(self.possible * 2) {
            Some(percent) => percent,
            None => 0,
        }
    }

    /// The share in thousandths, rounded down, for drawing. 0 of 0 is 0.
    #[must_use]
    pub const fn thousandths(self) -> u32 {
        match (self.points * 1000).checked_div(self.possible) {
            Some(thousandths) => thousandths,
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
