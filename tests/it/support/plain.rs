//! The decision once more, written down plainly and by enumeration, for comparison.

use super::given::{Given, State};
use super::sample::Sample;
use guide::content::{Lead, Recommendation};

/// What the answered questions add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Totals {
    pub(crate) coaching: u32,
    pub(crate) mentoring: u32,
    pub(crate) possible: u32,
    pub(crate) answered: u32,
}

/// Adds up what was answered.
pub(crate) fn totals(sample: &Sample, given: &Given) -> Totals {
    let mut totals = Totals::default();
    for (index, (weight, choices)) in sample.questions.iter().enumerate() {
        let State::Chosen(choice) = given.questions[index] else { continue };
        let weight = u32::from(*weight) * (1 + u32::from(given.marks[index]));
        let (coaching, mentoring) = choices[choice];
        totals.coaching += weight * u32::from(coaching);
        totals.mentoring += weight * u32::from(mentoring);
        totals.possible += weight * choices.iter().map(|(c, m)| u32::from(*c.max(m))).max().expect("has choices");
        totals.answered += 1;
    }
    totals
}

/// What the scored answers alone give.
pub(crate) fn leaning(sample: &Sample, given: &Given) -> Recommendation {
    let totals = totals(sample, given);
    if totals.answered < u32::from(sample.minimum) {
        return Recommendation::Undecided;
    }
    let percent = |share: u16| u32::from(share) * totals.possible;
    let (coaching, mentoring) = (totals.coaching * 100, totals.mentoring * 100);
    if coaching.max(mentoring) < percent(sample.weak) {
        Recommendation::Undecided
    } else if coaching.min(mentoring) >= percent(sample.strong) || coaching.abs_diff(mentoring) <= percent(sample.close)
    {
        Recommendation::Both
    } else if coaching > mentoring {
        Recommendation::Coaching
    } else {
        Recommendation::Mentoring
    }
}

/// What the guide is to recommend.
pub(crate) fn recommendation(sample: &Sample, given: &Given) -> Recommendation {
    let leads = |wanted: Lead| {
        sample.gates.iter().zip(&given.gates).any(|(leads, state)| match state {
            State::Chosen(choice) => leads[*choice] == Some(wanted),
            State::Open | State::NotSure => false,
        })
    };
    if leads(Lead::Elsewhere) {
        Recommendation::Elsewhere
    } else if leads(Lead::Pause) {
        Recommendation::Pause
    } else {
        leaning(sample, given)
    }
}

/// Every answer that the question at a place of [`Given::states`] can have.
pub(crate) fn possible(sample: &Sample, place: usize) -> Vec<State> {
    let gates = sample.gates.len();
    let choices = if place < gates { sample.gates[place].len() } else { sample.questions[place - gates].1.len() };
    (0..choices).map(State::Chosen).chain([State::NotSure]).collect()
}

/// Whether every completion gives the same recommendation: each open question answered in each possible way.
pub(crate) fn is_settled(sample: &Sample, given: &Given) -> bool {
    let expected = recommendation(sample, given);
    let open: Vec<usize> =
        given.states().iter().enumerate().filter(|(_, (_, state))| *state == State::Open).map(|(p, _)| p).collect();
    agree(sample, &mut given.clone(), &open, expected)
}

fn agree(sample: &Sample, given: &mut Given, open: &[usize], expected: Recommendation) -> bool {
    let Some((place, rest)) = open.split_first() else { return recommendation(sample, given) == expected };
    possible(sample, *place).into_iter().all(|state| {
        *given.state_mut(*place) = state;
        agree(sample, given, rest, expected)
    })
}
