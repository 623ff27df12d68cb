//! Fills document trees through serde, within limits.

use guide::content::Node;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The largest document that is read, in bytes of text.
pub const MAX_BYTES: usize = 1 << 20;

/// How deep lists and objects may be nested.
const MAX_DEPTH: usize = 127;

/// The most keys of one object; far more than any of a document has. Keys are searched linearly.
pub const MAX_KEYS: usize = 1_024;

/// The largest whole number that a JavaScript number holds exactly, 2^53 - 1.
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// A document tree, read from any self-describing format.
///
/// A key that is written twice is kept twice where the format hands both on, as `serde_json` does and `JSON.parse` does not.
/// Reading fails where lists and objects are nested more than 127 deep, or where one object has more than [`MAX_KEYS`] keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree(pub Node);

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        NodeSeed { depth: 0 }.deserialize(deserializer).map(Tree)
    }
}

/// JSON text without the byte order mark that some editors put before it.
#[must_use]
pub fn without_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Reads a value inside of `depth` lists and objects.
#[derive(Clone, Copy)]
struct NodeSeed {
    depth: usize,
}

impl NodeSeed {
    fn inner<E: Error>(self) -> Result<Self, E> {
        if self.depth == MAX_DEPTH {
            return Err(E::custom("nested too deeply"));
        }
        Ok(Self { depth: self.depth + 1 })
    }
}

impl<'de> DeserializeSeed<'de> for NodeSeed {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NodeSeed {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(i64::try_from(value).map_or(Node::OtherNumber, Node::Integer))
    }

    /// JavaScript does not tell 1.0 from 1, so neither does any other program.
    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        let is_whole = value.trunc() == value && value.abs() <= MAX_SAFE_INTEGER;
        Ok(if is_whole { Node::Integer(value as i64) } else { Node::OtherNumber })
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let inner = self.inner()?;
        let mut list = Vec::with_capacity(items.size_hint().unwrap_or(0).min(MAX_KEYS));
        while let Some(item) = items.next_element_seed(inner)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let inner = self.inner()?;
        let mut list = Vec::with_capacity(entries.size_hint().unwrap_or(0).min(MAX_KEYS));
        while let Some(key) = entries.next_key::<String>()? {
            if list.len() == MAX_KEYS {
                return Err(A::Error::custom("more than 1024 keys in one object"));
            }
            list.push((key, entries.next_value_seed(inner)?));
        }
        Ok(Node::Map(list))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Node, String> {
        serde_json::from_str::<Tree>(text).map(|tree| tree.0).map_err(|error| error.to_string())
    }

    #[test]
    fn every_kind_of_value_is_read() {
        let text = r#"{"a": [null, true, -7, 1.0, -0, 1.5, 1e300, 18446744073709551615, "é\n"], "a": {}}"#;
        let items = vec![
            Node::Null,
            Node::Bool(true),
            Node::Integer(-7),
            Node::Integer(1),
            Node::Integer(0),
            Node::OtherNumber,
            Node::OtherNumber,
            Node::OtherNumber,
            Node::Text("é\n".to_owned()),
        ];
        let entries = vec![("a".to_owned(), Node::List(items)), ("a".to_owned(), Node::Map(Vec::new()))];
        assert_eq!(read(text), Ok(Node::Map(entries)));
    }

    #[test]
    fn nesting_is_limited_by_any_format() {
        let nested = |depth: usize| (0..depth).fold(serde_json::json!(null), |inner, _| serde_json::json!([inner]));
        assert!(Tree::deserialize(nested(MAX_DEPTH)).is_ok());
        let error = Tree::deserialize(nested(MAX_DEPTH + 1)).unwrap_err();
        assert_eq!(error.to_string(), "nested too deeply");
        assert!(read(&nested(MAX_DEPTH).to_string()).is_ok());
        assert!(read(&nested(MAX_DEPTH + 1).to_string()).is_err());
    }

    #[test]
    fn keys_of_one_object_are_limited() {
        let keys = |count: usize| (0..count).map(|key| format!("\"{key}\":0")).collect::<Vec<_>>().join(",");
        assert!(read(&format!("{{{}}}", keys(MAX_KEYS))).is_ok());
        let error = read(&format!("{{{}}}", keys(MAX_KEYS + 1))).unwrap_err();
        assert!(error.starts_with(&format!("more than {MAX_KEYS} keys in one object at line 1 column ")), "{error}");
    }
}
