//! What an overlay changes, as visitors are told it on the page about the guide.

use crate::document::Checked;
use guide::content::ChangeKind;
use guide::explanation::{ChangeWords, change_words};
use serde::Serialize;
use std::fmt;

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// `added`, `removed` or `changed`.
    pub kind: &'static str,
    /// The way to it: its keys, separated by points.
    pub path: String,
    /// Where it is, in the words of the document.
    pub place: String,
    /// What became of it, in the words of the document.
    pub words: String,
    /// What it said: a text, a number, a list of texts line by line, or the name of an entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// What it says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.place.is_empty() { &self.path } else { &self.place };
        write!(f, "{place}: {}", self.words)
    }
}

/// What a checked document changes in its base, in the order of the format; scenarios aside.
#[must_use]
pub fn changes(checked: &Checked) -> Vec<Change> {
    let labels = &checked.content.interface.about;
    let told = checked.changed.iter().map(|change| {
        let ChangeWords { place, words } = change_words(change, labels);
        let kind = match change.kind {
            ChangeKind::Added => "added",
            ChangeKind::Removed => "removed",
            ChangeKind::Changed => "changed",
        };
        Change { kind, path: change.path(), place, words, old: change.old.clone(), new: change.new.clone() }
    });
    told.collect()
}
