//! What comes after the recommendation: what it is like, what to do next, whom to ask.

use super::frame::{View, section};
use super::statements::statements;
use super::text::fill;
use crate::decision::Assessment;
use crate::model::{Action, Alternative, Perspective, Recommendation};
use yew::prelude::*;

/// What the recommended kinds of help are like, what to watch for, and how long they usually last.
pub(super) fn expectations(view: &View<'_>, assessment: &Assessment) -> Html {
    let recommended: &[Alternative] = match assessment.recommendation {
        Recommendation::Coaching => &[Alternative::Coaching],
        Recommendation::Mentoring => &[Alternative::Mentoring],
        Recommendation::Both => Alternative::ALL,
        Recommendation::Pause | Recommendation::Elsewhere | Recommendation::Undecided => &[],
    };
    html! { <>{ for recommended.iter().map(|alternative| expectation(view, *alternative)) }</> }
}

fn expectation(view: &View<'_>, alternative: Alternative) -> Html {
    let labels = &view.content.interface.result;
    let text = view.content.alternatives.of(alternative);
    section(
        "com-expect",
        &fill(&labels.expect, &[("alternative", &text.inline)]),
        html! {
            <>
                { statements(view, &text.expect, false) }
                <h4 class="com-subheading">{ &labels.watch }</h4>
                { statements(view, &text.watch, false) }
                <h4 class="com-subheading">{ &labels.length }</h4>
                <p>{ &text.length }</p>
            </>
        },
    )
}

/// Next steps, questions for a first conversation, signals to change stance, links of the organisation.
pub(super) fn next_steps(view: &View<'_>, recommendation: Recommendation, perspective: Perspective) -> Html {
    let labels = &view.content.interface.result;
    let guidance = view.content.outcomes.of(recommendation).perspectives.of(perspective);
    let lists = [
        (&labels.steps, Some(&guidance.steps), true),
        (&labels.ask, Some(&guidance.ask), false),
        (&labels.signals, guidance.signals.as_ref(), false),
    ];
    let sections = lists.into_iter().filter_map(|(title, list, numbered)| {
        let list = list.filter(|list| !list.is_empty())?;
        Some(section("com-next", title, statements(view, list, numbered)))
    });
    html! {
        <>
            { for sections }
            { links(view, recommendation, perspective) }
        </>
    }
}

fn links(view: &View<'_>, recommendation: Recommendation, perspective: Perspective) -> Html {
    let offered = |action: &&Action| {
        let perspectives = action.perspectives.as_ref();
        action.outcomes.contains(&recommendation) && perspectives.is_none_or(|list| list.contains(&perspective))
    };
    let links: Vec<&Action> = view.content.actions.entries().filter(offered).collect();
    if links.is_empty() {
        return Html::default();
    }
    section(
        "com-links",
        &view.content.interface.result.actions,
        html! {
            <ul class="com-list">
                { for links.into_iter().map(|action| html! {
                    <li class="com-item"><a href={action.href.as_str().to_owned()}>{ &action.label }</a></li>
                }) }
            </ul>
        },
    )
}
