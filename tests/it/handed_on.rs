//! What is handed on holds no private answer that the person has not included, and nothing that only such an answer leads to.

use crate::support::exits::{exits, opening};
use crate::support::given::{State, cases, id};
use crate::support::page::{render, texts};
use crate::support::shipped::{SHIPPED, answered_on};
use crate::support::ways::{MENTORING, way};
use crate::support::{content, minimal, plain, tries};
use codec::{read_link, write_link};
use grammar::Cldr;
use guide::content::{Content, Perspective, QuestionId};
use guide::decision::{Answers, assess, questions_for, sensitive_answers, shareable};
use guide::explanation::BriefContext;
use guide::session::{Message, Page, Session, Shared};
use proptest::prelude::*;
use std::sync::LazyLock;

static DOCUMENT: LazyLock<Content> = LazyLock::new(|| content(&minimal()));

/// A visit of a seeker who is unwell, and says how much that weighs.
fn unwell(strain: &str) -> Session {
    let chose =
        |question: &str, choice: &str| Message::Chose { question: question.into(), choice: Some(choice.into()) };
    [
        Message::PerspectiveChosen(Perspective::Seeker),
        chose("free-will", "unwell"),
        chose("strain", strain),
        chose("agenda", "own"),
        Message::Marked { question: "agenda".into(), matters: true },
        chose("experience", "little"),
        // Nobody asks this.
        chose("which", "self"),
    ]
    .iter()
    .fold(Session::new(), |session, message| session.after(message, &DOCUMENT))
}

fn include(session: &Session, question: &str, included: bool) -> Session {
    session.after(&Message::SensitiveIncluded { question: question.into(), included }, &DOCUMENT)
}

/// The answers that are handed on, as a link.
fn link(session: &Session) -> String {
    let link = write_link(&session.handed_on(&DOCUMENT).expect("a seeker"));
    link.rsplit_once('.').expect("a checksum").0.to_owned()
}

fn foot(session: &Session) -> Vec<String> {
    session.brief(&DOCUMENT, BriefContext::default(), &Cldr).expect("a seeker").foot
}

#[test]
fn private_answers_are_left_out_with_the_follow_ups_that_only_they_open() {
    let session = unwell("some");
    let listed = sensitive_answers(&DOCUMENT, session.current().expect("a seeker"));
    assert_eq!(listed.iter().map(|(question, _)| question.id.as_str()).collect::<Vec<_>>(), ["free-will"]);
    assert_eq!(link(&session), "v2.seeker.agenda~own.experience_little");
    assert_eq!(foot(&session), foot(&unwell("much")), "paper does not tell of it");
}

#[test]
fn private_answers_are_included_once_they_are_ticked() {
    let session = include(&unwell("some"), "free-will", true);
    assert_eq!(link(&session), "v2.seeker.agenda~own.experience_little.free-will_unwell.strain_some");
    let session = include(&include(&session, "free-will", true), "free-will", false);
    assert_eq!(link(&session), "v2.seeker.agenda~own.experience_little", "no longer");
}

#[test]
fn each_private_answer_is_ticked_by_itself() {
    let session = unwell("much");
    let listed = sensitive_answers(&DOCUMENT, session.current().expect("a seeker"));
    assert_eq!(listed.iter().map(|(question, _)| question.id.as_str()).collect::<Vec<_>>(), ["free-will", "strain"]);
    let first = include(&session, "free-will", true);
    assert_eq!(link(&first), "v2.seeker.agenda~own.experience_little.free-will_unwell");
    assert_eq!(foot(&first), foot(&session), "paper does not tell what was left out");
    let both = include(&first, "strain", true);
    assert_eq!(link(&both), "v2.seeker.agenda~own.experience_little.free-will_unwell.strain_much");
    let second = include(&session, "strain", true);
    assert_eq!(link(&second), "v2.seeker.agenda~own.experience_little", "it would tell of the other one");
}

#[test]
fn a_result_that_rests_on_a_private_answer_gives_no_other_advice_where_that_is_left_out() {
    let session = unwell("much");
    let recommendation = |answers: &Answers| assess(&DOCUMENT, answers).recommendation.word();
    assert_eq!(recommendation(session.current().expect("a seeker")), "elsewhere");
    assert_eq!(recommendation(&session.handed_on(&DOCUMENT).expect("a seeker")), "coaching");
    let brief = |session: &Session| session.brief(&DOCUMENT, BriefContext::default(), &Cldr).expect("a seeker");
    assert!(session.assessment_for_others(&DOCUMENT).is_none());
    let open = brief(&session);
    assert_eq!((open.title.as_str(), open.lead, open.needs.len()), ("Sensitive open", None, 0));
    assert!(open.parts.iter().all(|part| part.lines.is_empty()), "{:?}", open.parts);
    assert_eq!(session.first_message(&DOCUMENT), None);
    let told = include(&session, "free-will", true);
    assert!(told.assessment_for_others(&DOCUMENT).is_some());
    assert_eq!(brief(&told).title, "Seek care first");
}

