//! What every answer to one question gives, all other answers being the same.

use crate::count::{Count, Number};
use crate::model::{Exit, Model};
use crate::outcome::{Outcome, PriorityClass, Run, Table, Tally};
use crate::spread::{Layer, Points, Spread, Term};
use guide::content::Rule;

/// How outcomes are found.
pub(crate) struct Judge<'a> {
    pub(crate) exits: &'a [Exit<'a>],
    pub(crate) rule: &'a Rule,
    pub(crate) table: Table,
}

impl<'a> Judge<'a> {
    pub(crate) fn of(model: &'a Model<'_>) -> Self {
        let rule = &model.content.rule;
        Self { exits: &model.exits, rule, table: Table::of(rule, model.most_points()) }
    }

    pub(crate) fn led(&self, exit: usize) -> Outcome {
        self.exits.get(exit).map_or(Outcome::Pause, |exit| Outcome::led(exit.lead))
    }

    /// The outcome by the rule.
    pub(crate) fn ruled(&self, layer: Layer, points: Points) -> Outcome {
        self.without_points(layer).unwrap_or_else(|| self.table.outcome(layer.priority, points))
    }

    /// The outcome by the rule, where it depends on no points.
    fn without_points(&self, layer: Layer) -> Option<Outcome> {
        match (layer.seen.is_enough(self.rule), layer.seen.is_answered(self.rule)) {
            (true, _) => (layer.priority == PriorityClass::Both).then_some(Outcome::Both),
            (false, true) => Some(Outcome::NoNeed),
            (false, false) => Some(Outcome::TooFew),
        }
    }
}

/// What trying every answer to a question gave.
#[derive(Debug, Clone)]
pub(crate) struct Trial {
    /// The sets in which the question is asked.
    pub(crate) asked: Count,
    /// Those in which another answer gives another recommendation.
    pub(crate) turns: Count,
    /// By answer, what the sets with it give, and how many of them give another recommendation without it.
    pub(crate) answers: Vec<(Tally, Count)>,
}

/// The outcomes of one answer along a row of points.
struct Row<'t> {
    /// The outcome where there are no runs.
    same: Outcome,
    runs: &'t [Run],
    /// The points for coaching of the answer itself.
    own: usize,
}

impl Row<'_> {
    const fn same(same: Outcome, own: usize) -> Self {
        Self { same, runs: &[], own }
    }

    /// The outcome at a place; what lies before is left behind.
    fn advance(&mut self, place: usize) -> Outcome {
        while let Some((_, rest)) = self.runs.split_first().filter(|((_, end), _)| *end <= place + self.own) {
            self.runs = rest;
        }
        self.runs.first().map_or(self.same, |(outcome, _)| *outcome)
    }

    /// Where the outcome ends.
    fn end(&self) -> usize {
        self.runs.first().map_or(usize::MAX, |(_, end)| end.saturating_sub(self.own))
    }
}

/// The answer that was given, in so many ways; `None` where the others stand for a set with each of the answers.
pub(crate) struct Given<T> {
    pub(crate) actual: Option<usize>,
    pub(crate) ways: T,
}

/// Sums up the outcomes of one question.
pub(crate) struct Trying<'j, T> {
    judge: &'j Judge<'j>,
    asked: T,
    turns: T,
    tallies: Vec<[T; 8]>,
    matters: Vec<T>,
}

impl<'j, T: Number> Trying<'j, T> {
    pub(crate) fn new(judge: &'j Judge<'j>, answers: usize) -> Self {
        let none = T::default();
        Self { judge, asked: none, turns: none, tallies: vec![[none; 8]; answers], matters: vec![none; answers] }
    }

