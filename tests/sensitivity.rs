//! Every "this would change it" is true when it is tried, and none is left out.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use coaching_or_mentoring::decision::{Change, assess};
use proptest::prelude::*;
use support::given::{State, cases, written};
use support::{plain, tries};

proptest! {
    #![proptest_config(tries(200))]

    #[test]
    fn the_changes_are_those_that_plain_trial_finds((sample, given) in cases()) {
        let found = assess(&sample.content(), &given.answers()).sensitivity;
        let present = plain::recommendation(&sample, &given);
        let mut expected = Vec::new();
        let mut tried = 0;
        for (place, (question, state)) in given.states().into_iter().enumerate() {
            for other in plain::possible(&sample, place) {
                // Not sure in place of no answer is no change: neither says anything.
                if other == state || (other == State::NotSure && state == State::Open) {
                    continue;
                }
                tried += 1;
                let mut changed = given.clone();
                *changed.state_mut(place) = other;
                let gives = plain::recommendation(&sample, &changed);
                if gives != present {
                    let (question, choice) = written(&question, other).expect("answered");
                    expected.push(Change { question, choice, gives });
                }
            }
        }
        prop_assert_eq!(found.tried, tried);
        prop_assert_eq!(found.kept(), tried - expected.len());
        prop_assert_eq!(found.changes, expected);
    }

    #[test]
    fn every_claim_flips_when_it_is_tried((sample, given) in cases()) {
        let content = sample.content();
        let before = assess(&content, &given.answers());
        for change in &before.sensitivity.changes {
            let mut answers = given.answers();
            answers.answer(change.question.clone(), change.choice.clone());
            let after = assess(&content, &answers).recommendation;
            prop_assert_eq!(after, change.gives);
            prop_assert_ne!(after, before.recommendation);
        }
    }
}
