//! A document as its author wrote it: parsed, checked with its scenarios, laid over the one that it extends.

use crate::diagnostics::{Collect, Path, Problem, Words};
use crate::duplicate_keys::duplicate_keys;
use crate::json::parse_json;
use crate::precheck::{check_alone, check_overlay};
use crate::removed::check_removed;
use crate::scenario::{Scenarios, read_scenarios};
use codec::MAX_BYTES;
use guide::content::{Change, Content, Node, compose, extends, load_with};
use serde::Serialize;

/// The shipped documents by name, with their scenarios.
pub const SHIPPED: [(&str, &str); 1] = [("en", include_str!("../../../content/en.json"))];

/// A parsed document: whole, or an overlay on another one.
#[derive(Debug)]
pub struct Document {
    node: Node,
}

/// A document without a problem, its scenarios included.
#[derive(Debug)]
pub struct Checked {
    /// The document.
    pub content: Content,
    /// What the overlay changed, scenarios aside; empty for a document that stands alone.
    pub changed: Vec<Change>,
    /// The document's own tests.
    pub scenarios: Scenarios,
    /// The whole tree, laid over the base.
    node: Node,
}

impl Checked {
    /// The whole tree.
    pub(crate) const fn node(&self) -> &Node {
        &self.node
    }
}

impl Document {
    /// Parses JSON text.
    ///
    /// # Errors
    /// One problem: the text is too large, or where it stops being JSON (line, column).
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let node = if text.len() > MAX_BYTES {
            Err(format!("larger than {MAX_BYTES} bytes, the most that a document may have"))
        } else {
            parse_json(text, 1)
        };
        let problem = |message| vec![Problem { path: Path::Root.to_string(), message }];
        node.map(|node| Self { node }).map_err(problem)
    }

    /// The name of the document that this one is laid over; `None` where it stands alone.
    ///
    /// # Errors
    /// `extends` is there, but is no plain name.
    pub fn extends(&self) -> Result<Option<&str>, Vec<Problem>> {
        let mut problems = Collect::default();
        extends(&self.node, &mut problems).ok_or_else(|| problems.into_problems())
    }

    /// Checks the document with its scenarios, laid over `base` where it extends one.
    ///
    /// # Errors
    /// Every problem of the whole document, each at its path.
    pub fn check(self, base: Option<Document>) -> Result<Checked, Vec<Problem>> {
        let mut problems = Collect::default();
        let checked = self.check_into(base.as_ref(), &mut problems);
        match checked {
            Some(checked) => problems.ok_or_problems(checked),
            None => Err(problems.into_problems()),
        }
    }

    /// Checks the document and reports its problems. The result is usable only where there is none; there is no result where
    /// the document to build on is not there.
    pub(crate) fn check_into(&self, base: Option<&Document>, problems: &mut Collect) -> Option<Checked> {
        self.precheck(base, problems);
        let base = base.map(|base| &base.node);
        let (node, changed) = compose(self.node.clone(), base.cloned(), &["made_from"], problems)?;
        if let (Some(base), Some(_)) = (base, self.node.get("extends")) {
            check_removed(&node, base, problems);
        }
        let content = Content::read(node.clone(), problems);
        let scenarios = read_scenarios(&content, &node, problems);
        Some(Checked { content, changed, scenarios, node })
    }

    /// What merging would hide, or turn into many problems, is reported before anything else: a parser and a merge keep one
    /// of two equal keys.
    fn precheck(&self, base: Option<&Document>, problems: &mut Collect) {
        duplicate_keys(&self.node, &Path::Root, problems);
        let name = self.extends();
        match (base, name) {
            (Some(base), Ok(Some(_))) => {
                duplicate_keys(&base.node, &Path::Root, problems);
                check_overlay(&self.node, &base.node, problems);
            }
            (None, Ok(Some(name))) => {
                let cause = format!("the document to build on, \"{}\", was not found", crate::diagnostics::clip(name));
                let words = Words::new("base-not-found", cause);
                problems.add_invalid(&Path::Key(&Path::Root, "extends"), || {
                    words.right("\"en\" is the shipped one; any other name is that of a .json file beside this one")
                });
            }
            (_, Ok(None)) => check_alone(&self.node, problems),
            (_, Err(_)) => {}
        }
    }

    /// The tree of the document.
    pub(crate) const fn node(&self) -> &Node {
        &self.node
    }
}

/// The problems for which a visitor's browser refuses a document, and the keys that are written twice, which a browser
/// does not see. Scenarios are left out, as in a browser.
#[must_use]
pub fn problems(document: &str, base: Option<&str>) -> Vec<Problem> {
    let parsed = base.map(Document::parse).transpose().and_then(|base| Ok((Document::parse(document)?, base)));
    let (document, base) = match parsed {
        Ok(parsed) => parsed,
        Err(problems) => return problems,
    };
    let mut problems = Collect::default();
    document.precheck(base.as_ref(), &mut problems);
    load_with(document.node, base.map(|base| base.node), &mut problems);
    problems.into_problems()
}

/// Reads a document that stands alone.
///
/// # Errors
/// Every problem of the document, each at its path.
pub fn read_document(text: &str) -> Result<Content, Vec<Problem>> {
    Ok(Document::parse(text)?.check(None)?.content)
}

/// The detail of `com-error` for a document that has problems.
#[must_use]
pub fn error_detail(problems: &[Problem]) -> impl Serialize {
    ErrorDetail { version: 1, code: "content", message: "the content document cannot be used", problems }
}

#[derive(Serialize)]
struct ErrorDetail<'a> {
    version: u32,
    code: &'static str,
    message: &'static str,
    problems: &'a [Problem],
}
