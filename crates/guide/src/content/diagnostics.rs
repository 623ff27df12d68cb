//! What a reader does with the problems that it meets: list them for an author, or only know that there are some.
//!
//! A visitor's browser needs no more than that, and the words, paths and likely meanings of problems would weigh more
//! than all the rest of the reading. So the reading is written once, over what it notes, and each program takes the
//! notes that it needs.

use super::path::Path;
use super::problem::Problem;

/// How many problems are listed before the rest is only counted.
pub const MAX_PROBLEMS: usize = 100;

/// What is noted of a document's problems.
pub trait Notes {
    /// Where in a document something stands, as far as it is noted.
    type Path<'a>: Copy;

    /// The document itself.
    const WHOLE: Self::Path<'static>;

    /// What stands under a key of the object at another path.
    fn key<'a, 'b: 'a>(above: &'a Self::Path<'b>, key: &'a str) -> Self::Path<'a>;

    /// One item of the list at another path.
    fn item<'a, 'b: 'a>(above: &'a Self::Path<'b>, index: usize) -> Self::Path<'a>;

    /// Notes a problem, unless a blank stands in there or above.
    fn problem(&mut self, path: &Self::Path<'_>, message: impl FnOnce() -> String);

    /// Notes a problem, and that a blank stands in for the value.
    fn blank(&mut self, path: &Self::Path<'_>, message: impl FnOnce() -> String);

    /// Whether a blank stands in at a path or above. Where problems are only known of, it may say so of every path
    /// once there is one.
    fn is_blank(&self, path: &Self::Path<'_>) -> bool;
}

/// Whether there is any problem.
#[derive(Default)]
pub struct Verdict {
    /// Whether any problem was reported.
    pub is_wrong: bool,
}

impl Notes for Verdict {
    type Path<'a> = ();

    const WHOLE: Self::Path<'static> = ();

    fn key<'a, 'b: 'a>(_: &'a Self::Path<'b>, _: &'a str) -> Self::Path<'a> {}

    fn item<'a, 'b: 'a>(_: &'a Self::Path<'b>, _: usize) -> Self::Path<'a> {}

    fn problem(&mut self, _: &Self::Path<'_>, _: impl FnOnce() -> String) {
        self.is_wrong = true;
    }

    fn blank(&mut self, _: &Self::Path<'_>, _: impl FnOnce() -> String) {
        self.is_wrong = true;
    }

    fn is_blank(&self, _: &Self::Path<'_>) -> bool {
        self.is_wrong
    }
}

/// Every problem with its path and its words.
#[derive(Default)]
pub struct List {
    problems: Vec<Problem>,
    unlisted: usize,
    /// The places where a blank stands in, so that its consequences are not noted as further mistakes.
    blanks: Vec<String>,
}

impl List {
    /// What was read, where nothing is wrong with it.
    pub fn right_or<T>(self, read: T) -> Result<T, Vec<Problem>> {
        let problems = self.into_problems();
        if problems.is_empty() { Ok(read) } else { Err(problems) }
    }

    /// All problems, the uncounted rest in one last line.
    pub fn into_problems(mut self) -> Vec<Problem> {
        if self.unlisted > 0 {
            let message = format!("{} more problems are not listed", self.unlisted);
            self.problems.push(Problem { path: Path::Whole.written(), message });
        }
        self.problems
    }
}

impl Notes for List {
    type Path<'a> = Path<'a>;

    const WHOLE: Self::Path<'static> = Path::Whole;

    fn key<'a, 'b: 'a>(above: &'a Self::Path<'b>, key: &'a str) -> Self::Path<'a> {
        Path::Key(above, key)
    }

    fn item<'a, 'b: 'a>(above: &'a Self::Path<'b>, index: usize) -> Self::Path<'a> {
        Path::Item(above, index)
    }

    fn problem(&mut self, path: &Self::Path<'_>, message: impl FnOnce() -> String) {
        if self.is_blank(path) {
            return;
        }
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem { path: path.written(), message: message() });
        } else {
            self.unlisted += 1;
        }
    }

    fn blank(&mut self, path: &Self::Path<'_>, message: impl FnOnce() -> String) {
        self.problem(path, message);
        if self.unlisted == 0 {
            self.blanks.push(path.written());
        }
    }

    fn is_blank(&self, path: &Self::Path<'_>) -> bool {
        let path = path.written();
        self.blanks.iter().any(|blank| is_within(&path, blank))
    }
}

/// Whether a path leads where another one does, or below it.
fn is_within(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| matches!(rest.as_bytes(), [] | [b'.' | b'[', ..]))
}
