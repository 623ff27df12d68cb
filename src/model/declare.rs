//! Declares the types of a document together with their reading, so that the two cannot drift apart.

use super::node::Node;
use super::problem::{clip, hint};
use super::read::Reader;

/// Declares structs of the document together with their reading: the fields of the struct are the keys.
macro_rules! document {
    ($($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)+ }

        impl $crate::model::read::Read for $name {
            fn read(node: &$crate::model::Node, at: &mut $crate::model::read::Reader) -> Self {
                let entries = at.object(node, &[$(stringify!($field)),+]);
                Self { $($field: at.field(entries, stringify!($field)),)+ }
            }
        }
    )+};
}

/// Declares enums of the document together with their words: how they are written and read everywhere.
macro_rules! words {
    ($($(#[$doc:meta])* pub enum $name:ident { $($(#[$case_doc:meta])* $case:ident = $word:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$case_doc])* $case,)+ }

        impl $name {
            /// All of them, in the order of their declaration.
            pub const ALL: &'static [$name] = &[$($name::$case,)+];

            /// The word for it in documents, links, events and attributes.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $($name::$case => $word,)+ }
            }

            /// The one that a word names, if it names one.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$case),)+ _ => None }
            }
        }

        impl $crate::model::read::Read for $name {
            fn read(node: &$crate::model::Node, at: &mut $crate::model::read::Reader) -> Self {
                let blank = [$($name::$case,)+][0];
                let word = $crate::model::declare::read_word(node, at, &[$($word),+]);
                word.and_then($name::from_word).unwrap_or(blank)
            }
        }
    )+};
}

pub(crate) use {document, words};

/// One of a few known words.
pub(crate) fn read_word<'n>(node: &'n Node, at: &mut Reader, known: &[&str]) -> Option<&'n str> {
    let expected = format!("\"{}\"", known.join("\", \""));
    match node {
        Node::Text(text) if known.contains(&text.as_str()) => return Some(text),
        Node::Text(text) => {
            let hint = hint(text, known.iter().copied());
            at.instead(format!("\"{}\" is not one of {expected}{hint}", clip(text)));
        }
        node => at.expected(&format!("one of {expected}"), node),
    }
    None
}
