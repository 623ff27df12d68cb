//! The page of the recommendation.

use crate::ui::context::{Action, ViewContext, heading, primary_button, section};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::needs_section::needs_section;
use crate::ui::parts::next_steps::{advice, expectations};
use crate::ui::parts::reasons_section::{exits, missing, reasons, shares};
use guide::explanation::{ResultView, result_view};
use guide::session::{Message, Page};

/// The id of the note that says whose result it is, where it came by a link. It describes the heading, which takes the
/// focus.
pub(in crate::ui) const SHARED_NOTE: &str = "com-shared-note";

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    article(view, root, view.back(), actions(view))
}

/// A result between `before` and `after`.
pub(in crate::ui) fn article(view: &ViewContext<'_>, root: Element, before: Element, after: Element) -> Element {
    let Some(assessment) = view.assessment else { return root };
    let result = result_view(view.content, assessment);
    let body = element("article")
        .class("com-result")
        .attr(Attr::DataOutcome, result.recommendation.word())
        .child(before)
        .child(verdict(view, &result));
    let columns = |why: Element| element("div").class("com-pair").child(why).child(advice(view, &result));
    let body = if result.exits.is_empty() {
        let why = element("div").child_opt(missing(view, &result)).child_opt(reasons(view, &result));
        let body = body.child_opt(notes(&result)).child_opt(shares(view, &result)).child(columns(why));
        let body = body.child_opt(needs_section(view, &result));
        expectations(view, body, assessment)
    } else {
        // An exit comes first, and so does the advice about it; the leaning is for later.
        body.child(columns(element("div").child(exits(view, &result))))
            .child_opt(later(view, &result))
            .child_opt(needs_section(view, &result))
            .child_opt(reasons(view, &result))
    };
    root.child(body.child(after))
}

fn verdict(view: &ViewContext<'_>, result: &ResultView<'_>) -> Element {
    let title = heading(&result.headline);
    let title = if view.session.page == Page::Shared { title.attr(Attr::AriaDescribedby, SHARED_NOTE) } else { title };
    element("header")
        .class("com-verdict")
        .part("verdict")
        .child(icon(Icon::Recommendation(result.recommendation)))
        .child(text_element("p", "com-eyebrow", &view.content.interface.result.eyebrow))
        .child(title)
        .child(text_element("p", "com-lead", result.summary))
}

/// The leaning of the other answers, for later.
fn later(view: &ViewContext<'_>, result: &ResultView<'_>) -> Option<Element> {
    let text = text_element("p", "", result.later.as_ref()?);
    let body = element("div").class("com-leaning").child(icon(Icon::Recommendation(result.leaning))).child(text);
    Some(section("com-section com-card", &view.content.interface.result.leaning).part("card").child(body))
}

/// What the recommendation rests on, where the needs alone do not say it.
fn notes(result: &ResultView<'_>) -> Option<Element> {
    let note = element("div").class("com-note");
    let lines = result.notes.iter().map(|line| text_element("p", "", line));
    (!result.notes.is_empty()).then(|| lines.fold(note, Element::child))
}

fn actions(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface;
    element("div")
        .class("com-actions com-actions-end")
        .child(
            primary_button()
                .on_click(view, Action::Dispatch(Message::PageOpened(Page::TakeAlong)))
                .text(if view.session.invited { &labels.invite.back } else { &labels.take_along.open }),
        )
        .child(view.link(Message::PageOpened(Page::Review), &labels.result.review))
        .child(view.link(Message::PageOpened(Page::Compare), &labels.result.compare))
        .child(view.link(Message::Cleared, &labels.common.restart))
}
