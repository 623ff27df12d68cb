//! The language of a document.

use super::declare::words;
use super::node::Node;
use super::shape::{Form, Shape, Shaped};

words! {
    /// The direction in which a language is written.
    pub enum Direction {
        /// Left to right.
        Ltr = "ltr",
        /// Right to left.
        Rtl = "rtl",
    }
}

/// A language tag, such as `en` or `pt-BR`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language(String);

impl Language {
    /// The tag as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_tag(text: &str) -> bool {
        let mut subtags = text.split('-');
        let primary =
            subtags.next().is_some_and(|s| (2..=3).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_lowercase()));
        primary && subtags.all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
    }
}

impl Shaped for Language {
    const SHAPE: &'static Shape = &Shape::Form(&Form {
        expected: "a language tag, such as \"en\"",
        wrong: "is not a language tag; write \"en\" or \"pt-BR\"",
        fits: Self::is_tag,
    });

    fn take(node: Option<&mut Node>) -> Self {
        Self(String::take(node))
    }
}
