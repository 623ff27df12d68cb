//! Ids of the parts of a document.

use super::node::Node;
use super::schema::{HasSchema, Schema};
use super::string_format::StringFormat;
use std::fmt;

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

        impl HasSchema for $name {
            const SCHEMA: &'static Schema = $shape;

            fn take(node: Option<&mut Node>) -> Self {
                Self(String::take(node))
            }
        }
    )+};
}

ids! {
    /// Names a criterion: a row of the comparison.
    CriterionId: &Schema::Reference { catalogue: "criteria", target: "criterion" },
    /// Names a question.
    QuestionId: ID,
    /// Names a choice within one question.
    ChoiceId: ID,
    /// Names another kind of help.
    HelpId: &Schema::Reference { catalogue: "helps", target: "help" },
    /// Names a source.
    SourceId: &Schema::Reference { catalogue: "sources", target: "source" },
    /// Names a statement, a similarity, an action, a scenario: what nothing else refers to.
    EntryId: ID,
}

/// The schema of an id.
pub(crate) const ID: &Schema = &Schema::Format(StringFormat::Id);
