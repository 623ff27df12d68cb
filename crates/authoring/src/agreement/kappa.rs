//! Cohen's kappa: how far two readers agree beyond what chance would give.

use std::collections::BTreeMap;

/// Cohen's kappa as an exact fraction. 1 is full agreement, 0 what chance would give; it can be negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kappa {
    numerator: i64,
    /// Positive.
    denominator: i64,
}

impl Kappa {
    /// The kappa of pairs of categories. `None` where both readers give one and the same category throughout: there, chance
    /// would give full agreement too, and nothing can be said.
    ///
    /// With n pairs, s of them equal, and c the sum over the categories of how often the one reader gives it times how often
    /// the other does, kappa is (s/n - c/n²) / (1 - c/n²) = (s·n - c) / (n² - c).
    #[must_use]
    pub fn of<T: Ord>(pairs: &[(T, T)]) -> Option<Self> {
        let mut counts: BTreeMap<&T, (i64, i64)> = BTreeMap::new();
        let (mut all, mut same) = (0, 0);
        for (one, other) in pairs {
            counts.entry(one).or_default().0 += 1;
            counts.entry(other).or_default().1 += 1;
            all += 1;
            same += i64::from(one == other);
        }
        let chance: i64 = counts.values().map(|(one, other)| one * other).sum();
        let (numerator, denominator) = (same * all - chance, all * all - chance);
        (denominator > 0).then_some(Self { numerator, denominator })
    }

    /// The value in parts of 1 / `parts`, rounded half up: with 100, in hundredths.
    #[must_use]
    pub const fn in_parts(self, parts: i64) -> i64 {
        (2 * self.numerator * parts + self.denominator).div_euclid(2 * self.denominator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_textbook_example() {
        // 50 proposals: 20 times both yes, 15 times both no, 5 and 10 times apart. (0.7 - 0.5) / (1 - 0.5)
        let pairs = [((true, true), 20), ((true, false), 5), ((false, true), 10), ((false, false), 15)];
        let pairs: Vec<_> = pairs.iter().flat_map(|(pair, times)| vec![*pair; *times]).collect();
        assert_eq!(Kappa::of(&pairs).unwrap().in_parts(100), 40);
    }

    #[test]
    fn full_agreement_is_one_and_full_disagreement_is_negative() {
        assert_eq!(Kappa::of(&[(1, 1), (2, 2)]).unwrap().in_parts(100), 100);
        assert_eq!(Kappa::of(&[(1, 2), (2, 1)]).unwrap().in_parts(100), -100);
        assert_eq!(Kappa::of(&[(1, 1), (1, 2), (2, 2), (2, 2)]).unwrap().in_parts(1000), 500);
    }

    #[test]
    fn nothing_can_be_said_of_one_category() {
        assert_eq!(Kappa::of(&[(1, 1), (1, 1)]), None);
        assert_eq!(Kappa::of::<u8>(&[]), None);
    }
}
