//! Words for an author, and how a message repeats what the author wrote.

use crate::fix::Fix;

/// How much of a text of the document a message repeats, in bytes; more than any id has.
const MAX_SHOWN: usize = 80;

/// What is wrong in the words of an author, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    /// What kind of problem it is, for programs.
    pub(crate) code: &'static str,
    /// What is wrong.
    pub(crate) cause: String,
    /// What would be right; empty where the cause says so.
    pub(crate) right: String,
    /// The known word that is nearest to what stands there.
    pub(crate) near: Option<String>,
    /// A change that mends it.
    pub(crate) fix: Option<Box<Fix>>,
}

impl Words {
    /// Leaves out what would be right where no known word is near.
    pub(super) fn without_list(self) -> Self {
        if self.near.is_some() { self } else { self.right("") }
    }

    pub(super) fn or_right(self, right: &str) -> Self {
        if self.right.is_empty() { self.right(right) } else { self }
    }

    pub(crate) fn new(code: &'static str, cause: impl Into<String>) -> Self {
        Self { code, cause: cause.into(), right: String::new(), near: None, fix: None }
    }

    pub(crate) fn fixed(self, fix: Fix) -> Self {
        Self { fix: Some(Box::new(fix)), ..self }
    }

    pub(crate) fn right(self, right: impl Into<String>) -> Self {
        Self { right: right.into(), ..self }
    }

    /// Says which known word is near, or else which words there are.
    pub(crate) fn of_known(self, typed: &str, known: &[&str], what: &str) -> Self {
        match nearest(typed, known) {
            Some(near) => Self { near: Some(near.to_owned()), ..self.right(format!("did you mean \"{near}\"?")) },
            None => self.right(known_words(known, what)),
        }
    }

    /// Both in one line.
    pub(crate) fn message(&self) -> String {
        if self.right.is_empty() { self.cause.clone() } else { format!("{}; {}", self.cause, self.right) }
    }
}

/// The words that there are, unless they are many.
fn known_words(known: &[&str], what: &str) -> String {
    const MOST: usize = 12;
    if known.is_empty() || known.len() > MOST { String::new() } else { format!("{what} {}", listed(known)) }
}

pub(crate) fn listed(words: &[&str]) -> String {
    match words {
        [first @ .., last] if !first.is_empty() => format!("{} and \"{last}\"", quoted(first)),
        _ => quoted(words),
    }
}

pub(crate) fn quoted(words: &[&str]) -> String {
    format!("\"{}\"", words.join("\", \""))
}

/// A text of the document as a message repeats it: at most [`MAX_SHOWN`] bytes.
pub(crate) fn clip(text: &str) -> String {
    match text.get(..text.floor_char_boundary(MAX_SHOWN)) {
        Some(start) if start.len() < text.len() => format!("{start}…"),
        _ => text.to_owned(),
    }
}

/// The nearest known word: at most one edit for every three characters, the first of equally near ones. Nothing where none
/// is near, or for a text longer than any id.
pub(crate) fn nearest<'k>(typed: &str, known: &[&'k str]) -> Option<&'k str> {
    if typed.len() > MAX_SHOWN {
        return None;
    }
    let max = typed.chars().count() / 3;
    let near = known.iter().map(|word| (strsim::osa_distance(typed, word), *word)).filter(|(edits, _)| *edits <= max);
    near.min_by_key(|(edits, _)| *edits).map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_beginning_of_a_long_text_is_repeated() {
        let long = "é".repeat(100);
        assert_eq!(clip("agenda"), "agenda");
        assert_eq!(clip(&long), format!("{}…", "é".repeat(40)));
        assert_eq!(clip(&format!("a{long}")), format!("a{}…", "é".repeat(39)));
        assert_eq!(nearest(&long, &[long.as_str()]), None);
    }

    #[test]
    fn the_nearest_word_is_suggested_and_a_far_one_is_not() {
        assert_eq!(nearest("agneda", &["pace", "agenda", "agend"]), Some("agenda"));
        assert_eq!(nearest("agenta", &["agenca", "agenda"]), Some("agenca"), "the first of two equally near");
        assert_eq!(nearest("zzz", &["agenda", "pace"]), None);
        assert_eq!(nearest("ab", &["a"]), None, "one edit is too many for two letters");
    }
}
