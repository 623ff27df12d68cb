//! Why: what led there, what speaks for what, what is missing, and what would change it.

use super::frame::{View, section, subheading};
use super::glyph::{Glyph, glyph};
use super::result::fill_class;
use super::tag::{line, tag};
use super::text::fill;
use crate::decision::{Change, Contribution, Step, steps};
use crate::explanation::{ChangedQuestion, Explanation, Group, Side};
use crate::model::{Alternative, PerAlternative, Perspective, QuestionId, Recommendation};
use crate::session::Message;
use yew::prelude::*;

/// The answers that lead to pause or elsewhere, with what to do about them.
pub(super) fn triggers(view: &View<'_>, explanation: &Explanation, perspective: Perspective) -> Html {
    if explanation.triggers.is_empty() {
        return Html::default();
    }
    let mut list = tag("ul", "com-reasons");
    for trigger in &explanation.triggers {
        let Some(precondition) = view.content.preconditions.get(&trigger.question) else { continue };
        let Some(gate) = precondition.perspectives.of(perspective) else { continue };
        let Some(choice) = gate.choices.get(&trigger.choice) else { continue };
        let advice = choice.advice.as_ref().map(|advice| line("p", "com-advice", advice)).unwrap_or_default();
        list = list.holds(
            tag("li", "com-reason")
                .holds(line("p", "com-reason-criterion", &precondition.label))
                .holds(words(view, &choice.text))
                .holds(advice)
                .html(),
        );
    }
    section("com-section com-triggers", &view.content.interface.result.triggers, vec![list.html()])
}

/// The reasons, grouped by what they speak for.
pub(super) fn reasons(view: &View<'_>, explanation: &Explanation, perspective: Perspective) -> Html {
    if explanation.groups.is_empty() {
        return Html::default();
    }
    let labels = &view.content.interface.result;
    let mut body: Vec<Html> = Vec::new();
    for group in &explanation.groups {
        body.push(reason_group(view, group, perspective));
    }
    for alternative in Alternative::ALL {
        let speaks = |side: Side| side == Side::Both || side == Side::For(*alternative);
        if !explanation.groups.iter().any(|group| speaks(group.side)) {
            let name = &view.content.alternatives.of(*alternative).inline;
            body.push(line("p", "com-quiet", &fill(&labels.nothing_for, &[("alternative", name)])));
        }
    }
    section("com-section com-why-section", &labels.reasons, body)
}

fn reason_group(view: &View<'_>, group: &Group, perspective: Perspective) -> Html {
    let labels = &view.content.interface.result;
    let title = match group.side {
        Side::For(alternative) => {
            let name = &view.content.alternatives.of(alternative).inline;
            let shape = glyph(Glyph::Alternative(alternative));
            subheading("h4", shape, &fill(&labels.speaks_for, &[("alternative", name)]))
        }
        Side::Both => subheading("h4", glyph(Glyph::Recommendation(Recommendation::Both)), &labels.speaks_for_both),
        Side::Neither => subheading("h4", Html::default(), &labels.speaks_for_neither),
    };
    let mut list = tag("ul", "com-reasons");
    for reason in &group.reasons {
        list = list.holds(reason_item(view, group.side, reason, perspective));
    }
    tag("div", "com-reason-group").holds(title).holds(list.html()).html()
}

/// One reason: the criterion, the person's own words, and what the criterion is in the alternative.
fn reason_item(view: &View<'_>, side: Side, reason: &Contribution, perspective: Perspective) -> Html {
    let content = view.content;
    let asked = content.questions.get(&reason.question).and_then(|q| q.perspectives.of(perspective).as_ref());
    let choice = asked.and_then(|asked| asked.choices.get(&reason.choice));
    let (Some(criterion), Some(choice)) = (content.criteria.get(&reason.criterion), choice) else {
        return Html::default();
    };
    let mut title = tag("p", "com-reason-criterion").says(&criterion.label);
    if reason.matters {
        title = title.says(" ").holds(line("span", "com-tag", &content.interface.result.mattered));
    }
    let mut item = tag("li", "com-reason").holds(title.html()).holds(words(view, &choice.text));
    for alternative in Alternative::ALL {
        if side == Side::Both || side == Side::For(*alternative) {
            let name = format!("{}: ", content.alternatives.of(*alternative).name);
            let pole = tag("p", "com-reason-pole").holds(line("span", "com-reason-name", &name));
            item = item.holds(pole.says(criterion.poles.of(*alternative)).html());
        }
    }
    item.holds(tug(reason.points, reason.possible)).html()
}

