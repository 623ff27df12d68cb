//! The guide decides by its rule, exactly, on any answers: compared with a plain reckoning of small random models.

use crate::support::given::{Given, State, cases, id, noise, written};
use crate::support::{plain, tries};
use authoring::read_document;
use guide::content::{Alternative, Perspective, QuestionId, Recommendation};
use guide::decision::{Answers, Assessment, Ground, OpenExit, assess, questions_for};
use guide::explanation::explain;
use proptest::prelude::*;

/// A recommendation after the two alternatives were exchanged.
fn exchanged(recommendation: Recommendation) -> Recommendation {
    match recommendation {
        Recommendation::Coaching => Recommendation::Mentoring,
        Recommendation::Mentoring => Recommendation::Coaching,
        other => other,
    }
}

/// An assessment after the two alternatives were exchanged.
fn turned(mut assessment: Assessment) -> Assessment {
    assessment.recommendation = exchanged(assessment.recommendation);
    assessment.leaning = exchanged(assessment.leaning);
    std::mem::swap(&mut assessment.needs.coaching, &mut assessment.needs.mentoring);
    for contribution in &mut assessment.contributions {
        std::mem::swap(&mut contribution.points.coaching, &mut contribution.points.mentoring);
    }
    for change in &mut assessment.sensitivity.tried {
        change.gives = exchanged(change.gives);
        change.leaning = exchanged(change.leaning);
        std::mem::swap(&mut change.needs.coaching, &mut change.needs.mentoring);
    }
    assessment
}

