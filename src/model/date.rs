//! Days.

use super::node::Node;
use super::shape::{Form, Shape, Shaped};

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
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return false };
        let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
        if !digits.iter().all(|digit| digit.is_ascii_digit()) {
            return false;
        }
        let [y1, y2, y3, y4, m1, m2, d1, d2] = digits.map(|digit| u16::from(digit - b'0'));
        let (year, month, day) = (y1 * 1000 + y2 * 100 + y3 * 10 + y4, m1 * 10 + m2, d1 * 10 + d2);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u16::from(leap),
            _ => return false,
        };
        (1..=last).contains(&day)
    }
}

impl Shaped for Date {
    const SHAPE: &'static Shape = &Shape::Form(&Form {
        expected: "a day, written YYYY-MM-DD",
        wrong: "is not a day; write it as YYYY-MM-DD",
        fits: Self::is_day,
    });

    fn take(node: Option<&mut Node>) -> Self {
        Self(String::take(node))
    }
}
