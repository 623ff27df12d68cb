//! Reads a tree by its shape and collects every problem on the way.
//!
//! Reading is total: where a value is missing or wrong, the problem is noted and `null` stands in as a blank, so
//! that the rest of the document is still read and checked. A document with any problem is refused whole, so a
//! blank never reaches a person.

use super::ids::ID;
use super::node::Node;
use super::path::Path;
use super::problem::{Problem, clip, hint};
use super::shape::{Shape, quoted};

/// How many problems are listed before the rest is only counted.
pub const MAX_PROBLEMS: usize = 100;
/// The longest text, in characters.
pub const MAX_TEXT: usize = 2_000;
/// The most entries under one heading of a document: questions, statements, sources, scenarios.
pub const MAX_ENTRIES: usize = 64;
/// The most answers in one set: to questions and preconditions.
const MAX_ANSWERS: usize = 2 * MAX_ENTRIES;

/// What the reading has found wrong.
pub(crate) struct Reader<'n> {
    root: &'n Node,
    problems: Vec<Problem>,
    unlisted: usize,
    /// The places where a blank stands in, so that its consequences are not noted as further mistakes.
    blanks: Vec<String>,
}

impl<'n> Reader<'n> {
    /// A reader of a whole document, whose catalogues the references in it lead to.
    pub(crate) fn new(root: &'n Node) -> Self {
        Self { root, problems: Vec::new(), unlisted: 0, blanks: Vec::new() }
    }

    /// All problems found, the uncounted rest in one last line.
    pub(crate) fn into_problems(mut self) -> Vec<Problem> {
        if self.unlisted > 0 {
            let message = format!("{} more problems are not listed", self.unlisted);
            self.problems.push(Problem { path: Path::Whole.written(), message });
        }
        self.problems
    }

