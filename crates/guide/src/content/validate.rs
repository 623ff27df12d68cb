//! Reads a tree by its shape and notes every problem on the way.
//!
//! Reading is total: where a value is missing or wrong, the problem is noted and `null` stands in as a blank, so
//! that the rest of the document is still read and checked. A document with any problem is refused whole, so a
//! blank never reaches a person.

use super::ids::ID;
use super::node::Node;
use super::diagnostics::Notes;
use super::problem::{clip, hint};
use super::schema::{Shape, quoted, singular};

/// The longest text, in characters.
pub const MAX_TEXT: usize = 2_000;
/// The most entries under one heading of a document: questions, statements, sources, scenarios.
pub const MAX_ENTRIES: usize = 64;
/// The most answers in one set: to questions and preconditions.
const MAX_ANSWERS: usize = 2 * MAX_ENTRIES;

/// What reads a tree, and where it notes what is wrong.
pub struct Reader<'n, N> {
    root: &'n Node,
    pub notes: &'n mut N,
}

impl<'n, N: Notes> Reader<'n, N> {
    /// A reader of a whole document, whose catalogues the references in it lead to.
    pub fn new(root: &'n Node, notes: &'n mut N) -> Self {
        Self { root, notes }
    }

    /// Notes an id that is not among the known ones; one that is no id has been noted already.
    pub fn refer(&mut self, path: &N::Path<'_>, id: &str, what: impl FnOnce() -> String, known: &[&str]) {
        if !known.contains(&id) && !id.is_empty() {
            self.notes.problem(path, || format!("\"{}\" is no {}{}", clip(id), what(), hint(id, known)));
        }
    }

    /// What a node holds, by its shape: an object as the list of its fields, a catalogue in its order.
    pub fn read(&mut self, node: &Node, shape: &Shape, path: &N::Path<'_>) -> Node {
        match (shape, node) {
            (Shape::Aside, _) | (Shape::Optional(_), Node::Null) => Node::Null,
            (Shape::Optional(inner), node) => self.read(node, inner, path),
            (Shape::Object(keys, shapes), Node::Map(entries)) => self.object(entries, keys, shapes, path),
            (Shape::Catalogue(inner), Node::Map(entries)) => self.catalogue(entries, inner, path),
            (Shape::Answers, Node::Map(entries)) => self.answers(entries, path),
            (Shape::List(inner), Node::List(items)) => {
                self.limit(items.len(), MAX_ENTRIES, path);
                let items = items.iter().take(MAX_ENTRIES).enumerate();
                Node::List(items.map(|(index, item)| self.read(item, inner, &N::item(path, index))).collect())
            }
            (Shape::Number(min, max), Node::Integer(found)) => {
                if (i64::from(*min)..=i64::from(*max)).contains(found) {
                    return Node::Integer(*found);
                }
                self.blank(path, || format!("expected {}, found {found}", shape.expected()))
            }
            (Shape::Text | Shape::Word(_) | Shape::Form(_) | Shape::Reference(_), Node::Text(text)) => {
                self.text(text, shape, path)
            }
            _ => self.blank(path, || format!("expected {}, found {}", shape.expected(), node.kind())),
        }
    }

    /// Notes a problem, and leaves a blank.
    fn blank(&mut self, path: &N::Path<'_>, message: impl FnOnce() -> String) -> Node {
        self.notes.blank(path, message);
        Node::Null
    }

    fn text(&mut self, text: &str, shape: &Shape, path: &N::Path<'_>) -> Node {
        match shape {
            Shape::Word(words) => {
                let known: Vec<&str> = words.split(' ').collect();
                if !known.contains(&text) {
                    let not_one =
                        || format!("\"{}\" is not one of {}{}", clip(text), quoted(words), hint(text, &known));
                    return self.blank(path, not_one);
                }
            }
            Shape::Form(form) => {
                if !form.fits(text) {
                    self.notes.problem(path, || format!("\"{}\" {}", clip(text), form.wrong()));
                }
            }
            Shape::Reference(catalogue) => {
                if let Some(Node::Map(entries)) = self.root.get(catalogue) {
                    let known: Vec<&str> = entries.iter().map(|(id, _)| id.as_str()).collect();
                    self.refer(path, text, || singular(catalogue).to_owned(), &known);
                }
                return self.text(text, ID, path);
            }
            _ => self.prose(text, path),
        }
        Node::Text(text.to_owned())
    }

