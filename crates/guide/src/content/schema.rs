//! The schema of a document, as data: one function validates every type by it, and an author's JSON Schema is made from
//! it. Code of its own for each type would weigh three times as much in the visitor's program.

use super::node::Node;
use super::string_format::StringFormat;

/// What a value of a document has to be.
pub enum Schema {
    /// A text that a person reads.
    Text,
    /// A text that counts: a text, or one for each category of numbers, as [`super::Counted::FORMS`] has it.
    Counted,
    /// A whole number: the least and the largest value.
    Number(u16, u16),
    /// One of a few words, separated by spaces.
    Enum(&'static str),
    /// A text with a format.
    Format(StringFormat),
    /// The id of an entry of a catalogue of the document.
    Reference {
        /// The key of the catalogue: "sources".
        catalogue: &'static str,
        /// What an entry is called: "source".
        target: &'static str,
    },
    /// A value that may be missing or `null`.
    Optional(&'static Schema),
    /// A list.
    List(&'static Schema),
    /// Entries keyed by id, in the order of their field `order`.
    Catalogue(&'static Schema),
    /// `true` or `false`.
    Boolean,
    /// Choices keyed by question, `null` for not sure.
    Answers,
    /// Lists of choices keyed by question.
    Conditions,
    /// An object: its keys, separated by spaces, and the schema of each.
    Object(&'static str, &'static [&'static Schema]),
    /// Not validated with the document, but by whoever needs it.
    Skipped,
}

/// A type that a document can hold. Its values are taken from the tree that [`super::Validator::read`] gives: there, an
/// object is the list of its fields, in the order of the schema.
pub trait HasSchema {
    /// The schema of the type.
    const SCHEMA: &'static Schema;

    /// The value of a validated node, and a default for anything else.
    fn take(node: Option<&mut Node>) -> Self;
}

/// The fields of a struct, one after the other.
pub struct Fields<'a>(std::slice::IterMut<'a, Node>);

impl<'a> Fields<'a> {
    /// The items of a list; none of anything else.
    #[must_use]
    pub fn of(node: Option<&'a mut Node>) -> Self {
        match node {
            Some(Node::List(fields)) => Self(fields.iter_mut()),
            _ => Self(Default::default()),
        }
    }

    /// The value of the next field.
    pub fn take<T: HasSchema>(&mut self) -> T {
        T::take(self.next())
    }

    #[inline(never)]
    fn next(&mut self) -> Option<&'a mut Node> {
        self.0.next()
    }
}

impl HasSchema for String {
    const SCHEMA: &'static Schema = &Schema::Text;

    fn take(node: Option<&mut Node>) -> Self {
        match node {
            Some(Node::Text(text)) => std::mem::take(text),
            _ => Self::new(),
        }
    }
}

impl HasSchema for bool {
    const SCHEMA: &'static Schema = &Schema::Boolean;

    fn take(node: Option<&mut Node>) -> Self {
        matches!(node, Some(Node::Bool(true)))
    }
}

impl<T: HasSchema> HasSchema for Option<T> {
    const SCHEMA: &'static Schema = &Schema::Optional(T::SCHEMA);

    fn take(node: Option<&mut Node>) -> Self {
        match node {
            None | Some(Node::Null) => None,
            node => Some(T::take(node)),
        }
    }
}

impl<T: HasSchema> HasSchema for Vec<T> {
    const SCHEMA: &'static Schema = &Schema::List(T::SCHEMA);

    fn take(node: Option<&mut Node>) -> Self {
        let items = Fields::of(node).0;
        let mut list = Vec::with_capacity(items.len());
        for item in items {
            list.push(T::take(Some(item)));
        }
        list
    }
}

/// A field that is not validated with the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skipped;

impl HasSchema for Skipped {
    const SCHEMA: &'static Schema = &Schema::Skipped;

    fn take(_: Option<&mut Node>) -> Self {
        Self
    }
}
