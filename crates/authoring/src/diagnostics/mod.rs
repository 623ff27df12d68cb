//! Diagnostics of a document: every fault with its path and a message that its author can act on.

mod message;
mod path;

pub(crate) use message::expected_format;
pub use path::Path;

use guide::content::{Diagnostics, Fault};
use serde::Serialize;
use std::fmt;

/// How many problems are listed before the rest is only counted.
pub const MAX_PROBLEMS: usize = 100;

/// One thing that is wrong in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// A JSON path, such as `$.questions.pace.weight`.
    pub path: String,
    /// What is wrong, what is expected, and the nearest known id where one is near.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// Collects up to [`MAX_PROBLEMS`] problems, and counts the rest.
#[derive(Default)]
pub struct Collect {
    problems: Vec<Problem>,
    unlisted: usize,
    /// The paths of invalid values, whose consequences are not reported.
    invalid: Vec<String>,
}

impl Collect {
    /// Adds a problem, unless the value at `path` is known to be invalid.
    pub fn add(&mut self, path: &Path<'_>, message: impl FnOnce() -> String) {
        if self.is_invalid(path) {
            return;
        }
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem { path: path.to_string(), message: message() });
        } else {
            self.unlisted += 1;
        }
    }

    /// All problems; one more tells how many are not listed.
    #[must_use]
    pub fn into_problems(mut self) -> Vec<Problem> {
        if self.unlisted > 0 {
            let message = format!("{} more problems are not listed", self.unlisted);
            self.problems.push(Problem { path: Path::Root.to_string(), message });
        }
        self.problems
    }

    /// The value, if there is no problem.
    ///
    /// # Errors
    /// All problems.
    pub fn ok_or_problems<T>(self, value: T) -> Result<T, Vec<Problem>> {
        let problems = self.into_problems();
        if problems.is_empty() { Ok(value) } else { Err(problems) }
    }
}

impl Diagnostics for Collect {
    type Path<'a> = Path<'a>;

    const ROOT: Self::Path<'static> = Path::Root;

    fn key<'a, 'b: 'a>(parent: &'a Self::Path<'b>, key: &'a str) -> Self::Path<'a> {
        Path::Key(parent, key)
    }

    fn index<'a, 'b: 'a>(parent: &'a Self::Path<'b>, index: usize) -> Self::Path<'a> {
        Path::Index(parent, index)
    }

    fn report(&mut self, path: &Self::Path<'_>, fault: Fault<'_>) {
        self.add(path, || message::of(fault));
    }

    fn report_invalid(&mut self, path: &Self::Path<'_>, fault: Fault<'_>) {
        self.report(path, fault);
        if self.unlisted == 0 {
            self.invalid.push(path.to_string());
        }
    }

    fn is_invalid(&self, path: &Self::Path<'_>) -> bool {
        let path = path.to_string();
        self.invalid.iter().any(|invalid| is_at_or_below(&path, invalid))
    }
}

fn is_at_or_below(path: &str, parent: &str) -> bool {
    path.strip_prefix(parent).is_some_and(|rest| matches!(rest.as_bytes(), [] | [b'.' | b'[', ..]))
}
