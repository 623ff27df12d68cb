//! A document as an untyped tree, before it is validated.
//!
//! Validation works on the tree, because a parser that fills types directly stops at the first fault, and an author is
//! owed all of them.

/// One value of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number
    Integer(i64),
    /// A number that is not whole, or too large; no field takes one, so its value is not kept.
    OtherNumber,
    /// A string
    Text(String),
    /// A list
    List(Vec<Node>),
    /// An object, in the order of the file. A parser may keep a key that is written twice; the first one counts.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// The value under a key of an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|(k, _)| k == key).map(|(_, node)| node)
    }

    /// The entries of an object; empty for anything else.
    #[must_use]
    pub fn entries(&self) -> &[(String, Node)] {
        match self {
            Node::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; empty for anything else.
    #[must_use]
    pub fn items(&self) -> &[Node] {
        match self {
            Node::List(items) => items,
            _ => &[],
        }
    }

    /// The string, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }
}
