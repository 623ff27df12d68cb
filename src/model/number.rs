//! Whole numbers with bounds.

use super::node::Node;
use super::read::{Read, Reader};

/// A whole number from `MIN` to `MAX`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bounded<const MIN: u16, const MAX: u16>(u16);

impl<const MIN: u16, const MAX: u16> Bounded<MIN, MAX> {
    /// The number, drawn to the nearer bound where it lies outside.
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

    /// The number.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl<const MIN: u16, const MAX: u16> Read for Bounded<MIN, MAX> {
    fn read(node: &Node, at: &mut Reader) -> Self {
        Self(read_number(node, at, MIN, MAX))
    }
}

fn read_number(node: &Node, at: &mut Reader, min: u16, max: u16) -> u16 {
    let wanted = format!("a whole number from {min} to {max}");
    match node {
        Node::Integer(found) => match u16::try_from(*found) {
            Ok(number) if (min..=max).contains(&number) => return number,
            _ => at.instead(format!("expected {wanted}, found {found}")),
        },
        node => at.expected(&wanted, node),
    }
    min
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
