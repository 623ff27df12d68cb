//! Counts the answer sets of one perspective: all of them, and those around each question.

use crate::count::{Count, Number};
use crate::linked::{Keep, Lane, Walk, walks};
use crate::model::{Answer, Model};
use crate::outcome::{Outcome, Tally};
use crate::plan::Component;
use crate::spread::{Points, Spread, Term};
use crate::trial::{Given, Judge, Trial, Trying};
use guide::content::Rule;
use std::collections::BTreeMap;

/// All that is counted.
pub(crate) struct Counted<T> {
    pub(crate) tally: Tally,
    pub(crate) tentative: Count,
    /// By exit, the sets that it decides.
    pub(crate) exits: Vec<Count>,
    /// By question.
    pub(crate) trials: Vec<Trial>,
    /// By component, its results.
    pub(crate) results: Vec<Results<T>>,
    /// The sets before each component, and after the last.
    pub(crate) stages: Vec<Spread<T>>,
}

/// The results of a component, and for each the answers of one of its ways.
pub(crate) struct Results<T> {
    pub(crate) terms: Vec<Term<T>>,
    pub(crate) examples: Vec<Vec<Answer>>,
}

/// Counts everything.
pub(crate) fn count<T: Number>(model: &Model<'_>, components: &[Component], judge: &Judge<'_>) -> Counted<T> {
    let results: Vec<Results<T>> = components.iter().map(|component| Results::of(model, component)).collect();
    let counting = Counting { model, components, results: &results, rule: judge.rule, judge };
    let mut trials: Vec<(usize, Trial)> = Vec::new();
    let all: Vec<usize> = (0..components.len()).collect();
    counting.try_all(&Spread::start(model.exits.len()), &all, &mut trials);
    trials.sort_unstable_by_key(|(place, _)| *place);
    let mut last = Spread::start(model.exits.len());
    let mut stages = Vec::new();
    for results in &results {
        let next = last.times(&results.terms, judge.rule);
        stages.push(std::mem::replace(&mut last, next));
    }
    let (tally, tentative) = counting.tally(&last);
    let exits = last.decided.iter().map(|count| Count::of(*count)).collect();
    stages.push(last);
    Counted { tally, tentative, exits, trials: trials.into_iter().map(|(_, trial)| trial).collect(), results, stages }
}

impl<T: Number> Results<T> {
    fn of(model: &Model<'_>, component: &Component) -> Self {
        let walks = walks::<T>(model, component, Keep { examples: true, ..Keep::default() });
        let asks = asks_priority(model, component);
        let term = |walk: &Walk, ways: T| walk.lanes.first().map(|lane| lane.term(walk.sums, ways, asks));
        let terms = walks.iter().filter_map(|(walk, ways)| term(walk, ways.count)).collect();
        Self { terms, examples: walks.into_values().map(|ways| ways.example).collect() }
    }
}

fn asks_priority(model: &Model<'_>, component: &Component) -> bool {
    let mut questions = component.steps.iter().filter_map(|step| model.questions.get(step.question));
    questions.any(|question| question.priority.is_some())
}

impl Lane {
    /// What a lane of a walk adds to what others gave.
    fn term<T>(&self, sums: [u32; 3], ways: T, asks_priority: bool) -> Term<T> {
        let [coaching, mentoring, _] = sums;
        let size = |points: u32| usize::try_from(points).unwrap_or(usize::MAX);
        let points: Points = match self.exit {
            Some(_) => (0, 0),
            None => {
                let [own, other] = self.points;
                (size(coaching + own), size(mentoring + other))
            }
        };
        Term { exit: self.exit, seen: self.seen, priority: asks_priority.then_some(self.priority), points, ways }
    }
}

/// The lanes of a walk, and its sums.
type Tried = (Vec<Lane>, [u32; 3]);

struct Counting<'a, T> {
    model: &'a Model<'a>,
    components: &'a [Component],
    results: &'a [Results<T>],
    rule: &'a Rule,
    judge: &'a Judge<'a>,
}

impl<T: Number> Counting<'_, T> {
    fn tally(&self, last: &Spread<T>) -> (Tally, Count) {
        let mut tally = Tally::default();
        let mut tentative = Count::ZERO;
        for (exit, count) in last.decided.iter().enumerate() {
            tally.add(self.judge.led(exit), Count::of(*count));
        }
        for (layer, grid) in &last.open {
            for (points, count) in grid.iter() {
                let (outcome, count) = (self.judge.ruled(*layer, points), Count::of(count));
                tally.add(outcome, count);
                let leans = matches!(outcome, Outcome::Coaching | Outcome::Mentoring | Outcome::Both);
                if leans && u16::from(layer.seen.answered) < self.rule.tentative.get() {
                    tentative += count;
                }
            }
        }
        (tally, tentative)
    }

    /// Tries the answers to the questions of some components; `others` are the sets without these. Half of them are
    /// multiplied in before the other half is tried, so that each is multiplied in a few times only.
    fn try_all(&self, others: &Spread<T>, tried: &[usize], trials: &mut Vec<(usize, Trial)>) {
        match tried {
            [] => {}
            [place] => trials.extend(self.components.get(*place).into_iter().flat_map(|it| self.try_one(it, others))),
            _ => {
                let (one, other) = tried.split_at(tried.len() / 2);
                for (tried, rest) in [(one, other), (other, one)] {
                    let results = rest.iter().filter_map(|place| self.results.get(*place));
                    let mut others = others.clone();
                    for results in results {
                        others = others.times(&results.terms, self.rule);
                    }
                    self.try_all(&others, tried, trials);
                }
            }
        }
    }

    fn try_one(&self, component: &Component, others: &Spread<T>) -> Vec<(usize, Trial)> {
        let asks = asks_priority(self.model, component);
        let places = component.steps.iter().map(|step| step.question);
        let trial = |place: usize| {
            let answers = self.model.questions.get(place).map_or(0, |question| question.sums.len());
            let mut trying = Trying::new(self.judge, answers);
            // Walks with the same lanes differ in the given answer at most, and are tried together.
            let mut tried: BTreeMap<Tried, Vec<Given<T>>> = BTreeMap::new();
            for (walk, ways) in walks::<T>(self.model, component, Keep { trial: Some(place), ..Keep::default() }) {
                let given = Given { actual: walk.actual, ways: ways.count };
                tried.entry((walk.lanes, walk.sums)).or_default().push(given);
            }
            for ((lanes, sums), given) in &tried {
                let lanes: Vec<Term<T>> = lanes.iter().map(|lane| lane.term(*sums, T::from(1), asks)).collect();
                trying.add(&lanes, given, others);
            }
            (place, trying.finish())
        };
        places.map(trial).collect()
    }
}
