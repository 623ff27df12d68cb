//! A document as a tree, before it is known to be right.
//!
//! The typed reading in [`super::validate`] works on the tree, because a parser that fills types stops at the first
//! mistake, and an author is owed all of them.

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
    /// An object, in the order of the file; a key can stand in it twice, which the reading reports.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// The value under a key of an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Node::Map(entries) => entries.iter().find(|(k, _)| k == key).map(|(_, node)| node),
            _ => None,
        }
    }

    /// What this is, for a message.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Node::Null => "null",
            Node::Bool(_) => "true or false",
            Node::Integer(_) => "a whole number",
            Node::OtherNumber => "another number",
            Node::Text(_) => "text",
            Node::List(_) => "a list",
            Node::Map(_) => "an object",
        }
    }
}
