//! The language of a document.

use super::declare::words;
use super::node::Node;
use super::problem::clip;
use super::read::{Read, Reader};

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

impl Read for Language {
    fn read(node: &Node, at: &mut Reader) -> Self {
        match node {
            Node::Text(text) if Self::is_tag(text) => Self(text.clone()),
            Node::Text(text) => {
                at.problem(format!("{:?} is not a language tag; write \"en\" or \"pt-BR\"", clip(text)));
                Self(String::new())
            }
            node => {
                at.expected("a language tag, such as \"en\"", node);
                Self(String::new())
            }
        }
    }
}
