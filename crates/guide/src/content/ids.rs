//! Ids: how the parts of a document name each other.

use super::string_format::Form;
use super::node::Node;
use super::schema::{Shape, Shaped};
use std::fmt;

/// The longest id, in characters.
pub const MAX_ID: usize = 48;

/// Declares opaque ids: lower-case letters, digits and hyphens, so that they can stand in links and attributes.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident: $shape:expr,)+) => {$(
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

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl Shaped for $name {
            const SHAPE: &'static Shape = $shape;

            fn take(node: Option<&mut Node>) -> Self {
                Self(String::take(node))
            }
        }
    )+};
}

ids! {
    /// Names a criterion: a row of the comparison.
    CriterionId: &Shape::Reference("criteria"),
    /// Names a question or a precondition; the two share one set of ids.
    QuestionId: ID,
    /// Names a choice within one question.
    ChoiceId: ID,
    /// Names a source.
    SourceId: &Shape::Reference("sources"),
    /// Names a statement, a similarity, an action, a scenario: what nothing else refers to.
    EntryId: ID,
}

/// The shape of an id.
pub(crate) const ID: &Shape = &Shape::Form(Form::Id);
