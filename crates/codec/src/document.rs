//! A content document as JSON text: read for a visitor, who needs only to know whether it can be used, or for an author,
//! who needs every problem of it.

use super::syntax::{self, Fault};
use guide::content::{Content, List, Node, Notes, Problem, Scenarios, Verdict, changed_paths, note_repeated, overlay};

/// The largest document that is read, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

/// A document as it was written: whole, or an overlay on another one.
#[derive(Debug)]
pub struct Written {
    node: Node,
}

/// A document that can be used, and what an organisation changed in it.
#[derive(Debug)]
pub struct Loaded {
    /// The document.
    pub content: Content,
    /// The paths that the overlay changed, those of scenarios aside; empty for a document that stands alone.
    pub changed: Vec<String>,
}

/// A document without a problem, its scenarios too.
#[derive(Debug)]
pub struct Checked {
    /// The document.
    pub content: Content,
    /// The paths that the overlay changed; empty for a document that stands alone.
    pub changed: Vec<String>,
    /// The document's own tests.
    pub scenarios: Scenarios,
}

/// Reads a document, laid over `base` where it extends one, without its scenarios: the base may have none, and an overlay
/// may change them all the same. `None` where anything is wrong, which [`problems`] tells.
#[must_use]
pub fn load(document: &str, base: Option<&str>) -> Option<Loaded> {
    let mut verdict = Verdict::default();
    let loaded = load_noting(document, base, &mut verdict)?;
    (!verdict.is_wrong).then_some(loaded)
}

/// Every problem of a document for which [`load`] has nothing, each at its path.
#[must_use]
pub fn problems(document: &str, base: Option<&str>) -> Vec<Problem> {
    let mut list = List::default();
    load_noting(document, base, &mut list);
    list.into_problems()
}

/// Reads a document that stands alone, scenarios aside.
///
/// # Errors
/// Every problem of the document, each at its path.
pub fn read_document(text: &str) -> Result<Content, Vec<Problem>> {
    Ok(Written::parse(text)?.check(None)?.content)
}

/// Reads JSON text into a tree.
///
/// # Errors
/// Where and why the text stops being JSON.
pub fn read_json(text: &str) -> Result<Node, String> {
    read_json_line(text, 1)
}

/// Reads JSON text into a tree. `line` is the number of its first line.
///
/// # Errors
/// Where and why the text stops being JSON.
pub fn read_json_line(text: &str, line: usize) -> Result<Node, String> {
    syntax::parse(text).map_err(|fault| fault.message(text, line))
}

impl Written {
    /// Reads JSON text.
    ///
    /// # Errors
    /// One problem: the text is too large, or where it stops being JSON (line, column).
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let mut list = List::default();
        Self::noting(text, &mut list).ok_or_else(|| list.into_problems())
    }

    /// The name of the document that this one is laid over; `None` where it stands alone.
    ///
    /// # Errors
    /// `extends` is there, but is no plain name.
    pub fn extends(&self) -> Result<Option<&str>, Vec<Problem>> {
        let mut list = List::default();
        self.base(&mut list).ok_or_else(|| list.into_problems())
    }

    /// Reads the document with its scenarios, laid over `base` where it extends one.
    ///
    /// # Errors
    /// Every problem of the whole document, each at its path.
    pub fn check(self, base: Option<Written>) -> Result<Checked, Vec<Problem>> {
        let mut list = List::default();
        let Some((node, changed)) = self.whole(base, &[], &mut list) else { return Err(list.into_problems()) };
        let content = Content::read(&node, &mut list);
        let scenarios = content.read_scenarios(&node, &mut list);
        list.right_or(Checked { content, changed, scenarios })
    }

    fn noting<N: Notes>(text: &str, notes: &mut N) -> Option<Self> {
        if text.len() > MAX_BYTES {
            let large = || format!("larger than {MAX_BYTES} bytes, the most that a document may have");
            notes.problem(&N::WHOLE, large);
            return None;
        }
        match syntax::parse(text) {
            Ok(node) => Some(Self { node }),
            Err(fault) => {
                notes.problem(&N::WHOLE, || Fault::message(fault, text, 1));
                None
            }
        }
    }

    /// The name of the document that this one is laid over; nothing where `extends` is no plain name.
    fn base<N: Notes>(&self, notes: &mut N) -> Option<Option<&str>> {
        match self.node.get("extends") {
            None => Some(None),
            Some(Node::Text(name)) if is_name(name) => Some(Some(name)),
            Some(_) => {
                wrong_base(notes, "expected the name of the document to build on, such as \"en\"");
                None
            }
        }
    }

    /// The whole tree, laid over `base` where the document extends one, and the paths at which it differs from that. The
    /// parts of an overlay that are `aside` are left out.
    fn whole<N: Notes>(self, base: Option<Written>, aside: &[&str], notes: &mut N) -> Option<(Node, Vec<String>)> {
        if self.base(notes)?.is_none() {
            return Some((self.node, Vec::new()));
        }
        let Some(base) = base else {
            wrong_base(notes, "the document to build on was not found");
            return None;
        };
        if base.base(notes)?.is_some() {
            wrong_base(notes, "the document to build on extends another one itself");
            return None;
        }
        let mut patch = self.node;
        note_repeated(&patch, notes);
        if let Node::Map(entries) = &mut patch {
            entries.retain(|(key, _)| key != "extends" && !aside.contains(&key.as_str()));
        }
        let changed = changed_paths(&base.node, &patch);
        Some((overlay(base.node, patch), changed))
    }
}

fn load_noting<N: Notes>(document: &str, base: Option<&str>, notes: &mut N) -> Option<Loaded> {
    let base = match base {
        Some(base) => Some(Written::noting(base, notes)?),
        None => None,
    };
    let (node, changed) = Written::noting(document, notes)?.whole(base, &["scenarios"], notes)?;
    Some(Loaded { content: Content::read(&node, notes), changed })
}

fn wrong_base<N: Notes>(notes: &mut N, what: &str) {
    notes.problem(&N::key(&N::WHOLE, "extends"), || what.to_owned());
}

/// A file name without folder and ending, so that a document cannot point anywhere else.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= 48 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
