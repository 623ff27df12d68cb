//! The way to a value of a document.

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// To a field of an object.
    Key(String),
    /// To an item of a list, counted from 0.
    Index(usize),
}
