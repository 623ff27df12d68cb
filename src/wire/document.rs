//! A content document as JSON text.

use super::syntax;
use crate::model::{Content, Node, Problem, changed_paths, overlay, repeated_keys};

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
    /// The paths that the overlay changed; empty for a document that stands alone.
    pub changed: Vec<String>,
}

impl Written {
    /// Reads JSON text.
    ///
    /// # Errors
    /// One problem: the text is too large, or where it stops being JSON (line, column).
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        if text.len() > MAX_BYTES {
            return Err(one_problem("$", &format!("larger than {MAX_BYTES} bytes, the most that a document may have")));
        }
        let node = syntax::parse(text, 1).map_err(|message| one_problem("$", &message))?;
        Ok(Self { node })
    }

    /// The name of the document that this one is laid over; `None` where it stands alone.
    ///
    /// # Errors
    /// `extends` is there, but is no plain name.
    pub fn extends(&self) -> Result<Option<&str>, Vec<Problem>> {
        match self.node.get("extends") {
            None => Ok(None),
            Some(Node::Text(name)) if is_name(name) => Ok(Some(name)),
            Some(_) => Err(one_problem("$.extends", "expected the name of the document to build on, such as \"en\"")),
        }
    }

    /// Reads the document, laid over `base` where it extends one.
    ///
    /// # Errors
    /// Every problem of the whole document, each at its path.
    pub fn read(self, base: Option<Written>) -> Result<Loaded, Vec<Problem>> {
        match (self.extends()?.is_some(), base) {
            (true, Some(base)) => self.read_over(base),
            (true, None) => Err(one_problem("$.extends", "the document to build on was not found")),
            (false, _) => Ok(Loaded { content: Content::read(&self.node)?, changed: Vec::new() }),
        }
    }

    fn read_over(self, base: Written) -> Result<Loaded, Vec<Problem>> {
        if base.extends()?.is_some() {
            return Err(one_problem("$.extends", "the document to build on extends another one itself"));
        }
        let mut patch = self.node;
        let mut problems = repeated_keys(&patch);
        if let Node::Map(entries) = &mut patch {
            entries.retain(|(key, _)| key != "extends");
        }
        let changed = changed_paths(&base.node, &patch);
        match Content::read(&overlay(base.node, patch)) {
            Ok(content) if problems.is_empty() => Ok(Loaded { content, changed }),
            Ok(_) => Err(problems),
            Err(more) => {
                problems.extend(more);
                Err(problems)
            }
        }
    }
}

/// Reads JSON text into a tree.
///
/// # Errors
/// Where and why the text stops being JSON.
pub fn read_json(text: &str) -> Result<Node, String> {
    syntax::parse(text, 1)
}

/// Reads a document that stands alone.
///
/// # Errors
/// Every problem of the document, each at its path.
pub fn read_document(text: &str) -> Result<Content, Vec<Problem>> {
    Ok(Written::parse(text)?.read(None)?.content)
}

fn one_problem(path: &str, message: &str) -> Vec<Problem> {
    vec![Problem { path: path.to_owned(), message: message.to_owned() }]
}

/// A file name without folder and ending, so that a document cannot point anywhere else.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= 48 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
