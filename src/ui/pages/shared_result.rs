//! A result that came by a link, apart from the visitor's own answers.

use crate::ui::context::{Action, ViewContext, paragraph, primary_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::pages::result;
use crate::ui::parts::handing::shared_private;
use crate::ui::parts::hero::SHARED_NOTE;
use grammar::Cldr;
use guide::content::QuestionId;
use guide::decision::assess;
use guide::explanation::shared_view;
use guide::session::{Message, Page, Session, Shared};

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let Some(shared) = &view.session.shared else { return root };
    let (labels, result_labels) = (&view.content.interface.together, &view.content.interface.result);
    let partial = shared.partial.then(|| text_element("p", "", &labels.partial));
    let whose = paragraph("", &labels.shared_title, &labels.shared).attr(Attr::Id, SHARED_NOTE);
    let assessment = assess(view.content, &shared.answers);
    let is_told = |question: &QuestionId| assessment.exits.iter().any(|exit| exit.questions.contains(question));
    let banner = element("div")
        .class("com-note com-shared")
        .child(whose)
        .child_opt(shared_private(view, &shared.answers, &is_told))
        .child_opt(partial)
        .child(text_element("p", "com-quiet", &result_labels.theirs_advice));
    let session = substituted(view.session, shared);
    let inner =
        ViewContext { session: &session, assessment: Some(&assessment), perform: view.perform.clone(), ..*view };
    let result = shared_view(view.content, &assessment, &Cldr);
    let elsewhere = (!view.session.has_answers()).then(|| text_element("p", "com-quiet", &labels.elsewhere));
    root.child(result::article(&inner, &result, banner, actions(view))).child_opt(elsewhere)
}

/// The session with the shared answers in place of the visitor's own.
fn substituted(session: &Session, shared: &Shared) -> Session {
    let mut session = session.clone();
    *session.answers.of_mut(shared.answers.perspective) = shared.answers.clone();
    session.perspective = Some(shared.answers.perspective);
    session
}

/// The way on: compare it with the visitor's own answers or begin, take over one's own, read about both.
fn actions(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface;
    let begin =
        |page, label: &str| primary_button().on_click(view, Action::Dispatch(Message::PageOpened(page))).text(label);
    let (first, take_over) = if view.session.has_answers() {
        (begin(Page::Together, &labels.together.both), &labels.together.replace)
    } else {
        (begin(Page::Welcome, &labels.together.begin), &labels.together.take_over)
    };
    element("div")
        .class("com-actions com-actions-end")
        .child(first)
        .child(view.link(Message::TookOver, take_over))
        .child(view.link(Message::PageOpened(Page::Compare), &labels.result.compare))
}
