//! How many answer sets, exactly.

use ethnum::U256;
use std::fmt;
use std::ops::{Add, AddAssign, Mul};

/// What counting calculates in: `u128` where all answer sets can be counted in it, since it is quicker, or else [`U256`],
/// which holds the sets of the largest document, 11^64.
pub(crate) trait Number:
    Copy + Default + PartialEq + From<u8> + Into<U256> + Add<Output = Self> + AddAssign + Mul<Output = Self>
{
}

impl Number for u128 {}
impl Number for U256 {}

/// A number of answer sets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Count(U256);

impl Count {
    /// None.
    pub const ZERO: Self = Self(U256::ZERO);

    pub(crate) fn of(number: impl Number) -> Self {
        Self(number.into())
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self == Self::ZERO
    }

    /// How many of `all` these are, in parts of `parts` (1,000 for per mille), rounded half up. 0 of 0 is 0.
    #[must_use]
    pub fn share(self, all: Self, parts: u32) -> u32 {
        let share = (self.0 * U256::from(parts) * U256::new(2) + all.0).checked_div(all.0 * U256::new(2));
        share.and_then(|share| u32::try_from(share).ok()).unwrap_or(0)
    }

    /// Whether these are more than `times` as many as others.
    #[must_use]
    pub fn exceeds(self, times: u32, other: Self) -> bool {
        self.0 > other.0 * U256::from(times)
    }
}

impl From<u64> for Count {
    fn from(number: u64) -> Self {
        Self(U256::from(number))
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_half_up_even_of_the_largest_document() {
        let share = |part: u64, all: u64| Count::from(part).share(Count::from(all), 1000);
        assert_eq!([share(1, 3), share(2, 3), share(1, 2000), share(0, 0)], [333, 667, 1, 0]);
        let all = Count(U256::new(11).pow(64));
        assert_eq!((all.share(all, 1000), all.exceeds(1, all)), (1000, false));
    }
}
