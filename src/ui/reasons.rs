//! Why: what led there, what speaks for what, what to take to whom, and what is missing.

use super::frame::{View, section, subheading};
use super::glyph::{Glyph, glyph};
use super::standing::{folded, open, step};
use super::tag::{At, Tag, line, tag};
use super::text::fill;
use crate::decision::Contribution;
use crate::explanation::{Agreement, Explanation, Group, Side};
use crate::model::{Alternative, Choice, Criterion, PerAlternative, Perspective, QuestionId, Recommendation};

/// How many of the missing questions are shown at once.
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
pub(super) fn reasons(view: &View<'_>, explanation: &Explanation, perspective: Perspective) -> Option<Tag> {
    if explanation.groups.is_empty() {
        return None;
    }
    let labels = &view.content.interface.result;
    let mut body = section("com-section com-why-section", &labels.reasons).put_any(agreement(view, explanation));
    let all = || explanation.groups.iter().flat_map(|group| &group.reasons);
    let widest = all().map(|reason| reason.possible).max().unwrap_or(0);
    for group in &explanation.groups {
        body = body.put(reason_group(view, group, perspective, widest));
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
        Agreement::Mixed => return Some(mixed(view, explanation)),
    };
    let name = &view.content.alternatives.of(alternative).inline;
    Some(line("p", "", &fill(words, &[("alternative", name)])))
}

/// That the answers pull to both sides, and which pull where.
fn mixed(view: &View<'_>, explanation: &Explanation) -> Tag {
    let labels = &view.content.interface.result;
    let mut note = tag("div", "com-note com-mixed").put(line("p", "", &labels.agree_mixed));
    for group in &explanation.groups {
        if let Side::For(alternative) = group.side {
            let name = &view.content.alternatives.of(alternative).inline;
            let title = fill(&labels.share_for, &[("alternative", name)]);
            let mut which = tag("p", "com-mixed-side").put(glyph(Glyph::Alternative(alternative))).says(&title);
            for criterion in group.reasons.iter().filter_map(|reason| view.content.criteria.get(&reason.criterion)) {
                which = which.says(" ").put(line("span", "com-tag", &criterion.label));
            }
            note = note.put(which);
        }
    }
    note
}

/// Whether a side is the alternative's, or both alike.
fn speaks(side: Side, alternative: Alternative) -> bool {
    side == Side::Both || side == Side::For(alternative)
}

fn reason_group(view: &View<'_>, group: &Group, perspective: Perspective, widest: u32) -> Tag {
    let labels = &view.content.interface.result;
    let title = match group.side {
        Side::For(alternative) => {
            let name = &view.content.alternatives.of(alternative).inline;
            let shape = glyph(Glyph::Alternative(alternative));
            subheading("h4", shape, &fill(&labels.speaks_for, &[("alternative", name)]))
        }
        Side::Both => subheading("h4", glyph(Glyph::Recommendation(Recommendation::Both)), &labels.speaks_for_both),
        Side::Neither => line("h4", "com-subheading", &labels.speaks_for_neither),
    };
    let mut list = tag("ul", "com-ledger");
    for reason in &group.reasons {
        list = list.put_any(reason_item(view, group.side, reason, perspective, widest));
    }
    tag("div", "com-reason-group").put(title).put(list)
}

/// One reason: the criterion, the person's own words, and what the criterion is in the alternative.
fn reason_item(
    view: &View<'_>,
    side: Side,
    reason: &Contribution,
    perspective: Perspective,
    widest: u32,
) -> Option<Tag> {
    let content = view.content;
    let (criterion, choice) = said(view, reason, perspective)?;
    let mut title = tag("p", "com-reason-criterion").says(&criterion.label);
    if reason.matters {
        title = title.says(" ").put(line("span", "com-tag", &content.interface.result.mattered));
    }
    let mut text = tag("div", "com-reason-text").put(title).put(words(view, &choice.text));
    for alternative in Alternative::ALL {
        if speaks(side, *alternative) {
            let name = format!("{}: ", content.alternatives.of(*alternative).name);
            let pole = tag("p", "com-reason-pole").put(line("span", "com-reason-name", &name));
            text = text.put(pole.says(criterion.poles.of(*alternative)));
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
        .with(At::ViewBox, &format!("0 0 {} 2", widest * 2))
        .is(At::PreserveAspectRatio, "none")
        .is(At::AriaHidden, "true")
        .put(part("com-bar-all", 0, widest * 2))
        .put(part("com-fill-coaching", left, points.coaching))
        .put(part("com-fill-mentoring", widest, points.mentoring))
}

/// What to take to whom, where both are recommended: the answers that speak for each.
pub(super) fn shares(view: &View<'_>, explanation: &Explanation, perspective: Perspective) -> Tag {
    let labels = &view.content.interface.result;
    let mut both = tag("div", "com-sides");
    for alternative in Alternative::ALL {
        let name = &view.content.alternatives.of(*alternative).inline;
        let title = fill(&labels.share_for, &[("alternative", name)]);
        let mut list = tag("ul", "com-list");
        for reason in
            explanation.groups.iter().filter(|group| speaks(group.side, *alternative)).flat_map(|g| &g.reasons)
        {
            if let Some((criterion, choice)) = said(view, reason, perspective) {
                let item = tag("li", "com-item").put(line("strong", "com-item-title", &criterion.label)).says(" ");
                list = list.put(item.put(line("q", "", &choice.text)));
            }
        }
        both = both
            .put(side(*alternative).put(subheading("h4", glyph(Glyph::Alternative(*alternative)), &title)).put(list));
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
    let (first, rest) = explanation.missing.split_at(explanation.missing.len().min(FIRST));
    let questions = |ids: &[QuestionId]| {
        let mut list = tag("ol", "com-list");
        for step in ids.iter().filter_map(|id| step(view, id)) {
            let question = open(view, &step).unwrap_or_else(|| line("span", "", step.prompt()));
            list = list.put(tag("li", "com-item").put(question));
        }
        list
    };
    let body = section("com-section com-missing", &labels.missing)
        .put(line("p", "", &labels.missing_hint))
        .put(questions(first));
    Some(if rest.is_empty() { body } else { body.put(folded(&labels.missing_rest, questions(rest))) })
}