/// What the answer gives to each side, as two bars that grow apart from one line.
fn tug(points: PerAlternative<u32>, possible: u32) -> Html {
    let part = |class, from: u32, width: u32| {
        tag("rect", class).with("x", &from.to_string()).with("width", &width.to_string()).is("height", "2").html()
    };
    let left = possible.saturating_sub(points.coaching);
    tag("svg", "com-tug")
        .with("viewBox", &format!("0 0 {} 2", possible * 2))
        .is("preserveAspectRatio", "none")
        .is("aria-hidden", "true")
        .holds(part("com-bar-all", 0, possible * 2))
        .holds(part(fill_class(Alternative::Coaching), left, points.coaching))
        .holds(part(fill_class(Alternative::Mentoring), possible, points.mentoring))
        .html()
}

fn words(view: &View<'_>, choice: &str) -> Html {
    tag("p", "com-reason-words")
        .holds(line("span", "com-reason-said", &view.content.interface.result.your_answer))
        .says(" ")
        .holds(line("q", "com-quote", choice))
        .html()
}

/// The questions whose answers would help; listed where the scored answers do not decide.
pub(super) fn missing(view: &View<'_>, explanation: &Explanation, leaning: Recommendation) -> Html {
    if explanation.missing.is_empty() || leaning != Recommendation::Undecided {
        return Html::default();
    }
    let mut list = tag("ul", "com-list");
    for question in &explanation.missing {
        if let Some(step) = step(view, question) {
            list = list.holds(tag("li", "com-item").holds(open(view, &step)).html());
        }
    }
    section("com-section com-missing", &view.content.interface.result.missing, vec![list.html()])
}

/// How robust the recommendation is, and every single answer that would change it.
pub(super) fn changes(view: &View<'_>, explanation: &Explanation) -> Html {
    let labels = &view.content.interface.result;
    let (kept, total) = (explanation.kept.to_string(), explanation.tried.to_string());
    let mut body = vec![line("p", "", &fill(&labels.robust, &[("kept", &kept), ("total", &total)]))];
    if explanation.changes.is_empty() {
        body.push(line("p", "com-quiet", &labels.changes_none));
    } else {
        let mut list = tag("ul", "com-change-list");
        for changed in &explanation.changes {
            if let Some(step) = step(view, &changed.question) {
                list = list.holds(changed_question(view, &step, changed));
            }
        }
        body.push(list.html());
    }
    section("com-section com-changes", &labels.changes, body)
}

fn changed_question(view: &View<'_>, step: &Step<'_>, changed: &ChangedQuestion) -> Html {
    let mut list = tag("ul", "com-change-choices");
    for change in &changed.changes {
        list = list.holds(single_change(view, step, change));
    }
    let question = tag("p", "com-change-question").holds(open(view, step)).html();
    tag("li", "com-change").holds(question).holds(list.html()).html()
}

fn single_change(view: &View<'_>, step: &Step<'_>, change: &Change) -> Html {
    let labels = &view.content.interface.result;
    let choice = change.choice.as_ref().and_then(|choice| step.choice_text(choice));
    let choice = choice.unwrap_or(&view.content.interface.common.not_sure);
    let outcome = &view.content.outcomes.of(change.gives).inline;
    let gives = tag("strong", "com-change-outcome").holds(glyph(Glyph::Recommendation(change.gives)));
    tag("li", "com-change-choice")
        .says(&fill(&labels.change_choice, &[("choice", choice)]))
        .says(" ")
        .holds(gives.says(&fill(&labels.change_outcome, &[("outcome", outcome)])).html())
        .html()
}

/// The question as a link that opens it.
fn open(view: &View<'_>, step: &Step<'_>) -> Html {
    let label = fill(&view.content.interface.result.change_link, &[("question", step.prompt())]);
    view.link(Message::ChangeAsked(step.id.clone()), &label)
}

fn step<'a>(view: &View<'a>, question: &QuestionId) -> Option<Step<'a>> {
    steps(view.content, view.session.perspective?).find(|step| step.id == question)
}
