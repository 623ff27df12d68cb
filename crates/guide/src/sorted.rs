//! Sorting for short lists.

/// Sorts by insertion, stably: `precedes` says whether one item has to come before another. For the few dozen items of a
/// document; std's sort weighs 4 kB for every type that is sorted.
pub(crate) fn sorted<T>(items: impl IntoIterator<Item = T>, precedes: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let items = items.into_iter();
    let mut list: Vec<T> = Vec::with_capacity(items.size_hint().0);
    for item in items {
        let at = list.iter().position(|other| precedes(&item, other)).unwrap_or(list.len());
        list.insert(at, item);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn equal_items_keep_their_order() {
        let list = sorted([(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')], |one, other| one.0 < other.0);
        assert_eq!(list, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
