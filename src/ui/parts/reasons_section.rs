//! Why: the answers that come first, the reasons by side, what to take to whom, and what is missing.

use crate::ui::context::{ViewContext, section, subheading};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::folds::shortened;
use crate::ui::parts::icon::{Icon, icon};
use guide::content::{Alternative, PerAlternative, Recommendation};
use guide::explanation::text::fill;
use guide::explanation::{ExitView, GroupView, QuestionView, ReasonView, ResultView, ShareView, Side};
use guide::session::{Message, Page};

/// The answers that lead to pause or elsewhere; each exit but the first with its own advice.
pub(in crate::ui) fn exits(view: &ViewContext<'_>, result: &ResultView<'_>) -> Element {
    let items = result.exits.iter().enumerate().map(|(index, exit)| exit_item(view, exit, index > 0));
    let list = items.fold(element("ul").class("com-reasons"), Element::child);
    section("com-section com-triggers", &view.content.interface.result.triggers).child(list)
}

fn exit_item(view: &ViewContext<'_>, exit: &ExitView<'_>, is_further: bool) -> Element {
    let mut item = element("li").class("com-reason").part("card");
    for answer in &exit.answers {
        item = item
            .child(text_element("p", "com-reason-criterion", answer.label))
            .child(quote(view, answer.choice))
            .child_opt(change_link(view, &answer.question));
    }
    if is_further {
        item = item.child(text_element("p", "com-reason-name", exit.headline)).child(text_element(
            "p",
            "com-advice",
            exit.summary,
        ));
    }
    item
}

/// The reasons, grouped by the side that they point to, each with a bar that grows to its side.
pub(in crate::ui) fn reasons(view: &ViewContext<'_>, result: &ResultView<'_>) -> Option<Element> {
    if result.groups.is_empty() {
        return None;
    }
    let labels = &view.content.interface.result;
    let agreement = result.agreement.as_ref();
    let agreement = agreement.map(|it| text_element("p", if it.mixed { "com-note" } else { "" }, &it.text));
    let mut body = section("com-section", &labels.reasons).child_opt(agreement).child(text_element(
        "p",
        "com-quiet",
        &labels.reasons_hint,
    ));
    // All bars have one scale.
    let widest = result.groups.iter().flat_map(|group| &group.reasons).map(|reason| reason.possible).max().unwrap_or(0);
    for group in &result.groups {
        let item = |index| Some(reason_item(view, group.side, group.reasons.get(index)?, widest));
        let list = shortened(view, "com-ledger", group.reasons.len(), &item);
        body = body.child(element("div").class("com-reason-group").child(group_title(group)).child(list));
    }
    let nothing = result.nothing_for.iter().map(|line| text_element("p", "com-quiet", line));
    Some(nothing.fold(body, Element::child))
}

fn group_title(group: &GroupView<'_>) -> Element {
    match group.side {
        Side::For(alternative) => subheading("h4", icon(Icon::Alternative(alternative)), &group.title),
        Side::Both => subheading("h4", icon(Icon::Recommendation(Recommendation::Both)), &group.title),
        Side::Neither => text_element("h4", "com-subheading", &group.title),
    }
}

/// One reason: the name of the question, the person's own words, and the row of the comparison.
fn reason_item(view: &ViewContext<'_>, side: Side, reason: &ReasonView<'_>, widest: u32) -> Element {
    let content = view.content;
    let mut title = element("p").class("com-reason-criterion").text(reason.label);
    if reason.matters {
        title = title.text(" ").child(text_element("span", "com-tag", &content.interface.result.mattered));
    }
    let mut text = element("div").class("com-reason-text").child(title).child(quote(view, reason.choice));
    for alternative in Alternative::ALL {
        let named = content.alternatives.of(*alternative);
        if let (Some((_, poles)), true) = (&reason.criterion, side == Side::For(*alternative)) {
            let name = text_element("span", "com-reason-name", &(named.name.clone() + ": "));
            text = text.child(element("p").class("com-reason-pole").child(name).text(poles.of(*alternative)));
        }
        // The bar in words.
        let points = *reason.points.of(*alternative);
        if points > 0 {
            let counts = fill(&content.interface.result.share_for, &[("alternative", &named.inline)]);
            text = text.child(text_element("p", "com-hidden", &(counts + ": " + &points.to_string())));
        }
    }
    let bar = balance_bar(reason.points, widest);
    element("li").class("com-reason com-ledger-row").part("card").child(text).child(bar)
}

