//! Why a command stopped, and what the person at the terminal can do about it.

use std::fmt;

/// What a step gives back: its value, or the plain reason why it stopped.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// One failing step: what happened, and the remedy.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    remedy: String,
}

impl Failure {
    /// `what` is one sentence about what happened; `remedy` says what to do, in the imperative.
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "Stopped: {}", self.what.trim_end())?;
        write!(out, "What to do: {}", self.remedy.trim_end())
    }
}

/// Turns any error into a [`Failure`] by saying what was being done and what to do now.
pub(crate) trait OrFail<T> {
    /// `what` names the thing that did not succeed; the error's own text follows it after a colon.
    fn or_fail(self, what: impl fmt::Display, remedy: &str) -> Outcome<T>;
}

impl<T, E: fmt::Display> OrFail<T> for Result<T, E> {
    fn or_fail(self, what: impl fmt::Display, remedy: &str) -> Outcome<T> {
        self.map_err(|error| Failure::new(format!("{what}: {error}"), remedy))
    }
}
