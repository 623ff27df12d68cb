//! Why: the answers that something comes first for, all answers in one chart, and what is missing.

use crate::ui::context::{Action, ViewContext, button, section};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::folds::shortened;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::map_labels::percentage;
use guide::content::{Alternative, Direction, PerAlternative};
use guide::explanation::text::fill;
use guide::explanation::{ChartView, ExitView, QuestionView, ResultView, RowView};
use guide::session::{Message, Page};

/// What also leads to pause or elsewhere, beside the exit that decides: its advice, and the answers that open it.
pub(in crate::ui) fn further_exits(view: &ViewContext<'_>, result: &ResultView<'_>) -> Option<Element> {
    let further = result.exits.get(1..).filter(|further| !further.is_empty())?;
    let item = |exit: &ExitView<'_>| {
        let item = element("li").class("com-reason").part("card");
        let item = item.child(text_element("p", "com-reason-name", exit.headline));
        item.child(text_element("p", "com-advice", exit.summary)).child(opened_by(view, exit))
    };
    let list = further.iter().map(item).fold(element("ul").class("com-cards"), Element::child);
    let labels = &view.content.interface.result;
    let are_before = result.exits.iter().all(|exit| !exit.instead);
    let title = if are_before { &labels.triggers_first } else { &labels.triggers };
    Some(section("com-section com-triggers", title).child(list))
}

/// The answers that open an exit, each with its question and a way to change it.
pub(in crate::ui) fn opened_by(view: &ViewContext<'_>, exit: &ExitView<'_>) -> Element {
    let rows = exit.answers.iter().map(|answer| {
        let words = text_element("q", "com-quote", answer.choice);
        let answered = element("p").child(words).text(" ").child_opt(change_button(view, &answer.question));
        let question = text_element("p", "com-reason-question", answer.question.prompt);
        element("div").child(question).child(answered)
    });
    rows.fold(element("div").class("com-opened-by"), Element::child)
}

/// A button that opens the question of an answer; nothing where the answers are somebody else's.
fn change_button(view: &ViewContext<'_>, question: &QuestionView<'_>) -> Option<Element> {
    let labels = &view.content.interface.review;
    let change = || {
        button("com-link")
            .attr(Attr::AriaLabel, &fill(&labels.change_question, &[("question", question.prompt)]))
            .on_click(view, Action::Dispatch(Message::ChangeAsked(question.id.clone())))
            .text(&labels.change)
    };
    (view.session.page != Page::Shared).then(change)
}

/// All answers in one chart, a row each, with bars that grow apart from one line: under “Why”, unless something else comes
/// first.
pub(in crate::ui) fn chart(view: &ViewContext<'_>, chart: &ChartView<'_>, is_why: bool) -> Element {
    let labels = &view.content.interface.result;
    let mut heads = element("div").class("com-chart-heads").attr(Attr::AriaHidden, "true");
    for alternative in Alternative::ALL {
        let name = chart.heads.of(*alternative);
        heads = heads.child(element("span").child(icon(Icon::Alternative(*alternative))).text(name));
    }
    let rows = chart.rows.iter().map(|shown| row(view, shown, chart.widest));
    let class = "com-section com-reasons-chart";
    let body = if is_why { section(class, &labels.reasons) } else { element("section").class(class) };
    let hint = text_element("span", "com-muted", &labels.reasons_hint);
    let tally = element("p").child(text_element("span", "", &chart.tally)).text(" ").child(hint);
    body.child(tally).child(heads).child(rows.fold(element("ol").class("com-chart"), Element::child))
}

/// One answer: the question as it was asked, the person's own words, and what the bar shows.
fn row(view: &ViewContext<'_>, row: &RowView<'_>, widest: u32) -> Element {
    let reason = &row.reason;
    let mut text = element("div")
        .class("com-chart-text")
        .child(text_element("p", "com-reason-question", reason.prompt))
        .child(element("p").child(text_element("q", "com-quote", reason.choice)));
    if reason.matters {
        text = text.child(element("p").child(text_element("span", "com-tag", &view.content.interface.result.mattered)));
    }
    let words = text_element("p", "com-hidden", &row.words);
    element("li").class("com-chart-row").part("card").child(text).child(words).child(bar(view, reason.points, widest))
}

/// The points for each side, as two bars that grow apart from the line in the middle. In percent, so that the line is as
/// high as its row and the bars are not.
fn bar(view: &ViewContext<'_>, points: PerAlternative<u32>, widest: u32) -> Element {
    let half = |points: u32| (points * 500).checked_div(widest).unwrap_or(0);
    let rect = |class, at: u32, width: u32| {
        let rect = element("rect").class(class).attr(Attr::X, &percentage(at));
        rect.attr(Attr::Width, &percentage(width)).attr(Attr::Y, "50%").attr(Attr::Height, "0.7em")
    };
    let (coaching, mentoring) = (half(points.coaching), half(points.mentoring));
    let [at_coaching, at_mentoring] = match view.content.direction {
        Direction::Ltr => [500u32.saturating_sub(coaching), 500],
        Direction::Rtl => [500, 500u32.saturating_sub(mentoring)],
    };
    let middle = element("rect").class("com-chart-middle").attr(Attr::X, "50%").attr(Attr::Height, "100%");
    element("svg")
        .class("com-chart-bar")
        .attr(Attr::AriaHidden, "true")
        .child(rect("com-fill-coaching", at_coaching, coaching))
        .child(rect("com-fill-mentoring", at_mentoring, mentoring))
        .child(middle.attr(Attr::Width, "2"))
}

/// A card in the colour of an alternative.
pub(in crate::ui) fn side(alternative: Alternative) -> Element {
    element("div").class("com-side").attr(Attr::DataSide, alternative.word())
}

/// The questions whose answers would help most, where the scored answers do not decide.
pub(in crate::ui) fn missing(view: &ViewContext<'_>, result: &ResultView<'_>) -> Option<Element> {
    if result.missing.is_empty() {
        return None;
    }
    let labels = &view.content.interface.result;
    let is_own = view.session.page != Page::Shared;
    let item = |index| {
        let question: &QuestionView<'_> = result.missing.get(index)?;
        let item = element("li").class("com-item");
        Some(if is_own {
            item.child(view.link(Message::HelpfulAsked(vec![question.id.clone()]), question.prompt))
        } else {
            item.text(question.prompt)
        })
    };
    let list = shortened(view, "com-list", result.missing.len(), &item);
    let body = section("com-section com-missing", &labels.missing);
    Some(body.child(text_element("p", "", &labels.missing_hint)).child(list))
}
