//! The page of the recommendation.

use crate::ui::context::{ViewContext, section};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::hero::hero;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::needs_section::needs_section;
use crate::ui::parts::next_steps::{conversation, next};
use crate::ui::parts::reasons_section::{chart, further_exits, missing};
use crate::ui::parts::sheet::sheet;
use grammar::Cldr;
use guide::explanation::{ResultView, result_view};
use guide::session::{Message, Notice, Page};

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let Some(assessment) = view.assessment else { return root };
    let result = result_view(view.content, assessment, &Cldr);
    let brief = view.session.brief(view.content, (view.made)(), &Cldr);
    // Paper gets the brief: the page is for the screen.
    let paper = brief
        .map(|brief| element("div").class("com-on-paper").child(sheet(&view.content.interface.take_along, &brief)));
    let labels = &view.content.interface;
    let done = match view.session.notice {
        // Where there is nothing to try any more, what was kept is told where the focus goes.
        Some(Notice::Kept) if result.map.is_none() => Some(&labels.result.kept),
        Some(Notice::TakenOver) => Some(&labels.together.taken_over),
        _ => None,
    };
    let done = done.map(|done| view.undo(done, &labels.result.undo));
    let screen = element("div").class("com-screen").child_opt(done);
    root.child(screen.child(article(view, &result, view.back(), actions(view)))).child_opt(paper)
}

/// A result between `before` and `after`.
pub(in crate::ui) fn article(
    view: &ViewContext<'_>,
    result: &ResultView<'_>,
    before: Element,
    after: Element,
) -> Element {
    let body = element("article")
        .class("com-result")
        .attr(Attr::DataOutcome, result.recommendation.word())
        .child(before)
        .child(hero(view, result));
    let is_first = !result.exits.is_empty();
    let basis = element("div").class(if is_first { "com-basis com-basis-first" } else { "com-basis" });
    let basis = basis.child(next(view, result));
    let why = || result.chart.as_ref().map(|shown| chart(view, shown, !is_first));
    let body = if is_first {
        // An exit comes first, and so does what to do about it; the leaning is for later.
        let talk = conversation(view, result);
        let body = match further_exits(view, result) {
            Some(further) => body.child(basis.child(further)).child_opt(talk),
            // Then there is room for it beside the steps.
            None => body.child(basis.child_opt(talk)),
        };
        body.child_opt(later(result).map(|later| later.child_opt(why())))
    } else {
        let reasons = element("div").class("com-reasons").child_opt(missing(view, result)).child_opt(why());
        body.child(basis.child(reasons)).child_opt(conversation(view, result)).child_opt(needs_section(view, result))
    };
    body.child(after)
}

/// The leaning of the other answers, for later.
fn later(result: &ResultView<'_>) -> Option<Element> {
    let later = result.later.as_ref()?;
    let text = text_element("p", "", &later.text);
    let body = element("div").class("com-leaning").child(icon(Icon::Recommendation(result.leaning))).child(text);
    Some(section("com-section com-later", later.title).child(body))
}

fn actions(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface;
    element("div")
        .class("com-actions com-actions-end")
        .child(view.link(Message::PageOpened(Page::Review), &labels.result.review))
        .child(view.link(Message::PageOpened(Page::Compare), &labels.result.compare))
        .child(view.link(Message::Cleared, &labels.common.restart))
}
