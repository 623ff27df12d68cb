//! Reads a [`Node`] tree into typed values and collects every problem on the way.
//!
//! Reading is total: where a value is missing or wrong, the problem is noted and a blank stands in, so that
//! the rest of the document is still read and checked. A document with any problem is refused whole, so a
//! blank never reaches a person.

use super::node::Node;
use super::problem::{Problem, clip, hint};
use std::collections::HashSet;

/// How many problems are listed before the rest is only counted.
pub const MAX_PROBLEMS: usize = 100;
/// The longest text, in characters.
pub const MAX_TEXT: usize = 2_000;
/// The most entries under one heading of a document: questions, statements, sources, scenarios.
pub const MAX_ENTRIES: usize = 64;

/// A type that a document can hold.
pub(crate) trait Read: Sized {
    /// Whether a field of this type may be left out; it is then read from `null`.
    const OPTIONAL: bool = false;

    /// Reads the value, noting what is wrong with it; where it is of the wrong kind, a blank stands in.
    fn read(node: &Node, at: &mut Reader) -> Self;
}

/// Where in the document the reading is, and what it has found wrong.
#[derive(Default)]
pub(crate) struct Reader {
    path: Vec<String>,
    problems: Vec<Problem>,
    unlisted: usize,
    /// The places where a blank stands in, so that its consequences are not noted as further mistakes.
    blanks: Vec<String>,
}

impl Reader {
    /// All problems found, the uncounted rest in one last line.
    pub(crate) fn into_problems(mut self) -> Vec<Problem> {
        if self.unlisted > 0 {
            let message = format!("{} more problems are not listed", self.unlisted);
            self.problems.push(Problem { path: "$".to_owned(), message });
        }
        self.problems
    }

    /// Notes a problem at the present place, unless a blank stands in here or above.
    pub(crate) fn problem(&mut self, message: impl Into<String>) {
        let mut path = "$".to_owned();
        if self.blanks.contains(&path) {
            return;
        }
        for step in &self.path {
            path.push_str(step);
            if self.blanks.contains(&path) {
                return;
            }
        }
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem { path, message: message.into() });
        } else {
            self.unlisted += 1;
        }
    }

    /// Notes a problem at the present place, where a blank stands in for the value.
    pub(crate) fn instead(&mut self, message: impl Into<String>) {
        self.problem(message);
        if self.unlisted == 0 {
            self.blanks.push(self.present());
        }
    }

    /// Notes that something else was expected here.
    pub(crate) fn expected(&mut self, what: &str, node: &Node) {
        self.instead(format!("expected {what}, found {}", node.kind()));
    }

    /// Whether a blank stands in for the value of a key of the present place.
    pub(crate) fn is_blank(&mut self, key: &str) -> bool {
        self.under(key, |at| at.blanks.contains(&at.present()))
    }

    /// Goes one key down for the time of `visit`.
    pub(crate) fn under<T>(&mut self, key: &str, visit: impl FnOnce(&mut Self) -> T) -> T {
        self.down(step(key), visit)
    }

    /// Goes several keys down for the time of `visit`.
    pub(crate) fn within<T>(&mut self, keys: &[&str], visit: impl FnOnce(&mut Self) -> T) -> T {
        match keys {
            [] => visit(self),
            [first, rest @ ..] => self.under(first, |at| at.within(rest, visit)),
        }
    }

    /// Goes to one item of a list for the time of `visit`.
    pub(crate) fn item<T>(&mut self, index: usize, visit: impl FnOnce(&mut Self) -> T) -> T {
        self.down(format!("[{index}]"), visit)
    }

    fn present(&self) -> String {
        format!("${}", self.path.concat())
    }

    fn down<T>(&mut self, step: String, visit: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let result = visit(self);
        self.path.pop();
        result
    }

    /// The entries of an object whose keys must be among `known`; unknown and repeated keys are noted. There are
    /// none in anything else, which is noted too.
    pub(crate) fn object<'n>(&mut self, node: &'n Node, known: &[&str]) -> &'n [(String, Node)] {
        let entries = self.entries(node);
        for (key, _) in entries {
            if !known.contains(&key.as_str()) {
                let hint = hint(key, known.iter().copied());
                self.under(key, |at| at.problem(format!("unknown field{hint}")));
            }
        }
        entries
    }

    /// The entries of an object with any keys; repeated keys are noted. There are none in anything else, which is
    /// noted too.
    pub(crate) fn entries<'n>(&mut self, node: &'n Node) -> &'n [(String, Node)] {
        let Node::Map(entries) = node else {
            self.expected("an object", node);
            return &[];
        };
        let mut seen = HashSet::new();
        for (key, _) in entries {
            if !seen.insert(key.as_str()) {
                self.under(key, |at| at.problem("written twice in the same object"));
            }
        }
        entries
    }

    /// One field of an object.
    pub(crate) fn field<T: Read>(&mut self, entries: &[(String, Node)], key: &str) -> T {
        let node = self.enter(entries, key, T::OPTIONAL);
        let value = T::read(node, self);
        self.path.pop();
        value
    }

    /// Goes down to a field. Where it is missing, a blank stands in, so that reading `null` notes nothing more.
    fn enter<'n>(&mut self, entries: &'n [(String, Node)], key: &str, optional: bool) -> &'n Node {
        self.path.push(step(key));
        let found = entries.iter().find(|(k, _)| k == key);
        if found.is_none() && !optional {
            self.instead("missing");
        }
        found.map_or(&Node::Null, |(_, node)| node)
    }
}