    /// Adds what each answer gives together with others.
    pub(crate) fn add(&mut self, lanes: &[Term<T>], given: &[Given<T>], others: &Spread<T>) {
        let judge = self.judge;
        let mut outcomes = vec![Outcome::Tie; lanes.len()];
        for (exit, count) in others.decided.iter().enumerate().filter(|(_, count)| **count != T::default()) {
            for (outcome, lane) in outcomes.iter_mut().zip(lanes) {
                *outcome = judge.led(lane.exit.map_or(exit, |own| own.min(exit)));
            }
            self.count(&outcomes, given, *count);
        }
        for (layer, grid) in &others.open {
            let fixed: Vec<(Layer, Option<Outcome>)> = lanes
                .iter()
                .map(|lane| {
                    let layer = lane.moved(*layer, judge.rule);
                    let led = lane.exit.map(|exit| judge.led(exit));
                    (layer, led.or_else(|| judge.without_points(layer)))
                })
                .collect();
            if fixed.iter().all(|(_, outcome)| outcome.is_some()) {
                let outcomes: Vec<Outcome> = fixed.iter().filter_map(|(_, outcome)| *outcome).collect();
                self.count(&outcomes, given, grid.total());
                continue;
            }
            for (row, mentoring) in grid.rows().zip(0..) {
                let rows: Vec<Row<'_>> = lanes
                    .iter()
                    .zip(&fixed)
                    .map(|(lane, (layer, outcome))| match outcome {
                        Some(outcome) => Row::same(*outcome, 0),
                        None => Row {
                            runs: judge.table.row(layer.priority, lane.points.1 + mentoring),
                            ..Row::same(Outcome::Tie, lane.points.0)
                        },
                    })
                    .collect();
                self.add_row(rows, given, row);
            }
        }
    }

    /// Along a row, outcomes change a few times only: what lies between is counted at once.
    fn add_row(&mut self, mut rows: Vec<Row<'_>>, given: &[Given<T>], counts: &[T]) {
        let mut rest = counts;
        let mut place = 0;
        while !rest.is_empty() {
            let outcomes: Vec<Outcome> = rows.iter_mut().map(|row| row.advance(place)).collect();
            let end = rows.iter().map(Row::end).min().unwrap_or(usize::MAX).max(place + 1);
            let (run, after) = rest.split_at((end - place).min(rest.len()));
            self.count(&outcomes, given, run.iter().fold(T::default(), |sum, count| sum + *count));
            (rest, place) = (after, end);
        }
    }

    fn count(&mut self, outcomes: &[Outcome], given: &[Given<T>], count: T) {
        if count != T::default() {
            given.iter().for_each(|given| self.count_given(outcomes, given.actual, count * given.ways));
        }
    }

    fn count_given(&mut self, outcomes: &[Outcome], actual: Option<usize>, count: T) {
        let Some(without) = outcomes.last().map(|outcome| outcome.recommendation()) else { return };
        let turns = |given: Outcome| outcomes.iter().any(|it| it.recommendation() != given.recommendation());
        // Either all answers give the same, or each has one that gives something else.
        let turns = outcomes.first().is_some_and(|given| turns(*given));
        for (place, outcome) in outcomes.iter().enumerate() {
            if actual.is_some_and(|actual| actual != place) {
                continue;
            }
            self.asked += count;
            if turns {
                self.turns += count;
            }
            let tally = self.tallies.get_mut(place).and_then(|tally| tally.get_mut(*outcome as usize));
            if let Some(sum) = tally {
                *sum += count;
            }
            if outcome.recommendation() != without
                && let Some(sum) = self.matters.get_mut(place)
            {
                *sum += count;
            }
        }
    }

    pub(crate) fn finish(self) -> Trial {
        let tally = |counts: &[T; 8]| {
            let mut tally = Tally::default();
            Outcome::ALL.iter().zip(counts).for_each(|(outcome, count)| tally.add(*outcome, Count::of(*count)));
            tally
        };
        let answers = self.tallies.iter().zip(&self.matters).map(|(counts, it)| (tally(counts), Count::of(*it)));
        Trial { asked: Count::of(self.asked), turns: Count::of(self.turns), answers: answers.collect() }
    }
}
