//! What became of each place of the original, and of how many entries of a list.

use crate::entries::{Placed, sequence_in};
use crate::model::Model;
use crate::order::chain;
use crate::schema::{At, in_order, order_of, schema_at};
use authoring::{Step, value_at as at};
use guide::content::Schema;
use serde_json::Value;

/// What became of a place of the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It says what the original says, or there is none.
    Same,
    /// It says something else.
    Changed,
    /// It says the same, and stands elsewhere in its list.
    Moved,
    /// The original does not have it.
    Added,
    /// It was taken out.
    Removed,
}

impl Mark {
    /// The mark in a word; empty for what is the same.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Mark::Same => "",
            Mark::Changed => "Changed",
            Mark::Moved => "Moved",
            Mark::Added => "New",
            Mark::Removed => "Removed",
        }
    }

    /// Whether there is a way back to what the original says.
    #[must_use]
    pub const fn can_go_back(self) -> bool {
        matches!(self, Mark::Changed | Mark::Moved)
    }

    /// What became of several entries, counted: “1 new, 2 changed”.
    #[must_use]
    pub fn counted(marks: &[Self]) -> String {
        let count = |mark: &Self| match marks.iter().filter(|it| *it == mark).count() {
            0 => None,
            count => Some(format!("{count} {}", mark.word().to_lowercase())),
        };
        let told: Vec<String> =
            [Self::Added, Self::Changed, Self::Moved, Self::Removed].iter().filter_map(count).collect();
        told.join(", ")
    }
}

impl Model {
    /// What became of a place.
    #[must_use]
    pub fn mark(&self, steps: &[Step]) -> Mark {
        if self.draft.base().is_none() || !self.is_touched(steps) {
            return Mark::Same;
        }
        match (self.base(steps), self.value(steps)) {
            (None, None) => Mark::Same,
            (None, Some(_)) => Mark::Added,
            (Some(_), None) => Mark::Removed,
            (Some(before), Some(now)) => {
                let is_same = schema_at(steps).map_or(before == now, |at| is_alike(at, before, now));
                match is_same {
                    false => Mark::Changed,
                    true if self.ordered_parts(steps).iter().any(|part| self.is_moved(part)) => Mark::Moved,
                    true => Mark::Same,
                }
            }
        }
    }

    /// Whether the own document says anything about a place.
    fn is_touched(&self, steps: &[Step]) -> bool {
        let own = self.draft.own();
        let replaces = |length| steps.get(..length).and_then(|it| at(own, it)).is_some_and(|it| !it.is_object());
        at(own, steps).is_some() || (1..steps.len()).any(replaces)
    }

    /// Whether what has a place in an order stands elsewhere among what the original has.
    pub(crate) fn is_moved(&self, part: &[Step]) -> bool {
        let (Some(base), Some(before)) = (self.draft.base(), self.base(part)) else { return false };
        let is_numbered_anew = self.value(part).is_some_and(|now| order_of(now) != order_of(before));
        is_numbered_anew && !stayed(&self.sequence(part), &sequence_in(base, part)).contains(&part)
    }
}

/// Whether two values say the same. Of places in an order, the sequence counts, and not their numbers, which change where an
/// entry makes room for another one.
fn is_alike(at: At, before: &Value, now: &Value) -> bool {
    let (Value::Object(before), Value::Object(now)) = (before, now) else { return before == now };
    let inside = |key: &str, before: Option<&Value>, now: Option<&Value>| {
        let at = at.inside(&Step::Key(key.to_owned()));
        match (at, before, now) {
            (Some(at), Some(before), Some(now)) => is_alike(at, before, now),
            _ => before == now,
        }
    };
    match at.schema {
        Schema::Catalogue(_) => {
            let (before, now) = (in_order(before), in_order(now));
            let pairs = || before.iter().zip(&now);
            before.len() == now.len()
                && pairs().all(|((id, before), (other, now))| id == other && inside(id, Some(before), Some(now)))
        }
        Schema::Object(..) => {
            let all = before.keys().chain(now.keys()).filter(|key| *key != "order");
            all.into_iter().all(|key| inside(key, before.get(key), now.get(key)))
        }
        _ => before == now,
    }
}

/// The entries of a list that stayed where they were while others moved: as many as can be, and rather those whose place has
/// the number that it had.
fn stayed<'s>(now: &'s [Placed], before: &[Placed]) -> Vec<&'s [Step]> {
    const ENTRY: usize = 1_000;
    let known: Vec<(usize, usize, &[Step])> = now
        .iter()
        .filter_map(|(steps, place, _)| {
            let rank = before.iter().position(|(other, ..)| other == steps)?;
            let has_its_number = before.get(rank).is_some_and(|(_, before, _)| before == place);
            Some((rank, ENTRY + usize::from(has_its_number), steps.as_slice()))
        })
        .collect();
    // For each entry, the best chain that ends with it: its worth, and the one before.
    let mut best: Vec<(usize, Option<usize>)> = Vec::new();
    for (rank, worth, _) in &known {
        let earlier = known.iter().zip(&best).enumerate().filter(|(_, ((before, ..), _))| before < rank);
        let chain = earlier.map(|(index, (_, (total, _)))| (*total, index)).max();
        best.push((worth + chain.map_or(0, |(total, _)| total), chain.map(|(_, index)| index)));
    }
    let end = best.iter().enumerate().max_by_key(|(_, (total, _))| *total).map(|(index, _)| index);
    chain(&best, end).into_iter().filter_map(|index| known.get(index)).map(|(.., steps)| *steps).collect()
}