/// One step of a path: `.key`, or `["key"]` where a key is not plain.
fn step(key: &str) -> String {
    let plain = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    let key = clip(key);
    if plain { format!(".{key}") } else { format!("[{key:?}]") }
}

impl Read for String {
    fn read(node: &Node, at: &mut Reader) -> Self {
        let Node::Text(text) = node else {
            at.expected("text", node);
            return Self::new();
        };
        let length = text.chars().count();
        if text.trim().is_empty() {
            at.problem("expected text, found none");
        } else if length > MAX_TEXT {
            at.problem(format!("{length} characters; at most {MAX_TEXT} are allowed"));
        } else if looks_like_markup(text) {
            at.problem("this looks like HTML; content is plain text and would be shown to the letter");
        }
        text.clone()
    }
}

impl Read for bool {
    fn read(node: &Node, at: &mut Reader) -> Self {
        if let Node::Bool(value) = node {
            *value
        } else {
            at.expected("true or false", node);
            false
        }
    }
}

impl<T: Read> Read for Option<T> {
    const OPTIONAL: bool = true;

    fn read(node: &Node, at: &mut Reader) -> Self {
        match node {
            Node::Null => None,
            node => Some(T::read(node, at)),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, at: &mut Reader) -> Self {
        let Node::List(items) = node else {
            at.expected("a list", node);
            return Self::new();
        };
        if items.len() > MAX_ENTRIES {
            at.problem(format!("{} entries; at most {MAX_ENTRIES} are allowed", items.len()));
        }
        items.iter().take(MAX_ENTRIES).enumerate().map(|(index, item)| at.item(index, |at| T::read(item, at))).collect()
    }
}

/// Notes the keys that are written twice, everywhere in a tree.
pub(crate) fn repeated_keys(node: &Node, at: &mut Reader) {
    match node {
        Node::Map(_) => {
            for (key, inner) in at.entries(node) {
                at.under(key, |at| repeated_keys(inner, at));
            }
        }
        Node::List(items) => {
            for (index, item) in items.iter().enumerate() {
                at.item(index, |at| repeated_keys(item, at));
            }
        }
        _ => {}
    }
}

/// A `<` that opens or closes a tag; a lone `<`, as in "< 3", is text.
fn looks_like_markup(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!'))
}
