//! Validates a tree against a schema, and gives the values that it holds.
//!
//! Validation is total: a value that is missing or wrong is reported and becomes `null`, so that the rest of the document
//! is still validated. A document with any fault is refused whole, so the `null` never reaches a person.

use super::counted::Counted;
use super::diagnostics::{Diagnostics, Fault};
use super::ids::ID;
use super::node::Node;
use super::schema::Schema;
use crate::sorted::sorted;

/// The longest text, in characters.
pub const MAX_TEXT: usize = 2_000;
/// The most entries under one heading of a document: questions, statements, sources, scenarios.
pub const MAX_ENTRIES: usize = 64;
/// The most answers in one set.
const MAX_ANSWERS: usize = 2 * MAX_ENTRIES;

/// Validates the parts of one document.
pub struct Validator<'n, D> {
    root: &'n Node,
    /// Receives the faults.
    pub diagnostics: &'n mut D,
}

impl<'n, D: Diagnostics> Validator<'n, D> {
    /// A validator for parts of `root`, which holds the catalogues that references lead to.
    pub fn new(root: &'n Node, diagnostics: &'n mut D) -> Self {
        Self { root, diagnostics }
    }

    /// Reports an id that is not among the known ones; an empty one has been reported already.
    pub fn check_reference(&mut self, path: &D::Path<'_>, id: &str, target: &str, known: &[&str]) {
        if !known.contains(&id) && !id.is_empty() {
            self.diagnostics.report(path, Fault::UnknownReference { id, target, known });
        }
    }

    /// The values of a node by its schema: an object as the list of its fields, a catalogue in its order.
    pub fn read(&mut self, node: &Node, schema: &Schema, path: &D::Path<'_>) -> Node {
        match (schema, node) {
            (Schema::Skipped, _) | (Schema::Optional(_), Node::Null) => Node::Null,
            (Schema::Optional(inner), node) => self.read(node, inner, path),
            (Schema::Object(keys, schemas), Node::Map(entries)) => self.object(entries, keys, schemas, path),
            (Schema::Counted, Node::Map(_)) => self.read(node, Counted::FORMS, path),
            (Schema::Counted, Node::Text(_)) => Node::List(vec![self.read(node, &Schema::Text, path)]),
            (Schema::Catalogue(inner), Node::Map(entries)) => self.catalogue(entries, inner, path),
            (Schema::Boolean, Node::Bool(value)) => Node::Bool(*value),
            (Schema::Answers, Node::Map(entries)) => self.by_question(entries, &Schema::Optional(ID), path),
            (Schema::Conditions, Node::Map(entries)) => self.by_question(entries, &Schema::List(ID), path),
            (Schema::List(inner), Node::List(items)) => {
                self.check_count(items.len(), MAX_ENTRIES, path);
                let items = items.iter().take(MAX_ENTRIES).enumerate();
                Node::List(items.map(|(index, item)| self.read(item, inner, &D::index(path, index))).collect())
            }
            (Schema::Number(min, max), Node::Integer(found)) => {
                if (i64::from(*min)..=i64::from(*max)).contains(found) {
                    return Node::Integer(*found);
                }
                self.invalid(path, Fault::OutOfRange { min: *min, max: *max, found: *found })
            }
            (Schema::Text | Schema::Enum(_) | Schema::Format(_) | Schema::Reference { .. }, Node::Text(text)) => {
                self.text(text, schema, path)
            }
            _ => self.invalid(path, Fault::WrongKind { expected: schema, found: node }),
        }
    }

    fn invalid(&mut self, path: &D::Path<'_>, fault: Fault<'_>) -> Node {
        self.diagnostics.report_invalid(path, fault);
        Node::Null
    }

