//! What an overlay changes in its base: for visitors, who see whose words they read, and for its author.

use super::counted::Counted;
use super::document::Content;
use super::node::Node;
use super::schema::{HasSchema, Schema};

/// A place at which an overlay gives something else than its base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The way to it: the key of each step, and what the entry there is called, if it is an entry with a name.
    pub steps: Vec<(String, Option<String>)>,
    /// Whether it is an entry, such as a question, and no field of one.
    pub is_entry: bool,
    /// What became of it.
    pub kind: ChangeKind,
    /// What it said: a text, a number, a list of texts line by line, or the name of an entry; nothing for what refers to
    /// something else.
    pub old: Option<String>,
    /// What it says.
    pub new: Option<String>,
}

/// What became of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
}

impl Change {
    /// The keys that lead to it, separated by points.
    #[must_use]
    pub fn path(&self) -> String {
        let keys: Vec<&str> = self.steps.iter().map(|(key, _)| key.as_str()).collect();
        keys.join(".")
    }
}

/// What a patch changes, in the order of the format; what nobody reads aside, and places in lists: a new entry moves all that
/// come after it. A patch that repeats what stands there changes nothing.
#[must_use]
pub fn changes(base: &Node, patch: &Node) -> Vec<Change> {
    let mut found = Vec::new();
    collect(Some(base), patch, Content::SCHEMA, &mut Vec::new(), &mut found);
    found
}

fn collect(
    base: Option<&Node>,
    patch: &Node,
    schema: &Schema,
    steps: &mut Vec<(String, Option<String>)>,
    found: &mut Vec<Change>,
) {
    match (schema, base, patch) {
        (Schema::Skipped, ..) => {}
        (Schema::Optional(inner), ..) => collect(base, patch, inner, steps, found),
        (Schema::Counted, Some(Node::Map(_)), Node::Map(_)) => collect(base, patch, Counted::FORMS, steps, found),
        (Schema::Object(keys, schemas), Some(before @ Node::Map(_)), Node::Map(_)) => {
            for (key, schema) in keys.split(' ').zip(*schemas).filter(|(key, _)| *key != "order") {
                if let Some(inner) = patch.get(key) {
                    inside(before, patch, (key, inner), schema, steps, found);
                }
            }
        }
        (Schema::Catalogue(schema), Some(before @ Node::Map(_)), Node::Map(entries)) => {
            for (key, inner) in entries {
                inside(before, patch, (key, inner), schema, steps, found);
            }
        }
        _ if differs(base, patch) => {
            let base = base.filter(|base| **base != Node::Null);
            let kind = match (base, patch) {
                (None, _) => ChangeKind::Added,
                (_, Node::Null) => ChangeKind::Removed,
                _ => ChangeKind::Changed,
            };
            found.push(Change {
                steps: steps.clone(),
                is_entry: matches!(schema, Schema::Object(..)),
                kind,
                old: base.and_then(|base| said(base, schema)),
                new: said(patch, schema),
            });
        }
        _ => {}
    }
}

/// Goes on to what stands under a key. The object that holds it has a name there, its own or that of the base.
fn inside(
    base: &Node,
    patch: &Node,
    (key, inner): (&str, &Node),
    schema: &Schema,
    steps: &mut Vec<(String, Option<String>)>,
    found: &mut Vec<Change>,
) {
    if let Some((_, called)) = steps.last_mut() {
        *called = name(patch).or_else(|| name(base));
    }
    steps.push((key.to_owned(), None));
    collect(base.get(key), inner, schema, steps, found);
    steps.pop();
}

/// Whether merging a patch changes anything.
fn differs(base: Option<&Node>, patch: &Node) -> bool {
    match (base, patch) {
        (Some(base @ Node::Map(_)), Node::Map(entries)) => {
            entries.iter().any(|(key, inner)| differs(base.get(key), inner))
        }
        (base, patch) => base.unwrap_or(&Node::Null) != patch,
    }
}

/// What an entry is called, and what a text that counts says of most numbers.
fn name(node: &Node) -> Option<String> {
    let text = |key| node.get(key).and_then(Node::as_text);
    ["label", "title", "name", "headline", "sentence", "other"].into_iter().find_map(text).map(str::to_owned)
}

/// A value in words.
fn said(node: &Node, schema: &Schema) -> Option<String> {
    match (schema, node) {
        (Schema::Reference { .. } | Schema::List(Schema::Reference { .. }) | Schema::Conditions, _) => None,
        (_, Node::Integer(number)) => Some(number.to_string()),
        (_, Node::Text(text)) => Some(text.clone()),
        (Schema::List(inner), Node::List(items)) => {
            let lines: Vec<String> = items.iter().filter_map(|item| said(item, inner)).collect();
            Some(lines.join("\n"))
        }
        (_, Node::Map(_)) => name(node).or_else(|| Some(node.get("text")?.as_text()?.to_owned())),
        _ => None,
    }
}
