//! "No further answer can change this" is said if, and only if, it is so.

use guide::decision::assess;
use proptest::prelude::*;
use crate::support::given::{Given, State, cases};
use crate::support::plain;
use crate::support::sample::Sample;
use crate::support::tries;

proptest! {
    #![proptest_config(tries(400))]

    #[test]
    fn settled_if_and_only_if_every_completion_agrees((sample, given) in cases()) {
        let assessment = assess(&sample.content(), &given.answers());
        prop_assert_eq!(assessment.settled, plain::is_settled(&sample, &given));
    }
}

/// Whatever is chosen for both open questions, coaching stays ahead; with only one of them it does not.
#[test]
fn leaving_a_question_at_not_sure_is_a_completion_too() {
    let sample = Sample {
        questions: vec![(1, vec![(3, 0); 2]), (1, vec![(0, 3); 2]), (1, vec![(3, 0); 2])],
        gates: Vec::new(),
        strong: 100,
        weak: 0,
        close: 0,
        minimum: 1,
    };
    let content = sample.content();
    let mut given = Given::nothing(&sample);
    given.questions[0] = State::Chosen(0);
    assert!(!assess(&content, &given.answers()).settled);
    given.questions[2] = State::Chosen(1);
    assert!(assess(&content, &given.answers()).settled);
}

/// Random large models: 40 questions of 5 choices, the first ones answered.
fn large() -> impl Strategy<Value = (Sample, Given)> {
    let evidence = prop_oneof![(2..=3_u16, 0..=1_u16), (0..=3_u16, 0..=3_u16)];
    let question = (1..=5_u16, prop::collection::vec(evidence, 5));
    let questions = prop::collection::vec(question, 40);
    let answered = prop_oneof![0..=40_usize, 30..=38_usize];
    (questions, prop::collection::vec(0..5_usize, 40), answered, 5..=40_u16).prop_map(
        |(mut questions, chosen, answered, minimum)| {
            for (_, choices) in &mut questions {
                choices[0] = (3, 0);
            }
            let sample = Sample { questions, gates: Vec::new(), strong: 60, weak: 30, close: 10, minimum };
            let mut given = Given::nothing(&sample);
            for (state, choice) in given.questions.iter_mut().zip(&chosen).take(answered) {
                *state = State::Chosen(*choice);
            }
            (sample, given)
        },
    )
}

proptest! {
    #![proptest_config(tries(12))]

    #[test]
    fn forty_questions_of_five_choices_agree_with_random_completions(
        (sample, given) in large(),
        completions in prop::collection::vec(prop::collection::vec(0..6_usize, 40), 300),
    ) {
        let settled = assess(&sample.content(), &given.answers()).settled;
        let expected = plain::recommendation(&sample, &given);
        let mut all_agree = true;
        for completion in completions {
            let mut full = given.clone();
            for (state, choice) in full.questions.iter_mut().zip(completion).filter(|(s, _)| **s == State::Open) {
                *state = if choice == 5 { State::NotSure } else { State::Chosen(choice) };
            }
            all_agree &= plain::recommendation(&sample, &full) == expected;
        }
        prop_assert!(all_agree || !settled, "called settled, but a completion gives something else");
    }
}

/// A large model that favours coaching throughout: settled once the lead cannot be made up for.
#[test]
fn a_large_guide_settles_exactly_when_the_lead_cannot_be_made_up_for() {
    let choices = vec![(3, 0), (3, 0), (2, 0), (2, 1), (0, 3)];
    let sample =
        Sample { questions: vec![(1, choices); 40], gates: Vec::new(), strong: 100, weak: 0, close: 0, minimum: 1 };
    let content = sample.content();
    let mut given = Given::nothing(&sample);
    for answered in 0..=40 {
        if answered > 0 {
            given.questions[answered - 1] = State::Chosen(0);
        }
        // Each answer so far leads by 3, and each further one can take back 3.
        let expected = 3 * answered > 3 * (40 - answered);
        assert_eq!(assess(&content, &given.answers()).settled, expected, "{answered} answered");
    }
}

/// One of the two needs is always at least a half, and it is never known beforehand which: every way has to be followed.
/// A document that is made to keep the search busy does not hold up the page: the guide says less than it could.
#[test]
fn a_search_without_end_is_given_up() {
    let settled = |questions: usize| {
        let choices = vec![(3, 0), (0, 3), (1, 2), (2, 1)];
        let sample = Sample {
            questions: vec![(1, choices); questions],
            gates: Vec::new(),
            strong: 100,
            weak: 40,
            close: 100,
            minimum: 1,
        };
        let mut given = Given::nothing(&sample);
        given.questions[0] = State::Chosen(0);
        assess(&sample.content(), &given.answers()).settled
    };
    assert!(settled(30));
    assert!(!settled(63));
}
