//! How many answer sets lead to each exit and to each sum of points, and what a further component makes of that.

use crate::count::Number;
use crate::outcome::PriorityClass;
use guide::content::Rule;
use guide::decision::Sums;
use std::collections::BTreeMap;

/// How many answers give evidence and how many give none, as far as the rule asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Seen {
    pub(crate) answered: u8,
    neutral: u8,
}

impl Seen {
    /// Together with the answers of others: no more of them than makes a difference.
    pub(crate) fn plus(self, other: Self, rule: &Rule) -> Self {
        let byte = |number: u16| u8::try_from(number).unwrap_or(u8::MAX);
        let (minimum, most) = (byte(rule.minimum.get()), byte(rule.minimum.get().max(rule.tentative.get())));
        let answered = self.answered.saturating_add(other.answered).min(most);
        let neutral = self.neutral.saturating_add(other.neutral).min(minimum.saturating_sub(answered));
        Self { answered, neutral }
    }

    pub(crate) fn is_enough(self, rule: &Rule) -> bool {
        u16::from(self.answered) >= rule.minimum.get()
    }

    /// Whether enough was answered, with and without evidence.
    pub(crate) fn is_answered(self, rule: &Rule) -> bool {
        u16::from(self.answered) + u16::from(self.neutral) >= rule.minimum.get()
    }
}

impl From<Sums> for Seen {
    fn from(sums: Sums) -> Self {
        let byte = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
        Self { answered: byte(sums.answered), neutral: byte(sums.neutral) }
    }
}

/// Answer sets that no exit takes so far, and that the rule treats alike but for their points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Layer {
    pub(crate) priority: PriorityClass,
    pub(crate) seen: Seen,
}

/// Points for coaching and for mentoring.
pub(crate) type Points = (usize, usize);

/// One result of a component.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Term<T> {
    /// The first exit that it opens.
    pub(crate) exit: Option<usize>,
    pub(crate) seen: Seen,
    /// The priority, where the component asks for it.
    pub(crate) priority: Option<PriorityClass>,
    pub(crate) points: Points,
    /// How many ways lead to it.
    pub(crate) ways: T,
}

impl<T: Copy> Term<T> {
    /// The layer of the sets of another one together with this.
    pub(crate) fn moved(&self, layer: Layer, rule: &Rule) -> Layer {
        Layer { priority: self.priority.unwrap_or(layer.priority), seen: layer.seen.plus(self.seen, rule) }
    }
}

/// How many answer sets have which points: a rectangle of counts.
#[derive(Debug, Clone)]
pub(crate) struct Grid<T> {
    width: usize,
    cells: Vec<T>,
}

impl<T: Number> Grid<T> {
    /// Room for points up to these.
    fn up_to((coaching, mentoring): Points) -> Self {
        let width = coaching + 1;
        Self { width, cells: vec![T::default(); width * (mentoring + 1)] }
    }

    fn most(&self) -> Points {
        (self.width - 1, (self.cells.len() / self.width).saturating_sub(1))
    }

    pub(crate) fn at(&self, (coaching, mentoring): Points) -> T {
        let cell = self.cells.get(mentoring * self.width + coaching).filter(|_| coaching < self.width);
        cell.copied().unwrap_or_default()
    }

    /// Adds another grid, each set so many times, moved by some points; there has to be room.
    fn add_moved(&mut self, other: &Self, (coaching, mentoring): Points, ways: T) {
        let rows = self.cells.chunks_exact_mut(self.width).skip(mentoring);
        for (row, added) in rows.zip(other.cells.chunks_exact(other.width)) {
            let cells = row.iter_mut().skip(coaching).zip(added);
            if ways == T::from(1) {
                cells.for_each(|(cell, count)| *cell += *count);
            } else {
                cells.for_each(|(cell, count)| *cell += *count * ways);
            }
        }
    }

    /// The counts by points for coaching, for each number of points for mentoring.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[T]> {
        self.cells.chunks_exact(self.width)
    }

    pub(crate) fn total(&self) -> T {
        self.cells.iter().fold(T::default(), |sum, count| sum + *count)
    }

    /// The points that any set has, with how many.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Points, T)> + '_ {
        let rows = self.cells.chunks_exact(self.width).zip(0..);
        let cells = rows.flat_map(|(row, mentoring)| row.iter().zip(0..).map(move |(it, at)| ((at, mentoring), *it)));
        cells.filter(|(_, count)| *count != T::default())
    }
}

/// Where answer sets lead.
#[derive(Debug, Clone)]
pub(crate) struct Spread<T> {
    /// By exit, how many it takes so far: an earlier one may still come before it.
    pub(crate) decided: Vec<T>,
    /// Those that none takes so far.
    pub(crate) open: BTreeMap<Layer, Grid<T>>,
}

impl<T: Number> Spread<T> {
    /// No sets.
    pub(crate) fn none(exits: usize) -> Self {
        Self { decided: vec![T::default(); exits], open: BTreeMap::new() }
    }

    /// One set without an answer.
    pub(crate) fn start(exits: usize) -> Self {
        let layer = Layer { priority: PriorityClass::NotAsked, seen: Seen::default() };
        let grid = Grid { width: 1, cells: vec![T::from(1)] };
        Self { open: BTreeMap::from([(layer, grid)]), ..Self::none(exits) }
    }

    fn decide(&mut self, exit: usize, count: T) {
        if let Some(decided) = self.decided.get_mut(exit) {
            *decided += count;
        }
    }

    /// Every set together with every result of a component.
    pub(crate) fn times(&self, terms: &[Term<T>], rule: &Rule) -> Self {
        let mut next = Self::none(self.decided.len());
        let mut most: BTreeMap<Layer, Points> = BTreeMap::new();
        for (layer, grid) in &self.open {
            for term in terms.iter().filter(|term| term.exit.is_none()) {
                let ((coaching, mentoring), known) = (grid.most(), most.entry(term.moved(*layer, rule)).or_default());
                *known = (known.0.max(coaching + term.points.0), known.1.max(mentoring + term.points.1));
            }
        }
        next.open = most.into_iter().map(|(layer, most)| (layer, Grid::up_to(most))).collect();
        let open_total = self.open.values().fold(T::default(), |sum, grid| sum + grid.total());
        for term in terms {
            for (exit, count) in self.decided.iter().enumerate() {
                next.decide(term.exit.map_or(exit, |own| own.min(exit)), *count * term.ways);
            }
            if let Some(exit) = term.exit {
                next.decide(exit, open_total * term.ways);
                continue;
            }
            for (layer, grid) in &self.open {
                if let Some(to) = next.open.get_mut(&term.moved(*layer, rule)) {
                    to.add_moved(grid, term.points, term.ways);
                }
            }
        }
        next
    }
}
