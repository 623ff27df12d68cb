//! Where little is known, the questions that would help most come first: tried out, answer by answer.

use crate::support::given::{Given, State, cases, id};
use crate::support::plain;
use crate::support::sample::{Question, Sample};
use crate::support::tries;
use guide::content::{Content, QuestionId};
use guide::decision::{Contribution, assess};
use proptest::prelude::*;

/// How far the answer to a question moves a need, in trillionths of it; found by giving each answer in turn.
fn swing(sample: &Sample, content: &Content, given: &Given, place: usize) -> u64 {
    let mut reasons: Vec<Contribution> = Vec::new();
    for state in plain::possible(sample, place).into_iter().filter(|state| *state != State::NotSure) {
        let assessment = assess(content, &given.with(place, state).answers());
        reasons.extend(assessment.contributions.into_iter().filter(|reason| reason.question == id(place)));
    }
    let reach = |points: fn(&Contribution) -> u32| {
        let points = reasons.iter().map(points);
        u64::from(points.clone().max().expect("has choices") - points.min().expect("has choices"))
    };
    let points = reach(|reason| reason.points.coaching).max(reach(|reason| reason.points.mentoring));
    points * 1_000_000_000_000 / u64::from(plain::totals(sample, given).possible + reasons[0].possible)
}

proptest! {
    #![proptest_config(tries(60))]

    #[test]
    fn open_questions_stand_in_the_order_of_what_they_can_move((sample, given) in cases()) {
        let content = sample.content();
        let mut expected: Vec<(u64, QuestionId)> = Vec::new();
        for (place, state) in plain::asked(&sample, &given).into_iter().enumerate() {
            let is_open = matches!(state, Some(State::Open | State::NotSure));
            if is_open && sample.questions[place].weight.is_some() {
                expected.push((swing(&sample, &content, &given, place), id(place)));
            }
        }
        expected.sort_by_key(|(swing, _)| std::cmp::Reverse(*swing));
        let expected: Vec<QuestionId> = expected.into_iter().map(|(_, question)| question).collect();
        prop_assert_eq!(assess(&content, &given.answers()).helpful, expected);
    }
}

/// A heavier question moves more, and a question that cannot tell the alternatives apart in any way moves nothing.
#[test]
fn weight_and_spread_decide_what_helps() {
    let (even, wide, narrow) = ([(2, 2), (2, 2)], [(3, 0), (0, 3)], [(3, 2), (2, 3)]);
    let questions = [(5, even), (1, wide), (1, narrow), (2, wide)];
    let sample = Sample::of(questions.iter().map(|(weight, choices)| Question::scored(*weight, choices)).collect());
    let mut given = Given::nothing(&sample);
    given.states[0] = State::NotSure;
    // With nothing answered, the share of a question is the same whatever its weight.
    let order = |given: &Given| assess(&sample.content(), &given.answers()).helpful;
    assert_eq!(order(&given), [1, 3, 2, 0].map(id));
    given.states[2] = State::Chosen(0);
    assert_eq!(order(&given), [3, 1, 0].map(id));
}
