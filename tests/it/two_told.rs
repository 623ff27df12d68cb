//! What the page of two people says: each in their own words under their own question, and no agreement that is none.

use crate::support::content;
use crate::support::expected::DOCUMENT;
use crate::support::page::{all, render, render_with, text, texts};
use crate::support::shipped::{SHIPPED, answered_on, given};
use guide::content::{Perspective, QuestionId};
use guide::decision::asked_question;
use guide::session::{Message, Page, Session, Shared};
use scraper::Html;
use std::rc::Rc;

/// A visit of a seeker, and the answers of somebody else.
fn beside(own: &[(&str, &str)], other: Perspective, theirs: &[(&str, &str)]) -> Session {
    let shared = Shared { answers: given(other, theirs), partial: false };
    let own = answered_on(&given(Perspective::Seeker, own), Page::TakeAlong);
    own.after(&Message::LinkPasted(Some(shared)), &SHIPPED)
}

fn page(own: &[(&str, &str)], theirs: &[(&str, &str)]) -> Html {
    render(&beside(own, Perspective::Leader, theirs))
}

/// The cells below a heading, as their text.
fn below(page: &Html, heading: &str) -> Vec<String> {
    let parts = all(page, ".com-brief-part");
    let titled = |part: &scraper::ElementRef<'_>| {
        let selector = scraper::Selector::parse(".com-brief-heading").expect("a selector");
        part.select(&selector).any(|it| it.text().collect::<String>() == heading)
    };
    let part = parts.into_iter().find(titled);
    let cells = scraper::Selector::parse("dd").expect("a selector");
    part.map(|part| part.select(&cells).map(|it| it.text().collect()).collect()).unwrap_or_default()
}

fn prompt(perspective: Perspective, question: &str) -> &'static str {
    asked_question(&SHIPPED, perspective, &QuestionId::from(question)).expect("a question").prompt()
}

#[test]
fn different_answers_are_never_called_the_same() {
    let labels = &SHIPPED.interface.together;
    let own = [("aim", "better"), ("known", "much"), ("own", "act")];
    let page = page(&own, &[("aim", "more"), ("known", "much"), ("own", "feel")]);
    assert_eq!(texts(&page, ".com-brief-title"), ["Your answers point the same way on 3 of 3 topics."]);
    let [alike, same] = [&labels.alike, &labels.same_answer].map(|heading| below(&page, heading));
    assert_eq!((alike.len(), same.len()), (4, 2));
    assert!(alike[0].contains("How I do things") && alike[1].contains("How they feel about it"), "{alike:?}");
    assert!(same[0].contains("I know it well") && same[1].contains("They know it well"), "{same:?}");
    assert!(!texts(&page, ".com-brief-heading").contains(&labels.differ), "nothing is said where nothing is");
}

#[test]
fn two_who_have_answered_about_themselves_are_not_said_to_see_one_person_differently() {
    let labels = &SHIPPED.interface.together;
    let (own, theirs) = ([("known", "little"), ("talks", "tells")], [("known", "much"), ("talks", "asks")]);
    let told = |other| text(&render(&beside(&own, other, &theirs)));
    assert!(told(Perspective::Seeker).contains(&labels.each_own));
    assert!(!told(Perspective::Seeker).contains(&labels.different));
    assert!(!told(Perspective::Leader).contains(&labels.each_own));
}

#[test]
fn two_who_see_nothing_alike_are_told_so_without_a_count_of_nothing() {
    let title = |own: &[(&str, &str)], theirs: &[(&str, &str)]| texts(&page(own, theirs), ".com-brief-title");
    let (own, theirs) = ([("known", "little"), ("talks", "tells")], [("known", "much"), ("can", "asks")]);
    assert_eq!(title(&own, &theirs), ["You have both answered on 2 topics, and see each of them differently so far."]);
    let alone = [("known", "little"), ("talks", "tells"), ("aim", "new")];
    assert_eq!(
        title(&alone, &theirs[..1]),
        ["You have both answered on one topic, and see it differently so far."],
        "what only one of them has answered is no topic yet"
    );
    assert_eq!(title(&own, &[("want", "own")]), [SHIPPED.interface.together.count_none.as_str()]);
}

