//! Why: what led there, what speaks for what, what to take to whom, and what is missing.

use crate::ui::context::{ViewContext, section, subheading};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::needs_section::{folded, open, step};
use crate::ui::markup::{Attr, Element, text_element, element};
use guide::explanation::text::fill;
use guide::decision::Contribution;
use guide::explanation::{Agreement, Explanation, Group, Side};
use guide::content::{Alternative, Choice, Criterion, PerAlternative, Perspective, Recommendation};

/// How many entries of a list are shown at once. One more is shown as well, rather than hidden alone.
const FIRST: usize = 3;

/// The answers that lead to pause or elsewhere, with what to do about them.
pub(in crate::ui) fn triggers(view: &ViewContext<'_>, explanation: &Explanation, perspective: Perspective) -> Option<Element> {
    if explanation.triggers.is_empty() {
        return None;
    }
    let mut list = element("ul").class("com-reasons");
    for trigger in &explanation.triggers {
        let Some(precondition) = view.content.preconditions.get(&trigger.question) else { continue };
        let Some(gate) = precondition.perspectives.of(perspective) else { continue };
        let Some(choice) = gate.choices.get(&trigger.choice) else { continue };
        let advice = choice.advice.as_ref().map(|advice| text_element("p", "com-advice", advice));
        list = list.child(
            element("li").class("com-reason").part("card")
                .child(text_element("p", "com-reason-criterion", &precondition.label))
                .child(words(view, &choice.text))
                .child_opt(advice)
                .child_opt(step(view, &trigger.question).and_then(|step| open(view, &step))),
        );
    }
    Some(section("com-section com-triggers", &view.content.interface.result.triggers).child(list))
}

/// The reasons, grouped by what they speak for, each with a bar that grows to the side it speaks for.
///
/// With `poles`, each says as well what its criterion is in the alternative.
pub(in crate::ui) fn reasons(
    view: &ViewContext<'_>,
    explanation: &Explanation,
    perspective: Perspective,
    poles: bool,
) -> Option<Element> {
    if explanation.groups.is_empty() {
        return None;
    }
    let labels = &view.content.interface.result;
    let mut body = section("com-section", &labels.reasons).child_opt(agreement(view, explanation)).child(text_element(
        "p",
        "com-quiet",
        &labels.reasons_hint,
    ));
    let all = || explanation.groups.iter().flat_map(|group| &group.reasons);
    let widest = all().map(|reason| reason.possible).max().unwrap_or(0);
    for group in &explanation.groups {
        let item = |index| reason_item(view, group.side, group.reasons.get(index)?, perspective, widest, poles);
        let list = shortened(view, "com-ledger", group.reasons.len(), &item);
        body = body.child(element("div").class("com-reason-group").child(group_title(view, group)).child(list));
    }
    for alternative in Alternative::ALL {
        if !explanation.groups.iter().any(|group| speaks(group.side, *alternative)) {
            let name = &view.content.alternatives.of(*alternative).inline;
            body = body.child(text_element("p", "com-quiet", &fill(&labels.nothing_for, &[("alternative", name)])));
        }
    }
    Some(body)
}

/// Whether all answers say the same, or pull to both sides.
fn agreement(view: &ViewContext<'_>, explanation: &Explanation) -> Option<Element> {
    let labels = &view.content.interface.result;
    let (words, alternative) = match explanation.agreement {
        Agreement::NoSide => return None,
        Agreement::All(alternative) => (&labels.agree_all, alternative),
        Agreement::Most(alternative) => (&labels.agree_most, alternative),
        Agreement::Mixed => return Some(text_element("p", "com-note", &labels.agree_mixed)),
    };
    let name = &view.content.alternatives.of(alternative).inline;
    Some(text_element("p", "", &fill(words, &[("alternative", name)])))
}

/// What counts most of a list of so many items; the rest opens on a click.
fn shortened(view: &ViewContext<'_>, class: &'static str, total: usize, item: &dyn Fn(usize) -> Option<Element>) -> Element {
    let rest = total.saturating_sub(FIRST);
    let (mut shown, mut folding) = (element("ul").class(class), element("ul").class(class));
    for index in 0..total {
        if index < FIRST || rest == 1 {
            shown = shown.child_opt(item(index));
        } else {
            folding = folding.child_opt(item(index));
        }
    }
    let list = element("div").child(shown);
    if rest <= 1 {
        return list;
    }
    list.child(folded(&fill(&view.content.interface.result.more, &[("number", &rest.to_string())]), folding))
}

/// Whether a side is the alternative's, or both alike.
fn speaks(side: Side, alternative: Alternative) -> bool {
    side == Side::Both || side == Side::For(alternative)
}

fn group_title(view: &ViewContext<'_>, group: &Group) -> Element {
    let labels = &view.content.interface.result;
    match group.side {
        Side::For(alternative) => {
            let name = &view.content.alternatives.of(alternative).inline;
            let shape = icon(Icon::Alternative(alternative));
            subheading("h4", shape, &fill(&labels.speaks_for, &[("alternative", name)]))
        }
        Side::Both => subheading("h4", icon(Icon::Recommendation(Recommendation::Both)), &labels.speaks_for_both),
        Side::Neither => text_element("h4", "com-subheading", &labels.speaks_for_neither),
    }
}

