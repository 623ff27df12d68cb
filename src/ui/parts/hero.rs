//! What a result opens with: whose it is, the recommendation, the words that count most for it, how strong both needs
//! are, how firmly it stands, and what to do now.

use crate::ui::context::{Action, ViewContext, button, heading, paragraph, primary_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::needs_section::{TRY, need_scale};
use guide::explanation::{ResultView, SaidView, WhatIfsView};
use guide::session::{Message, Page};

/// The id of the note that says whose result it is, where it came by a link. It describes the heading, which takes the
/// focus.
pub(in crate::ui) const SHARED_NOTE: &str = "com-shared-note";

pub(in crate::ui) fn hero(view: &ViewContext<'_>, result: &ResultView<'_>) -> Element {
    let is_shared = view.session.page == Page::Shared;
    let title = heading(&result.headline);
    let title = if is_shared { title.attr(Attr::AriaDescribedby, SHARED_NOTE) } else { title };
    let eyebrow = element("p")
        .class("com-eyebrow")
        .child(icon(Icon::Recommendation(result.recommendation)))
        .child(text_element("span", "", result.eyebrow));
    // The summary speaks to the person who answered.
    let summary = (!is_shared).then(|| text_element("p", "com-lead", result.summary));
    let words = element("div")
        .class("com-verdict-words")
        .child(eyebrow)
        .child(title)
        .child_opt(result.said.as_ref().map(said))
        .child_opt(summary)
        .child_opt(notes(result))
        .child_opt((!is_shared).then(|| actions(view, result)));
    let verdict = element("header").class("com-verdict").part("verdict").child(words);
    // Where something comes first, what the other answers say is for later.
    let needs = result.needs.as_ref().filter(|_| result.exits.is_empty());
    let facts = needs.map(|needs| {
        let facts = element("div").class("com-verdict-facts").child(need_scale(view, needs));
        facts.child_opt(result.what_ifs.as_ref().and_then(firmness))
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

/// Undecided, the answers that help most come before all else.
fn actions(view: &ViewContext<'_>, result: &ResultView<'_>) -> Element {
    let labels = &view.content.interface;
    let take_along = Action::Dispatch(Message::PageOpened(Page::TakeAlong));
    let handing = if view.session.invited { &labels.invite.back } else { &labels.take_along.open };
    let take_along = |button: Element| button.on_click(view, take_along).text(handing);
    let bar = element("div").class("com-actions");
    let bar = match result.helpful.as_slice() {
        [] => bar.child(take_along(primary_button())),
        helpful => {
            let ask = Action::Dispatch(Message::HelpfulAsked(helpful.to_vec()));
            let label = if helpful.len() == 1 { &labels.result.helpful_one } else { &labels.result.helpful };
            bar.child(primary_button().on_click(view, ask).text(label))
                .child(take_along(button("com-button com-button-quiet")))
        }
    };
    let try_link = element("a")
        .class("com-button com-button-quiet")
        .attr(Attr::Href, &["#", TRY].concat())
        .attr(Attr::DataComTarget, TRY)
        .text(&labels.result.try_answer);
    bar.child_opt(result.map.is_some().then_some(try_link))
}
