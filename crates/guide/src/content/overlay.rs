//! An organisation's overlay on a whole document: JSON Merge Patch, RFC 7396.

use super::node::Node;

/// Lays `patch` over `target`: objects merge key by key, `null` removes, anything else replaces.
#[must_use]
pub fn overlay(target: Node, patch: Node) -> Node {
    let Node::Map(changes) = patch else { return patch };
    let mut entries = match target {
        Node::Map(entries) => entries,
        _ => Vec::new(),
    };
    for (key, change) in changes {
        let place = entries.iter_mut().find(|(known, _)| *known == key);
        match (change, place) {
            (Node::Null, _) => entries.retain(|(known, _)| *known != key),
            (change, Some((_, old))) => *old = overlay(std::mem::replace(old, Node::Null), change),
            (change, None) => entries.push((key, overlay(Node::Null, change))),
        }
    }
    Node::Map(entries)
}
