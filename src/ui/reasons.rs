//! Why: what led there, what speaks for what, what is missing, and what would change it.

use super::frame::{View, section};
use super::glyph::{Glyph, glyph};
use super::text::fill;
use crate::decision::{Change, Contribution, Step, steps};
use crate::explanation::{ChangedQuestion, Explanation, Group, Side};
use crate::model::{Alternative, ChoiceId, PerAlternative, Perspective, QuestionId, Recommendation};
use crate::session::Message;
use yew::prelude::*;

/// The answers that lead to pause or elsewhere, with what to do about them.
pub(super) fn triggers(view: &View<'_>, explanation: &Explanation, perspective: Perspective) -> Html {
    if explanation.triggers.is_empty() {
        return Html::default();
    }
    let items = explanation.triggers.iter().filter_map(|trigger| {
        let precondition = view.content.preconditions.get(&trigger.question)?;
        let choice = precondition.perspectives.of(perspective).as_ref()?.choices.get(&trigger.choice)?;
        Some(html! {
            <li class="com-reason">
                <p class="com-reason-criterion">{ &precondition.label }</p>
                { words(view, &choice.text) }
                if let Some(advice) = &choice.advice {
                    <p class="com-advice">{ advice }</p>
                }
            </li>
        })
    });
    section(
        "com-triggers",
        &view.content.interface.result.triggers,
        html! { <ul class="com-reasons">{ for items }</ul> },
    )
}

/// The reasons, grouped by what they speak for.
pub(super) fn reasons(view: &View<'_>, explanation: &Explanation, perspective: Perspective) -> Html {
    if explanation.groups.is_empty() {
        return Html::default();
    }
    let labels = &view.content.interface.result;
    let silent = Alternative::ALL.iter().filter(|a| !explanation.groups.iter().any(|g| g.side == Side::For(**a)));
    section(
        "com-why-section",
        &labels.reasons,
        html! {
            <>
                { for explanation.groups.iter().map(|group| reason_group(view, group, perspective)) }
                { for silent.map(|alternative| {
                    let name = &view.content.alternatives.of(*alternative).inline;
                    html! { <p class="com-quiet">{ fill(&labels.nothing_for, &[("alternative", name)]) }</p> }
                }) }
            </>
        },
    )
}

fn reason_group(view: &View<'_>, group: &Group, perspective: Perspective) -> Html {
    let labels = &view.content.interface.result;
    let (title, mark) = match group.side {
        Side::For(alternative) => {
            let name = &view.content.alternatives.of(alternative).inline;
            (fill(&labels.speaks_for, &[("alternative", name)]), glyph(Glyph::Alternative(alternative)))
        }
        Side::Both => (labels.speaks_for_both.clone(), glyph(Glyph::Recommendation(Recommendation::Both))),
        Side::Neither => (labels.speaks_for_neither.clone(), Html::default()),
    };
    html! {
        <div class="com-reason-group">
            <h4 class="com-subheading">{ mark }{ title }</h4>
            <ul class="com-reasons">
                { for group.reasons.iter().map(|reason| reason_item(view, group.side, reason, perspective)) }
            </ul>
        </div>
    }
}

/// One reason: the criterion, the person's own words, and what the criterion is in the alternative.
fn reason_item(view: &View<'_>, side: Side, reason: &Contribution, perspective: Perspective) -> Html {
    let content = view.content;
    let criterion = content.criteria.get(&reason.criterion);
    let asked = content.questions.get(&reason.question).and_then(|q| q.perspectives.of(perspective).as_ref());
    let choice = asked.and_then(|asked| asked.choices.get(&reason.choice));
    let poles: Vec<Alternative> = match side {
        Side::For(alternative) => vec![alternative],
        Side::Both => Alternative::ALL.to_vec(),
        Side::Neither => Vec::new(),
    };
    html! {
        <li class="com-reason">
            <p class="com-reason-criterion">
                if let Some(criterion) = criterion { { &criterion.label } }
                if reason.matters {
                    { " " }<span class="com-tag">{ &content.interface.result.mattered }</span>
                }
            </p>
            if let Some(choice) = choice { { words(view, &choice.text) } }
            if let Some(criterion) = criterion {
                { for poles.into_iter().map(|alternative| html! {
                    <p class="com-reason-pole">
                        <span class="com-reason-name">{ &content.alternatives.of(alternative).name }{ ": " }</span>
                        { criterion.poles.of(alternative) }
                    </p>
                }) }
            }
            { tug(reason.points, reason.possible) }
        </li>
    }
}

