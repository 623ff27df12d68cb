//! What a result opens with: whose it is, the recommendation, the words that count most for it, how strong both needs
//! are, how firmly it stands, and what to do now.

use crate::ui::context::{Action, ViewContext, heading, link_to, paragraph, primary_button, quiet_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::needs_section::{TRY, need_scale};
use crate::ui::parts::next_steps::NEXT;
use crate::ui::parts::reasons_section::opened_by;
use guide::content::Recommendation;
use guide::explanation::{ResultView, SaidView, WhatIfsView};
use guide::session::{Message, Page};

/// The id of the note that says whose result it is, where it came by a link. It describes the heading, which takes the
/// focus.
pub(in crate::ui) const SHARED_NOTE: &str = "com-shared-note";

/// The id of the words beside the recommendation that it is a close call.
const CLOSE: &str = "com-close";

pub(in crate::ui) fn hero(view: &ViewContext<'_>, result: &ResultView<'_>) -> Element {
    let is_shared = view.session.page == Page::Shared;
    let is_close = result.what_ifs.as_ref().is_some_and(|what_ifs| what_ifs.is_close);
    let title = heading(&result.headline);
    // The heading takes the focus: what describes it is told with it.
    let title = if is_shared || is_close {
        title.attr(Attr::AriaDescribedby, if is_shared { SHARED_NOTE } else { CLOSE })
    } else {
        title
    };
    let close = || text_element("span", "com-tag", &view.content.interface.result.close_tag).attr(Attr::Id, CLOSE);
    let eyebrow = element("p")
        .class("com-eyebrow")
        .child(icon(Icon::Recommendation(result.recommendation)))
        .child(text_element("span", "", result.eyebrow))
        .child_opt(is_close.then(close));
    // The summary speaks to the person who answered.
    let summary = (!is_shared).then(|| text_element("p", "com-lead", result.summary));
    // Where something comes first, what the other answers say is for later.
    let needs = result.needs.as_ref().filter(|_| result.exits.is_empty());
    let words = element("div")
        .class("com-verdict-words")
        .child(eyebrow)
        .child(title)
        .child_opt(result.exits.first().map(|exit| opened_by(view, exit)))
        .child_opt(result.said.as_ref().map(said))
        .child_opt(summary)
        .child_opt(notes(result).filter(|_| needs.is_none()))
        .child_opt((!is_shared).then(|| actions(view, result)));
    let verdict = element("header").class("com-verdict").part("verdict").child(words);
    let facts = needs.map(|needs| {
        let facts = element("div").class("com-verdict-facts").child(need_scale(view, needs));
        facts.child_opt(result.what_ifs.as_ref().and_then(firmness)).child_opt(notes(result))
    });
    verdict.child_opt(facts)
}

fn said(said: &SaidView<'_>) -> Element {
    let line = element("p").class("com-said").text(said.label);
    said.choices.iter().fold(line, |line, choice| line.text(" ").child(text_element("q", "com-quote", choice)))
}

/// How firmly the result stands; nothing of a tentative one.
fn firmness(what_ifs: &WhatIfsView<'_>) -> Option<Element> {
    Some(paragraph("com-firmness", what_ifs.firmness?, &what_ifs.robust))
}

/// What the recommendation rests on, where the needs alone do not say it.
fn notes(result: &ResultView<'_>) -> Option<Element> {
    let note = element("div").class("com-note");
    let lines = result.notes.iter().map(|line| text_element("p", "", line));
    (!result.notes.is_empty()).then(|| lines.fold(note, Element::child))
}

/// What to do now. Where something cannot wait, that comes before all else; undecided, the answers that help most.
fn actions(view: &ViewContext<'_>, result: &ResultView<'_>) -> Element {
    let labels = &view.content.interface;
    let take_along = Action::Dispatch(Message::PageOpened(Page::TakeAlong));
    let handing = if view.session.invited { &labels.invite.back } else { &labels.take_along.open };
    let has_steps = result.advice.iter().any(|list| list.numbered);
    let is_urgent = has_steps && result.exits.first().is_some_and(|exit| exit.at_once);
    let ask = |button: Element| {
        let ask = Action::Dispatch(Message::HelpfulAsked(result.helpful.clone()));
        button.on_click(view, ask).text(&view.counted(&labels.result.helpful, result.helpful.len()))
    };
    let asks = !result.helpful.is_empty();
    let is_undecided = result.recommendation == Recommendation::Undecided;
    let first = if is_urgent {
        Some(link_to(NEXT).class("com-button").part("button").text(&labels.care.steps))
    } else {
        (asks && is_undecided).then(|| ask(primary_button()))
    };
    // Where few answers decide, more of them can wait.
    let more = (asks && !is_undecided).then(|| ask(quiet_button()));
    let button = if first.is_some() { quiet_button() } else { primary_button() };
    let try_link = || link_to(TRY).class("com-button com-button-quiet").text(&labels.result.try_answer);
    element("div")
        .class("com-actions")
        .child_opt(first)
        .child(button.on_click(view, take_along).text(handing))
        .child_opt(more)
        .child_opt(result.map.is_some().then(try_link))
}
