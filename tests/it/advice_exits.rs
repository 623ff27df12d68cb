//! Where answers lead to pause or elsewhere, page and brief speak of that exit and of no other.
//!
//! What is expected is looked up in the JSON of the document by `support/expected.rs`, not by the code of the guide.

use crate::support::exits::{ask, exits, opening};
use crate::support::expected::{LISTS, expected, open_exits};
use crate::support::page::{all, made, on_screen, render, text, texts, words};
use crate::support::shipped::{SHIPPED, answered_on, answers, given};
use crate::support::tries;
use crate::support::ways::{BOTH, COACHING, MENTORING, along, filled, way};
use grammar::Cldr;
use guide::content::{ChoiceId, Conditions, EntryId, Perspective};
use guide::decision::{Answers, AskedQuestion, assess, questions};
use guide::explanation::{brief, result_view};
use guide::session::Page;
use proptest::prelude::*;

/// Checks page and brief of answers that open an exit; says whether they do.
fn check(name: &str, answers: &Answers) -> bool {
    let assessment = assess(&SHIPPED, answers);
    let open = open_exits(answers);
    let found: Vec<&str> = assessment.exits.iter().map(|exit| exit.id.as_str()).collect();
    assert_eq!(found, open.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), "{name}: the open exits");
    let Some(((_, exit), further)) = open.split_first() else { return false };
    let expected = expected(answers, "");
    for (title, list) in LISTS.iter().zip(&expected.lists) {
        assert!(!list.is_empty(), "{name}: no {title}");
    }

    let page = on_screen(render(&answered_on(answers, Page::Result)));
    assert_eq!(texts(&page, "h2"), [expected.headline], "{name}");
    assert_eq!(texts(&page, ".com-verdict .com-lead"), [expected.summary], "{name}");
    let shown: Vec<String> = all(&page, ".com-next li").into_iter().map(words).collect();
    assert_eq!(shown, expected.lists.concat(), "{name}: nothing but the advice of the exit");
    let also: Vec<&str> = further.iter().filter_map(|(_, exit)| exit["headline"].as_str()).collect();
    assert_eq!(texts(&page, ".com-triggers .com-reason-name"), also, "{name}: the further exits");
    let labels = &SHIPPED.interface.result;
    let are_before = open.iter().all(|(_, exit)| exit["instead"] != true);
    let title = if are_before { &labels.triggers_first } else { &labels.triggers };
    assert!(texts(&page, ".com-triggers > h3").iter().all(|shown| shown == title), "{name}: {title}");
    assert_eq!(all(&page, ".com-triggers > .com-cards > li").len(), further.len(), "{name}");

    let brief = brief(&SHIPPED, &assessment, &made(), &Cldr);
    assert_eq!((brief.title.as_str(), brief.lead.as_deref()), (expected.headline, Some(expected.summary)), "{name}");
    let titles = [&labels.steps, &SHIPPED.interface.take_along.ask, labels.signals.of(answers.perspective)];
    for (title, list) in titles.iter().zip(&expected.lists) {
        let parts = brief.parts.iter().filter(|part| part.title == **title);
        let lines: Vec<&str> = parts.flat_map(|part| &part.lines).map(|line| line.text.as_str()).collect();
        assert_eq!(lines, *list, "{name}: in the brief");
    }
    let leans = exit["leaning"] != false && assessment.leaning.word() != "undecided";
    assert_eq!(all(&page, ".com-leaning").len(), usize::from(leans), "{name}: what the other answers point to");
    true
}

/// Every exit of every perspective with answers that open it.
fn every_exit() -> impl Iterator<Item = (Perspective, &'static EntryId)> {
    Perspective::ALL.iter().flat_map(|perspective| exits(*perspective).map(|(id, _)| (*perspective, id)))
}

#[test]
fn every_exit_shows_its_own_headline_summary_steps_questions_and_signals() {
    for (perspective, id) in every_exit() {
        let name = format!("{}, {id}", perspective.word());
        let answers = filled(opening(perspective, id), |_| None);
        let deciding = assess(&SHIPPED, &answers).exits.first().map(|exit| exit.id.clone());
        assert_eq!(deciding.as_ref(), Some(id), "{name}: its fewest answers open it");
        assert!(check(&name, &answers));
        assert!(check(&format!("{name}, all answered"), &along(opening(perspective, id), COACHING)));
    }
}

/// The questions whose answers decide about exits.
fn exit_questions(perspective: Perspective) -> impl Iterator<Item = AskedQuestion<'static>> {
    let asks = move |question: &AskedQuestion<'_>| {
        let of_exits = exits(perspective).flat_map(|(_, exit)| [&exit.when].into_iter().chain(&exit.unless));
        of_exits.flat_map(Conditions::iter).any(|(id, _)| id == question.id)
    };
    questions(&SHIPPED, perspective).into_iter().filter(asks)
}

fn walk(perspective: Perspective) {
    let mut opened = 0;
    for (background, worth) in [("coaching", Some(COACHING)), ("both", Some(BOTH)), ("nothing else", None)] {
        for question in exit_questions(perspective) {
            for choice in question.asked.choices.ids() {
                let mut answers = worth.map_or(Answers::none(perspective), |worth| way(perspective, worth));
                ask(&mut answers, question.id);
                answers.answer(question.id.clone(), Some(choice.clone()));
                answers = filled(answers, |_| None);
                let name = format!("{}, {background}, {} {choice}", perspective.word(), question.id);
                opened += usize::from(check(&name, &answers));
            }
        }
    }
    assert!(opened > 60, "{}: {opened} sets of answers open an exit", perspective.word());
}

