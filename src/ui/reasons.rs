//! Why: what led there, what speaks for what, what to take to whom, and what is missing.

use super::frame::{View, section, subheading};
use super::glyph::{Glyph, glyph};
use super::standing::{folded, open, step};
use super::tag::{At, Tag, line, tag};
use super::text::fill;
use crate::decision::Contribution;
use crate::explanation::{Agreement, Explanation, Group, Side};
use crate::model::{Alternative, Choice, Criterion, PerAlternative, Perspective, Recommendation};

/// How many entries of a list are shown at once. One more is shown as well, rather than hidden alone.
const FIRST: usize = 3;

/// The answers that lead to pause or elsewhere, with what to do about them.
pub(super) fn triggers(view: &View<'_>, explanation: &Explanation, perspective: Perspective) -> Option<Tag> {
    if explanation.triggers.is_empty() {
        return None;
    }
    let mut list = tag("ul", "com-reasons");
    for trigger in &explanation.triggers {
        let Some(precondition) = view.content.preconditions.get(&trigger.question) else { continue };
        let Some(gate) = precondition.perspectives.of(perspective) else { continue };
        let Some(choice) = gate.choices.get(&trigger.choice) else { continue };
        let advice = choice.advice.as_ref().map(|advice| line("p", "com-advice", advice));
        list = list.put(
            tag("li", "com-reason")
                .put(line("p", "com-reason-criterion", &precondition.label))
                .put(words(view, &choice.text))
                .put_any(advice)
                .put_any(step(view, &trigger.question).and_then(|step| open(view, &step))),
        );
    }
    Some(section("com-section com-triggers", &view.content.interface.result.triggers).put(list))
}

/// The reasons, grouped by what they speak for, each with a bar that grows to the side it speaks for.
///
/// With `poles`, each says as well what its criterion is in the alternative.
pub(super) fn reasons(
    view: &View<'_>,
    explanation: &Explanation,
    perspective: Perspective,
    poles: bool,
) -> Option<Tag> {
    if explanation.groups.is_empty() {
        return None;
    }
    let labels = &view.content.interface.result;
    let mut body = section("com-section", &labels.reasons).put_any(agreement(view, explanation)).put(line(
        "p",
        "com-quiet",
        &labels.reasons_hint,
    ));
    let all = || explanation.groups.iter().flat_map(|group| &group.reasons);
    let widest = all().map(|reason| reason.possible).max().unwrap_or(0);
    for group in &explanation.groups {
        let item = |index| reason_item(view, group.side, group.reasons.get(index)?, perspective, widest, poles);
        let list = shortened(view, "com-ledger", group.reasons.len(), &item);
        body = body.put(tag("div", "com-reason-group").put(group_title(view, group)).put(list));
    }
    for alternative in Alternative::ALL {
        if !explanation.groups.iter().any(|group| speaks(group.side, *alternative)) {
            let name = &view.content.alternatives.of(*alternative).inline;
            body = body.put(line("p", "com-quiet", &fill(&labels.nothing_for, &[("alternative", name)])));
        }
    }
    Some(body)
}

/// Whether all answers say the same, or pull to both sides.
fn agreement(view: &View<'_>, explanation: &Explanation) -> Option<Tag> {
    let labels = &view.content.interface.result;
    let (words, alternative) = match explanation.agreement {
        Agreement::NoSide => return None,
        Agreement::All(alternative) => (&labels.agree_all, alternative),
        Agreement::Most(alternative) => (&labels.agree_most, alternative),
        Agreement::Mixed => return Some(line("p", "com-note", &labels.agree_mixed)),
    };
    let name = &view.content.alternatives.of(alternative).inline;
    Some(line("p", "", &fill(words, &[("alternative", name)])))
}

/// What counts most of a list of so many items; the rest opens on a click.
fn shortened(view: &View<'_>, class: &'static str, total: usize, item: &dyn Fn(usize) -> Option<Tag>) -> Tag {
    let rest = total.saturating_sub(FIRST);
    let (mut shown, mut folding) = (tag("ul", class), tag("ul", class));
    for index in 0..total {
        if index < FIRST || rest == 1 {
            shown = shown.put_any(item(index));
        } else {
            folding = folding.put_any(item(index));
        }
    }
    let list = tag("div", "").put(shown);
    if rest <= 1 {
        return list;
    }
    list.put(folded(&fill(&view.content.interface.result.more, &[("number", &rest.to_string())]), folding))
}

/// Whether a side is the alternative's, or both alike.
fn speaks(side: Side, alternative: Alternative) -> bool {
    side == Side::Both || side == Side::For(alternative)
}

fn group_title(view: &View<'_>, group: &Group) -> Tag {
    let labels = &view.content.interface.result;
    match group.side {
        Side::For(alternative) => {
            let name = &view.content.alternatives.of(alternative).inline;
            let shape = glyph(Glyph::Alternative(alternative));
            subheading("h4", shape, &fill(&labels.speaks_for, &[("alternative", name)]))
        }
        Side::Both => subheading("h4", glyph(Glyph::Recommendation(Recommendation::Both)), &labels.speaks_for_both),
        Side::Neither => line("h4", "com-subheading", &labels.speaks_for_neither),
    }
}

