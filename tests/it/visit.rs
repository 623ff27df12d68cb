//! A visit goes where the person goes: forward past what is answered, back as it came, and nowhere that the document
//! does not have.

use guide::content::{Content, Perspective, QuestionId};
use guide::session::{Message, Notice, Page, Session};
use proptest::prelude::*;
use std::sync::LazyLock;
use crate::support::{content, minimal, tries};

use Message::{Arrived, ChangeAsked, Continued, LinkOpened, Noticed, PageOpened, PerspectiveChosen, Started, WentBack};
use Page::{About, Compare, Review, TakeAlong, Welcome};

static DOCUMENT: LazyLock<Content> = LazyLock::new(|| content(&minimal()));

fn question(id: &str) -> Page {
    Page::Question(id.into())
}

fn chose(question: &str) -> Message {
    Message::Chose { question: question.into(), choice: None }
}

/// The session after some facts.
fn visit(messages: &[Message]) -> Session {
    messages.iter().fold(Session::new(), |session, message| session.after(message, &DOCUMENT))
}

/// The pages that a visit of a seeker comes past.
#[track_caller]
fn check(steps: &[(Message, Page)]) {
    let mut session = visit(&[PerspectiveChosen(Perspective::Seeker)]);
    for (index, (message, page)) in steps.iter().enumerate() {
        session = session.after(message, &DOCUMENT);
        assert_eq!(session.page, *page, "after {message:?}, step {index}");
    }
}

#[test]
fn the_guide_is_gone_through_in_order_and_back_again() {
    check(&[
        (Started, question("free-will")),
        (Continued, question("free-will")),
        (chose("free-will"), question("free-will")),
        (Continued, question("agenda")),
        (chose("agenda"), question("agenda")),
        (Continued, question("experience")),
        (chose("experience"), question("experience")),
        (Continued, question("pace")),
        (chose("pace"), question("pace")),
        (Continued, Review),
        (Continued, Page::Result),
        (Continued, Page::Result),
        (PageOpened(TakeAlong), TakeAlong),
        (WentBack, Page::Result),
        (WentBack, Review),
        (WentBack, question("pace")),
        (WentBack, question("experience")),
        (WentBack, question("agenda")),
        (WentBack, question("free-will")),
        (WentBack, Welcome),
        (WentBack, Welcome),
        (Continued, Review),
    ]);
}

#[test]
fn a_start_goes_on_at_the_first_question_without_an_answer() {
    check(&[
        (chose("free-will"), Welcome),
        (chose("experience"), Welcome),
        (Started, question("agenda")),
        (chose("agenda"), question("agenda")),
        (PageOpened(Welcome), Welcome),
        (Started, question("pace")),
    ]);
}

#[test]
fn what_is_missing_is_asked_for_until_something_happens() {
    let nobody = visit(&[Started]);
    assert!(nobody.incomplete && nobody.page == Welcome, "who asks is not chosen");
    let unanswered = visit(&[PerspectiveChosen(Perspective::Seeker), Started, Continued]);
    assert!(unanswered.incomplete);
    assert!(!unanswered.after(&chose("free-will"), &DOCUMENT).incomplete);
    let pasted = visit(&[Message::LinkPasted(None)]);
    assert!(pasted.incomplete);
}

#[test]
fn a_changed_answer_leads_back_to_the_review_page_both_ways() {
    check(&[
        (PageOpened(Review), Review),
        (ChangeAsked("agenda".into()), question("agenda")),
        (WentBack, Review),
        (ChangeAsked("agenda".into()), question("agenda")),
        (chose("agenda"), question("agenda")),
        (Continued, Review),
        // As the browser comes back to it.
        (Arrived { page: question("agenda"), changing: true }, question("agenda")),
        (Continued, Review),
        (Arrived { page: question("agenda"), changing: false }, question("agenda")),
        (Continued, question("experience")),
    ]);
}

#[test]
fn beside_the_guide_nothing_of_it_is_lost() {
    check(&[
        (Started, question("free-will")),
        (PageOpened(Compare), Compare),
        (PageOpened(About), About),
        (Continued, About),
        (WentBack, question("free-will")),
        (PageOpened(About), About),
        (PageOpened(Welcome), Welcome),
        (PageOpened(Compare), Compare),
        (WentBack, Welcome),
    ]);
}

