//! "No further answer can change this" is said if, and only if, it is so.

use crate::support::given::{Given, State, cases};
use crate::support::plain;
use crate::support::sample::{Exit, Question, Sample};
use crate::support::tries;
use guide::content::Lead;
use guide::decision::assess;
use proptest::prelude::*;

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
    let question = |evidence| Question::scored(1, &[evidence, evidence]);
    let sample = Sample::of(vec![question((3, 0)), question((0, 3)), question((3, 0))]);
    let content = sample.content();
    let mut given = Given::nothing(&sample);
    given.states[0] = State::Chosen(0);
    assert!(!assess(&content, &given.answers()).settled);
    given.states[2] = State::Chosen(1);
    assert!(assess(&content, &given.answers()).settled);
}

/// No single further answer opens the exit, but two together do.
#[test]
fn what_only_two_further_answers_give_is_seen() {
    let follow_up = Question::plain(2).after(vec![(1, vec![0])]);
    let mut sample = Sample::of(vec![Question::scored(1, &[(3, 0), (0, 3)]), Question::plain(2), follow_up]);
    sample.priority = 0;
    let mut given = Given::nothing(&sample);
    given.states[0] = State::Chosen(0);
    assert!(assess(&sample.content(), &given.answers()).settled);
    sample.exits = vec![Exit { when: vec![(2, vec![1])], unless: None, leads: Lead::Pause }];
    assert!(!assess(&sample.content(), &given.answers()).settled);
    given.states[1] = State::NotSure;
    assert!(assess(&sample.content(), &given.answers()).settled, "the follow-up will not be asked");
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
            let questions = questions.iter().map(|(weight, choices)| Question::scored(*weight, choices)).collect();
            let sample = Sample { minimum, ..Sample::of(questions) };
            let mut given = Given::nothing(&sample);
            for (state, choice) in given.states.iter_mut().zip(&chosen).take(answered) {
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
            for (state, choice) in full.states.iter_mut().zip(completion).filter(|(s, _)| **s == State::Open) {
                *state = if choice == 5 { State::NotSure } else { State::Chosen(choice) };
            }
            all_agree &= plain::recommendation(&sample, &full) == expected;
        }
        prop_assert!(all_agree || !settled, "called settled, but a completion gives something else");
    }
}

/// A model of that many questions, each for one side or the other, of which the first ones speak for coaching. Coaching is
/// clear with 60 % of the points.
fn race(questions: usize, answered: usize) -> (Sample, Given) {
    let mut questions = vec![Question::scored(1, &[(3, 0), (0, 3)]); questions];
    questions.push(Question::plain(2).after(vec![(0, vec![1])]));
    questions.push(Question::scored(1, &[(3, 0), (0, 3)]).after(vec![(questions.len() - 1, vec![0])]));
    let sample = Sample::of(questions);
    let mut given = Given::nothing(&sample);
    given.states[..answered].fill(State::Chosen(0));
    (sample, given)
}

#[test]
fn a_large_guide_settles_exactly_when_the_lead_cannot_be_made_up_for() {
    for answered in 1..=30 {
        let (sample, given) = race(30, answered);
        let expected = 100 * answered >= 60 * 30;
        assert_eq!(assess(&sample.content(), &given.answers()).settled, expected, "{answered} answered");
    }
}

/// A document that is made to keep the search busy does not hold up the page: beyond 4,096 tries the guide says less than
/// it could.
#[test]
fn a_search_that_takes_too_long_is_given_up() {
    let (sample, given) = race(60, 36);
    let mut worst = given.clone();
    worst.states[36..60].fill(State::Chosen(1));
    assert_eq!(plain::recommendation(&sample, &worst), plain::recommendation(&sample, &given), "nothing can turn it");
    assert!(!assess(&sample.content(), &given.answers()).settled);
}
