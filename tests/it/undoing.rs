//! What is changed or cleared by mistake can be taken back, and a change comes back to where it was asked for.

use crate::support::page::{all, on_screen, render, texts};
use crate::support::shipped::{SHIPPED, answered_on};
use crate::support::ways::{COACHING, way};
use guide::content::{Perspective, QuestionId};
use guide::session::{Message, Notice, Page, Session};

use Message::{ChangeAsked, Cleared, Continued, PageOpened, PerspectiveChosen, Restarted, Started, Undone};

fn after(session: &Session, messages: &[Message]) -> Session {
    messages.iter().fold(session.clone(), |session, message| session.after(message, &SHIPPED))
}

fn known() -> QuestionId {
    "known".into()
}

fn not_sure() -> Message {
    Message::Chose { question: known(), choice: None }
}

fn on(page: Page) -> Session {
    answered_on(&way(Perspective::Seeker, COACHING), page)
}

#[test]
fn a_cancelled_change_leaves_every_answer_as_it_was() {
    for page in [Page::Review, Page::Result] {
        let before = on(page.clone());
        let changing = after(&before, &[ChangeAsked(known()), not_sure()]);
        assert_ne!(changing.answers, before.answers);
        let cancelled = after(&changing, &[Undone]);
        assert_eq!((&cancelled.page, &cancelled.answers), (&page, &before.answers));
        assert_eq!(cancelled.notice, Some(Notice::Returned { question: known(), changed: false }));
    }
}

#[test]
fn a_saved_change_comes_back_to_its_row_and_says_whether_anything_changed() {
    for (messages, changed) in [(vec![not_sure(), Continued], true), (vec![Continued], false)] {
        let saved = after(&after(&on(Page::Review), &[ChangeAsked(known())]), &messages);
        assert_eq!(saved.notice, Some(Notice::Returned { question: known(), changed }));
        let page = render(&saved);
        assert_eq!(all(&page, ".com-summary-change[data-com-return]").len(), 1, "the focus has one place to go to");
        let tags = texts(&page, ".com-summary .com-tag");
        assert_eq!(tags, vec![SHIPPED.interface.review.changed.as_str(); usize::from(changed)]);
    }
    let from_result = after(&on(Page::Result), &[ChangeAsked(known()), not_sure(), Continued]);
    assert_eq!(from_result.page, Page::Result, "where it was asked for");
}

#[test]
fn a_question_that_is_changed_says_so_and_offers_to_save_or_cancel() {
    let labels = &SHIPPED.interface.guide;
    let page = render(&after(&on(Page::Review), &[ChangeAsked(known())]));
    assert_eq!(texts(&page, "#com-progress"), [labels.changing.as_str()]);
    assert!(all(&page, ".com-progress-bar").is_empty(), "there is no way to go");
    assert_eq!(texts(&page, ".com-actions button"), [labels.save.as_str(), &labels.cancel]);
    assert_eq!(all(&page, "h2")[0].attr("aria-describedby"), Some("com-progress"), "told with the heading");
}

#[test]
fn cleared_answers_come_back_until_the_guide_begins_anew() {
    let before = on(Page::Review);
    let cleared = after(&before, &[Cleared]);
    assert_eq!((&cleared.page, cleared.has_answers()), (&Page::Welcome, false));
    assert_eq!(texts(&render(&cleared), ".com-undo button"), [SHIPPED.interface.welcome.undo.as_str()]);
    assert_eq!(after(&cleared, &[Undone]), before);
    // A host that presets who asks does so right after.
    let preset = after(&cleared, &[PerspectiveChosen(Perspective::Leader)]);
    assert_eq!(after(&preset, &[Undone]), before);
    for gone in [&[PerspectiveChosen(Perspective::Seeker), Started][..], &[PageOpened(Page::About)]] {
        let on = after(&cleared, gone);
        assert_eq!(after(&on, &[Undone]), on, "nothing is kept any longer than it can be undone");
    }
    assert_eq!(after(&before, &[Restarted]), Session::new(), "a host's restart is for good");
}

#[test]
fn an_answer_that_was_tried_and_kept_can_be_taken_back_until_the_next_change() {
    let labels = &SHIPPED.interface.result;
    let before = on(Page::Result);
    let tried = after(&before, &[Message::Tried { question: known(), choice: None }]);
    let kept = after(&tried, &[not_sure()]);
    assert_ne!(kept.answers, before.answers);
    let page = on_screen(render(&kept));
    let told = [&*labels.kept, " ", &texts(&page, "h2")[0]].concat();
    assert_eq!(texts(&page, ".com-trial [role=status]"), [told], "said where the focus goes");
    assert_eq!(texts(&page, ".com-trial button"), [labels.undo.as_str()]);
    assert_eq!(after(&kept, &[Undone]), before, "and nothing is tried any more");
    let tried_again = Message::Tried { question: known(), choice: None };
    for next in [PageOpened(Page::About), tried_again, Message::Noticed(Notice::LinkBroken)] {
        let on = after(&kept, &[next]);
        assert!(on.earlier.is_none(), "nothing is kept any longer than it can be undone");
    }
}

#[test]
fn an_answer_that_was_kept_can_be_taken_back_where_it_leaves_nothing_to_try() {
    let labels = &SHIPPED.interface.result;
    let health = Message::Chose { question: "first".into(), choice: Some("health".into()) };
    let kept = after(&on(Page::Result), &[health]);
    let page = on_screen(render(&kept));
    assert!(all(&page, ".com-trial").is_empty());
    assert_eq!(texts(&page, ".com-undo [role=status]"), [labels.kept.as_str()]);
    assert_eq!(texts(&page, ".com-undo button"), [labels.undo.as_str()]);
}