/// Everything that others may see: the sheet, the message, what the link tells, the card, the page of two people.
#[test]
fn no_page_for_others_tells_of_an_exit_that_only_private_answers_open() {
    for (name, answers) in every_private_exit() {
        let private = sensitive_answers(&SHIPPED, &answers);
        let exit = assess(&SHIPPED, &answers).exits.first().cloned().expect("an exit");
        let exit = SHIPPED.exits.of(answers.perspective).get(&exit.id).expect("an exit of the document");
        let taking = answered_on(&answers, Page::TakeAlong);
        let other = Shared { answers: way(Perspective::Leader, MENTORING), partial: false };
        let together = taking.after(&Message::LinkPasted(Some(other)), &SHIPPED);
        let card = taking.after(&Message::PageOpened(Page::Card), &SHIPPED);
        for session in [&taking, &together, &card] {
            let told = texts(&render(session), ".com-page > :not(.com-private)").concat();
            assert!(!told.contains(&exit.headline) && !told.contains(&exit.summary), "{name}: {told}");
            assert_eq!(session.first_message(&SHIPPED), None, "{name}: what comes first is not written about");
            for (question, choice) in &private {
                let choice = question.choice_text(choice).expect("a choice");
                assert!(!told.contains(choice), "{name}: {choice} in {told}");
            }
        }
        let ticked = private.iter().fold(taking, |session, (question, _)| {
            session.after(&Message::SensitiveIncluded { question: question.id.clone(), included: true }, &SHIPPED)
        });
        assert_eq!(texts(&render(&ticked), ".com-brief-title"), [exit.headline.as_str()], "{name}: once it is ticked");
    }
}

/// Every exit that a private answer opens, with answers that open it and no other questions answered.
fn every_private_exit() -> Vec<(String, Answers)> {
    let of = |perspective: &Perspective| {
        exits(*perspective)
            .map(|(id, _)| (format!("{}, {id}", perspective.word()), opening(*perspective, id)))
            .collect::<Vec<_>>()
    };
    let all = Perspective::ALL.iter().flat_map(of);
    let is_private = |(_, answers): &(String, Answers)| {
        let shared = shareable(&SHIPPED, answers, &[]);
        !assess(&SHIPPED, answers).exits.is_empty() && assess(&SHIPPED, &shared).exits.is_empty()
    };
    let found: Vec<_> = all.filter(is_private).collect();
    assert!(found.len() > 5, "{} exits are few", found.len());
    found
}

proptest! {
    #![proptest_config(tries(100))]

    #[test]
    fn nothing_private_gets_out((sample, given) in cases(), included in prop::collection::vec(any::<bool>(), 5)) {
        let content = sample.content();
        let answers = given.answers();
        let is_included = |place: &usize| included[*place];
        let places: Vec<QuestionId> = (0..sample.questions.len()).filter(is_included).map(id).collect();
        let shared = shareable(&content, &answers, &places);
        for (place, question) in sample.questions.iter().enumerate() {
            if let State::Chosen(choice) = given.states[place] && !included[place] && question.sensitive.contains(&choice) {
                prop_assert_eq!(shared.to(&id(place)), None);
            }
        }
        let asked: Vec<_> = questions_for(&content, &shared).iter().map(|question| question.id.clone()).collect();
        for (question, choice) in shared.given() {
            prop_assert_eq!(answers.to(question), Some(choice), "nothing is added");
            prop_assert!(asked.contains(question), "{question} is not asked of whoever gets it");
            prop_assert_eq!(shared.matters(question), answers.matters(question));
        }
        prop_assert_eq!(&shareable(&content, &shared, &places), &shared);
        if let Some(read) = read_link(&write_link(&shared), &content) {
            prop_assert_eq!(read.answers, shared);
        }
    }

    /// Also where a private answer opens no exit, and only counts.
    #[test]
    fn nobody_is_given_other_advice_than_the_person_has((sample, given) in cases()) {
        let (content, own) = (sample.content(), given.answers());
        let mut session = Session::new();
        session.perspective = Some(own.perspective);
        session.answers.of_mut(own.perspective).clone_from(&own);
        if let Some(others) = session.assessment_for_others(&content) {
            prop_assert_eq!(others.recommendation, assess(&content, &own).recommendation);
        }
    }

    #[test]
    fn with_all_included_everything_that_counts_is_handed_on((sample, given) in cases()) {
        let content = sample.content();
        let all: Vec<QuestionId> = (0..sample.questions.len()).map(id).collect();
        let shared = shareable(&content, &given.answers(), &all);
        let asked = plain::asked(&sample, &given);
        let is_told = |place: &usize| asked[*place].is_some_and(|state| state != State::Open);
        let expected: Vec<QuestionId> = (0..asked.len()).filter(is_told).map(id).collect();
        prop_assert_eq!(shared.given().map(|(question, _)| question.clone()).collect::<Vec<_>>(), expected);
        let (before, after) = (assess(&content, &given.answers()), assess(&content, &shared));
        prop_assert_eq!((before.recommendation, before.contributions), (after.recommendation, after.contributions));
    }
}