proptest! {
    #![proptest_config(tries(100))]

    #[test]
    fn the_recommendation_is_that_of_the_rule((sample, given) in cases()) {
        let assessment = assess(&sample.content(), &given.answers());
        prop_assert_eq!(assessment.recommendation, plain::recommendation(&sample, &given));
        let (leaning, ground) = plain::leaning(&sample, &given);
        prop_assert_eq!((assessment.leaning, assessment.leaning_ground), (leaning, ground));
        let is_exit = !plain::open_exits(&sample, &given).is_empty();
        prop_assert_eq!(assessment.ground, if is_exit { Ground::Exit } else { ground });
        let few = plain::totals(&sample, &given).answered < u32::from(sample.tentative);
        prop_assert_eq!(assessment.tentative, few && leaning != Recommendation::Undecided);
    }

    #[test]
    fn follow_ups_are_asked_after_the_answers_that_they_need((sample, given) in cases()) {
        let content = sample.content();
        let asked = plain::asked(&sample, &given);
        let expected: Vec<QuestionId> = (0..asked.len()).filter(|place| asked[*place].is_some()).map(id).collect();
        let found: Vec<_> = questions_for(&content, &given.answers()).iter().map(|it| it.id.clone()).collect();
        prop_assert_eq!(found, expected);
        let chosen = |(place, state): (usize, &Option<State>)| match state {
            Some(State::Chosen(choice)) => Some((id(place), written(State::Chosen(*choice))??)),
            _ => None,
        };
        let expected: Vec<_> = asked.iter().enumerate().filter_map(chosen).collect();
        prop_assert_eq!(assess(&content, &given.answers()).given, expected);
    }

    #[test]
    fn exits_are_open_after_their_answers_in_their_order((sample, given) in cases()) {
        let expected: Vec<OpenExit> = plain::open_exits(&sample, &given).into_iter().map(|place| OpenExit {
            id: format!("x{place}").into(),
            lead: sample.exits[place].leads,
            questions: sample.exits[place].when.iter().map(|(question, _)| id(*question)).collect(),
        }).collect();
        prop_assert_eq!(assess(&sample.content(), &given.answers()).exits, expected);
    }

    /// Left out or given: while it is not asked, it makes no difference but for what it would be once it is asked.
    #[test]
    fn an_answer_to_a_follow_up_that_is_not_asked_counts_for_nothing((sample, given) in cases()) {
        let asked = plain::asked(&sample, &given);
        let mut without = given.answers();
        for place in (0..asked.len()).filter(|place| asked[*place].is_none()) {
            without.take_back(&id(place));
        }
        let content = sample.content();
        let (with, without) = (assess(&content, &given.answers()), assess(&content, &without));
        prop_assert_eq!(with.recommendation, without.recommendation);
        prop_assert_eq!((with.leaning, with.leaning_ground), (without.leaning, without.leaning_ground));
        prop_assert_eq!(with.needs, without.needs);
        prop_assert_eq!(with.contributions, without.contributions);
        prop_assert_eq!((with.given, with.exits), (without.given, without.exits));
        prop_assert_eq!((with.missing, with.helpful), (without.missing, without.helpful));
    }

    #[test]
    fn contributions_add_up_to_the_needs((sample, given) in cases()) {
        let assessment = assess(&sample.content(), &given.answers());
        let totals = plain::totals(&sample, &given);
        for (alternative, points) in
            [(Alternative::Coaching, totals.coaching), (Alternative::Mentoring, totals.mentoring)]
        {
            let need = assessment.needs.of(alternative);
            prop_assert_eq!(need.points, points);
            prop_assert_eq!(need.possible, totals.possible);
            let contributed: u32 = assessment.contributions.iter().map(|c| *c.points.of(alternative)).sum();
            prop_assert_eq!(contributed, points);
            let hundredfold = u64::from(points) * 100;
            let percent = u64::from(need.percent());
            let possible = u64::from(totals.possible);
            prop_assert!(possible == 0 || (percent * possible).abs_diff(hundredfold) * 2 <= possible);
            prop_assert!(percent <= 100);
        }
        let (says, neutral): (Vec<_>, Vec<_>) =
            assessment.contributions.iter().partition(|c| c.points.coaching + c.points.mentoring > 0);
        prop_assert_eq!(says.iter().map(|c| c.possible).sum::<u32>(), totals.possible);
        prop_assert_eq!((says.len(), neutral.len()), (totals.answered as usize, totals.neutral as usize));
    }

    #[test]
    fn answers_to_nothing_that_is_asked_count_as_not_given((sample, given) in cases(), noise in noise()) {
        let content = sample.content();
        let clean = given.answers();
        let mut noisy = clean.clone();
        noise.add_to(&mut noisy);
        prop_assert_eq!(assess(&content, &noisy), assess(&content, &clean));
    }

    #[test]
    fn any_answers_from_any_perspective_are_assessed((sample, given) in cases(), noise in noise()) {
        let content = sample.content();
        for perspective in Perspective::ALL {
            let mut answers = given.answers();
            answers.perspective = *perspective;
            noise.add_to(&mut answers);
            let assessment = assess(&content, &answers);
            prop_assert_eq!(assessment.perspective, *perspective);
            let scored = assessment.sensitivity.tried.iter().filter(|change| change.scored);
            prop_assert_eq!(explain(&assessment).tried, scored.count());
        }
    }

    #[test]
    fn exchanging_the_alternatives_exchanges_the_results((sample, given) in cases()) {
        let before = assess(&sample.content(), &given.answers());
        let after = assess(&sample.exchanged().content(), &given.answers());
        prop_assert_eq!(turned(after), before);
    }

    #[test]
    fn the_order_of_answers_never_matters((sample, given) in cases(), order in Just(Vec::from_iter(0..5)).prop_shuffle()) {
        let in_order = answered(&given, given.by_id());
        let mut placed: Vec<_> = given.by_id().into_iter().zip(order).collect();
        placed.sort_by_key(|(_, place): &(_, usize)| *place);
        let shuffled = answered(&given, placed.into_iter().map(|(state, _)| state));
        let content = sample.content();
        prop_assert_eq!(assess(&content, &shuffled), assess(&content, &in_order));
    }

    #[test]
    fn the_order_in_the_file_never_matters((sample, given) in cases()) {
        let document = sample.document();
        let backwards = crate::support::backwards(&document);
        prop_assert_ne!(&backwards, &document.to_string());
        let forward = crate::support::content(&document);
        let backward = read_document(&backwards).expect("the same document");
        prop_assert_eq!(assess(&backward, &given.answers()), assess(&forward, &given.answers()));
    }
}

/// The answers given one after the other, each once changed on the way.
fn answered(given: &Given, states: impl IntoIterator<Item = (QuestionId, State)>) -> Answers {
    let mut answers = Answers::none(Perspective::Seeker);
    for (question, state) in states {
        if let Some(choice) = written(state) {
            answers.answer(question.clone(), None);
            answers.answer(question, choice);
        }
    }
    for question in given.answers().marked() {
        answers.mark(question.clone(), true);
    }
    answers
}
