//! JSON paths into a document.

use super::words::clip;
use crate::step::Step;
use std::fmt;

/// A path into a document, linked up to the root. It is displayed as a JSON path: `$`, then `.key`, `["key"]` for a key
/// with other characters than letters, digits, `-` and `_`, or `[0]`.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    /// The document itself.
    Root,
    /// A field of the object at another path.
    Key(&'a Path<'a>, &'a str),
    /// An item of the list at another path, counted from 0.
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The steps from the root.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let (parent, step) = match self {
            Path::Root => return Vec::new(),
            Path::Key(parent, key) => (parent, Step::Key((*key).to_owned())),
            Path::Index(parent, index) => (parent, Step::Index(*index)),
        };
        let mut steps = parent.steps();
        steps.push(step);
        steps
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => f.write_str("$"),
            Path::Key(parent, key) if is_plain(key) => write!(f, "{parent}.{}", clip(key)),
            Path::Key(parent, key) => write!(f, "{parent}[\"{}\"]", clip(key)),
            Path::Index(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}
