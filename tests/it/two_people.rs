//! Two people's answers side by side: nothing is invented, nothing is left out, and neither of the two is favoured.

use guide::decision::{Answers, Contribution, assess};
use guide::explanation::{Comparison, Meeting, Pair, Side, Stand, compare};
use guide::content::{Content, CriterionId, Perspective};
use guide::session::{Message, Page, Session, Shared};
use proptest::prelude::*;
use crate::support::shipped::{SHIPPED, answers};
use crate::support::{content, minimal, tries};

fn exchanged(comparison: Comparison) -> Comparison {
    fn turned<T>(Pair { own, other }: Pair<T>) -> Pair<T> {
        Pair { own: other, other: own }
    }
    let meetings = |list: Vec<Meeting>| {
        list.into_iter().map(|meeting| Meeting { stands: turned(meeting.stands), ..meeting }).collect()
    };
    Comparison {
        assessments: turned(comparison.assessments),
        hurdles: comparison
            .hurdles
            .into_iter()
            .map(|mut hurdle| {
                hurdle.choices = turned(hurdle.choices);
                hurdle
            })
            .collect(),
        differ: meetings(comparison.differ),
        agree: meetings(comparison.agree),
        alone: meetings(comparison.alone),
    }
}

/// The answers on a criterion, reckoned from the answers themselves.
fn on(criterion: &CriterionId, answers: &Answers) -> Vec<Contribution> {
    assess(&SHIPPED, answers).contributions.into_iter().filter(|given| given.criterion == *criterion).collect()
}

/// Where points lie: more for coaching, more for mentoring, as much for both, nothing for either.
fn direction(reasons: &[Contribution]) -> (bool, bool) {
    let (coaching, mentoring) =
        reasons.iter().fold((0, 0), |(c, m), reason| (c + reason.points.coaching, m + reason.points.mentoring));
    (coaching > 0 && coaching >= mentoring, mentoring > 0 && mentoring >= coaching)
}

proptest! {
    #![proptest_config(tries(100))]

    #[test]
    fn it_is_the_same_from_both_sides(one in answers(), two in answers()) {
        prop_assert_eq!(compare(&SHIPPED, &one, &two), exchanged(compare(&SHIPPED, &two, &one)));
    }

    #[test]
    fn every_criterion_that_was_answered_is_told_once_and_in_its_place(one in answers(), two in answers()) {
        let comparison = compare(&SHIPPED, &one, &two);
        prop_assert_eq!(&comparison.assessments.own, &assess(&SHIPPED, &one));
        prop_assert_eq!(&comparison.assessments.other, &assess(&SHIPPED, &two));
        for criterion in SHIPPED.criteria.ids() {
            let (own, other) = (on(criterion, &one), on(criterion, &two));
            let find = |list: &[Meeting]| list.iter().filter(|meeting| meeting.criterion == *criterion).cloned().collect::<Vec<_>>();
            let found = [find(&comparison.differ), find(&comparison.agree), find(&comparison.alone)];
            let place = match (own.is_empty(), other.is_empty()) {
                (true, true) => None,
                (false, false) if direction(&own) == direction(&other) => Some(1),
                (false, false) => Some(0),
                _ => Some(2),
            };
            for (index, found) in found.iter().enumerate() {
                prop_assert_eq!(found.len(), usize::from(place == Some(index)), "{} in list {}", criterion, index);
            }
            if let Some(place) = place {
                let Pair { own: told_own, other: told_other } = &found[place][0].stands;
                prop_assert_eq!((&told_own.reasons, &told_other.reasons), (&own, &other), "traces to the answers");
            }
        }
    }

    #[test]
    fn the_widest_difference_comes_first_and_what_matters_most_before_it(one in answers(), two in answers()) {
        let comparison = compare(&SHIPPED, &one, &two);
        let key = |meeting: &Meeting| {
            let Pair { own, other } = &meeting.stands;
            let matters = own.reasons.iter().chain(&other.reasons).any(|reason| reason.matters);
            // In millionths: criteria have few possible points, so that different distances are wider apart than that.
            let share = |stand: &Stand, points: fn(&Contribution) -> u32| {
                let sum = |of: fn(&Contribution) -> u32| stand.reasons.iter().map(of).map(i64::from).sum::<i64>();
                sum(points) * 1_000_000 / sum(|reason| reason.possible)
            };
            let apart = |points| (share(own, points) - share(other, points)).abs();
            (matters, apart(|reason| reason.points.coaching) + apart(|reason| reason.points.mentoring))
        };
        for pair in comparison.differ.windows(2) {
            let ((first_matters, first), (matters, next)) = (key(&pair[0]), key(&pair[1]));
            prop_assert!(first_matters || !matters);
            prop_assert!(first_matters != matters || first + 4 >= next, "{first} before {next}");
        }
    }

    #[test]
    fn what_stands_in_the_way_of_either_is_told_with_the_words_of_both(one in answers(), two in answers()) {
        let comparison = compare(&SHIPPED, &one, &two);
        let stops: Vec<_> = SHIPPED.preconditions.ids().filter(|question| {
            [&one, &two].iter().any(|answers| assess(&SHIPPED, answers).triggers.iter().any(|trigger| trigger.question == **question))
        }).collect();
        prop_assert_eq!(comparison.hurdles.iter().map(|hurdle| &hurdle.question).collect::<Vec<_>>(), stops);
        for hurdle in &comparison.hurdles {
            for (answers, choice) in [(&one, &hurdle.choices.own), (&two, &hurdle.choices.other)] {
                prop_assert_eq!(answers.to(&hurdle.question).flatten(), choice.as_ref());
            }
        }
    }
}