/// One reason: the criterion, the person's own words, and what the criterion is in the alternative.
fn reason_item(
    view: &ViewContext<'_>,
    side: Side,
    reason: &Contribution,
    perspective: Perspective,
    widest: u32,
    poles: bool,
) -> Option<Element> {
    let content = view.content;
    let (criterion, choice) = said(view, reason, perspective)?;
    let mut title = element("p").class("com-reason-criterion").text(&criterion.label);
    if reason.matters {
        title = title.text(" ").child(text_element("span", "com-tag", &content.interface.result.mattered));
    }
    let mut text = element("div").class("com-reason-text").child(title).child(words(view, &choice.text));
    for alternative in Alternative::ALL {
        let named = content.alternatives.of(*alternative);
        if poles && speaks(side, *alternative) {
            let name = text_element("span", "com-reason-name", &(named.name.clone() + ": "));
            text = text.child(element("p").class("com-reason-pole").child(name).text(criterion.poles.of(*alternative)));
        }
        // What the bar shows.
        let points = *reason.points.of(*alternative);
        if points > 0 {
            let counts = fill(&content.interface.result.share_for, &[("alternative", &named.inline)]);
            text = text.child(text_element("p", "com-hidden", &(counts + ": " + &points.to_string())));
        }
    }
    Some(element("li").class("com-reason com-ledger-row").part("card").child(text).child(tug(reason.points, widest)))
}

/// The criterion of a reason, and the choice in the person's own words.
fn said<'a>(view: &ViewContext<'a>, reason: &Contribution, perspective: Perspective) -> Option<(&'a Criterion, &'a Choice)> {
    let asked = view.content.questions.get(&reason.question)?.perspectives.of(perspective).as_ref()?;
    Some((view.content.criteria.get(&reason.criterion)?, asked.choices.get(&reason.choice)?))
}

/// What the answer gives to each side, as two bars that grow apart from one line; all bars to one scale.
fn tug(points: PerAlternative<u32>, widest: u32) -> Element {
    let part = |class, from: u32, width: u32| {
        element("rect").class(class).attr(Attr::X, &from.to_string()).attr(Attr::Width, &width.to_string()).attr(Attr::Height, "2")
    };
    let left = widest.saturating_sub(points.coaching);
    element("svg").class("com-tug")
        .attr(Attr::ViewBox, &["0 0 ", &(widest * 2).to_string(), " 2"].concat())
        .attr(Attr::PreserveAspectRatio, "none")
        .attr(Attr::AriaHidden, "true")
        .child(part("com-bar-all", 0, widest * 2))
        .child(part("com-fill-coaching", left, points.coaching))
        .child(part("com-fill-mentoring", widest, points.mentoring))
}

/// What to take to whom, where both are recommended: what each of the two is, where the answers speak for it.
pub(in crate::ui) fn shares(view: &ViewContext<'_>, explanation: &Explanation) -> Element {
    let labels = &view.content.interface.result;
    let mut both = element("div").class("com-sides");
    for alternative in Alternative::ALL {
        let name = &view.content.alternatives.of(*alternative).inline;
        let title = fill(&labels.share_for, &[("alternative", name)]);
        let speaking = explanation.groups.iter().filter(|group| speaks(group.side, *alternative));
        let reasons: Vec<&Contribution> = speaking.flat_map(|group| &group.reasons).collect();
        let item = |index: usize| {
            let criterion = view.content.criteria.get(&reasons.get(index)?.criterion)?;
            let item = element("li").class("com-item").child(text_element("strong", "com-item-title", &criterion.label)).text(" ");
            Some(item.text(criterion.poles.of(*alternative)))
        };
        let list = shortened(view, "com-list", reasons.len(), &item);
        let title = subheading("h4", icon(Icon::Alternative(*alternative)), &title);
        both = both.child(side(*alternative).child(title).child(list));
    }
    section("com-section com-shares", &labels.shares).child(both)
}

/// A card in the colour of an alternative.
pub(in crate::ui) fn side(alternative: Alternative) -> Element {
    let class = match alternative {
        Alternative::Coaching => "com-side com-side-coaching",
        Alternative::Mentoring => "com-side com-side-mentoring",
    };
    element("div").class(class)
}

fn words(view: &ViewContext<'_>, choice: &str) -> Element {
    element("p").class("com-reason-words")
        .child(text_element("span", "com-reason-said", &view.content.interface.result.your_answer))
        .text(" ")
        .child(text_element("q", "com-quote", choice))
}

/// The questions whose answers would help, where the scored answers do not decide; the most helpful ones first.
pub(in crate::ui) fn missing(view: &ViewContext<'_>, explanation: &Explanation, leaning: Recommendation) -> Option<Element> {
    if explanation.missing.is_empty() || leaning != Recommendation::Undecided {
        return None;
    }
    let labels = &view.content.interface.result;
    let item = |index| {
        let step = step(view, explanation.missing.get(index)?)?;
        let question = open(view, &step).unwrap_or_else(|| text_element("span", "", step.prompt()));
        Some(element("li").class("com-item").child(question))
    };
    let list = shortened(view, "com-list", explanation.missing.len(), &item);
    let body = section("com-section com-missing", &labels.missing);
    Some(body.child(text_element("p", "", &labels.missing_hint)).child(list))
}
