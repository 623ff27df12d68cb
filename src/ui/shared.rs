//! The page of a result that came by a link: apart from the visitor's own answers, and in their hands what becomes
//! of it.

use super::frame::{Act, View, button, paragraph};
use super::result;
use super::tag::{At, Tag, line, tag};
use crate::decision::assess;
use crate::session::{Message, Page, Session, Shared};

/// What says whose result it is; the heading, which takes the focus, is described by it.
pub(super) const NOTE: &str = "com-shared-note";

pub(super) fn page(view: &View<'_>, paper: Tag) -> Tag {
    let Some(shared) = &view.session.shared else { return paper };
    let labels = &view.content.interface.together;
    let partial = shared.partial.then(|| line("p", "", &labels.partial));
    let whose = paragraph("", &labels.shared_title, &labels.shared).is(At::Id, NOTE);
    let banner = tag("div", "com-note com-shared").put(whose).put_any(partial);
    let banner = banner.put(actions(view));
    let assessment = assess(view.content, &shared.answers);
    let session = seen(view.session, shared);
    let inner = View { session: &session, assessment: Some(&assessment), send: view.send.clone(), ..*view };
    result::told(&inner, paper, banner, tag("div", ""))
}

/// The session as the pages see it where they show the shared answers.
fn seen(session: &Session, shared: &Shared) -> Session {
    let mut seen = session.clone();
    *seen.answers.of_mut(shared.answers.perspective) = shared.answers.clone();
    seen.perspective = Some(shared.answers.perspective);
    seen
}

/// What can be done with the result of somebody else.
fn actions(view: &View<'_>) -> Tag {
    let labels = &view.content.interface.together;
    let begin =
        |page, label: &str| button("com-button").on_click(view, Act::Say(Message::PageOpened(page))).says(label);
    let (first, take_over) = if view.session.has_answers() {
        (begin(Page::Together, &labels.both), &labels.replace)
    } else {
        (begin(Page::Welcome, &labels.begin), &labels.take_over)
    };
    tag("div", "com-actions").put(first).put(view.link(Message::TookOver, take_over))
}
