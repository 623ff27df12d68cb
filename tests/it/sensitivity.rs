//! Every "this would change it" is true when it is tried, and none is left out.

use guide::decision::{Change, Need, assess};
use guide::content::PerAlternative;
use proptest::prelude::*;
use crate::support::given::{State, cases, written};
use crate::support::{plain, tries};

proptest! {
    #![proptest_config(tries(200))]

    #[test]
    fn every_single_change_gives_what_plain_trial_finds((sample, given) in cases()) {
        let found = assess(&sample.content(), &given.answers()).sensitivity;
        let mut expected = Vec::new();
        for (place, (question, state)) in given.states().into_iter().enumerate() {
            for other in plain::possible(&sample, place) {
                // Not sure in place of no answer is no change: neither says anything.
                if other == state || (other == State::NotSure && state == State::Open) {
                    continue;
                }
                let mut changed = given.clone();
                *changed.state_mut(place) = other;
                let gives = plain::recommendation(&sample, &changed);
                let totals = plain::totals(&sample, &changed);
                let need = |points| Need { points, possible: totals.possible };
                let (question, choice) = written(&question, other).expect("answered");
                expected.push(Change {
                    question,
                    choice,
                    scored: place >= sample.gates.len(),
                    gives,
                    turns: gives != plain::recommendation(&sample, &given),
                    leaning: plain::leaning(&sample, &changed),
                    needs: PerAlternative { coaching: need(totals.coaching), mentoring: need(totals.mentoring) },
                });
            }
        }
        prop_assert_eq!(found.kept(), expected.iter().filter(|change| !change.turns).count());
        prop_assert_eq!(found.tried, expected);
    }

    #[test]
    fn every_claim_flips_when_it_is_tried((sample, given) in cases()) {
        let content = sample.content();
        let before = assess(&content, &given.answers());
        for change in before.sensitivity.changes() {
            let mut answers = given.answers();
            answers.answer(change.question.clone(), change.choice.clone());
            let after = assess(&content, &answers).recommendation;
            prop_assert_eq!(after, change.gives);
            prop_assert_ne!(after, before.recommendation);
        }
    }
}
