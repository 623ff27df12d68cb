//! Every "this would change it" is true when it is tried, and none is left out.

use crate::support::given::{State, cases, id, written};
use crate::support::{plain, tries};
use guide::content::PerAlternative;
use guide::decision::{Change, Ground, Need, assess};
use proptest::prelude::*;

proptest! {
    #![proptest_config(tries(200))]

    #[test]
    fn every_single_change_gives_what_plain_trial_finds((sample, given) in cases()) {
        let found = assess(&sample.content(), &given.answers()).sensitivity;
        let mut expected = Vec::new();
        for (place, state) in plain::asked(&sample, &given).into_iter().enumerate() {
            let Some(state) = state else { continue };
            for other in plain::possible(&sample, place) {
                // Not sure in place of no answer is no change: neither says anything.
                if other == state || (other == State::NotSure && state == State::Open) {
                    continue;
                }
                let changed = given.with(place, other);
                let gives = plain::recommendation(&sample, &changed);
                let totals = plain::totals(&sample, &changed);
                let need = |points| Need { points, possible: totals.possible };
                expected.push(Change {
                    question: id(place),
                    choice: written(other).expect("answered"),
                    scored: sample.questions[place].weight.is_some(),
                    gives,
                    turns: gives != plain::recommendation(&sample, &given),
                    leaning: plain::leaning(&sample, &changed).0,
                    ties: plain::leaning(&sample, &changed).1 == Ground::Tie,
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