#[test]
fn a_page_that_is_not_there_is_the_first_one() {
    let gone = || question("gone");
    for message in [ChangeAsked("gone".into()), PageOpened(gone()), Arrived { page: gone(), changing: true }] {
        let session = visit(&[PerspectiveChosen(Perspective::Seeker), PageOpened(Review), message.clone()]);
        assert_eq!((session.page, session.resume, session.changing), (Welcome, Welcome, false), "{message:?}");
    }
    // Only leaders and seekers are asked about the pace.
    let sponsor = visit(&[PerspectiveChosen(Perspective::Sponsor), PageOpened(question("pace"))]);
    assert_eq!(sponsor.page, Welcome);
    for page in [Review, Page::Result, TakeAlong, question("agenda")] {
        assert_eq!(visit(&[PageOpened(page.clone())]).page, Welcome, "{page:?} with nobody who asks");
    }
}

#[test]
fn what_is_told_is_told_until_the_next_thing_happens() {
    let told = visit(&[PerspectiveChosen(Perspective::Seeker), Noticed(Notice::NoAddress)]);
    assert_eq!(told.notice, Some(Notice::NoAddress));
    assert_eq!(told.after(&Started, &DOCUMENT).notice, None);
    let broken = visit(&[PageOpened(Compare), LinkOpened(None)]);
    assert_eq!((broken.page, broken.notice), (Welcome, Some(Notice::LinkBroken)));
}

#[test]
fn each_perspective_keeps_its_answers_and_a_restart_forgets_all() {
    let [seeker, leader] = [Perspective::Seeker, Perspective::Leader].map(PerspectiveChosen);
    let session = visit(&[seeker.clone(), chose("agenda"), leader, chose("pace"), seeker]);
    assert!(session.has_answers() && session.answers.leader.given().count() == 1);
    let given: Vec<&QuestionId> = session.current().expect("seeker").given().map(|(question, _)| question).collect();
    assert_eq!(given, [&QuestionId::from("agenda")]);
    assert_eq!(session.after(&Message::Restarted, &DOCUMENT), Session::new());
}

#[test]
fn a_mark_is_set_once_and_taken_back() {
    let mark = |matters| Message::Marked { question: "agenda".into(), matters };
    let marked = |marks: &[bool]| {
        let messages = marks.iter().map(|matters| mark(*matters));
        let session = visit(&[PerspectiveChosen(Perspective::Seeker)].into_iter().chain(messages).collect::<Vec<_>>());
        session.answers.seeker.marked().count()
    };
    assert_eq!([marked(&[true]), marked(&[true, true]), marked(&[true, false]), marked(&[false])], [1, 1, 0, 0]);
    assert_eq!(marked(&[true, true, false]), 0);
}

fn messages() -> impl Strategy<Value = Message> {
    let id = || prop::sample::select(vec!["free-will", "agenda", "experience", "pace", "gone", ""]);
    let page = || {
        let plain = [Welcome, Review, Page::Result, TakeAlong, Page::Shared, Page::Together, Compare, About];
        prop_oneof![prop::sample::select(plain.to_vec()), id().prop_map(question)]
    };
    prop_oneof![
        prop::sample::select(Perspective::ALL.to_vec()).prop_map(PerspectiveChosen),
        prop::sample::select(vec![Started, Continued, WentBack, Message::TookOver, LinkOpened(None)]),
        id().prop_map(chose),
        id().prop_map(|id| ChangeAsked(id.into())),
        page().prop_map(PageOpened),
        (page(), any::<bool>()).prop_map(|(page, changing)| Arrived { page, changing }),
    ]
}

proptest! {
    #![proptest_config(tries(300))]

    /// Whatever happens, the open page is one that can be drawn, and one that can be left.
    #[test]
    fn no_visit_comes_to_a_page_that_is_not_there(messages in prop::collection::vec(messages(), 0..20)) {
        let session = visit(&messages);
        for page in [&session.page, &session.resume] {
            match page {
                Page::Question(id) => prop_assert!(session.perspective.is_some() && !["gone", ""].contains(&id.as_str())),
                Review | Page::Result | TakeAlong => prop_assert!(session.perspective.is_some()),
                Page::Shared | Page::Together => prop_assert!(false, "nobody has shared anything"),
                Welcome | Compare | About => {}
            }
        }
        prop_assert!(!session.changing || matches!(session.page, Page::Question(_)));
        prop_assert!(!matches!(session.resume, Compare | About));
        let mut back = session;
        for _ in 0..8 {
            back = back.after(&WentBack, &DOCUMENT);
        }
        prop_assert_eq!(back.page, Welcome);
    }
}