#[test]
fn each_has_a_line_for_a_name_beside_the_role() {
    let page = page(&[("known", "little")], &[("known", "much")]);
    let name = &SHIPPED.interface.take_along.name;
    assert_eq!(texts(&page, ".com-person .com-brief-who"), [name.as_str(), name]);
    assert_eq!(texts(&page, ".com-brief-head .com-brief-who"), [SHIPPED.interface.take_along.date.as_str()]);
}

#[test]
fn each_is_quoted_under_the_question_that_they_were_asked() {
    let page = page(&[("known", "little"), ("talks", "tells")], &[("known", "much"), ("can", "asks")]);
    let cells = below(&page, &SHIPPED.interface.together.differ);
    let said = |perspective, question: &str, words: &str| [prompt(perspective, question), words].concat();
    assert_eq!(
        cells,
        [
            said(Perspective::Seeker, "talks", "Advice and stories from someone’s own experience"),
            said(Perspective::Leader, "can", "Time and good questions: the answers have to be theirs"),
            said(Perspective::Seeker, "known", "It is new to me"),
            said(Perspective::Leader, "known", "They know it well"),
        ]
    );
    let says = [&SHIPPED.criteria.get(&"dynamic".into()), &SHIPPED.criteria.get(&"start".into())];
    let says = says.map(|criterion| criterion.and_then(|it| it.talk.clone()).expect("a question"));
    assert_eq!(texts(&page, ".com-say"), says, "asked, and nothing put into anybody's mouth");
}

#[test]
fn where_the_content_has_no_question_for_a_difference_there_is_one_for_all() {
    let mut document = DOCUMENT.clone();
    document["criteria"]["start"].as_object_mut().expect("a criterion").remove("talk");
    let page = render_with(
        &Rc::new(content(&document)),
        &beside(&[("known", "little")], Perspective::Leader, &[("known", "much")]),
    );
    assert_eq!(texts(&page, ".com-say"), [SHIPPED.interface.together.says.as_str()]);
}

#[test]
fn what_comes_first_is_said_once_and_who_is_never_asked_has_not_kept_silent() {
    let labels = &SHIPPED.interface.together;
    let theirs = [("aim", "concern"), ("told", "nothing"), ("want", "unasked")];
    let page = page(&[("aim", "new"), ("talks", "tells")], &theirs);
    assert_eq!(text(&page).matches("before the choice between coaching and mentoring").count(), 1);
    let cells = below(&page, &labels.first);
    let unasked = cells.iter().filter(|cell| **cell == labels.unasked).count();
    assert_eq!((cells.len(), unasked), (6, 2), "{cells:?}");
    let silent = [prompt(Perspective::Leader, "can"), &labels.silent].concat();
    assert_eq!(below(&page, &labels.alone)[1], silent, "asked, and not answered");
}

#[test]
fn both_find_themselves_by_their_role_and_their_mark() {
    let roles = &SHIPPED.interface.together.roles;
    let answers = [("own", "act"), ("known", "much")];
    let page = page(&answers, &answers);
    let own = [&roles.seeker, " ", &SHIPPED.interface.together.you].concat();
    assert_eq!(texts(&page, ".com-person-name"), [own, roles.leader.clone()]);
    assert_eq!(all(&page, ".com-person-name .com-map-mark").len(), 2, "the key is where the names are, on paper too");
    let map = all(&page, "[role=img]").first().and_then(|map| map.attr("aria-label")).expect("a map with a name");
    for name in texts(&page, ".com-person-name, .com-person-outcome, .com-person dd") {
        assert!(map.contains(&name), "{name} in {map}");
    }
    assert!(map.contains(&[&roles.leader, ": "].concat()), "{map}");
    let at = all(&page, ".com-map-paper .com-map-point").iter().filter_map(|it| it.attr("d")).collect::<Vec<_>>();
    assert!(at.len() == 2 && at[0] != at[1], "both are seen where both stand on one place: {at:?}");
    let twins = render(&beside(&answers, Perspective::Seeker, &[("own", "act"), ("known", "some")]));
    assert_eq!(texts(&twins, ".com-person-name")[1], SHIPPED.interface.together.people.seeker.seeker);
}
