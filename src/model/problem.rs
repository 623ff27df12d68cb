//! What is wrong with a document, in a form its author can act on.

use std::borrow::Cow;
use std::fmt;

/// One thing that is wrong in a content document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where: a JSON path such as `$.questions.pace.weight`.
    pub path: String,
    /// What is wrong, what would be right, and the nearest known id where one is near.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// How much of a text of the document a message repeats, in bytes; more than any id has.
const LONGEST_SHOWN: usize = 80;

/// A text of the document as a message repeats it: whole, or its beginning.
pub(crate) fn clip(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST_SHOWN {
        return Cow::Borrowed(text);
    }
    let end = (0..=LONGEST_SHOWN).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default()))
}

/// The known word nearest to a mistyped one, if it is near enough to be meant.
///
/// Near enough: at most one edit for every three letters of the mistyped word.
/// Of two equally near words the first in `known` is named. Nothing is near a word longer than any id.
pub(crate) fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if typed.len() > LONGEST_SHOWN {
        return None;
    }
    let most = typed.chars().count() / 3;
    known
        .into_iter()
        .map(|word| (edits(typed, word), word))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// `did you mean …?`, or nothing where no known word is near.
pub(crate) fn hint<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(typed, known).map_or_else(String::new, |word| format!("; did you mean \"{word}\"?"))
}

/// How many letters to insert, drop, replace, or exchange with their neighbour.
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut two_above: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    let mut before = None;
    for (i, a) in from.chars().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in to.iter().enumerate() {
            let cost = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX - 1);
            let exchanged = match (before, j.checked_sub(1)) {
                (Some(before), Some(k)) if before == *b && to.get(k) == Some(&a) => cost(&two_above, k) + 1,
                _ => usize::MAX,
            };
            let replaced = cost(&above, j) + usize::from(a != *b);
            let least = replaced.min(cost(&above, j + 1) + 1).min(cost(&row, j) + 1).min(exchanged);
            row.push(least);
        }
        before = Some(a);
        two_above = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_single_letter_edits() {
        for (from, to, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("pace", "pace", 0),
            ("paces", "pace", 1),
            ("kitten", "sitting", 3),
            ("pasue", "pause", 1),
            ("ab", "ba", 1),
            ("abcd", "cdab", 4),
        ] {
            assert_eq!(edits(from, to), expected, "{from} -> {to}");
            assert_eq!(edits(to, from), expected, "{to} -> {from}");
        }
    }

    #[test]
    fn only_the_beginning_of_a_long_text_is_repeated() {
        let long = "é".repeat(100);
        assert_eq!(clip("agenda"), "agenda");
        assert_eq!(clip(&long), format!("{}…", "é".repeat(40)));
        assert_eq!(clip(&format!("a{long}")), format!("a{}…", "é".repeat(39)));
        assert_eq!(nearest(&long, [long.as_str()]), None);
    }

    #[test]
    fn a_far_word_is_not_suggested() {
        assert_eq!(nearest("agneda", ["agenda", "pace"]), Some("agenda"));
        assert_eq!(nearest("zzz", ["agenda", "pace"]), None);
    }
}
