//! The way to a value of a document.

use serde_json::Value;

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Step {
    /// To a field of an object.
    Key(String),
    /// To an item of a list, counted from 0.
    Index(usize),
}

/// The value at the end of some steps.
#[must_use]
pub fn value_at<'v>(document: &'v Value, steps: &[Step]) -> Option<&'v Value> {
    steps.iter().try_fold(document, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(index) => value.get(index),
    })
}
