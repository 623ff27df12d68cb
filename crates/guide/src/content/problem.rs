//! What is wrong with a document, in a form its author can act on.

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
pub(crate) fn clip(text: &str) -> String {
    match text.get(..text.floor_char_boundary(LONGEST_SHOWN)) {
        Some(start) if start.len() < text.len() => [start, "…"].concat(),
        _ => text.to_owned(),
    }
}

/// `did you mean …?` with the known word nearest to a mistyped one, or nothing where none is near enough to be meant.
///
/// Near enough: at most one edit for every three letters of the mistyped word.
/// Of two equally near words the first in `known` is named. Nothing is near a word longer than any id.
pub(crate) fn hint(typed: &str, known: &[&str]) -> String {
    let mut nearest = None;
    let mut most = typed.len() / 3;
    if typed.len() <= LONGEST_SHOWN {
        for word in known {
            let distance = edits(typed.as_bytes(), word.as_bytes());
            if distance < most || (distance == most && nearest.is_none()) {
                nearest = Some(word);
                most = distance;
            }
        }
    }
    nearest.map_or_else(String::new, |word| format!("; did you mean \"{word}\"?"))
}

/// How many letters to insert, drop, replace, or exchange with their neighbour.
fn edits(from: &[u8], to: &[u8]) -> usize {
    let width = to.len() + 1;
    // The edits between the first `i` letters of the one and the first `j` of the other, row by row.
    let mut table: Vec<usize> = Vec::new();
    for i in 0..=from.len() {
        for j in 0..width {
            let at = |up: usize, left: usize| match (i.checked_sub(up), j.checked_sub(left)) {
                (Some(i), Some(j)) => table.get(i * width + j).copied(),
                _ => None,
            };
            let letter =
                |word: &[u8], end: usize, back: usize| end.checked_sub(back).and_then(|at| word.get(at).copied());
            let same = |back_from: usize, back_to: usize| letter(from, i, back_from) == letter(to, j, back_to);
            let kept = at(1, 1).map(|edits| edits + usize::from(!same(1, 1)));
            let exchanged = at(2, 2).filter(|_| same(1, 2) && same(2, 1)).map(|edits| edits + 1);
            let other = [at(1, 0).map(|edits| edits + 1), at(0, 1).map(|edits| edits + 1), exchanged];
            let least = other.into_iter().chain([kept]).flatten().min();
            table.push(least.unwrap_or(0));
        }
    }
    table.last().copied().unwrap_or(0)
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
            assert_eq!(edits(from.as_bytes(), to.as_bytes()), expected, "{from} -> {to}");
            assert_eq!(edits(to.as_bytes(), from.as_bytes()), expected, "{to} -> {from}");
        }
    }

    #[test]
    fn only_the_beginning_of_a_long_text_is_repeated() {
        let long = "é".repeat(100);
        assert_eq!(clip("agenda"), "agenda");
        assert_eq!(clip(&long), format!("{}…", "é".repeat(40)));
        assert_eq!(clip(&format!("a{long}")), format!("a{}…", "é".repeat(39)));
        assert_eq!(hint(&long, &[long.as_str()]), "");
    }

    #[test]
    fn the_nearest_word_is_suggested_and_a_far_one_is_not() {
        assert_eq!(hint("agneda", &["pace", "agenda", "agend"]), "; did you mean \"agenda\"?");
        assert_eq!(
            hint("agenta", &["agenca", "agenda"]),
            "; did you mean \"agenca\"?",
            "the first of two equally near"
        );
        assert_eq!(hint("zzz", &["agenda", "pace"]), "");
    }
}
