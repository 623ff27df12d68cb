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

/// The JSON paths, `.`-separated, at which a patch gives something else than `target` has: what the
/// organisation made its own. A patch that repeats what stands there changes nothing.
#[must_use]
pub fn changed_paths(target: &Node, patch: &Node) -> Vec<String> {
    let mut paths = Vec::new();
    collect(Some(target), patch, &mut String::new(), &mut paths);
    paths
}

fn collect(target: Option<&Node>, patch: &Node, path: &mut String, paths: &mut Vec<String>) {
    match (target, patch) {
        (Some(Node::Map(_)), Node::Map(entries)) => {
            for (key, inner) in entries {
                let length = path.len();
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
                collect(target.and_then(|target| target.get(key)), inner, path, paths);
                path.truncate(length);
            }
        }
        (None, Node::Null) => {}
        (Some(target), patch) if target == patch => {}
        _ => paths.push(path.clone()),
    }
}