/// What the answer gives to each side, as two bars that grow apart from one line.
fn tug(points: PerAlternative<u32>, possible: u32) -> Html {
    let half = possible.to_string();
    html! {
        <svg class="com-tug" viewBox={format!("0 0 {} 2", possible * 2)} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="com-bar-all" width={(possible * 2).to_string()} height="2" />
            <rect class="com-fill-coaching" x={possible.saturating_sub(points.coaching).to_string()} width={points.coaching.to_string()} height="2" />
            <rect class="com-fill-mentoring" x={half} width={points.mentoring.to_string()} height="2" />
        </svg>
    }
}

fn words(view: &View<'_>, choice: &str) -> Html {
    html! {
        <p class="com-reason-words">
            <span class="com-reason-said">{ &view.content.interface.result.your_answer }</span>{ " " }
            <q class="com-quote">{ choice }</q>
        </p>
    }
}

/// The questions whose answers would help; listed where the scored answers do not decide.
pub(super) fn missing(view: &View<'_>, explanation: &Explanation, leaning: Recommendation) -> Html {
    if explanation.missing.is_empty() || leaning != Recommendation::Undecided {
        return Html::default();
    }
    let items = explanation.missing.iter().filter_map(|question| {
        let step = step(view, question)?;
        Some(html! { <li class="com-item">{ open(view, &step) }</li> })
    });
    section("com-missing", &view.content.interface.result.missing, html! { <ul class="com-list">{ for items }</ul> })
}

/// How robust the recommendation is, and every single answer that would change it.
pub(super) fn changes(view: &View<'_>, explanation: &Explanation) -> Html {
    let labels = &view.content.interface.result;
    let robust =
        fill(&labels.robust, &[("kept", &explanation.kept.to_string()), ("total", &explanation.tried.to_string())]);
    let items = explanation.changes.iter().filter_map(|changed| changed_question(view, changed));
    section(
        "com-changes",
        &labels.changes,
        html! {
            <>
                <p>{ robust }</p>
                if explanation.changes.is_empty() {
                    <p class="com-quiet">{ &labels.changes_none }</p>
                } else {
                    <ul class="com-change-list">{ for items }</ul>
                }
            </>
        },
    )
}

fn changed_question(view: &View<'_>, changed: &ChangedQuestion) -> Option<Html> {
    let step = step(view, &changed.question)?;
    Some(html! {
        <li class="com-change">
            <p class="com-change-question">{ open(view, &step) }</p>
            <ul class="com-change-choices">{ for changed.changes.iter().map(|change| single_change(view, &step, change)) }</ul>
        </li>
    })
}

fn single_change(view: &View<'_>, step: &Step<'_>, change: &Change) -> Html {
    let labels = &view.content.interface.result;
    let text = |choice: &ChoiceId| step.choice_text(choice);
    let choice = change.choice.as_ref().and_then(text).unwrap_or(&view.content.interface.common.not_sure);
    let outcome = &view.content.outcomes.of(change.gives).inline;
    html! {
        <li class="com-change-choice">
            <span>{ fill(&labels.change_choice, &[("choice", choice)]) }</span>{ " " }
            <strong class="com-change-outcome">
                { glyph(Glyph::Recommendation(change.gives)) }
                { fill(&labels.change_outcome, &[("outcome", outcome)]) }
            </strong>
        </li>
    }
}

/// The question as a link that opens it.
fn open(view: &View<'_>, step: &Step<'_>) -> Html {
    let label = fill(&view.content.interface.result.change_link, &[("question", step.prompt())]);
    view.link(Message::ChangeAsked(step.id.clone()), &label)
}

fn step<'a>(view: &View<'a>, question: &QuestionId) -> Option<Step<'a>> {
    steps(view.content, view.session.perspective?).find(|step| step.id == question)
}
