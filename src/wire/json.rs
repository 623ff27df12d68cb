//! What the small wire forms share: JSON text to a tree, single values out of the tree, and back to text.

use crate::model::Node;
use serde::{Serialize, Serializer};

/// An object, as its keys and values: a list is smaller on the wire than a map, in code that only writes it.
pub(super) struct Keyed<'a, T>(pub(super) Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Keyed<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// Reads JSON text of at most `most` bytes; `None` where it is longer, or no JSON.
pub(super) fn read(text: &str, most: usize) -> Option<Node> {
    if text.len() > most { None } else { serde_json::from_str(text).ok() }
}

/// Writes a value made of texts, whole numbers, lists and objects, which cannot fail.
pub(super) fn written(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The text under a key.
pub(super) fn text<'a>(node: &'a Node, key: &str) -> Option<&'a str> {
    match node.get(key) {
        Some(Node::Text(text)) => Some(text),
        _ => None,
    }
}

/// The whole number under a key.
pub(super) fn integer(node: &Node, key: &str) -> Option<i64> {
    match node.get(key) {
        Some(Node::Integer(number)) => Some(*number),
        _ => None,
    }
}

/// Whether `true` stands under a key.
pub(super) fn truth(node: &Node, key: &str) -> bool {
    matches!(node.get(key), Some(Node::Bool(true)))
}
