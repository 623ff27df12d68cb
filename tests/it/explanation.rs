//! The rationale says nothing that the answers do not: every reason traces to one, and none is left out.

use crate::support::given::{State, cases, id, noise};
use crate::support::{plain, tries};
use guide::content::{Alternative, Content, QuestionId, Recommendation};
use guide::decision::{Answers, Assessment, Change, Contribution, Ground, assess};
use guide::explanation::{Explanation, Firmness, Group, OtherAnswer, Side, WhatIf, explain, side};
use proptest::prelude::*;

use Alternative::{Coaching, Mentoring};

fn explained(content: &Content, answers: &Answers) -> (Assessment, Explanation) {
    let assessment = assess(content, answers);
    let explanation = explain(&assessment);
    (assessment, explanation)
}

/// How much a reason says, reckoned from its points alone.
fn strength(reason: &Contribution) -> u32 {
    let (more, less) =
        (reason.points.coaching.max(reason.points.mentoring), reason.points.coaching.min(reason.points.mentoring));
    if more == less { more } else { more - less }
}

proptest! {
    #![proptest_config(tries(100))]

    #[test]
    fn every_reason_traces_to_an_answer((sample, given) in cases(), noise in noise()) {
        let content = sample.content();
        let mut answers = given.answers();
        noise.add_to(&mut answers);
        let (_, explanation) = explained(&content, &answers);
        for reason in explanation.groups.iter().flat_map(|group| &group.reasons) {
            prop_assert_eq!(answers.to(&reason.question), Some(Some(&reason.choice)));
            let question = content.questions.get(&reason.question).expect("a question of the document");
            prop_assert_eq!(&reason.criterion, &question.criterion);
            prop_assert_eq!(reason.matters, answers.matters(&reason.question));
            let asked = question.perspectives.seeker.as_ref().expect("asked of the seeker");
            let choice = asked.choices.get(&reason.choice).expect("a choice of the question");
            let weight = u32::from(question.weight.expect("a scored question").get());
            let factor = weight * if reason.matters { 2 } else { 1 };
            prop_assert_eq!(reason.points.coaching, factor * choice.evidence(Coaching));
            prop_assert_eq!(reason.points.mentoring, factor * choice.evidence(Mentoring));
        }
    }

    #[test]
    fn every_scored_answer_is_a_reason_exactly_once((sample, given) in cases()) {
        let (assessment, explanation) = explained(&sample.content(), &given.answers());
        let mut told: Vec<_> = explanation.groups.iter().flat_map(|group| &group.reasons).cloned().collect();
        let asked = plain::asked(&sample, &given).into_iter().zip(&sample.questions);
        let chosen = asked.filter(|(state, it)| matches!(state, Some(State::Chosen(_))) && it.weight.is_some());
        prop_assert_eq!(told.len(), chosen.count());
        told.sort_by(|a, b| a.question.cmp(&b.question));
        prop_assert_eq!(told, assessment.contributions);
    }

    #[test]
    fn groups_hold_what_they_say_the_strongest_first((sample, given) in cases()) {
        let (assessment, explanation) = explained(&sample.content(), &given.answers());
        for (index, Group { side: speaks_for, reasons }) in explanation.groups.iter().enumerate() {
            prop_assert!(!reasons.is_empty());
            prop_assert!(explanation.groups[..index].iter().all(|earlier| earlier.side != *speaks_for));
            for reason in reasons {
                let expected = match (reason.points.coaching, reason.points.mentoring) {
                    (0, 0) => Side::Neither,
                    (coaching, mentoring) if coaching == mentoring => Side::Both,
                    (coaching, mentoring) => Side::For(if coaching > mentoring { Coaching } else { Mentoring }),
                };
                prop_assert_eq!(*speaks_for, expected);
                prop_assert_eq!(side(reason), expected);
            }
            for pair in reasons.windows(2) {
                let in_order = (strength(&pair[1]), &pair[0].question).cmp(&(strength(&pair[0]), &pair[1].question));
                prop_assert!(in_order.is_lt(), "{:?}", pair);
            }
        }
        let speaks_for: Vec<Side> = explanation.groups.iter().map(|group| group.side).collect();
        let place = |side: Side| speaks_for.iter().position(|s| *s == side).unwrap_or(usize::MAX);
        match assessment.leaning {
            Recommendation::Coaching => prop_assert_eq!(place(Side::For(Coaching)), 0),
            Recommendation::Mentoring => prop_assert_eq!(place(Side::For(Mentoring)), 0),
            Recommendation::Both => prop_assert!(!speaks_for.contains(&Side::Both) || place(Side::Both) == 0),
            _ => {}
        }
        prop_assert!(!speaks_for.contains(&Side::Neither) || place(Side::Neither) + 1 == speaks_for.len());
    }

    #[test]
    fn missing_is_what_was_not_answered_or_not_sure_the_most_helpful_first((sample, given) in cases(), noise in noise()) {
        let mut answers = given.answers();
        noise.add_to(&mut answers);
        let (assessment, explanation) = explained(&sample.content(), &answers);
        let asked = plain::asked(&sample, &given);
        let is_open = |place: &usize| matches!(asked[*place], Some(State::Open | State::NotSure));
        let open: Vec<usize> = (0..asked.len()).filter(is_open).collect();
        prop_assert_eq!(&assessment.missing, &open.iter().map(|place| id(*place)).collect::<Vec<_>>());
        let unscored = open.into_iter().filter(|place| sample.questions[*place].weight.is_none()).map(id);
        prop_assert_eq!(explanation.missing, [assessment.helpful, unscored.collect()].concat());
    }

    #[test]
    fn what_other_answers_would_give_is_what_the_sensitivity_found((sample, given) in cases()) {
        let (assessment, explanation) = explained(&sample.content(), &given.answers());
        let listed = |list: &[WhatIf]| -> Vec<(QuestionId, OtherAnswer)> {
            list.iter().flat_map(|t| t.answers.iter().map(|other| (t.question.clone(), other.clone()))).collect()
        };
        let told = |change: &Change, gives, now| {
            let ties = gives == Recommendation::Undecided && change.ties;
            let choice = change.choice.clone();
            let other = OtherAnswer { choice, gives, ties, turns: gives != now, needs: change.needs };
            (change.question.clone(), other)
        };
        let tried = &assessment.sensitivity.tried;
        let is_exit = assessment.ground == Ground::Exit;
        let of_scored = |c: &Change| match is_exit {
            true => told(c, c.leaning, assessment.leaning),
            false => told(c, c.gives, assessment.recommendation),
        };
        let scored: Vec<_> = tried.iter().filter(|c| c.scored).map(of_scored).collect();
        prop_assert_eq!(listed(&explanation.scored), scored.clone());
        prop_assert_eq!(explanation.tried, scored.len());
        let turned = scored.iter().filter(|(_, other)| other.turns).count();
        prop_assert_eq!(explanation.kept, scored.len() - turned);
        let is_decided_by_priority = assessment.leaning_ground == Ground::Priority;
        prop_assert_eq!(explanation.firmness == Firmness::Firm, turned == 0 && !is_decided_by_priority);
        prop_assert_eq!(explanation.firmness == Firmness::Close, turned * 3 > scored.len() || is_decided_by_priority);
        let leads: Vec<_> = tried.iter().filter(|c| !c.scored && c.turns).map(|c| c.question.clone()).collect();
        prop_assert!(explanation.unscored.iter().all(|tried| leads.contains(&tried.question)));
        for (question, other) in listed(&explanation.unscored) {
            prop_assert_eq!(other.turns, other.gives != assessment.recommendation, "{}", question);
        }
        for tried in explanation.scored.iter().chain(&explanation.unscored) {
            prop_assert_eq!(tried.turns, tried.answers.iter().any(|other| other.turns));
        }
        prop_assert!(leads.iter().all(|id| explanation.unscored.iter().any(|tried| tried.question == *id)));
    }
}
