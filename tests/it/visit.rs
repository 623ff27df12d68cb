//! A visit goes where the person goes: forward past what is answered, back as it came, and nowhere that the document
//! does not have.

use crate::support::{content, minimal};
use guide::content::{Content, Perspective, QuestionId};
use guide::session::{Message, Notice, Page, Session, Takeaway};
use std::sync::LazyLock;

use Message::{Arrived, ChangeAsked, Continued, LinkOpened, Noticed, PageOpened, PerspectiveChosen, Started, WentBack};
use Page::{About, Compare, Review, TakeAlong, Welcome};

pub(crate) static DOCUMENT: LazyLock<Content> = LazyLock::new(|| content(&minimal()));

pub(crate) fn question(id: &str) -> Page {
    Page::Question(id.into())
}

/// Not sure.
pub(crate) fn chose(question: &str) -> Message {
    Message::Chose { question: question.into(), choice: None }
}

/// The session after some facts.
pub(crate) fn visit(messages: &[Message]) -> Session {
    messages.iter().fold(Session::new(), |session, message| session.after(message, &DOCUMENT))
}

/// The pages that a visit of a seeker comes past.
#[track_caller]
pub(crate) fn check(steps: &[(Message, Page)]) {
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
    let told = visit(&[PerspectiveChosen(Perspective::Seeker), Noticed(Notice::NoAddress(Takeaway::Link))]);
    assert_eq!(told.notice, Some(Notice::NoAddress(Takeaway::Link)));
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

/// A host can change the perspective at any time, by an attribute.
#[test]
fn a_question_that_another_perspective_is_not_asked_gives_way_to_the_first_page() {
    // Only leaders and seekers are asked about the pace.
    let at_pace = [PerspectiveChosen(Perspective::Seeker), PageOpened(question("pace"))];
    let sponsor = visit(&at_pace).after(&PerspectiveChosen(Perspective::Sponsor), &DOCUMENT);
    assert_eq!((sponsor.page, sponsor.resume), (Welcome, Welcome));
    let leader = visit(&at_pace).after(&PerspectiveChosen(Perspective::Leader), &DOCUMENT);
    assert_eq!((&leader.page, &leader.resume), (&question("pace"), &question("pace")));
    let beside = visit(&at_pace).after(&PageOpened(Compare), &DOCUMENT);
    let beside = beside.after(&PerspectiveChosen(Perspective::Sponsor), &DOCUMENT);
    assert_eq!((beside.page, beside.resume), (Compare, Welcome), "the way back leads to no page that is gone");
}

#[test]
fn a_question_that_the_new_perspective_is_asked_stays_open_as_it_was() {
    let changing = [PerspectiveChosen(Perspective::Seeker), PageOpened(Review), ChangeAsked("agenda".into())];
    let leader = visit(&changing).after(&PerspectiveChosen(Perspective::Leader), &DOCUMENT);
    assert_eq!((leader.page, leader.changing), (question("agenda"), true));
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
