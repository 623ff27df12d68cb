//! The page of a result that came by a link: apart from the visitor's own answers, and in their hands what becomes
//! of it.

use crate::ui::context::{Action, ViewContext, button, paragraph};
use crate::ui::pages::result;
use crate::ui::markup::{Attr, Element, text_element, element};
use guide::decision::assess;
use guide::session::{Message, Page, Session, Shared};

/// What says whose result it is; the heading, which takes the focus, is described by it.
pub(in crate::ui) const NOTE: &str = "com-shared-note";

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let Some(shared) = &view.session.shared else { return root };
    let labels = &view.content.interface.together;
    let partial = shared.partial.then(|| text_element("p", "", &labels.partial));
    let whose = paragraph("", &labels.shared_title, &labels.shared).attr(Attr::Id, NOTE);
    let banner = element("div").class("com-note com-shared").child(whose).child_opt(partial);
    let banner = banner.child(actions(view));
    let assessment = assess(view.content, &shared.answers);
    let session = seen(view.session, shared);
    let inner = ViewContext { session: &session, assessment: Some(&assessment), perform: view.perform.clone(), ..*view };
    result::told(&inner, root, banner, element("div"))
}

/// The session as the pages see it where they show the shared answers.
fn seen(session: &Session, shared: &Shared) -> Session {
    let mut seen = session.clone();
    *seen.answers.of_mut(shared.answers.perspective) = shared.answers.clone();
    seen.perspective = Some(shared.answers.perspective);
    seen
}

/// What can be done with the result of somebody else.
fn actions(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface.together;
    let begin =
        |page, label: &str| button("com-button").on_click(view, Action::Dispatch(Message::PageOpened(page))).text(label);
    let (first, take_over) = if view.session.has_answers() {
        (begin(Page::Together, &labels.both), &labels.replace)
    } else {
        (begin(Page::Welcome, &labels.begin), &labels.take_over)
    };
    element("div").class("com-actions").child(first).child(view.link(Message::TookOver, take_over))
}