/// One reason: the criterion, the person's own words, and what the criterion is in the alternative.
fn reason_item(
    view: &View<'_>,
    side: Side,
    reason: &Contribution,
    perspective: Perspective,
    widest: u32,
    poles: bool,
) -> Option<Tag> {
    let content = view.content;
    let (criterion, choice) = said(view, reason, perspective)?;
    let mut title = tag("p", "com-reason-criterion").says(&criterion.label);
    if reason.matters {
        title = title.says(" ").put(line("span", "com-tag", &content.interface.result.mattered));
    }
    let mut text = tag("div", "com-reason-text").put(title).put(words(view, &choice.text));
    for alternative in Alternative::ALL {
        let named = content.alternatives.of(*alternative);
        if poles && speaks(side, *alternative) {
            let name = line("span", "com-reason-name", &(named.name.clone() + ": "));
            text = text.put(tag("p", "com-reason-pole").put(name).says(criterion.poles.of(*alternative)));
        }
        // What the bar shows.
        let points = *reason.points.of(*alternative);
        if points > 0 {
            let counts = fill(&content.interface.result.share_for, &[("alternative", &named.inline)]);
            text = text.put(line("p", "com-hidden", &(counts + ": " + &points.to_string())));
        }
    }
    Some(tag("li", "com-reason com-ledger-row").put(text).put(tug(reason.points, widest)))
}

/// The criterion of a reason, and the choice in the person's own words.
fn said<'a>(view: &View<'a>, reason: &Contribution, perspective: Perspective) -> Option<(&'a Criterion, &'a Choice)> {
    let asked = view.content.questions.get(&reason.question)?.perspectives.of(perspective).as_ref()?;
    Some((view.content.criteria.get(&reason.criterion)?, asked.choices.get(&reason.choice)?))
}

/// What the answer gives to each side, as two bars that grow apart from one line; all bars to one scale.
fn tug(points: PerAlternative<u32>, widest: u32) -> Tag {
    let part = |class, from: u32, width: u32| {
        tag("rect", class).with(At::X, &from.to_string()).with(At::Width, &width.to_string()).is(At::Height, "2")
    };
    let left = widest.saturating_sub(points.coaching);
    tag("svg", "com-tug")
        .with(At::ViewBox, &["0 0 ", &(widest * 2).to_string(), " 2"].concat())
        .is(At::PreserveAspectRatio, "none")
        .is(At::AriaHidden, "true")
        .put(part("com-bar-all", 0, widest * 2))
        .put(part("com-fill-coaching", left, points.coaching))
        .put(part("com-fill-mentoring", widest, points.mentoring))
}

/// What to take to whom, where both are recommended: what each of the two is, where the answers speak for it.
pub(super) fn shares(view: &View<'_>, explanation: &Explanation) -> Tag {
    let labels = &view.content.interface.result;
    let mut both = tag("div", "com-sides");
    for alternative in Alternative::ALL {
        let name = &view.content.alternatives.of(*alternative).inline;
        let title = fill(&labels.share_for, &[("alternative", name)]);
        let speaking = explanation.groups.iter().filter(|group| speaks(group.side, *alternative));
        let reasons: Vec<&Contribution> = speaking.flat_map(|group| &group.reasons).collect();
        let item = |index: usize| {
            let criterion = view.content.criteria.get(&reasons.get(index)?.criterion)?;
            let item = tag("li", "com-item").put(line("strong", "com-item-title", &criterion.label)).says(" ");
            Some(item.says(criterion.poles.of(*alternative)))
        };
        let list = shortened(view, "com-list", reasons.len(), &item);
        let title = subheading("h4", glyph(Glyph::Alternative(*alternative)), &title);
        both = both.put(side(*alternative).put(title).put(list));
    }
    section("com-section com-shares", &labels.shares).put(both)
}

/// A card in the colour of an alternative.
pub(super) fn side(alternative: Alternative) -> Tag {
    let class = match alternative {
        Alternative::Coaching => "com-side com-side-coaching",
        Alternative::Mentoring => "com-side com-side-mentoring",
    };
    tag("div", class)
}

fn words(view: &View<'_>, choice: &str) -> Tag {
    tag("p", "com-reason-words")
        .put(line("span", "com-reason-said", &view.content.interface.result.your_answer))
        .says(" ")
        .put(line("q", "com-quote", choice))
}

/// The questions whose answers would help, where the scored answers do not decide; the most helpful ones first.
pub(super) fn missing(view: &View<'_>, explanation: &Explanation, leaning: Recommendation) -> Option<Tag> {
    if explanation.missing.is_empty() || leaning != Recommendation::Undecided {
        return None;
    }
    let labels = &view.content.interface.result;
    let item = |index| {
        let step = step(view, explanation.missing.get(index)?)?;
        let question = open(view, &step).unwrap_or_else(|| line("span", "", step.prompt()));
        Some(tag("li", "com-item").put(question))
    };
    let list = shortened(view, "com-list", explanation.missing.len(), &item);
    let body = section("com-section com-missing", &labels.missing);
    Some(body.put(line("p", "", &labels.missing_hint)).put(list))
}
