//! Diagnostics of a document: every fault with its path and a message that its author can act on.

mod message;
mod path;
mod words;

pub(crate) use message::expected_format;
pub use path::Path;
pub(crate) use words::{Words, clip, listed, nearest};

use crate::step::Step;
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

/// A fault at its place, in words.
#[derive(Debug, Clone)]
pub(crate) struct Located {
    pub(crate) path: String,
    pub(crate) steps: Vec<Step>,
    pub(crate) words: Words,
}

impl Located {
    pub(crate) fn at(steps: &[Step], words: Words) -> Self {
        Self { path: path_of(steps), steps: steps.to_vec(), words }
    }
}

/// The path at the end of some steps, as findings name it: `$.questions.pace.weight`.
#[must_use]
pub fn path_of(steps: &[Step]) -> String {
    fn below(steps: &[Step], parent: &Path<'_>) -> String {
        match steps.split_first() {
            None => parent.to_string(),
            Some((Step::Key(key), rest)) => below(rest, &Path::Key(parent, key)),
            Some((Step::Index(index), rest)) => below(rest, &Path::Index(parent, *index)),
        }
    }
    below(steps, &Path::Root)
}

impl From<&Located> for Problem {
    fn from(found: &Located) -> Self {
        Self { path: found.path.clone(), message: found.words.message() }
    }
}

/// Collects up to [`MAX_PROBLEMS`] problems, and counts the rest.
#[derive(Default)]
pub struct Collect {
    problems: Vec<Located>,
    unlisted: usize,
    /// The paths of invalid values, whose consequences are not reported.
    invalid: Vec<String>,
}

impl Collect {
    /// Adds a problem, unless the value at `path` is known to be invalid.
    pub(crate) fn add(&mut self, path: &Path<'_>, words: impl FnOnce() -> Words) {
        if self.is_invalid(path) {
            return;
        }
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Located { path: path.to_string(), steps: path.steps(), words: words() });
        } else {
            self.unlisted += 1;
        }
    }

    /// Adds a problem at its place.
    pub(crate) fn add_located(&mut self, located: Located) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(located);
        } else {
            self.unlisted += 1;
        }
    }

    /// As [`Self::mark_invalid`], for the value at the end of some steps.
    pub(crate) fn mark_steps_invalid(&mut self, steps: &[Step]) {
        self.invalid.push(path_of(steps));
    }

    /// Adds a problem, and marks the value at `path` as invalid.
    pub(crate) fn add_invalid(&mut self, path: &Path<'_>, words: impl FnOnce() -> Words) {
        self.add(path, words);
        self.mark_invalid(path);
    }

    /// Marks the value at `path` as invalid: something that was reported elsewhere explains what is wrong with it.
    pub(crate) fn mark_invalid(&mut self, path: &Path<'_>) {
        self.invalid.push(path.to_string());
    }

    /// All problems; one more tells how many are not listed.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        let (located, _) = self.into_located();
        located.iter().map(Problem::from).collect()
    }

    /// All problems with their places, and how many there are; one more of them tells how many are not listed.
    pub(crate) fn into_located(mut self) -> (Vec<Located>, usize) {
        let count = self.problems.len() + self.unlisted;
        if self.unlisted > 0 {
            let words = Words::new("not-listed", format!("{} more problems are not listed", self.unlisted));
            self.problems.push(Located { path: Path::Root.to_string(), steps: Vec::new(), words });
        }
        (self.problems, count)
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
            self.mark_invalid(path);
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
