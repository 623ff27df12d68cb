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
        let place = entries.iter().position(|(k, _)| *k == key);
        match (change, place) {
            (Node::Null, Some(at)) => {
                entries.remove(at);
            }
            (Node::Null, None) => {}
            (change, Some(at)) => {
                let (_, old) = entries.remove(at);
                entries.insert(at, (key, overlay(old, change)));
            }
            (change, None) => entries.push((key, overlay(Node::Null, change))),
        }
    }
    Node::Map(entries)
}

/// The JSON paths, `.`-separated, at which a patch changes something: what the organisation made its own.
#[must_use]
pub fn changed_paths(patch: &Node) -> Vec<String> {
    let mut paths = Vec::new();
    collect(patch, &mut String::new(), &mut paths);
    paths
}

fn collect(node: &Node, path: &mut String, paths: &mut Vec<String>) {
    match node {
        Node::Map(entries) if !entries.is_empty() => {
            for (key, inner) in entries {
                let length = path.len();
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
                collect(inner, path, paths);
                path.truncate(length);
            }
        }
        _ => paths.push(path.clone()),
    }
}