/// What points in one way only, and to whom: questions of the small document about the same criterion.
#[test]
fn answers_to_several_questions_on_one_criterion_are_taken_together() {
    let content = content(&minimal());
    let given = |list: &[(&str, &str)]| {
        let mut answers = Answers::none(Perspective::Seeker);
        for (question, choice) in list {
            answers.answer((*question).into(), Some((*choice).into()));
        }
        answers
    };
    // 2 × 3 points for coaching, less 2 for mentoring.
    let one = given(&[("agenda", "own"), ("pace", "years")]);
    let two = given(&[("agenda", "guided")]);
    let comparison = compare(&content, &one, &two);
    assert_eq!(comparison.differ.len(), 1);
    let stands = &comparison.differ[0].stands;
    assert_eq!(stands.own.reasons.len(), 2);
    assert_eq!(stands.own.side(), Some(Side::of(stands.own.reasons[0].points)));
    assert_ne!(stands.own.side(), stands.other.side());
}

fn shared(content: &Content) -> Shared {
    let mut answers = Answers::none(Perspective::Leader);
    let step = guide::decision::questions_for(content, Perspective::Leader).last().expect("a question");
    answers.answer(step.id.clone(), Some(step.choices()[0].0.clone()));
    Shared { answers, partial: false }
}

#[test]
fn somebody_elses_answers_stay_apart_until_they_are_taken_over() {
    let mut own = Session::new().after(&Message::PerspectiveChosen(Perspective::Leader), &SHIPPED);
    own = own.after(&Message::Started, &SHIPPED);
    let first = guide::decision::questions_for(&SHIPPED, Perspective::Leader).next().expect("a question");
    own = own.after(&Message::Chose { question: first.id.clone(), choice: None }, &SHIPPED);
    let shared = shared(&SHIPPED);

    let opened = own.after(&Message::LinkOpened(Some(shared.clone())), &SHIPPED);
    assert_eq!((&opened.page, &opened.answers), (&Page::Shared, &own.answers));
    let asked = opened.after(&Message::ChangeAsked(first.id.clone()), &SHIPPED);
    assert_eq!((asked.page, asked.answers), (Page::Shared, own.answers.clone()), "they are not ours to change");
    let together = opened.after(&Message::PageOpened(Page::Together), &SHIPPED);
    assert_eq!((together.page, &together.answers), (Page::Together, &own.answers));

    let taken = opened.after(&Message::TookOver, &SHIPPED);
    assert_eq!((taken.page, taken.shared), (Page::Result, None));
    assert_eq!(taken.answers.leader, shared.answers);
    let restarted = opened.after(&Message::Restarted, &SHIPPED);
    assert_eq!(restarted, Session::new(), "a restart forgets them too");
}

#[test]
fn a_link_that_is_pasted_opens_both_and_a_wrong_one_asks_again() {
    let own = Session::new().after(&Message::PerspectiveChosen(Perspective::Seeker), &SHIPPED);
    let pasting = own.after(&Message::PageOpened(Page::TakeAlong), &SHIPPED);
    assert_eq!(pasting.after(&Message::LinkPasted(Some(shared(&SHIPPED))), &SHIPPED).page, Page::Together);
    let opened = pasting.after(&Message::LinkOpened(Some(shared(&SHIPPED))), &SHIPPED);
    assert_eq!(opened.page, Page::Shared, "a link in the address is seen alone first, wherever the visitor was");
    assert_eq!(pasting.after(&Message::LinkOpened(None), &SHIPPED).page, Page::Welcome);
    let refused = pasting.after(&Message::LinkPasted(None), &SHIPPED);
    assert!(refused.incomplete);
    assert_eq!((&refused.page, &refused.answers), (&Page::TakeAlong, &own.answers));
}

#[test]
fn pages_of_two_people_are_not_opened_without_the_second() {
    let own = Session::new().after(&Message::PerspectiveChosen(Perspective::Seeker), &SHIPPED);
    for page in [Page::Together, Page::Shared] {
        assert_eq!(own.after(&Message::PageOpened(page), &SHIPPED).page, Page::Welcome);
    }
    let nobody = Session::new().after(&Message::LinkOpened(Some(shared(&SHIPPED))), &SHIPPED);
    assert_eq!(nobody.page, Page::Shared);
    for page in [Page::Together, Page::TakeAlong] {
        assert_eq!(nobody.after(&Message::PageOpened(page), &SHIPPED).page, Page::Welcome, "without own answers");
    }
}
