//! Loads a document: laid over its base where it extends one, validated, and taken apart into types.

use super::changes::{Change, changes};
use super::diagnostics::{Diagnostics, Fault, IsValid};
use super::document::Content;
use super::node::Node;
use super::overlay::overlay;

/// A valid document, and what an organisation changed in it.
#[derive(Debug)]
pub struct Loaded {
    /// The document.
    pub content: Content,
    /// What the overlay changed, scenarios aside; empty for a document that stands alone.
    pub changed: Vec<Change>,
}

/// Loads a document, laid over `base` where it extends one; `None` where it is invalid, for which `authoring::problems`
/// gives the reasons.
///
/// Scenarios are left out: the base of a visitor has none, and an overlay may change them all the same.
#[must_use]
pub fn load(document: Node, base: Option<Node>) -> Option<Loaded> {
    let mut validity = IsValid::default();
    let loaded = load_with(document, base, &mut validity)?;
    validity.get().then_some(loaded)
}

/// Loads a document as [`load`] does, and reports its faults. The result is usable only where none was reported.
pub fn load_with<D: Diagnostics>(document: Node, base: Option<Node>, diagnostics: &mut D) -> Option<Loaded> {
    let (node, changed) = compose(document, base, &["scenarios", "made_from"], diagnostics)?;
    Some(Loaded { content: Content::read(node, diagnostics), changed })
}

/// The whole tree of a document, laid over `base` where it extends one, and what it changes in that.
/// The fields of an overlay that `skipped` names are left out.
pub fn compose<D: Diagnostics>(
    document: Node,
    base: Option<Node>,
    skipped: &[&str],
    diagnostics: &mut D,
) -> Option<(Node, Vec<Change>)> {
    if extends(&document, diagnostics)?.is_none() {
        return Some((document, Vec::new()));
    }
    let Some(base) = base else { return report(diagnostics, Fault::BaseNotFound) };
    if extends(&base, diagnostics)?.is_some() {
        return report(diagnostics, Fault::BaseIsOverlay);
    }
    let mut patch = document;
    if let Node::Map(entries) = &mut patch {
        entries.retain(|(key, _)| key != "extends" && !skipped.contains(&key.as_str()));
    }
    let changed = changes(&base, &patch);
    Some((overlay(base, patch), changed))
}

/// The name of the document that this one extends: `Some(None)` where it stands alone, `None` where `extends` is there
/// but is no plain name, which is reported.
pub fn extends<'n, D: Diagnostics>(document: &'n Node, diagnostics: &mut D) -> Option<Option<&'n str>> {
    match document.get("extends") {
        None => Some(None),
        Some(Node::Text(name)) if is_name(name) => Some(Some(name)),
        Some(_) => report(diagnostics, Fault::WrongBaseName),
    }
}

fn report<T, D: Diagnostics>(diagnostics: &mut D, fault: Fault<'_>) -> Option<T> {
    diagnostics.report(&D::key(&D::ROOT, "extends"), fault);
    None
}

/// A file name without folder and extension, so that a document cannot point anywhere else.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= 48 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
