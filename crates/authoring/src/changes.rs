//! What an organisation changed, in words: part, label, old and new text.

use crate::document::{Checked, Document};
use crate::step::Step;
use crate::texts::at;
use guide::content::{Content, HasSchema, Node, Schema};
use serde::Serialize;
use std::fmt;

/// What became of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What became of it.
    pub kind: ChangeKind,
    /// The part of the document, by its key: `questions`.
    pub part: String,
    /// The names of what it belongs to, as the document gives them, outermost first: a question, a choice.
    pub of: Vec<String>,
    /// The field, by its key; empty for a whole entry.
    pub field: String,
    /// What it said: a text, a number, a list of texts line by line, or the name of an entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// What it says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place: Vec<&str> = std::iter::once(self.part.as_str())
            .chain(self.of.iter().map(String::as_str))
            .chain(Some(self.field.as_str()).filter(|field| !field.is_empty() && *field != self.part))
            .collect();
        f.write_str(&place.join(" › "))?;
        match (self.kind, &self.old, &self.new) {
            (ChangeKind::Added, _, Some(new)) => write!(f, ": added “{new}”"),
            (ChangeKind::Removed, Some(old), _) => write!(f, ": removed “{old}”"),
            (_, Some(old), Some(new)) => write!(f, ": “{old}” is now “{new}”"),
            (ChangeKind::Added, ..) => f.write_str(": added"),
            (ChangeKind::Removed, ..) => f.write_str(": removed"),
            (ChangeKind::Changed, ..) => f.write_str(": changed"),
        }
    }
}

/// What a checked document changes in its base, in the order of the format; scenarios aside.
#[must_use]
pub fn changes(checked: &Checked, base: &Document) -> Vec<Change> {
    let mut differ = Differ { base: base.node(), whole: checked.node(), steps: Vec::new(), found: Vec::new() };
    differ.compare(Some(base.node()), Some(checked.node()), Content::SCHEMA);
    differ.found
}

struct Differ<'n> {
    base: &'n Node,
    whole: &'n Node,
    steps: Vec<Step>,
    found: Vec<Change>,
}

impl Differ<'_> {
    fn compare(&mut self, old: Option<&Node>, new: Option<&Node>, schema: &Schema) {
        let present = |node: Option<&Node>| node.is_some_and(|node| *node != Node::Null);
        if old == new || (!present(old) && !present(new)) {
            return;
        }
        match (schema, old, new) {
            (Schema::Skipped, ..) => {}
            (Schema::Optional(inner), ..) => self.compare(old, new, inner),
            (Schema::Object(keys, schemas), Some(Node::Map(_)), Some(Node::Map(_))) => {
                for (key, schema) in keys.split(' ').zip(*schemas) {
                    self.inside(key, old, new, schema);
                }
            }
            (Schema::Catalogue(inner), Some(Node::Map(before)), Some(Node::Map(after))) => {
                let added = after.iter().filter(|(key, _)| !before.iter().any(|(known, _)| known == key));
                for (key, _) in before.iter().chain(added) {
                    self.inside(key, old, new, inner);
                }
            }
            _ => {
                let kind = match (present(old), present(new)) {
                    (false, true) => ChangeKind::Added,
                    (true, false) => ChangeKind::Removed,
                    _ => ChangeKind::Changed,
                };
                let change = self.change(kind, old, new);
                self.found.push(change);
            }
        }
    }

    fn inside(&mut self, key: &str, old: Option<&Node>, new: Option<&Node>, schema: &Schema) {
        self.steps.push(Step::Key(key.to_owned()));
        self.compare(old.and_then(|old| old.get(key)), new.and_then(|new| new.get(key)), schema);
        self.steps.pop();
    }

    fn change(&self, kind: ChangeKind, old: Option<&Node>, new: Option<&Node>) -> Change {
        let key = |step: Option<&Step>| match step {
            Some(Step::Key(key)) => key.clone(),
            _ => String::new(),
        };
        let is_entry = matches!(old.or(new), Some(Node::Map(_)));
        let above = (1..self.steps.len()).filter_map(|length| self.steps.get(..length));
        let names = above.filter_map(|steps| {
            let node = at(self.whole, steps).or_else(|| at(self.base, steps))?;
            if is_person(steps) { Some(key(steps.last())) } else { name(node) }
        });
        Change {
            kind,
            part: key(self.steps.first()),
            of: names.collect(),
            field: if is_entry { String::new() } else { key(self.steps.last()) },
            old: old.and_then(said),
            new: new.and_then(said),
        }
    }
}

/// Whether the last step names a perspective or an alternative, which has no name of its own.
fn is_person(steps: &[Step]) -> bool {
    matches!(steps, [.., Step::Key(above), Step::Key(_)] if matches!(above.as_str(), "perspectives" | "exits" | "sides" | "poles"))
}

/// What an entry is called.
fn name(node: &Node) -> Option<String> {
    ["label", "title", "name", "headline", "sentence"]
        .into_iter()
        .find_map(|key| node.get(key)?.as_text().map(str::to_owned))
}

/// A value in words.
fn said(node: &Node) -> Option<String> {
    match node {
        Node::Null | Node::OtherNumber => None,
        Node::Bool(true) => Some("yes".to_owned()),
        Node::Bool(false) => Some("no".to_owned()),
        Node::Integer(number) => Some(number.to_string()),
        Node::Text(text) => Some(text.clone()),
        Node::List(items) => Some(items.iter().filter_map(said).collect::<Vec<_>>().join("\n")),
        Node::Map(_) => name(node).or_else(|| node.get("text")?.as_text().map(str::to_owned)).or_else(|| {
            let prompt = node.get("prompt")?.as_text()?;
            Some(prompt.to_owned())
        }),
    }
}
