//! A content document as JSON text.

use crate::model::{Content, Node, Problem, changed_paths, overlay};

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
            let message = format!("{} bytes; a document has at most {MAX_BYTES}", text.len());
            return Err(vec![Problem { path: "$".to_owned(), message }]);
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let node = serde_json::from_str(text).map_err(|error| {
            let message = format!("this is not JSON: {error}");
            vec![Problem { path: "$".to_owned(), message }]
        })?;
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
            Some(_) => {
                let message = "expected the name of the document to build on, such as \"en\"".to_owned();
                Err(vec![Problem { path: "$.extends".to_owned(), message }])
            }
        }
    }

    /// Reads the document, laid over `base` where it extends one.
    ///
    /// # Errors
    /// Every problem of the whole document, each at its path.
    pub fn read(self, base: Option<Written>) -> Result<Loaded, Vec<Problem>> {
        match (self.extends()?.is_some(), base) {
            (true, Some(base)) => {
                let mut patch = self.node;
                if let Node::Map(entries) = &mut patch {
                    entries.retain(|(key, _)| key != "extends");
                }
                let changed = changed_paths(&patch);
                let content = Content::read(&overlay(base.node, patch))?;
                Ok(Loaded { content, changed })
            }
            (true, None) => {
                let message = "the document to build on was not given".to_owned();
                Err(vec![Problem { path: "$.extends".to_owned(), message }])
            }
            (false, _) => Ok(Loaded { content: Content::read(&self.node)?, changed: Vec::new() }),
        }
    }
}

/// Reads a document that stands alone.
///
/// # Errors
/// Every problem of the document, each at its path.
pub fn read_document(text: &str) -> Result<Content, Vec<Problem>> {
    Ok(Written::parse(text)?.read(None)?.content)
}

/// A file name without folder and ending, so that a document cannot point anywhere else.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= 48 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
