//! A follow-up is asked after the answers that it needs, and its answer is kept for when it is asked again.

use crate::visit::{DOCUMENT, check, question, visit};
use guide::content::{Perspective, Recommendation};
use guide::decision::assess;
use guide::session::{Message, Page, Session};

use Message::{ChangeAsked, Continued, PageOpened, PerspectiveChosen, Started, WentBack};
use Page::{Review, Welcome};

fn answered(question: &str, choice: &str) -> Message {
    Message::Chose { question: question.into(), choice: Some(choice.into()) }
}

#[test]
fn a_follow_up_is_asked_right_after_what_it_follows() {
    check(&[
        (answered("free-will", "unwell"), Welcome),
        (Started, question("strain")),
        (WentBack, question("free-will")),
        (answered("free-will", "free"), question("free-will")),
        (Continued, question("agenda")),
        (answered("agenda", "own"), question("agenda")),
        (Continued, question("experience")),
        (answered("experience", "much"), question("experience")),
        (Continued, question("which")),
        (PageOpened(question("experience")), question("experience")),
        (answered("experience", "little"), question("experience")),
        (Continued, question("pace")),
        (WentBack, question("experience")),
        (PageOpened(question("which")), Welcome),
    ]);
}

#[test]
fn a_changed_answer_leads_to_the_follow_up_that_it_opens_and_then_back_to_the_review_page() {
    check(&[
        (answered("free-will", "free"), Welcome),
        (PageOpened(Review), Review),
        (ChangeAsked("free-will".into()), question("free-will")),
        (answered("free-will", "unwell"), question("free-will")),
        (Continued, Page::Care("free-will".into())),
        (Continued, question("strain")),
        (Continued, question("strain")),
        (WentBack, Review),
        (ChangeAsked("free-will".into()), question("free-will")),
        (Continued, question("strain")),
        (answered("strain", "some"), question("strain")),
        (Continued, Review),
        // Once it is answered, it stays answered.
        (ChangeAsked("free-will".into()), question("free-will")),
        (answered("free-will", "sent"), question("free-will")),
        (Continued, Review),
        (ChangeAsked("free-will".into()), question("free-will")),
        (answered("free-will", "unwell"), question("free-will")),
        (Continued, Review),
    ]);
}

#[test]
fn an_answer_to_a_follow_up_comes_back_with_the_question() {
    let unwell = [PerspectiveChosen(Perspective::Seeker), answered("free-will", "unwell"), answered("strain", "some")];
    let given = |session: &Session| {
        let assessment = assess(&DOCUMENT, session.current().expect("a seeker"));
        (assessment.recommendation, assessment.choice(&"strain".into()).map(|choice| choice.as_str().to_owned()))
    };
    let some = || Some("some".to_owned());
    let session = visit(&unwell);
    assert_eq!(given(&session), (Recommendation::Undecided, some()), "it closes the exit");
    let session = session.after(&answered("free-will", "sent"), &DOCUMENT);
    assert_eq!(given(&session), (Recommendation::Pause, None));
    let session = session.after(&answered("free-will", "unwell"), &DOCUMENT);
    assert_eq!(given(&session), (Recommendation::Undecided, some()));
}
