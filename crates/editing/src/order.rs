//! The places of entries in a list, with as few of them changed as possible.

/// The largest place.
pub(crate) const LAST: i64 = 9_999;

/// An entry: its place and its id, by which entries of the same place are sorted.
pub(crate) type Placed<'i> = (i64, &'i str);

/// The places that bring entries into the given sequence, for those that have to change. The one that was put there, if it is
/// known, rather changes than any other.
pub(crate) fn places(sequence: &[Placed<'_>], put: Option<usize>) -> Vec<(usize, i64)> {
    let kept = kept(sequence, put);
    let mut changes = Vec::new();
    let mut before: Option<(usize, Placed<'_>)> = None;
    let ends = kept.iter().copied().map(Some).chain([None]);
    for end in ends {
        let (from, to) = (before.map_or(0, |(index, _)| index + 1), end.unwrap_or(sequence.len()));
        let between = sequence.get(from..to).unwrap_or_default();
        let upper = end.and_then(|end| sequence.get(end).copied());
        for (offset, place) in fill(before.map(|(_, placed)| placed), between, upper).into_iter().enumerate() {
            changes.push((from + offset, place));
        }
        before = end.zip(upper);
    }
    changes
}

/// The most entries that can keep their places, without the one that was put there.
fn kept(sequence: &[Placed<'_>], put: Option<usize>) -> Vec<usize> {
    // For each entry, the longest chain that ends with it: its length, and the one before.
    let mut best: Vec<(usize, Option<usize>)> = Vec::new();
    for (index, placed) in sequence.iter().enumerate() {
        if put == Some(index) {
            best.push((0, None));
            continue;
        }
        let fits_after = |from: Option<usize>| {
            let start = from.map_or(0, |from| from + 1);
            let between = sequence.get(start..index).unwrap_or_default();
            let lower = from.and_then(|from| sequence.get(from).copied());
            least_after(lower, between).is_some_and(|last| last.is_none_or(|last| last < *placed))
        };
        let chains = best.iter().enumerate().filter(|(from, (length, _))| *length > 0 && fits_after(Some(*from)));
        let longest = chains.map(|(from, (length, _))| (length + 1, Some(from))).max_by_key(|(length, _)| *length);
        let alone = if fits_after(None) { (1, None) } else { (0, None) };
        best.push(longest.filter(|(length, _)| *length > alone.0).unwrap_or(alone));
    }
    let is_end = |index: usize| {
        let lower = sequence.get(index).copied();
        least_after(lower, sequence.get(index + 1..).unwrap_or_default())
            .is_some_and(|last| last.is_none_or(|(place, _)| place <= LAST))
    };
    let ends = best.iter().enumerate().filter(|(index, (length, _))| *length > 0 && is_end(*index));
    chain(&best, ends.max_by_key(|(_, (length, _))| *length).map(|(index, _)| index))
}

/// The chain that ends with an entry, from its beginning: of each entry, the worth of its chain is known and the one before.
pub(crate) fn chain(best: &[(usize, Option<usize>)], end: Option<usize>) -> Vec<usize> {
    let before = |index: &usize| best.get(*index).and_then(|(_, from)| *from);
    let mut chain: Vec<usize> = std::iter::successors(end, before).collect();
    chain.reverse();
    chain
}

/// The least places of entries after another one: the last of them. Nothing where they do not fit.
fn least_after<'i>(lower: Option<Placed<'i>>, between: &[Placed<'i>]) -> Option<Option<Placed<'i>>> {
    let mut last = lower;
    for (_, id) in between {
        let place = after(last, id);
        if place > LAST {
            return None;
        }
        last = Some((place, id));
    }
    Some(last)
}

/// The least place for an id after an entry.
fn after(lower: Option<Placed<'_>>, id: &str) -> i64 {
    lower.map_or(0, |(place, before)| if before < id { place } else { place + 1 })
}

/// Places for the entries between two others: with equal room between them where there is room, else the least ones.
fn fill(lower: Option<Placed<'_>>, between: &[Placed<'_>], upper: Option<Placed<'_>>) -> Vec<i64> {
    let count = i64::try_from(between.len()).unwrap_or(LAST);
    let low = match (lower, upper) {
        (Some((place, _)), _) => place,
        (None, Some(_)) => -1,
        (None, None) => 0,
    };
    let room = upper.map_or(LAST - low + 1, |(place, _)| place - low);
    if room > count {
        let step = if upper.is_none() { 1 } else { room / (count + 1) };
        return (1..=count).map(|number| low + step * number).collect();
    }
    let mut last = lower;
    let mut places = Vec::new();
    for (_, id) in between {
        let place = after(last, id);
        places.push(place);
        last = Some((place, id));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved<'i>(sequence: &[Placed<'i>]) -> (usize, Vec<Placed<'i>>) {
        let changes = places(sequence, None);
        let mut result = sequence.to_vec();
        for (index, place) in &changes {
            result[*index].0 = *place;
        }
        (changes.len(), result)
    }

    #[test]
    fn a_list_is_brought_into_order_with_as_few_changes_as_possible() {
        assert_eq!(places(&[(1, "a"), (2, "b"), (2, "c")], None), []);
        assert_eq!(places(&[(10, "a"), (40, "d"), (20, "b"), (30, "c")], None), [(1, 15)]);
        assert_eq!(moved(&[(1, "a"), (3, "c"), (2, "b")]).0, 1);
        assert_eq!(places(&[(1, "a"), (3, "c"), (2, "b")], Some(1)), [(1, 1)], "what was moved gets another number");
        assert_eq!(places(&[(1, "a"), (3, "c"), (2, "b")], Some(2)), [(2, 4)]);
        assert_eq!(places(&[(5, "z"), (0, "a")], None), [(1, 6)]);
        assert_eq!(places(&[(7, "new"), (0, "a"), (0, "b")], None).len(), 2, "before 0 there is no room");
        assert_eq!(places(&[(0, "a"), (9_999, "y"), (9_999, "x")], None).len(), 1);
    }

    #[test]
    fn any_sequence_ends_up_in_order_and_none_needs_more_changes_than_all_others_together() {
        let mut seed = 7_u64;
        let mut random = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        let names = ["a", "b", "c", "d", "e", "f"];
        for _ in 0..2_000 {
            let mut ids = names.to_vec();
            let mut sequence = Vec::new();
            while !ids.is_empty() {
                let id = ids.remove(usize::try_from(random(ids.len() as u64)).unwrap());
                sequence.push((i64::try_from(random(8)).unwrap(), id));
            }
            let (count, result) = moved(&sequence);
            assert!(result.is_sorted(), "{sequence:?} became {result:?}");
            assert!(result.iter().all(|(place, _)| (0..=LAST).contains(place)));
            assert_eq!(count, sequence.iter().zip(&result).filter(|(one, other)| one != other).count(), "{sequence:?}");
            assert!(count <= fewest(&sequence), "{sequence:?} became {result:?}");
        }
    }

    /// By trying every set of entries that keep their places.
    fn fewest(sequence: &[Placed<'_>]) -> usize {
        let tries = (0..1_u32 << sequence.len()).filter(|set| {
            let mut last = None;
            for (index, (place, id)) in sequence.iter().enumerate() {
                let own = (*place, *id);
                let next = if set >> index & 1 == 1 { own } else { (after(last, id), *id) };
                if last.is_some_and(|last| last >= next) {
                    return false;
                }
                last = Some(next);
            }
            true
        });
        sequence.len() - tries.map(|set| set.count_ones() as usize).max().unwrap_or(0)
    }
}
