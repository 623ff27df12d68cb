//! What may stand where in a document.

use super::string_format::Form;
use super::node::Node;

/// What a value of a document has to be. The types of a document declare their shapes, so that one piece of code
/// can check them all; code of its own for each type would weigh several times as much on the wire.
pub enum Shape {
    /// A text that a person reads.
    Text,
    /// A whole number, with its least and its largest value.
    Number(u16, u16),
    /// One of a few words, separated by spaces.
    Word(&'static str),
    /// A text with a form of its own.
    Form(Form),
    /// The id of an entry of one of the document's catalogues, by the catalogue's key.
    Reference(&'static str),
    /// Something that may be left out, or `null`.
    Optional(&'static Shape),
    /// A list.
    List(&'static Shape),
    /// Entries keyed by id, in the order of their field `order`.
    Catalogue(&'static Shape),
    /// Choices keyed by question, `null` for not sure.
    Answers,
    /// An object: its keys, separated by spaces, and the shape for each.
    Object(&'static str, &'static [&'static Shape]),
    /// What belongs to the document but is read by itself, where anybody wants it.
    Aside,
}

impl Shape {
    /// What is expected, for a message.
    pub fn expected(&self) -> String {
        match self {
            Shape::Text => "text".to_owned(),
            Shape::Number(min, max) => format!("a whole number from {} to {}", usize::from(*min), usize::from(*max)),
            Shape::Word(words) => format!("one of {}", quoted(words)),
            Shape::Form(form) => form.expected().to_owned(),
            Shape::Reference(..) => "an id".to_owned(),
            Shape::Optional(inner) => inner.expected(),
            Shape::List(_) => "a list".to_owned(),
            Shape::Catalogue(_) | Shape::Answers | Shape::Object(..) | Shape::Aside => "an object".to_owned(),
        }
    }
}

/// Words that are separated by spaces, each in quotation marks and with commas between.
pub(crate) fn quoted(words: &str) -> String {
    let words: Vec<&str> = words.split(' ').collect();
    format!("\"{}\"", words.join("\", \""))
}

/// What an entry of a catalogue is called that others refer to.
pub fn singular(catalogue: &str) -> &'static str {
    if catalogue == "criteria" { "criterion" } else { "source" }
}

/// A type that a document can hold. A value is taken out of the tree that reading a document leaves: there, an
/// object is the list of its fields, in the order of the shape.
pub trait Shaped {
    /// What a value of the type has to be.
    const SHAPE: &'static Shape;

    /// The value of a node of the shape, and a blank for anything else.
    fn take(node: Option<&mut Node>) -> Self;
}

/// The fields of a struct, one after the other.
pub(crate) struct Fields<'a>(std::slice::IterMut<'a, Node>);

impl<'a> Fields<'a> {
    /// The items of a list; none of anything else.
    pub(crate) fn of(node: Option<&'a mut Node>) -> Self {
        match node {
            Some(Node::List(fields)) => Self(fields.iter_mut()),
            _ => Self(Default::default()),
        }
    }

    /// The next field.
    pub(crate) fn take<T: Shaped>(&mut self) -> T {
        T::take(self.next())
    }

    #[inline(never)]
    fn next(&mut self) -> Option<&'a mut Node> {
        self.0.next()
    }
}

impl Shaped for String {
    const SHAPE: &'static Shape = &Shape::Text;

    fn take(node: Option<&mut Node>) -> Self {
        match node {
            Some(Node::Text(text)) => std::mem::take(text),
            _ => Self::new(),
        }
    }
}

impl<T: Shaped> Shaped for Option<T> {
    const SHAPE: &'static Shape = &Shape::Optional(T::SHAPE);

    fn take(node: Option<&mut Node>) -> Self {
        match node {
            None | Some(Node::Null) => None,
            node => Some(T::take(node)),
        }
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);

    fn take(node: Option<&mut Node>) -> Self {
        let mut list = Vec::new();
        for item in Fields::of(node).0 {
            list.push(T::take(Some(item)));
        }
        list
    }
}

/// Stands in a struct of the document for a part that is read by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aside;

impl Shaped for Aside {
    const SHAPE: &'static Shape = &Shape::Aside;

    fn take(_: Option<&mut Node>) -> Self {
        Self
    }
}