/// The points for each side, as two bars that grow apart from one line.
fn balance_bar(points: PerAlternative<u32>, widest: u32) -> Element {
    let rect = |class, x: u32, width: u32| {
        let rect = element("rect").class(class).attr(Attr::X, &x.to_string());
        rect.attr(Attr::Width, &width.to_string()).attr(Attr::Height, "2")
    };
    let left = widest.saturating_sub(points.coaching);
    element("svg")
        .class("com-balance-bar")
        .attr(Attr::ViewBox, &["0 0 ", &(widest * 2).to_string(), " 2"].concat())
        .attr(Attr::PreserveAspectRatio, "none")
        .attr(Attr::AriaHidden, "true")
        .child(rect("com-bar-all", 0, widest * 2))
        .child(rect("com-fill-coaching", left, points.coaching))
        .child(rect("com-fill-mentoring", widest, points.mentoring))
}

/// What to take to whom; only where both are recommended.
pub(in crate::ui) fn shares(view: &ViewContext<'_>, result: &ResultView<'_>) -> Option<Element> {
    let sides = result.shares.iter().map(|share| share_side(view, share));
    let sides = sides.fold(element("div").class("com-sides"), Element::child);
    let body = || section("com-section com-shares", &view.content.interface.result.shares).child(sides);
    (!result.shares.is_empty()).then(body)
}

fn share_side(view: &ViewContext<'_>, share: &ShareView<'_>) -> Element {
    let item = |index: usize| {
        let reason = share.reasons.get(index)?;
        let item = element("li").class("com-item").child(text_element("strong", "com-item-title", reason.label));
        Some(item.text(" ").child(text_element("q", "com-quote", reason.choice)))
    };
    let title = subheading("h4", icon(Icon::Alternative(share.alternative)), &share.title);
    side(share.alternative).child(title).child(shortened(view, "com-list", share.reasons.len(), &item))
}

/// A card in the colour of an alternative.
pub(in crate::ui) fn side(alternative: Alternative) -> Element {
    element("div").class("com-side").attr(Attr::DataSide, alternative.word())
}

fn quote(view: &ViewContext<'_>, choice: &str) -> Element {
    element("p")
        .class("com-reason-words")
        .child(text_element("span", "com-reason-said", &view.content.interface.result.your_answer))
        .text(" ")
        .child(text_element("q", "com-quote", choice))
}

/// The questions whose answers would help most, where the scored answers do not decide.
pub(in crate::ui) fn missing(view: &ViewContext<'_>, result: &ResultView<'_>) -> Option<Element> {
    if result.missing.is_empty() {
        return None;
    }
    let labels = &view.content.interface.result;
    let item = |index| {
        let question: &QuestionView<'_> = result.missing.get(index)?;
        let link = change_link(view, question).unwrap_or_else(|| text_element("span", "", question.prompt));
        Some(element("li").class("com-item").child(link))
    };
    let list = shortened(view, "com-list", result.missing.len(), &item);
    let body = section("com-section com-missing", &labels.missing);
    Some(body.child(text_element("p", "", &labels.missing_hint)).child(list))
}

/// A link that opens the question; nothing where the answers are somebody else's.
pub(in crate::ui) fn change_link(view: &ViewContext<'_>, question: &QuestionView<'_>) -> Option<Element> {
    let label = || fill(&view.content.interface.result.change_link, &[("question", question.prompt)]);
    let is_own = view.session.page != Page::Shared;
    is_own.then(|| view.link(Message::ChangeAsked(question.id.clone()), &label()))
}
