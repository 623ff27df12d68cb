//! All that an author should know about a document: errors, which make it unusable, and warnings.

use crate::diagnostics::{Collect, Located, Path, Words, clip};
use crate::document::{Checked, Document};
use crate::duplicate_keys::duplicate_keys;
use crate::failures::failures;
use crate::fix::{Fix, patch_at};
use crate::json::{encoding, position};
use crate::positions::place;
use crate::step::{Step, value_at};
use crate::warnings;
use analysis::Analyses;
use codec::{MAX_BYTES, without_bom};
use serde::Serialize;
use serde_json::{Map, Value};
use std::fmt;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The document cannot be used, or one of its own tests fails.
    Error,
    /// The document can be used, and something about it is most likely not meant.
    Warning,
}

/// One thing that an author should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Error or warning.
    pub severity: Severity,
    /// What kind of finding it is: lower-case words with hyphens, for programs.
    pub code: &'static str,
    /// A JSON path, such as `$.questions.pace.weight`.
    pub path: String,
    /// The same as steps.
    #[serde(skip)]
    pub steps: Vec<Step>,
    /// The line in the author's document, from 1, of the path or the nearest value above it.
    pub line: usize,
    /// The column, in characters from 1.
    pub column: usize,
    /// What stands there: its line, without the space around it.
    pub excerpt: String,
    /// What is wrong, in the author's words.
    pub message: String,
    /// What would be right; empty where the message says so.
    pub right: String,
    /// A change that mends it, where one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, column, message, right, .. } = self;
        write!(f, "{line}:{column} {path}: {message}")?;
        if right.is_empty() { Ok(()) } else { write!(f, "; {right}") }
    }
}

/// What was found in a document.
#[derive(Debug)]
pub struct Inspection {
    /// Errors before warnings, each in the order of the document's parts.
    pub findings: Vec<Finding>,
    /// How many errors there are, more than are listed for a document with more than 100.
    pub errors: usize,
    /// The document, where it can be used.
    pub checked: Option<Checked>,
    /// What was counted of it; nothing where it cannot be used.
    pub analyses: Analyses,
}

/// Inspects a document; `base` is the one that it extends. `today`, written YYYY-MM-DD, is the day by which a review is due; nothing is due without it.
#[must_use]
pub fn inspect(document: &[u8], base: Option<&[u8]>, today: Option<&str>) -> Inspection {
    inspect_after(document, base, today, &Analyses::default())
}

/// Inspects a document that came after another one, and counts only what decides otherwise than it did `before`.
#[must_use]
pub fn inspect_after(document: &[u8], base: Option<&[u8]>, today: Option<&str>, before: &Analyses) -> Inspection {
    if document.len() > MAX_BYTES {
        let cause = format!("larger than {MAX_BYTES} bytes, the most that a document may have");
        return Inspection::of_words("", Words::new("too-large", cause));
    }
    let text = match encoding::text(document) {
        Ok(text) => text,
        Err(words) => return Inspection::of_words("", words),
    };
    let parsed = match Document::parse(text) {
        Ok(parsed) => parsed,
        Err(problems) => return Inspection::of_unreadable(text, problems.first().map_or("", |it| it.message.as_str())),
    };
    let base = match base.map(base_of).transpose() {
        Ok(base) => base,
        Err(words) => return Inspection::of_words(text, words),
    };
    let mut problems = Collect::default();
    let checked = parsed.check_into(base.as_ref(), &mut problems);
    let (located, errors) = problems.into_located();
    let source = Source { text, value: serde_json::from_str(without_bom(text)).unwrap_or(Value::Null) };
    let mut findings: Vec<Finding> =
        located.into_iter().map(|located| source.finding(Severity::Error, located)).collect();
    let checked = checked.filter(|_| errors == 0);
    let failed = checked.as_ref().map(failures).unwrap_or_default();
    let errors = errors + failed.len();
    findings.extend(failed.into_iter().map(|located| source.finding(Severity::Error, located)));
    let analyses = checked.as_ref().map(|checked| Analyses::of(&checked.content, before)).unwrap_or_default();
    let warned = warnings::of(&parsed, base.as_ref(), checked.as_ref().map(|it| (it, &analyses)), today);
    findings.extend(warned.into_iter().map(|located| source.finding(Severity::Warning, located)));
    Inspection { findings, errors, checked, analyses }
}

/// What keeps a text from being taken as its author wrote it: that it is no JSON, or that keys are written twice, of which
/// one would be lost.
#[must_use]
pub fn unreadable(text: &str) -> Vec<Finding> {
    let parsed = match Document::parse(text) {
        Ok(parsed) => parsed,
        Err(problems) => {
            return Inspection::of_unreadable(text, problems.first().map_or("", |it| it.message.as_str())).findings;
        }
    };
    let mut problems = Collect::default();
    duplicate_keys(parsed.node(), &Path::Root, &mut problems);
    let source = Source { text, value: Value::Null };
    problems.into_located().0.into_iter().map(|located| source.finding(Severity::Error, located)).collect()
}

