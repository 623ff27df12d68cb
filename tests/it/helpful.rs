//! Where little is known, the questions that would help most come first: tried out, answer by answer.

use guide::decision::{Assessment, Need, assess};
use guide::content::{Alternative, PerAlternative, QuestionId};
use proptest::prelude::*;
use crate::support::given::{Given, State, cases, id};
use crate::support::plain;
use crate::support::sample::Sample;
use crate::support::tries;

/// How far the answer to a question moves a need, in trillionths of it; found by giving each answer in turn.
fn swing(sample: &Sample, given: &Given, place: usize) -> u64 {
    let mut needs: Vec<PerAlternative<Need>> = Vec::new();
    for state in plain::possible(sample, place).into_iter().filter(|state| *state != State::NotSure) {
        let mut answered = given.clone();
        *answered.state_mut(place) = state;
        needs.push(assess(&sample.content(), &answered.answers()).needs);
    }
    let reach = |alternative: Alternative| {
        let points = needs.iter().map(|need| u64::from(need.of(alternative).points));
        points.clone().max().expect("has choices") - points.min().expect("has choices")
    };
    let points = Alternative::ALL.iter().map(|alternative| reach(*alternative)).max().expect("two alternatives");
    points * 1_000_000_000_000 / u64::from(needs[0].coaching.possible)
}

fn helpful(sample: &Sample, given: &Given) -> Assessment {
    assess(&sample.content(), &given.answers())
}

proptest! {
    #![proptest_config(tries(60))]

    #[test]
    fn open_questions_stand_in_the_order_of_what_they_can_move((sample, given) in cases()) {
        let gates = sample.gates.len();
        let mut expected: Vec<(u64, QuestionId)> = Vec::new();
        for (place, (question, state)) in given.states().into_iter().enumerate().skip(gates) {
            if !matches!(state, State::Chosen(_)) {
                expected.push((swing(&sample, &given, place), id(&question)));
            }
        }
        expected.sort_by_key(|(swing, _)| std::cmp::Reverse(*swing));
        let expected: Vec<QuestionId> = expected.into_iter().map(|(_, question)| question).collect();
        prop_assert_eq!(helpful(&sample, &given).helpful, expected);
    }
}

/// A heavier question moves more, and a question that cannot tell the alternatives apart in any way moves nothing.
#[test]
fn weight_and_spread_decide_what_helps() {
    let (even, wide, narrow) = (vec![(2, 2), (2, 2)], vec![(3, 0), (0, 3)], vec![(3, 2), (2, 3)]);
    let sample = Sample {
        questions: vec![(5, even), (1, wide.clone()), (1, narrow), (2, wide)],
        gates: Vec::new(),
        strong: 60,
        weak: 30,
        close: 10,
        minimum: 1,
    };
    let mut given = Given::nothing(&sample);
    given.questions[0] = State::NotSure;
    // With nothing answered, the share of a question is the same whatever its weight.
    let order = |given: &Given| helpful(&sample, given).helpful;
    assert_eq!(order(&given), ["q1", "q3", "q2", "q0"].map(id));
    given.questions[2] = State::Chosen(0);
    assert_eq!(order(&given), ["q3", "q1", "q0"].map(id));
}