#[test]
fn every_answer_of_a_seeker_leads_to_what_is_said_of_it() {
    walk(Perspective::Seeker);
}

#[test]
fn every_answer_of_a_leader_leads_to_what_is_said_of_it() {
    walk(Perspective::Leader);
}

#[test]
fn every_answer_of_a_sponsor_leads_to_what_is_said_of_it() {
    walk(Perspective::Sponsor);
}

proptest! {
    #![proptest_config(tries(100))]

    #[test]
    fn health_comes_first_whatever_else_was_answered(answers in answers(), strain in 0..3) {
        let mut answers = answers;
        answers.answer("first".into(), Some("health".into()));
        match strain {
            0 => answers.take_back(&"strain".into()),
            1 => answers.answer("strain".into(), None),
            _ => answers.answer("strain".into(), Some("itself".into())),
        }
        prop_assert!(check("health", &answers));
        let first = assess(&SHIPPED, &answers).exits[0].id.clone();
        prop_assert_eq!(first.as_str(), "first-health");
    }

    #[test]
    fn whatever_was_answered_the_exit_that_decides_is_the_one_that_is_shown(answers in answers()) {
        check("random", &answers);
    }
}

#[test]
fn exits_that_leave_no_leaning_standing_promise_none() {
    let mut silent = 0;
    for (perspective, id) in every_exit() {
        let exit = SHIPPED.exits.of(perspective).get(id).expect("an exit");
        for worth in [COACHING, MENTORING, BOTH].iter().filter(|_| exit.leaning == Some(false)) {
            let answers = along(opening(perspective, id), *worth);
            let name = format!("{}, {id}", perspective.word());
            let assessment = assess(&SHIPPED, &answers);
            assert_eq!(&assessment.exits[0].id, id, "{name}");
            let view = result_view(&SHIPPED, &assessment, &Cldr);
            assert!(view.later.is_none() && view.needs.is_none() && view.what_ifs.is_none(), "{name}");
            assert!(view.map.is_none() && view.groups.is_empty() && view.chart.is_none(), "{name}");
            let page = on_screen(render(&answered_on(&answers, Page::Result)));
            let told = ".com-map, .com-need, .com-leaning, .com-what-if, .com-chart, .com-firmness";
            assert!(all(&page, told).is_empty(), "{name}");
            let shown = text(&page);
            for named in ["coaching", "mentoring", "both"] {
                let guidance = match named {
                    "coaching" => &SHIPPED.outcomes.coaching,
                    "mentoring" => &SHIPPED.outcomes.mentoring,
                    _ => &SHIPPED.outcomes.both,
                };
                assert!(!shown.contains(&guidance.perspectives.of(perspective).sentence), "{name} promises {named}");
            }
            let brief = brief(&SHIPPED, &assessment, &made(), &Cldr);
            let labels = &SHIPPED.interface.result;
            let silent_parts = [&labels.needs, &labels.changes, &labels.changes_leaning, &labels.missing];
            assert!(brief.parts.iter().all(|part| !silent_parts.contains(&&part.title)), "{name}");
            silent += 1;
        }
    }
    assert!(silent > 90, "{silent} results");
}

/// A private answer is left out of what is handed on, and with it the exit that it opens, unless the person includes it.
#[test]
fn what_is_handed_on_names_a_private_answer_only_where_it_is_included() {
    use guide::session::Message;
    let answers = along(opening(Perspective::Seeker, &"first-health".into()), COACHING);
    let health = expected(&answers, "").headline;
    let session = answered_on(&answers, Page::TakeAlong);
    let brief = |session: &guide::session::Session| session.brief(&SHIPPED, made(), &Cldr).expect("a brief");
    let words = SHIPPED.questions.get(&"first".into()).and_then(|it| it.perspectives.seeker.as_ref());
    let words = words.and_then(|it| it.choices.get(&ChoiceId::from("health"))).expect("a choice").text.clone();
    let says = |brief: &guide::explanation::Brief| {
        brief.title == health || brief.parts.iter().flat_map(|part| &part.lines).any(|line| line.text.contains(&words))
    };
    let without = brief(&session);
    assert!(!says(&without), "{without:?}");
    let mut with = session;
    for question in ["first", "strain"] {
        with = with.after(&Message::SensitiveIncluded { question: question.into(), included: true }, &SHIPPED);
    }
    let with = brief(&with);
    assert!(says(&with));
    assert_eq!(with.title, health);
    assert_eq!(with.foot, without.foot, "paper does not tell that something was left out");
}

#[test]
fn a_no_comes_before_what_the_conversations_were_meant_to_do() {
    for task in ["report", "talks"] {
        let answers = given(Perspective::Sponsor, &[("says", "no"), ("task", task), ("state", "split")]);
        let exits = assess(&SHIPPED, &answers).exits;
        assert_eq!(exits.first().map(|exit| exit.id.as_str()), Some("says-no"), "{task}");
        assert!(exits.len() > 1, "the others are told as well");
    }
}