fn base_of(bytes: &[u8]) -> Result<Document, Words> {
    let text = encoding::text(bytes)?;
    Document::parse(text).map_err(|problems| {
        let message = problems.first().map_or("", |it| it.message.as_str());
        Words::new("base-unreadable", format!("the document to build on cannot be read: {message}"))
    })
}

impl Inspection {
    fn of_words(text: &str, words: Words) -> Self {
        let source = Source { text, value: Value::Null };
        let path = Path::Root.to_string();
        let finding = source.finding(Severity::Error, Located { path, steps: Vec::new(), words });
        Self { findings: vec![finding], errors: 1, checked: None, analyses: Analyses::default() }
    }

    /// The message ends with the place.
    fn of_unreadable(text: &str, message: &str) -> Self {
        let (words, place) = message.rsplit_once(" at line ").unwrap_or((message, ""));
        let (line, column) = place.split_once(" column ").unwrap_or_default();
        let mut inspection = Self::of_words(text, Words::new("not-json", words));
        if let (Ok(line), Ok(column), [finding]) = (line.parse(), column.parse(), inspection.findings.as_mut_slice()) {
            (finding.line, finding.column) = (line, column);
            finding.excerpt = excerpt(text, line);
        }
        inspection
    }
}

/// The author's document.
struct Source<'t> {
    text: &'t str,
    value: Value,
}

impl Source<'_> {
    fn finding(&self, severity: Severity, Located { path, steps, words }: Located) -> Finding {
        let words = self.explained(&steps, words);
        let there = place(self.text, &steps);
        let (line, column) = position(self.text, there);
        // Of what stands in the base, nothing can be shown.
        let is_shown = steps.is_empty() || there != place(self.text, &[]);
        let fix = words.fix.as_deref().cloned().or_else(|| self.fix(&steps, &words));
        Finding {
            severity,
            code: words.code,
            path,
            steps,
            line,
            column,
            excerpt: if is_shown { excerpt(self.text, line) } else { String::new() },
            message: words.cause,
            right: words.right,
            fix,
        }
    }

    /// What becomes of an unknown field, and of the known one that is near whether it is written as well.
    fn explained(&self, steps: &[Step], words: Words) -> Words {
        if words.code != "unknown-field" {
            return words;
        }
        let words = Words { cause: "the guide does not know this field and would not show it".to_owned(), ..words };
        match words.near.clone().filter(|near| self.is_beside(steps, near)) {
            Some(near) => Words { near: None, ..words.right(format!("\"{near}\" is written beside it")) },
            None => words,
        }
    }

    /// Whether the author wrote a field beside the one at a place.
    fn is_beside(&self, steps: &[Step], name: &str) -> bool {
        let above = steps.split_last().and_then(|(_, above)| value_at(&self.value, above));
        above.is_some_and(|above| above.get(name).is_some())
    }

    fn fix(&self, steps: &[Step], words: &Words) -> Option<Fix> {
        self.rewritten(steps, words).or_else(|| {
            value_at(&self.value, steps).filter(|_| words.code == "unknown-field")?;
            let Some(Step::Key(name)) = steps.last() else { return None };
            Some(Fix::edit(format!("Take “{}” out", clip(name)), patch_at(&self.value, steps, Value::Null)?))
        })
    }

    /// A change that puts the nearest known word in the place of a mistyped one, or a number in that of its digits.
    fn rewritten(&self, steps: &[Step], words: &Words) -> Option<Fix> {
        let (last, above) = steps.split_last()?;
        let there = value_at(&self.value, steps)?;
        if words.code == "wrong-kind" && words.right.starts_with("leave the quotation marks out") {
            let number: u16 = there.as_str()?.trim().parse().ok()?;
            let patch = patch_at(&self.value, steps, Value::from(number))?;
            return Some(Fix::edit(format!("Make it the number {number}"), patch));
        }
        let near = words.near.as_ref()?;
        let is_name = matches!(words.code, "unknown-field" | "misnamed-entry" | "removes-nothing");
        let names_answer = words.code == "unknown-reference" && there.as_str().is_none();
        let value = match last {
            // What is written under the right name would be lost.
            Step::Key(_) if (is_name || names_answer) && self.is_beside(steps, near) => return None,
            Step::Key(key) if is_name || names_answer => {
                let renamed = [(key.clone(), Value::Null), (near.clone(), there.clone())];
                let patch = patch_at(&self.value, above, Value::Object(Map::from_iter(renamed)))?;
                return (!there.is_null()).then(|| Fix::edit(format!("Rename it \"{near}\""), patch));
            }
            _ if words.cause.starts_with(&format!("\"{}\"", clip(there.as_str()?))) => Value::from(near.as_str()),
            _ => return None,
        };
        let patch = patch_at(&self.value, steps, value)?;
        Some(Fix::edit(format!("Write \"{near}\""), patch))
    }
}

/// A line without the space around it, cut where it is long.
fn excerpt(text: &str, line: usize) -> String {
    clip(text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim())
}
