//! Reads a [`Node`] tree into typed values and collects every problem on the way.
//!
//! Reading is total: where a value is missing or wrong, the problem is noted and a blank stands in, so that
//! the rest of the document is still read and checked. A document with any problem is refused whole, so a
//! blank never reaches a person.

use super::node::Node;
use super::problem::{Problem, hint};

/// How many problems are listed before the rest is only counted.
pub const MAX_PROBLEMS: usize = 100;
/// The longest text, in characters.
pub const MAX_TEXT: usize = 2_000;
/// The most entries under one heading of a document: questions, statements, sources, scenarios.
pub const MAX_ENTRIES: usize = 64;

/// A type that a document can hold.
pub(crate) trait Read: Sized {
    /// What stands in for a value that is missing or wrong.
    fn blank() -> Self;

    /// Reads the value, noting what is wrong with it.
    fn read(node: &Node, at: &mut Reader) -> Self;

    /// What a missing field gives; `None` where it must be present.
    fn absent() -> Option<Self> {
        None
    }
}

/// Where in the document the reading is, and what it has found wrong.
#[derive(Default)]
pub(crate) struct Reader {
    path: Vec<String>,
    problems: Vec<Problem>,
    unlisted: usize,
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

    /// Notes a problem at the present place.
    pub(crate) fn problem(&mut self, message: impl Into<String>) {
        if self.problems.len() < MAX_PROBLEMS {
            let path = self.path.iter().fold("$".to_owned(), |path, step| path + step);
            self.problems.push(Problem { path, message: message.into() });
        } else {
            self.unlisted += 1;
        }
    }

    /// Notes that something else was expected here.
    pub(crate) fn expected(&mut self, what: &str, node: &Node) {
        self.problem(format!("expected {what}, found {}", node.kind()));
    }

    /// Goes one key down for the time of `visit`.
    pub(crate) fn under<T>(&mut self, key: &str, visit: impl FnOnce(&mut Self) -> T) -> T {
        let plain = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        self.down(if plain { format!(".{key}") } else { format!("[{key:?}]") }, visit)
    }

    /// Goes several keys down for the time of `visit`.
    pub(crate) fn within<T>(&mut self, keys: &[&str], visit: impl FnOnce(&mut Self) -> T) -> T {
        match keys {
            [] => visit(self),
            [first, rest @ ..] => self.under(first, |at| at.within(rest, visit)),
        }
    }

    fn down<T>(&mut self, step: String, visit: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let result = visit(self);
        self.path.pop();
        result
    }

    /// The entries of an object whose keys must be among `known`; unknown and repeated keys are noted.
    pub(crate) fn object<'n>(&mut self, node: &'n Node, known: &[&str]) -> Option<&'n [(String, Node)]> {
        let entries = self.entries(node)?;
        for (key, _) in entries {
            if !known.contains(&key.as_str()) {
                let hint = hint(key, known.iter().copied());
                self.under(key, |at| at.problem(format!("unknown field{hint}")));
            }
        }
        Some(entries)
    }

    /// The entries of an object with any keys; repeated keys are noted.
    pub(crate) fn entries<'n>(&mut self, node: &'n Node) -> Option<&'n [(String, Node)]> {
        let Node::Map(entries) = node else {
            self.expected("an object", node);
            return None;
        };
        let mut keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
        keys.sort_unstable();
        for pair in keys.windows(2) {
            if let [a, b] = pair
                && a == b
            {
                self.under(a, |at| at.problem("written twice in the same object"));
            }
        }
        Some(entries)
    }

    /// One field of an object.
    pub(crate) fn field<T: Read>(&mut self, entries: &[(String, Node)], key: &str) -> T {
        let found = entries.iter().find(|(k, _)| k == key);
        self.under(key, |at| match found {
            Some((_, node)) => T::read(node, at),
            None => T::absent().unwrap_or_else(|| {
                at.problem("missing");
                T::blank()
            }),
        })
    }
}

impl Read for String {
    fn blank() -> Self {
        String::new()
    }

    fn read(node: &Node, at: &mut Reader) -> Self {
        let Node::Text(text) = node else {
            at.expected("text", node);
            return Self::blank();
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
    fn blank() -> Self {
        false
    }

    fn read(node: &Node, at: &mut Reader) -> Self {
        if let Node::Bool(value) = node {
            *value
        } else {
            at.expected("true or false", node);
            Self::blank()
        }
    }
}

impl<T: Read> Read for Option<T> {
    fn blank() -> Self {
        None
    }

    fn read(node: &Node, at: &mut Reader) -> Self {
        match node {
            Node::Null => None,
            node => Some(T::read(node, at)),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn blank() -> Self {
        Vec::new()
    }

    fn read(node: &Node, at: &mut Reader) -> Self {
        let Node::List(items) = node else {
            at.expected("a list", node);
            return Self::blank();
        };
        if items.len() > MAX_ENTRIES {
            at.problem(format!("{} entries; at most {MAX_ENTRIES} are allowed", items.len()));
        }
        items
            .iter()
            .take(MAX_ENTRIES)
            .enumerate()
            .map(|(index, item)| at.down(format!("[{index}]"), |at| T::read(item, at)))
            .collect()
    }
}

/// A `<` that opens or closes a tag; a lone `<`, as in "< 3", is text.
fn looks_like_markup(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!'))
}

/// Declares structs of the document together with their reading: the fields of the struct are the keys.
macro_rules! document {
    ($($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)+ }

        impl $crate::model::read::Read for $name {
            fn blank() -> Self {
                Self { $($field: <$type as $crate::model::read::Read>::blank(),)+ }
            }

            fn read(node: &$crate::model::Node, at: &mut $crate::model::read::Reader) -> Self {
                match at.object(node, &[$(stringify!($field)),+]) {
                    Some(entries) => Self { $($field: at.field(entries, stringify!($field)),)+ },
                    None => Self::blank(),
                }
            }
        }
    )+};
}

/// Declares enums of the document together with their words: how they are written and read everywhere.
macro_rules! words {
    ($($(#[$doc:meta])* pub enum $name:ident { $($(#[$case_doc:meta])* $case:ident = $word:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$case_doc])* $case,)+ }

        impl $name {
            /// All of them, in the order of their declaration.
            pub const ALL: &'static [$name] = &[$($name::$case,)+];

            /// The word for it in documents, links, events and attributes.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $($name::$case => $word,)+ }
            }

            /// The one that a word names, if it names one.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$case),)+ _ => None }
            }
        }

        impl $crate::model::read::Read for $name {
            fn blank() -> Self {
                [$($name::$case,)+][0]
            }

            fn read(node: &$crate::model::Node, at: &mut $crate::model::read::Reader) -> Self {
                $crate::model::read::read_word(node, at, &[$($word),+], $name::from_word).unwrap_or_else(Self::blank)
            }
        }
    )+};
}

pub(crate) use {document, words};

/// One of a few known words.
pub(crate) fn read_word<T>(
    node: &Node,
    at: &mut Reader,
    known: &[&str],
    from_word: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let expected = known.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ");
    let Node::Text(text) = node else {
        at.expected(&format!("one of {expected}"), node);
        return None;
    };
    let found = from_word(text);
    if found.is_none() {
        let hint = hint(text, known.iter().copied());
        at.problem(format!("\"{text}\" is not one of {expected}{hint}"));
    }
    found
}
