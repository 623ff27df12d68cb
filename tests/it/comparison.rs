//! The comparison marks each answer where it points, in the words that were chosen.

use crate::support::content;
use crate::support::expected::DOCUMENT;
use crate::support::page::{all, render, render_with, text, words};
use crate::support::shipped::{SHIPPED, answered_on, given};
use crate::views::{answered, scenarios};
use guide::content::{Alternative, Perspective};
use guide::decision::{Contribution, asked_question, assess};
use guide::explanation::{Side, side};
use guide::session::{Message, Page};
use scraper::{ElementRef, Html, Selector};
use std::rc::Rc;

/// The cells of a row: what is compared, coaching, mentoring.
fn cells<'a>(page: &'a Html, reason: &Contribution) -> Vec<ElementRef<'a>> {
    let row = SHIPPED.criteria.ids().position(|id| Some(id) == reason.criterion.as_ref()).expect("a row");
    all(page, "tbody tr")[row].select(&Selector::parse("th, td").expect("a selector")).collect()
}

#[test]
fn every_answer_is_quoted_in_the_cell_that_it_speaks_for_and_nowhere_else() {
    for (id, scenario) in scenarios().iter() {
        let session = answered(&SHIPPED, scenario).after(&Message::PageOpened(Page::Compare), &SHIPPED);
        let page = render(&session);
        let assessment = assess(&SHIPPED, session.current().expect("a perspective"));
        for reason in assessment.contributions.iter().filter(|reason| reason.criterion.is_some()) {
            let asked = asked_question(&SHIPPED, assessment.perspective, &reason.question).expect("a question");
            let choice = asked.choice_text(&reason.choice).expect("a choice");
            let said = [asked.prompt(), " ", choice].concat();
            let place = match side(reason) {
                Side::Both => Some(0),
                Side::For(Alternative::Coaching) => Some(1),
                Side::For(Alternative::Mentoring) => Some(2),
                Side::Neither => None,
            };
            for (index, cell) in cells(&page, reason).into_iter().enumerate() {
                assert_eq!(words(cell).contains(&said), Some(index) == place, "{id}: {said}, cell {index}");
            }
        }
    }
}

#[test]
fn an_answer_for_both_is_not_said_to_point_to_one_of_them() {
    let labels = &SHIPPED.interface.comparison;
    let page = render(&answered_on(&given(Perspective::Seeker, &[("talks", "turns")]), Page::Compare));
    let marks: Vec<String> = all(&page, ".com-table .com-tag").into_iter().map(words).collect();
    assert_eq!(marks, [labels.mattered_both.as_str()]);
    let none = render(&answered_on(&given(Perspective::Seeker, &[("talks", "heard")]), Page::Compare));
    assert!(all(&none, ".com-tag").is_empty(), "what speaks for neither is marked nowhere");
}

#[test]
fn answers_that_point_apart_are_both_quoted_where_the_differences_are_told() {
    let page =
        render(&answered_on(&given(Perspective::Seeker, &[("own", "think"), ("learn", "doors")]), Page::Compare));
    let halves: Vec<String> = all(&page, ".com-difference .com-side:has(.com-tag)").into_iter().map(words).collect();
    let [coaching, mentoring] = halves.as_slice() else { panic!("one half each: {halves:?}") };
    assert!(coaching.contains("My thinking") && mentoring.contains("Introductions"), "{halves:?}");
}

#[test]
fn a_private_answer_is_marked_and_not_told() {
    let mut document = DOCUMENT.clone();
    document["questions"]["known"]["perspectives"]["seeker"]["choices"]["much"]["sensitive"] = true.into();
    let session = answered_on(&given(Perspective::Seeker, &[("known", "much")]), Page::Compare);
    let page = render_with(&Rc::new(content(&document)), &session);
    assert_eq!(all(&page, ".com-table .com-tag").len(), 1);
    assert!(!text(&page).contains("I know it well"), "the comparison is printed as well");
}
