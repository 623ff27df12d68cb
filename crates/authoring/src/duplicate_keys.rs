//! Keys that are written twice, of which a browser's parser keeps one.

use crate::diagnostics::{Collect, Path, Words};
use guide::content::{Diagnostics, Node};
use std::collections::HashSet;

/// Reports every key that is written twice in one object.
pub(crate) fn duplicate_keys(node: &Node, path: &Path<'_>, problems: &mut Collect) {
    let mut seen = HashSet::new();
    for (key, inner) in node.entries() {
        let path = Collect::key(path, key);
        if !seen.insert(key) {
            problems.add(&path, || Words::new("duplicate-key", "written twice in the same object"));
        }
        duplicate_keys(inner, &path, problems);
    }
    for (index, item) in node.items().iter().enumerate() {
        duplicate_keys(item, &Collect::index(path, index), problems);
    }
}
