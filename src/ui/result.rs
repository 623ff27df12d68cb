//! The page of the recommendation.

use super::frame::{View, heading, section};
use super::glyph::{Glyph, glyph};
use super::outlook::{expectations, next_steps};
use super::reasons::{changes, missing, reasons, triggers};
use super::text::fill;
use crate::decision::{Assessment, Ground};
use crate::explanation::{Explanation, explain};
use crate::model::{Alternative, Perspective, Recommendation};
use crate::session::{Message, Page};
use yew::prelude::*;

pub(super) fn page(view: &View<'_>) -> Html {
    let (Some(assessment), Some(perspective)) = (view.assessment, view.session.perspective) else {
        return Html::default();
    };
    let explanation = explain(assessment);
    html! {
        <article class={classes!("com-result", format!("com-result-{}", assessment.recommendation.word()))}>
            { view.back() }
            { verdict(view, assessment.recommendation, perspective) }
            { triggers(view, &explanation, perspective) }
            { leaning(view, &explanation) }
            { ground(view, &explanation, assessment) }
            { missing(view, &explanation, assessment.leaning) }
            { needs(view, assessment) }
            { reasons(view, &explanation, perspective) }
            { changes(view, &explanation) }
            { expectations(view, assessment) }
            { next_steps(view, assessment.recommendation, perspective) }
            { actions(view) }
        </article>
    }
}

fn verdict(view: &View<'_>, recommendation: Recommendation, perspective: Perspective) -> Html {
    let guidance = view.content.outcomes.of(recommendation).perspectives.of(perspective);
    html! {
        <header class="com-verdict">
            { glyph(Glyph::Recommendation(recommendation)) }
            <p class="com-eyebrow">{ &view.content.interface.result.eyebrow }</p>
            { heading(&guidance.sentence) }
            <p class="com-lead">{ &guidance.summary }</p>
        </header>
    }
}

/// What the other answers point to, once what stands in the way is settled.
fn leaning(view: &View<'_>, explanation: &Explanation) -> Html {
    let Some(leaning) = explanation.leaning else { return Html::default() };
    let labels = &view.content.interface.result;
    let outcome = &view.content.outcomes.of(leaning).inline;
    section(
        "com-card",
        &labels.leaning,
        html! {
            <div class="com-leaning">
                { glyph(Glyph::Recommendation(leaning)) }
                <p>{ fill(&labels.leaning_text, &[("outcome", outcome)]) }</p>
            </div>
        },
    )
}

/// What the recommendation rests on, where the needs alone do not say it.
fn ground(view: &View<'_>, explanation: &Explanation, assessment: &Assessment) -> Html {
    let labels = &view.content.interface.result;
    let first = || match explanation.first {
        Some(alternative) => fill(&labels.first, &[("alternative", &view.content.alternatives.of(alternative).inline)]),
        None => labels.first_either.clone(),
    };
    let lines = match assessment.leaning_ground {
        Ground::TooFew { more } => vec![fill(&labels.too_few, &[("number", &more.to_string())])],
        Ground::BothWeak => vec![labels.weak.clone()],
        Ground::BothStrong => vec![labels.both_strong.clone(), first()],
        Ground::TooClose => vec![labels.both_close.clone(), first()],
        Ground::Larger | Ground::Precondition => return Html::default(),
    };
    html! { <div class="com-note">{ for lines.into_iter().map(|line| html! { <p>{ line }</p> }) }</div> }
}

/// Both needs as bars of one length each, with their share in words.
fn needs(view: &View<'_>, assessment: &Assessment) -> Html {
    let labels = &view.content.interface.result;
    let bars = Alternative::ALL.iter().map(|alternative| {
        let percent = assessment.needs.of(*alternative).percent().to_string();
        let name = &view.content.alternatives.of(*alternative).inline;
        html! {
            <div class="com-need">
                <dt class="com-need-name">
                    { glyph(Glyph::Alternative(*alternative)) }{ fill(&labels.need, &[("alternative", name)]) }
                </dt>
                <dd class="com-need-share">
                    { bar(*alternative, percent.clone()) }
                    <span>{ fill(&labels.percent, &[("percent", &percent)]) }</span>
                </dd>
            </div>
        }
    });
    section(
        "com-needs",
        &labels.needs,
        html! {
            <>
                <dl class="com-need-list">{ for bars }</dl>
                <p class="com-quiet">{ &labels.need_hint }</p>
            </>
        },
    )
}

fn bar(alternative: Alternative, percent: String) -> Html {
    html! {
        <svg class="com-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="com-bar-all" width="100" height="1" />
            <rect class={format!("com-fill-{}", alternative.word())} width={percent} height="1" />
        </svg>
    }
}

fn actions(view: &View<'_>) -> Html {
    let labels = &view.content.interface;
    html! {
        <div class="com-actions com-actions-end">
            <button type="button" class="com-button" onclick={view.on_print.reform(|_: MouseEvent| ())}>
                { &labels.result.print }
            </button>
            { view.link(Message::PageOpened(Page::Review), &labels.result.review) }
            { view.link(Message::PageOpened(Page::Compare), &labels.result.compare) }
            { view.link(Message::Restarted, &labels.common.restart) }
        </div>
    }
}