    /// Notes a problem at a path, unless a blank stands in there or above.
    pub(crate) fn problem(&mut self, path: &Path<'_>, message: &str) {
        if self.is_blank(path) {
            return;
        }
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem { path: path.written(), message: message.to_owned() });
        } else {
            self.unlisted += 1;
        }
    }

    /// Whether a blank stands in at a path or above.
    pub(crate) fn is_blank(&self, path: &Path<'_>) -> bool {
        let path = path.written();
        self.blanks.iter().any(|blank| is_within(&path, blank))
    }

    /// Notes an id that is not among the known ones; one that is no id has been noted already.
    pub(crate) fn refer(&mut self, path: &Path<'_>, id: &str, what: &str, known: &[&str]) {
        if !known.contains(&id) && !id.is_empty() {
            self.problem(path, &format!("\"{}\" is no {what}{}", clip(id), hint(id, known)));
        }
    }

    /// Notes a problem at a path, where a blank stands in for the value.
    fn blank(&mut self, path: &Path<'_>, message: &str) -> Node {
        self.problem(path, message);
        if self.unlisted == 0 {
            self.blanks.push(path.written());
        }
        Node::Null
    }

    /// What a node holds, by its shape: an object as the list of its fields, a catalogue in its order.
    pub(crate) fn read(&mut self, node: &Node, shape: &Shape, path: &Path<'_>) -> Node {
        match (shape, node) {
            (Shape::Optional(_), Node::Null) => Node::Null,
            (Shape::Optional(inner), node) => self.read(node, inner, path),
            (Shape::Object(keys, shapes), Node::Map(entries)) => self.object(entries, keys, shapes, path),
            (Shape::Catalogue(inner), Node::Map(entries)) => self.catalogue(entries, inner, path),
            (Shape::Answers, Node::Map(entries)) => self.answers(entries, path),
            (Shape::List(inner), Node::List(items)) => {
                self.limit(items.len(), MAX_ENTRIES, path);
                let items = items.iter().take(MAX_ENTRIES).enumerate();
                Node::List(items.map(|(index, item)| self.read(item, inner, &Path::Item(path, index))).collect())
            }
            (Shape::Number(min, max), Node::Integer(found)) => {
                if (i64::from(*min)..=i64::from(*max)).contains(found) {
                    return Node::Integer(*found);
                }
                self.blank(path, &format!("expected {}, found {found}", shape.expected()))
            }
            (Shape::Text | Shape::Word(_) | Shape::Form(_) | Shape::Reference(..), Node::Text(text)) => {
                self.text(text, shape, path)
            }
            _ => self.blank(path, &format!("expected {}, found {}", shape.expected(), node.kind())),
        }
    }

    fn text(&mut self, text: &str, shape: &Shape, path: &Path<'_>) -> Node {
        match shape {
            Shape::Word(words) => {
                let known: Vec<&str> = words.split(' ').collect();
                if !known.contains(&text) {
                    let hint = hint(text, &known);
                    return self.blank(path, &format!("\"{}\" is not one of {}{hint}", clip(text), quoted(words)));
                }
            }
            Shape::Form(form) => {
                if !(form.fits)(text) {
                    self.problem(path, &format!("\"{}\" {}", clip(text), form.wrong));
                }
            }
            Shape::Reference(what, catalogue) => {
                if let Some(Node::Map(entries)) = self.root.get(catalogue) {
                    let known: Vec<&str> = entries.iter().map(|(id, _)| id.as_str()).collect();
                    self.refer(path, text, what, &known);
                }
                return self.text(text, ID, path);
            }
            _ => self.prose(text, path),
        }
        Node::Text(text.to_owned())
    }

    fn prose(&mut self, text: &str, path: &Path<'_>) {
        let length = text.chars().count();
        if text.chars().all(char::is_whitespace) {
            self.problem(path, "expected text, found none");
        } else if length > MAX_TEXT {
            self.problem(path, &format!("{length} characters; at most {MAX_TEXT} are allowed"));
        } else if looks_like_markup(text) {
            self.problem(path, "this looks like HTML; content is plain text and would be shown to the letter");
        }
    }

    fn object(&mut self, entries: &[(String, Node)], keys: &str, shapes: &[&Shape], path: &Path<'_>) -> Node {
        self.repeated(entries, path);
        let keys: Vec<&str> = keys.split(' ').collect();
        for (key, _) in entries {
            if !keys.contains(&key.as_str()) {
                self.problem(&path.key(key), &format!("unknown field{}", hint(key, &keys)));
            }
        }
        let mut fields = Vec::new();
        for (key, shape) in keys.into_iter().zip(shapes) {
            let path = path.key(key);
            let found = entries.iter().find(|(k, _)| k == key);
            fields.push(match (found, shape) {
                (Some((_, node)), shape) => self.read(node, shape, &path),
                (None, Shape::Optional(_)) => Node::Null,
                (None, _) => self.blank(&path, "missing"),
            });
        }
        Node::List(fields)
    }

    /// The entries in order: by the field `order`, and by id where that is the same.
    fn catalogue(&mut self, entries: &[(String, Node)], shape: &Shape, path: &Path<'_>) -> Node {
        self.repeated(entries, path);
        self.limit(entries.len(), MAX_ENTRIES, path);
        let mut list: Vec<(i64, &str, Node)> = Vec::new();
        for (id, entry) in entries.iter().take(MAX_ENTRIES) {
            let path = path.key(id);
            let order = match entry.get("order") {
                Some(Node::Integer(order)) => *order,
                _ => 0,
            };
            self.text(id, ID, &path);
            let node = self.read(entry, shape, &path);
            // One by one: the lists are short, and a sort is large on the wire.
            let at = list.partition_point(|(other, other_id, _)| (*other, *other_id) <= (order, id));
            list.insert(at, (order, id, node));
        }
        Node::Map(list.into_iter().map(|(_, id, node)| (id.to_owned(), node)).collect())
    }

    fn answers(&mut self, entries: &[(String, Node)], path: &Path<'_>) -> Node {
        self.repeated(entries, path);
        self.limit(entries.len(), MAX_ANSWERS, path);
        let mut list = Vec::new();
        for (question, choice) in entries.iter().take(MAX_ANSWERS) {
            list.push((question.clone(), self.read(choice, &Shape::Optional(ID), &path.key(question))));
        }
        Node::Map(list)
    }

    fn limit(&mut self, length: usize, most: usize, path: &Path<'_>) {
        if length > most {
            self.problem(path, &format!("{length} entries; at most {most} are allowed"));
        }
    }

    /// Notes the keys that are written twice. Objects longer than any of a document are refused for that alone.
    fn repeated(&mut self, entries: &[(String, Node)], path: &Path<'_>) {
        for (index, (key, _)) in entries.iter().take(MAX_ANSWERS).enumerate() {
            if entries.iter().take(index).any(|(other, _)| other == key) {
                self.problem(&path.key(key), "written twice in the same object");
            }
        }
    }

    /// Notes the keys that are written twice, everywhere in a tree.
    pub(crate) fn all_repeated(&mut self, node: &Node, path: &Path<'_>) {
        match node {
            Node::Map(entries) => {
                self.repeated(entries, path);
                for (key, inner) in entries {
                    self.all_repeated(inner, &path.key(key));
                }
            }
            Node::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.all_repeated(item, &Path::Item(path, index));
                }
            }
            _ => {}
        }
    }
}

/// Whether a path leads where another one does, or below it.
fn is_within(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| matches!(rest.as_bytes(), [] | [b'.' | b'[', ..]))
}

/// A `<` that opens or closes a tag; a lone `<`, as in "< 3", is text.
fn looks_like_markup(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| matches!(pair, [b'<', b'/' | b'!' | b'a'..=b'z' | b'A'..=b'Z']))
}
