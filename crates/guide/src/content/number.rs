//! Whole numbers with bounds.

use super::node::Node;
use super::schema::{HasSchema, Schema};

/// A whole number from `MIN` to `MAX`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bounded<const MIN: u16, const MAX: u16>(u16);

impl<const MIN: u16, const MAX: u16> Bounded<MIN, MAX> {
    /// The nearest value within the bounds.
    #[must_use]
    pub const fn clamped(value: u16) -> Self {
        if value < MIN {
            Self(MIN)
        } else if value > MAX {
            Self(MAX)
        } else {
            Self(value)
        }
    }

    /// The value, from `MIN` to `MAX`.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl<const MIN: u16, const MAX: u16> HasSchema for Bounded<MIN, MAX> {
    const SCHEMA: &'static Schema = &Schema::Number(MIN, MAX);

    fn take(node: Option<&mut Node>) -> Self {
        match node {
            Some(Node::Integer(number)) => Self::clamped(u16::try_from(*number).unwrap_or(MIN)),
            _ => Self(MIN),
        }
    }
}

/// How much a choice says for one alternative: 0 (nothing) to 3 (strongly).
pub type Evidence = Bounded<0, 3>;
/// How much a question counts: 1 (once) to 5 (five times).
pub type Weight = Bounded<1, 5>;
/// A share in percent, 0 to 100.
pub type Percent = Bounded<0, 100>;
/// A place in an order; entries of the same place stand in the order of their ids.
pub type Place = Bounded<0, 9_999>;
/// How many questions, 1 to 64.
pub type Count = Bounded<1, 64>;
