//! Two people's answers side by side: nothing is invented, nothing is left out, and neither of the two is favoured.

use crate::support::expected::DOCUMENT;
use crate::support::page::{all, render, text, texts};
use crate::support::shipped::{SHIPPED, answered_on, answers, given};
use crate::support::ways::tie;
use crate::support::{content, tries};
use guide::content::{Alternative, CriterionId, Perspective, QuestionId};
use guide::decision::{Answers, Contribution, assess, questions_for};
use guide::explanation::{Comparison, CriterionComparison, Pair, Position, Side, compare};
use guide::session::{Message, Page, Session, Shared};
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;

fn exchanged(comparison: Comparison) -> Comparison {
    fn turned<T>(Pair { own, other }: Pair<T>) -> Pair<T> {
        Pair { own: other, other: own }
    }
    let criteria = |list: Vec<CriterionComparison>| {
        list.into_iter().map(|it| CriterionComparison { positions: turned(it.positions), ..it }).collect()
    };
    Comparison {
        assessments: turned(comparison.assessments),
        blockers: comparison.blockers,
        differ: criteria(comparison.differ),
        alike: criteria(comparison.alike),
        same: criteria(comparison.same),
        alone: criteria(comparison.alone),
    }
}

/// The answers on a criterion, reckoned from the answers themselves.
fn on(criterion: &CriterionId, answers: &Answers) -> Vec<Contribution> {
    assess(&SHIPPED, answers).contributions.into_iter().filter(|it| it.criterion.as_ref() == Some(criterion)).collect()
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
            let find = |list: &[CriterionComparison]| {
                list.iter().filter(|it| it.criterion == *criterion).cloned().collect::<Vec<_>>()
            };
            let lists = [&comparison.differ, &comparison.alike, &comparison.same, &comparison.alone];
            let found = lists.map(|list| find(list));
            let chosen = |reasons: &[Contribution]| {
                reasons.iter().map(|it| (it.question.clone(), it.choice.clone())).collect::<BTreeSet<_>>()
            };
            let place = match (own.is_empty(), other.is_empty()) {
                (true, true) => None,
                (false, false) if direction(&own) != direction(&other) => Some(0),
                (false, false) => Some(1 + usize::from(chosen(&own) == chosen(&other))),
                _ => Some(3),
            };
            for (index, found) in found.iter().enumerate() {
                prop_assert_eq!(found.len(), usize::from(place == Some(index)), "{} in list {}", criterion, index);
            }
            if let Some(place) = place {
                let Pair { own: told_own, other: told_other } = &found[place][0].positions;
                prop_assert_eq!((&told_own.reasons, &told_other.reasons), (&own, &other), "traces to the answers");
            }
        }
    }

    #[test]
    fn the_widest_difference_comes_first_and_what_matters_most_before_it(one in answers(), two in answers()) {
        let comparison = compare(&SHIPPED, &one, &two);
        let key = |compared: &CriterionComparison| {
            let Pair { own, other } = &compared.positions;
            let matters = own.reasons.iter().chain(&other.reasons).any(|reason| reason.matters);
            // In millionths: criteria have few possible points, so that different distances are wider apart than that.
            let share = |position: &Position, points: fn(&Contribution) -> u32| {
                let sum = |of: fn(&Contribution) -> u32| position.reasons.iter().map(of).map(i64::from).sum::<i64>();
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
    fn what_stands_in_the_way_of_either_is_told(one in answers(), two in answers()) {
        let comparison = compare(&SHIPPED, &one, &two);
        let opened: Vec<_> = [&one, &two].map(|answers| assess(&SHIPPED, answers)).into_iter().flat_map(|it| it.exits).collect();
        let is_asked = |question: &&QuestionId| opened.iter().any(|exit| exit.questions.contains(question));
        let stops: Vec<_> = SHIPPED.questions.ids().filter(is_asked).collect();
        let mut found: Vec<_> = comparison.blockers.iter().collect();
        found.sort_by_key(|question| SHIPPED.questions.ids().position(|id| id == *question));
        prop_assert_eq!(found, stops);
        // The exits of each are in the order of the document: what opens the first of either comes first.
        let first: Vec<_> = [&one, &two].map(|answers| assess(&SHIPPED, answers)).iter().filter_map(|it| it.exits.first().cloned()).collect();
        if let Some(blocker) = comparison.blockers.first() {
            prop_assert!(first.iter().any(|exit| exit.questions.contains(blocker)), "{}", blocker);
        }
    }
}

/// What points in one way only, and to whom: questions about the same criterion.
#[test]
fn answers_to_several_questions_on_one_criterion_are_taken_together() {
    // 3 × 3 points for coaching, less 2 × 3 for mentoring.
    let mut document = DOCUMENT.clone();
    document["questions"]["known"]["criterion"] = document["questions"]["own"]["criterion"].clone();
    document["scenarios"] = json!({});
    let content = content(&document);
    let one = given(Perspective::Seeker, &[("own", "think"), ("known", "little")]);
    let two = given(Perspective::Seeker, &[("known", "little")]);
    let comparison = compare(&content, &one, &two);
    assert_eq!(comparison.differ.len(), 1);
    let positions = &comparison.differ[0].positions;
    assert_eq!(positions.own.reasons.len(), 2);
    assert_eq!(positions.own.side(), Some(Side::For(Alternative::Coaching)));
    assert_eq!(positions.other.side(), Some(Side::For(Alternative::Mentoring)));
}

#[test]
fn two_who_share_a_tie_are_told_so_each() {
    let own = tie(Perspective::Seeker);
    let session = answered_on(&own, Page::TakeAlong);
    let shared = Shared { answers: tie(Perspective::Leader), partial: false };
    let page = render(&session.after(&Message::LinkPasted(Some(shared)), &SHIPPED));
    let name = &SHIPPED.outcomes.tie.name;
    assert_eq!(texts(&page, ".com-person-outcome"), [name.clone(), name.clone()]);
}

/// Two people read the page, so that the visitor's private answers are left out of it, unless they are ticked.
#[test]
fn the_own_private_answers_are_shown_to_two_only_where_they_are_included() {
    let own = given(Perspective::Seeker, &[("first", "health"), ("own", "think"), ("learn", "none")]);
    let other = Shared { answers: given(Perspective::Leader, &[("own", "act")]), partial: false };
    let pasted = answered_on(&own, Page::TakeAlong).after(&Message::LinkPasted(Some(other)), &SHIPPED);
    let private = "My health, such as burnout, deep distress, grief or a disability";
    let left_out = &SHIPPED.interface.together.left_out;
    let told = text(&render(&pasted));
    assert!(!told.contains(private) && told.contains(left_out), "that they are left out is told");
    let ticked = Message::SensitiveIncluded { question: "first".into(), included: true };
    let page = render(&pasted.after(&ticked, &SHIPPED));
    assert!(text(&page).contains(private) && !text(&page).contains(left_out));
    assert!(all(&page, ".com-map, .com-need").is_empty(), "a health exit leaves no needs standing");
}

fn shared() -> Shared {
    let mut answers = Answers::none(Perspective::Leader);
    let steps = questions_for(&SHIPPED, &answers);
    let step = steps.last().expect("a question");
    answers.answer(step.id.clone(), step.asked.choices.ids().next().cloned());
    Shared { answers, partial: false }
}

#[test]
fn somebody_elses_answers_stay_apart_until_they_are_taken_over() {
    let mut own = Session::new().after(&Message::PerspectiveChosen(Perspective::Leader), &SHIPPED);
    own = own.after(&Message::Started, &SHIPPED);
    let steps = questions_for(&SHIPPED, &Answers::none(Perspective::Leader));
    let first = steps.first().expect("a question");
    own = own.after(&Message::Chose { question: first.id.clone(), choice: None }, &SHIPPED);
    let shared = shared();

    let opened = own.after(&Message::LinkOpened(Some(shared.clone())), &SHIPPED);
    assert_eq!((&opened.page, &opened.answers), (&Page::Shared, &own.answers));
    let asked = opened.after(&Message::ChangeAsked(first.id.clone()), &SHIPPED);
    assert_eq!((asked.page, asked.answers), (Page::Shared, own.answers.clone()), "they are not ours to change");
    let together = opened.after(&Message::PageOpened(Page::Together), &SHIPPED);
    assert_eq!((together.page, &together.answers), (Page::Together, &own.answers));

    let taken = opened.after(&Message::TookOver, &SHIPPED);
    let told = texts(&render(&taken), ".com-undo > p");
    assert_eq!(told, std::slice::from_ref(&SHIPPED.interface.together.taken_over), "whose answers they are");
    let undone = taken.after(&Message::Undone, &SHIPPED);
    assert_eq!((undone.page, &undone.answers), (Page::Shared, &own.answers), "one's own answers come back");
    assert_eq!((taken.page, taken.shared), (Page::Result, None));
    assert_eq!(taken.answers.leader, shared.answers);
    let restarted = opened.after(&Message::Restarted, &SHIPPED);
    assert_eq!(restarted, Session::new(), "a restart forgets them too");
}

#[test]
fn a_link_that_is_pasted_opens_both_and_a_wrong_one_asks_again() {
    let own = Session::new().after(&Message::PerspectiveChosen(Perspective::Seeker), &SHIPPED);
    let pasting = own.after(&Message::PageOpened(Page::TakeAlong), &SHIPPED);
    assert_eq!(pasting.after(&Message::LinkPasted(Some(shared())), &SHIPPED).page, Page::Together);
    let opened = pasting.after(&Message::LinkOpened(Some(shared())), &SHIPPED);
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
    let nobody = Session::new().after(&Message::LinkOpened(Some(shared())), &SHIPPED);
    assert_eq!(nobody.page, Page::Shared);
    for page in [Page::Together, Page::TakeAlong] {
        assert_eq!(nobody.after(&Message::PageOpened(page), &SHIPPED).page, Page::Welcome, "without own answers");
    }
}
