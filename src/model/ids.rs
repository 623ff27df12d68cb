//! Ids: how the parts of a document name each other.

use super::node::Node;
use super::problem::clip;
use super::read::{Read, Reader};
use std::fmt;

/// The longest id, in characters.
pub const MAX_ID: usize = 48;

/// Declares opaque ids: lower-case letters, digits and hyphens, so that they can stand in links and attributes.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The id as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Read for $name {
            fn read(node: &Node, at: &mut Reader) -> Self {
                Self(read_id(node, at))
            }
        }
    )+};
}

ids! {
    /// Names a criterion: a row of the comparison.
    CriterionId,
    /// Names a question or a precondition; the two share one set of ids.
    QuestionId,
    /// Names a choice within one question.
    ChoiceId,
    /// Names a source.
    SourceId,
    /// Names a statement, a similarity, an action, a scenario: what nothing else refers to.
    EntryId,
}

fn read_id(node: &Node, at: &mut Reader) -> String {
    let Node::Text(id) = node else {
        at.expected("an id", node);
        return String::new();
    };
    let plain = id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if id.is_empty() || id.len() > MAX_ID || !plain {
        at.problem(format!("{:?} is not an id; use 1 to {MAX_ID} lower-case letters, digits and hyphens", clip(id)));
    }
    id.clone()
}
