//! JSON text into a tree, or where and why it stops being JSON.

use crate::model::Node;
use std::fmt;

/// What keeps a text from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NotRead {
    /// Nothing stands in it.
    Empty,
    /// It ends before what it opened is closed.
    EndsEarly(Place),
    /// Its lists and objects lie too deep in each other.
    TooDeep(Place),
    /// It breaks the rules of JSON, in the words of the parser.
    Wrong(String, Place),
}

/// A place in a text, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    line: usize,
    column: usize,
}

/// Reads a text, without the byte order mark that some editors put before it. `first` is the number of its
/// first line.
pub(super) fn parse(text: &str, first: usize) -> Result<Node, NotRead> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(NotRead::Empty);
    }
    serde_json::from_str(text).map_err(|error| {
        let place = Place { line: first + error.line().saturating_sub(1), column: error.column() };
        let message = error.to_string();
        if error.is_eof() {
            NotRead::EndsEarly(place)
        } else if message.starts_with("recursion limit") {
            NotRead::TooDeep(place)
        } else {
            let what = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what);
            NotRead::Wrong(what.to_owned(), place)
        }
    })
}

impl fmt::Display for NotRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotRead::Empty => f.write_str("empty; expected a JSON object"),
            NotRead::EndsEarly(place) => write!(f, "this is not JSON: it ends too early, at {place}"),
            NotRead::TooDeep(place) => write!(f, "nested too deeply at {place}"),
            NotRead::Wrong(what, place) => write!(f, "this is not JSON: {what} at {place}"),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} column {}", self.line, self.column)
    }
}