    fn prose(&mut self, text: &str, path: &N::Path<'_>) {
        let is_long = || text.char_indices().nth(MAX_TEXT).is_some();
        if text.chars().all(char::is_whitespace) {
            self.notes.problem(path, || "expected text, found none".to_owned());
        } else if is_long() {
            let long = || format!("{} characters; at most {MAX_TEXT} are allowed", text.chars().count());
            self.notes.problem(path, long);
        } else if looks_like_markup(text) {
            let markup = "this looks like HTML; content is plain text and would be shown to the letter";
            self.notes.problem(path, || markup.to_owned());
        }
    }

    fn object(&mut self, entries: &[(String, Node)], keys: &str, shapes: &[&Shape], path: &N::Path<'_>) -> Node {
        self.repeated(entries, path);
        let keys: Vec<&str> = keys.split(' ').collect();
        for (key, _) in entries {
            if !keys.contains(&key.as_str()) {
                self.notes.problem(&N::key(path, key), || format!("unknown field{}", hint(key, &keys)));
            }
        }
        let mut fields = Vec::new();
        for (key, shape) in keys.into_iter().zip(shapes) {
            let path = N::key(path, key);
            let found = entries.iter().find(|(k, _)| k == key);
            fields.push(match (found, shape) {
                (Some((_, node)), shape) => self.read(node, shape, &path),
                (None, Shape::Optional(_) | Shape::Aside) => Node::Null,
                (None, _) => self.blank(&path, || "missing".to_owned()),
            });
        }
        Node::List(fields)
    }

    /// The entries in order: by the field `order`, and by id where that is the same.
    fn catalogue(&mut self, entries: &[(String, Node)], shape: &Shape, path: &N::Path<'_>) -> Node {
        self.repeated(entries, path);
        self.limit(entries.len(), MAX_ENTRIES, path);
        let mut list: Vec<(i64, &str, Node)> = Vec::new();
        for (id, entry) in entries.iter().take(MAX_ENTRIES) {
            let path = N::key(path, id);
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

    fn answers(&mut self, entries: &[(String, Node)], path: &N::Path<'_>) -> Node {
        self.repeated(entries, path);
        self.limit(entries.len(), MAX_ANSWERS, path);
        let mut list = Vec::new();
        for (question, choice) in entries.iter().take(MAX_ANSWERS) {
            list.push((question.clone(), self.read(choice, &Shape::Optional(ID), &N::key(path, question))));
        }
        Node::Map(list)
    }

    fn limit(&mut self, length: usize, most: usize, path: &N::Path<'_>) {
        if length > most {
            self.notes.problem(path, || format!("{length} entries; at most {most} are allowed"));
        }
    }

    /// Notes the keys that are written twice. Objects longer than any of a document are refused for that alone.
    fn repeated(&mut self, entries: &[(String, Node)], path: &N::Path<'_>) {
        for (index, (key, _)) in entries.iter().take(MAX_ANSWERS).enumerate() {
            if entries.iter().take(index).any(|(other, _)| other == key) {
                self.notes.problem(&N::key(path, key), || "written twice in the same object".to_owned());
            }
        }
    }

    /// Notes the keys that are written twice, everywhere in a tree.
    pub fn all_repeated(&mut self, node: &Node, path: &N::Path<'_>) {
        match node {
            Node::Map(entries) => {
                self.repeated(entries, path);
                for (key, inner) in entries {
                    self.all_repeated(inner, &N::key(path, key));
                }
            }
            Node::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.all_repeated(item, &N::item(path, index));
                }
            }
            _ => {}
        }
    }
}

/// A `<` that opens or closes a tag; a lone `<`, as in "< 3", is text.
fn looks_like_markup(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| matches!(pair, [b'<', b'/' | b'!' | b'a'..=b'z' | b'A'..=b'Z']))
}
