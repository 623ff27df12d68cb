//! Collections keyed by id.

use super::node::Node;
use super::schema::{HasSchema, Schema};

/// Entries keyed by id, in the order of their field `order`, then of their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue<K, T>(Vec<(K, T)>);

impl<K: Ord, T> Catalogue<K, T> {
    /// The entry of an id.
    pub fn get(&self, id: &K) -> Option<&T> {
        self.0.iter().find(|(k, _)| k == id).map(|(_, entry)| entry)
    }

    /// The entries with their ids, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &T)> + Clone {
        self.0.iter().map(|(id, entry)| (id, entry))
    }

    /// The entries alone, in order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &T> + Clone {
        self.0.iter().map(|(_, entry)| entry)
    }

    /// The ids alone, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.0.iter().map(|(id, _)| id)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K, T> Default for Catalogue<K, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: From<String>, T: HasSchema> HasSchema for Catalogue<K, T> {
    const SCHEMA: &'static Schema = &Schema::Catalogue(T::SCHEMA);

    fn take(node: Option<&mut Node>) -> Self {
        let Some(Node::Map(entries)) = node else { return Self::default() };
        let mut list = Vec::with_capacity(entries.len());
        for (id, entry) in entries {
            list.push((std::mem::take(id).into(), T::take(Some(entry))));
        }
        Self(list)
    }
}
