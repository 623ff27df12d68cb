//! Why: what led there, what speaks for what, what is missing, and what would change it.

use super::frame::{View, section, subheading};
use super::glyph::{Glyph, glyph};
use super::result::fill_class;
use super::tag::{At, Tag, line, tag};
use super::text::fill;
use crate::decision::{Change, Contribution, Step, steps};
use crate::explanation::{ChangedQuestion, Explanation, Group, Side};
use crate::model::{Alternative, PerAlternative, Perspective, QuestionId, Recommendation};
use crate::session::Message;

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
                .put_any(advice),
        );
    }
    Some(section("com-section com-triggers", &view.content.interface.result.triggers).put(list))
}

/// The reasons, grouped by what they speak for.
pub(super) fn reasons(view: &View<'_>, explanation: &Explanation, perspective: Perspective) -> Option<Tag> {
    if explanation.groups.is_empty() {
        return None;
    }
    let labels = &view.content.interface.result;
    let mut body = section("com-section com-why-section", &labels.reasons);
    for group in &explanation.groups {
        body = body.put(reason_group(view, group, perspective));
    }
    for alternative in Alternative::ALL {
        let speaks = |side: Side| side == Side::Both || side == Side::For(*alternative);
        if !explanation.groups.iter().any(|group| speaks(group.side)) {
            let name = &view.content.alternatives.of(*alternative).inline;
            body = body.put(line("p", "com-quiet", &fill(&labels.nothing_for, &[("alternative", name)])));
        }
    }
    Some(body)
}

fn reason_group(view: &View<'_>, group: &Group, perspective: Perspective) -> Tag {
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
    let mut list = tag("ul", "com-reasons");
    for reason in &group.reasons {
        list = list.put_any(reason_item(view, group.side, reason, perspective));
    }
    tag("div", "com-reason-group").put(title).put(list)
}

/// One reason: the criterion, the person's own words, and what the criterion is in the alternative.
fn reason_item(view: &View<'_>, side: Side, reason: &Contribution, perspective: Perspective) -> Option<Tag> {
    let content = view.content;
    let asked = content.questions.get(&reason.question).and_then(|q| q.perspectives.of(perspective).as_ref());
    let choice = asked.and_then(|asked| asked.choices.get(&reason.choice));
    let (Some(criterion), Some(choice)) = (content.criteria.get(&reason.criterion), choice) else {
        return None;
    };
    let mut title = tag("p", "com-reason-criterion").says(&criterion.label);
    if reason.matters {
        title = title.says(" ").put(line("span", "com-tag", &content.interface.result.mattered));
    }
    let mut item = tag("li", "com-reason").put(title).put(words(view, &choice.text));
    for alternative in Alternative::ALL {
        if side == Side::Both || side == Side::For(*alternative) {
            let name = format!("{}: ", content.alternatives.of(*alternative).name);
            let pole = tag("p", "com-reason-pole").put(line("span", "com-reason-name", &name));
            item = item.put(pole.says(criterion.poles.of(*alternative)));
        }
    }
    Some(item.put(tug(reason.points, reason.possible)))
}

/// What the answer gives to each side, as two bars that grow apart from one line.
fn tug(points: PerAlternative<u32>, possible: u32) -> Tag {
    let part = |class, from: u32, width: u32| {
        tag("rect", class).with(At::X, &from.to_string()).with(At::Width, &width.to_string()).is(At::Height, "2")
    };
    let left = possible.saturating_sub(points.coaching);
    tag("svg", "com-tug")
        .with(At::ViewBox, &format!("0 0 {} 2", possible * 2))
        .is(At::PreserveAspectRatio, "none")
        .is(At::AriaHidden, "true")
        .put(part("com-bar-all", 0, possible * 2))
        .put(part(fill_class(Alternative::Coaching), left, points.coaching))
        .put(part(fill_class(Alternative::Mentoring), possible, points.mentoring))
}

fn words(view: &View<'_>, choice: &str) -> Tag {
    tag("p", "com-reason-words")
        .put(line("span", "com-reason-said", &view.content.interface.result.your_answer))
        .says(" ")
        .put(line("q", "com-quote", choice))
}

/// The questions whose answers would help; listed where the scored answers do not decide.
pub(super) fn missing(view: &View<'_>, explanation: &Explanation, leaning: Recommendation) -> Option<Tag> {
    if explanation.missing.is_empty() || leaning != Recommendation::Undecided {
        return None;
    }
    let mut list = tag("ul", "com-list");
    for question in &explanation.missing {
        if let Some(step) = step(view, question) {
            list = list.put(tag("li", "com-item").put(open(view, &step)));
        }
    }
    Some(section("com-section com-missing", &view.content.interface.result.missing).put(list))
}

/// How robust the recommendation is, and every single answer that would change it.
pub(super) fn changes(view: &View<'_>, explanation: &Explanation) -> Tag {
    let labels = &view.content.interface.result;
    let (kept, total) = (explanation.kept.to_string(), explanation.tried.to_string());
    let robust = line("p", "", &fill(&labels.robust, &[("kept", &kept), ("total", &total)]));
    let body = section("com-section com-changes", &labels.changes).put(robust);
    if explanation.changes.is_empty() {
        body.put(line("p", "com-quiet", &labels.changes_none))
    } else {
        let mut list = tag("ul", "com-change-list");
        for changed in &explanation.changes {
            if let Some(step) = step(view, &changed.question) {
                list = list.put(changed_question(view, &step, changed));
            }
        }
        body.put(list)
    }
}

fn changed_question(view: &View<'_>, step: &Step<'_>, changed: &ChangedQuestion) -> Tag {
    let mut list = tag("ul", "com-change-choices");
    for change in &changed.changes {
        list = list.put(single_change(view, step, change));
    }
    let question = tag("p", "com-change-question").put(open(view, step));
    tag("li", "com-change").put(question).put(list)
}

fn single_change(view: &View<'_>, step: &Step<'_>, change: &Change) -> Tag {
    let labels = &view.content.interface.result;
    let choice = change.choice.as_ref().and_then(|choice| step.choice_text(choice));
    let choice = choice.unwrap_or(&view.content.interface.common.not_sure);
    let outcome = &view.content.outcomes.of(change.gives).inline;
    let gives = tag("strong", "com-change-outcome").put(glyph(Glyph::Recommendation(change.gives)));
    tag("li", "com-change-choice")
        .says(&fill(&labels.change_choice, &[("choice", choice)]))
        .says(" ")
        .put(gives.says(&fill(&labels.change_outcome, &[("outcome", outcome)])))
}

/// The question as a link that opens it.
fn open(view: &View<'_>, step: &Step<'_>) -> Tag {
    let label = fill(&view.content.interface.result.change_link, &[("question", step.prompt())]);
    view.link(Message::ChangeAsked(step.id.clone()), &label)
}

fn step<'a>(view: &View<'a>, question: &QuestionId) -> Option<Step<'a>> {
    steps(view.content, view.session.perspective?).find(|step| step.id == question)
}
