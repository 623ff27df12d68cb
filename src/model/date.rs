//! Days.

use super::node::Node;
use super::problem::clip;
use super::read::{Read, Reader};

/// A calendar day, written `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(String);

impl Date {
    /// The day as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_day(text: &str) -> bool {
        let mut parts = text.split('-').map(|part| (part.len(), part.parse::<u16>().unwrap_or(0)));
        let day = (parts.next(), parts.next(), parts.next(), parts.next());
        let (Some((4, year)), Some((2, month)), Some((2, day)), None) = day else { return false };
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u16::from(leap),
            _ => return false,
        };
        text.bytes().all(|b| b.is_ascii_digit() || b == b'-') && (1..=last).contains(&day)
    }
}

impl Read for Date {
    fn read(node: &Node, at: &mut Reader) -> Self {
        match node {
            Node::Text(text) if Self::is_day(text) => Self(text.clone()),
            Node::Text(text) => {
                at.problem(format!("{:?} is not a day; write it as YYYY-MM-DD", clip(text)));
                Self(String::new())
            }
            node => {
                at.expected("a day, written YYYY-MM-DD", node);
                Self(String::new())
            }
        }
    }
}
