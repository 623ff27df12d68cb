//! Collections keyed by id.

use super::node::Node;
use super::number::Place;
use super::read::{MAX_ENTRIES, Read, Reader};

/// Entries keyed by id, in the order in which a person meets them.
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

impl<K: Ord, T: Ordered> FromIterator<(K, T)> for Catalogue<K, T> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> Self {
        // One by one: the lists are short, and a sort of its own for each type is large on the wire.
        let mut list: Vec<(K, T)> = Vec::new();
        for (id, entry) in entries {
            let at = list.partition_point(|(other_id, other)| (other.order(), other_id) <= (entry.order(), &id));
            list.insert(at, (id, entry));
        }
        Self(list)
    }
}

/// An entry that has a place among others.
pub trait Ordered {
    /// Its place; a smaller one stands earlier.
    fn order(&self) -> Place;
}

impl<K: Read + Ord + AsRef<str>, T: Read + Ordered> Read for Catalogue<K, T> {
    fn read(node: &Node, at: &mut Reader) -> Self {
        let entries = at.entries(node);
        if entries.len() > MAX_ENTRIES {
            at.problem(format!("{} entries; at most {MAX_ENTRIES} are allowed", entries.len()));
        }
        entries
            .iter()
            .take(MAX_ENTRIES)
            .map(|(key, entry)| at.under(key, |at| (K::read(&Node::Text(key.clone()), at), T::read(entry, at))))
            .collect()
    }
}

/// Declares that an entry keeps its place in a field `order`.
macro_rules! ordered {
    ($($name:ident),+) => {$(
        impl $crate::model::catalogue::Ordered for $name {
            fn order(&self) -> $crate::model::number::Place {
                self.order
            }
        }
    )+};
}

pub(crate) use ordered;
