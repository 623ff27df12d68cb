//! The decision once more, written down plainly and by enumeration, for comparison.

use super::given::{Given, State};
use super::sample::{Conditions, Sample};
use guide::content::{Lead, Recommendation};
use guide::decision::Ground;

/// What the answers that count add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Totals {
    pub(crate) coaching: u32,
    pub(crate) mentoring: u32,
    pub(crate) possible: u32,
    /// The answers with evidence.
    pub(crate) answered: u32,
    /// The answers to scored questions that have none.
    pub(crate) neutral: u32,
}

/// The questions that are asked, each with its answer; `None` for those that are not.
pub(crate) fn asked(sample: &Sample, given: &Given) -> Vec<Option<State>> {
    let mut asked: Vec<Option<State>> = Vec::new();
    for (question, state) in sample.questions.iter().zip(&given.states) {
        let is_asked = question.after.as_ref().is_none_or(|after| after.iter().all(|one| holds(one, &asked)));
        asked.push(is_asked.then_some(*state));
    }
    asked
}

fn holds((question, choices): &(usize, Vec<usize>), asked: &[Option<State>]) -> bool {
    matches!(asked[*question], Some(State::Chosen(choice)) if choices.contains(&choice))
}

/// Adds up what was answered.
pub(crate) fn totals(sample: &Sample, given: &Given) -> Totals {
    let mut totals = Totals::default();
    for (place, state) in asked(sample, given).into_iter().enumerate() {
        let (Some(State::Chosen(choice)), Some(weight)) = (state, sample.questions[place].weight) else { continue };
        let choices = &sample.questions[place].choices;
        let weight = u32::from(weight) * (1 + u32::from(given.marks[place]));
        match choices[choice] {
            (0, 0) => totals.neutral += 1,
            (coaching, mentoring) => {
                totals.coaching += weight * u32::from(coaching);
                totals.mentoring += weight * u32::from(mentoring);
                totals.possible += weight * choices.iter().map(|(c, m)| u32::from(*c.max(m))).max().expect("choices");
                totals.answered += 1;
            }
        }
    }
    totals
}

/// What the scored answers alone give, and why.
pub(crate) fn leaning(sample: &Sample, given: &Given) -> (Recommendation, Ground) {
    let totals = totals(sample, given);
    let minimum = u32::from(sample.minimum);
    if totals.answered < minimum {
        let enough = totals.answered + totals.neutral >= minimum;
        let ground = if enough { Ground::NoNeed } else { Ground::TooFew { more: minimum - totals.answered } };
        return (Recommendation::Undecided, ground);
    }
    let priority = match asked(sample, given)[sample.priority] {
        Some(State::Chosen(choice)) => Some(sample.questions[sample.priority].choices[choice]),
        _ => None,
    };
    let is_open = priority.is_none() && asked(sample, given)[sample.priority].is_some();
    let (coaching, mentoring) = (totals.coaching * 100, totals.mentoring * 100);
    let share = |percent: u16| u32::from(percent) * (totals.coaching + totals.mentoring);
    if priority.is_some_and(|(coaching, mentoring)| coaching == mentoring) {
        (Recommendation::Both, Ground::BothSaid)
    } else if is_open && coaching >= share(sample.both) && mentoring >= share(sample.both) {
        (Recommendation::Both, Ground::BothNamed)
    } else if coaching >= share(sample.clear) {
        (Recommendation::Coaching, Ground::Larger)
    } else if mentoring >= share(sample.clear) {
        (Recommendation::Mentoring, Ground::Larger)
    } else {
        match priority {
            Some((coaching, mentoring)) if coaching > mentoring => (Recommendation::Coaching, Ground::Priority),
            Some(_) => (Recommendation::Mentoring, Ground::Priority),
            None => (Recommendation::Undecided, Ground::Tie),
        }
    }
}

/// The places of the exits that are open.
pub(crate) fn open_exits(sample: &Sample, given: &Given) -> Vec<usize> {
    let asked = asked(sample, given);
    let all = |conditions: &Conditions| conditions.iter().all(|one| holds(one, &asked));
    let any = |conditions: &Conditions| conditions.iter().any(|one| holds(one, &asked));
    let exits = sample.exits.iter().enumerate();
    exits
        .filter(|(_, exit)| all(&exit.when) && !exit.unless.as_ref().is_some_and(any))
        .map(|(place, _)| place)
        .collect()
}

/// What the guide is to recommend.
pub(crate) fn recommendation(sample: &Sample, given: &Given) -> Recommendation {
    match open_exits(sample, given).first().map(|place| sample.exits[*place].leads) {
        Some(Lead::Pause) => Recommendation::Pause,
        Some(Lead::Elsewhere) => Recommendation::Elsewhere,
        None => leaning(sample, given).0,
    }
}

/// Every answer that the question at a place can have.
pub(crate) fn possible(sample: &Sample, place: usize) -> Vec<State> {
    (0..sample.questions[place].choices.len()).map(State::Chosen).chain([State::NotSure]).collect()
}

/// What the guide is to recommend, and the exit that decides.
fn result(sample: &Sample, given: &Given) -> (Recommendation, Option<usize>) {
    (recommendation(sample, given), open_exits(sample, given).first().copied())
}

/// Whether every completion gives the same result: each open question answered in each possible way.
pub(crate) fn is_settled(sample: &Sample, given: &Given) -> bool {
    let expected = result(sample, given);
    let open: Vec<usize> = (0..given.states.len()).filter(|place| given.states[*place] == State::Open).collect();
    agree(sample, &mut given.clone(), &open, expected)
}

fn agree(sample: &Sample, given: &mut Given, open: &[usize], expected: (Recommendation, Option<usize>)) -> bool {
    let Some((place, rest)) = open.split_first() else { return result(sample, given) == expected };
    possible(sample, *place).into_iter().all(|state| {
        given.states[*place] = state;
        agree(sample, given, rest, expected)
    })
}