    fn text(&mut self, text: &str, schema: &Schema, path: &D::Path<'_>) -> Node {
        match schema {
            Schema::Enum(words) => {
                let known: Vec<&str> = words.split(' ').collect();
                if !known.contains(&text) {
                    return self.invalid(path, Fault::NotInEnum { found: text, known: &known });
                }
            }
            Schema::Format(format) => {
                if !format.matches(text) {
                    self.diagnostics.report(path, Fault::WrongFormat { format: *format, found: text });
                }
            }
            Schema::Reference { catalogue, target } => {
                if let Some(Node::Map(entries)) = self.root.get(catalogue) {
                    let known: Vec<&str> = entries.iter().map(|(id, _)| id.as_str()).collect();
                    self.check_reference(path, text, target, &known);
                }
                return self.text(text, ID, path);
            }
            _ => self.prose(text, path),
        }
        Node::Text(text.to_owned())
    }

    fn prose(&mut self, text: &str, path: &D::Path<'_>) {
        if text.chars().all(char::is_whitespace) {
            self.diagnostics.report(path, Fault::EmptyText);
        } else if text.char_indices().nth(MAX_TEXT).is_some() {
            self.diagnostics.report(path, Fault::TooLong { found: text, max: MAX_TEXT });
        } else if looks_like_html(text) {
            self.diagnostics.report(path, Fault::LooksLikeHtml);
        }
    }

    fn object(&mut self, entries: &[(String, Node)], keys: &str, schemas: &[&Schema], path: &D::Path<'_>) -> Node {
        let keys: Vec<&str> = keys.split(' ').collect();
        for (key, _) in entries {
            if !keys.contains(&key.as_str()) {
                self.diagnostics.report(&D::key(path, key), Fault::UnknownField { name: key, known: &keys });
            }
        }
        let mut fields = Vec::with_capacity(schemas.len());
        for (key, schema) in keys.into_iter().zip(schemas) {
            let path = D::key(path, key);
            let found = entries.iter().find(|(k, _)| k == key);
            fields.push(match (found, schema) {
                (Some((_, node)), schema) => self.read(node, schema, &path),
                (None, Schema::Optional(_) | Schema::Skipped) => Node::Null,
                (None, _) => self.invalid(&path, Fault::Missing),
            });
        }
        Node::List(fields)
    }

    /// The entries in order: by the field `order`, and by id where that is the same.
    fn catalogue(&mut self, entries: &[(String, Node)], schema: &Schema, path: &D::Path<'_>) -> Node {
        self.check_count(entries.len(), MAX_ENTRIES, path);
        let mut list: Vec<(i64, &str, Node)> = Vec::new();
        for (id, entry) in entries.iter().take(MAX_ENTRIES) {
            let path = D::key(path, id);
            let order = match entry.get("order") {
                Some(Node::Integer(order)) => *order,
                _ => 0,
            };
            self.text(id, ID, &path);
            let node = self.read(entry, schema, &path);
            list.push((order, id, node));
        }
        let list = sorted(list, |one, other| (one.0, one.1) < (other.0, other.1));
        Node::Map(list.into_iter().map(|(_, id, node)| (id.to_owned(), node)).collect())
    }

    fn by_question(&mut self, entries: &[(String, Node)], schema: &Schema, path: &D::Path<'_>) -> Node {
        self.check_count(entries.len(), MAX_ANSWERS, path);
        let mut list = Vec::with_capacity(entries.len().min(MAX_ANSWERS));
        for (question, choice) in entries.iter().take(MAX_ANSWERS) {
            list.push((question.clone(), self.read(choice, schema, &D::key(path, question))));
        }
        Node::Map(list)
    }

    fn check_count(&mut self, found: usize, max: usize, path: &D::Path<'_>) {
        if found > max {
            self.diagnostics.report(path, Fault::TooManyEntries { found, max });
        }
    }
}

/// A `<` that opens or closes a tag; a lone `<`, as in "< 3", is text.
fn looks_like_html(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| matches!(pair, [b'<', b'/' | b'!' | b'a'..=b'z' | b'A'..=b'Z']))
}
