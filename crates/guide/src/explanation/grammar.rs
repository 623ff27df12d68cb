//! What only the language of a document can say of its sentences.

use super::text::fill;
use crate::content::{Category, Content, Counted};

/// How languages count and list. Whoever shows a document brings it: a browser has it built in.
pub trait Grammar {
    /// The category of a number of things in a language; [`Category::Other`] where the language is not known.
    fn category(&self, lang: &str, number: usize) -> Category;

    /// The items as a list within a sentence: "one, two, and three".
    fn list(&self, lang: &str, items: &[String]) -> String;
}

/// A text of a document that counts, in the form for a number.
#[must_use]
pub fn form<'t>(content: &Content, text: &'t Counted, grammar: &dyn Grammar, number: usize) -> &'t str {
    text.of(grammar.category(content.lang.as_str(), number))
}

/// The same with its `{number}`, where that is all it says.
#[must_use]
pub fn counted(content: &Content, text: &Counted, grammar: &dyn Grammar, number: usize) -> String {
    fill(form(content, text, grammar, number), &[("number", &number.to_string())])
}
