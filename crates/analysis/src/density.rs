//! The needs of all answer sets, as the need map would show them.

use crate::count::{Count, Number};
use crate::linked::{Keep, walks};
use crate::model::Model;
use crate::plan::Component;
use std::collections::BTreeMap;

/// The parts of each side of the map.
const SIDE: usize = 10;

/// The most different sums that are followed. A document that has more gets no density.
const MAX_SUMS: usize = 1 << 18;

/// How many answer sets fall into each part of the need map, of those that no exit takes and that give any evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Density {
    cells: [[Count; SIDE]; SIDE],
}

impl Density {
    /// The parts of each side.
    pub const SIDE: usize = SIDE;

    /// The sets whose need for coaching lies from `coaching` to `coaching + 1` tenths, and that for mentoring likewise; a
    /// whole need is in the last part.
    #[must_use]
    pub fn at(&self, coaching: usize, mentoring: usize) -> Count {
        self.cells.get(coaching).and_then(|row| row.get(mentoring)).copied().unwrap_or_default()
    }
}

/// The density; `None` where there are too many different sums to follow.
pub(crate) fn density<T: Number>(model: &Model<'_>, components: &[Component]) -> Option<Density> {
    let mut sums: BTreeMap<[u32; 3], T> = BTreeMap::from([([0; 3], T::from(1))]);
    for component in components {
        let walks = walks::<T>(model, component, Keep { possible: true, ..Keep::default() });
        let mut next: BTreeMap<[u32; 3], T> = BTreeMap::new();
        for (walk, ways) in walks.iter().filter(|(walk, _)| walk.lanes.iter().all(|lane| lane.exit.is_none())) {
            let [coaching, mentoring, possible] = walk.sums;
            for ([c, m, p], count) in &sums {
                *next.entry([c + coaching, m + mentoring, p + possible]).or_default() += *count * ways.count;
            }
            if next.len() > MAX_SUMS {
                return None;
            }
        }
        sums = next;
    }
    let mut cells = [[Count::ZERO; SIDE]; SIDE];
    for ([coaching, mentoring, possible], count) in sums {
        let part = |points: u32| {
            let part = u64::from(points) * SIDE as u64 / u64::from(possible.max(1));
            usize::try_from(part).unwrap_or(SIDE).min(SIDE - 1)
        };
        let cell = cells.get_mut(part(coaching)).and_then(|row| row.get_mut(part(mentoring)));
        if let Some(cell) = cell.filter(|_| possible > 0) {
            *cell += Count::of(count);
        }
    }
    Some(Density { cells })
}
