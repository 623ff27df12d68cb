//! Small shapes that stand for alternatives and recommendations, so that nothing is told by colour alone.
//!
//! Coaching is a circle, mentoring a square on its tip; everything else is made of the two.

use crate::model::{Alternative, Recommendation};
use yew::prelude::*;

/// What a shape stands for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Glyph {
    Alternative(Alternative),
    Recommendation(Recommendation),
}

/// The shape; text beside it says the same.
pub(super) fn glyph(of: Glyph) -> Html {
    let recommendation = match of {
        Glyph::Alternative(alternative) => alternative.recommendation(),
        Glyph::Recommendation(recommendation) => recommendation,
    };
    html! {
        <svg class={classes!("com-glyph", format!("com-glyph-{}", recommendation.word()))} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            { shapes(recommendation) }
        </svg>
    }
}

fn shapes(recommendation: Recommendation) -> Html {
    match recommendation {
        Recommendation::Coaching => html! {
            <>
                <circle class="com-fill-coaching" cx="24" cy="24" r="18" />
                <circle class="com-fill-paper" cx="24" cy="24" r="8" />
            </>
        },
        Recommendation::Mentoring => html! {
            <>
                <path class="com-fill-mentoring" d="M24 4 44 24 24 44 4 24Z" />
                <path class="com-fill-paper" d="M24 16 32 24 24 32 16 24Z" />
            </>
        },
        Recommendation::Both => html! {
            <>
                <circle class="com-fill-coaching" cx="17" cy="24" r="13" />
                <path class="com-stroke-mentoring" d="M31 10 45 24 31 38 17 24Z" />
            </>
        },
        Recommendation::Pause => html! {
            <>
                <circle class="com-stroke-ink" cx="24" cy="24" r="19" />
                <path class="com-stroke-ink" d="M19 16V32M29 16V32" />
            </>
        },
        Recommendation::Elsewhere => html! {
            <>
                <path class="com-stroke-ink" d="M30 9H9V39H39V28" />
                <path class="com-stroke-ink" d="M22 26 42 6M30 6H42V18" />
            </>
        },
        Recommendation::Undecided => html! {
            <>
                <circle class="com-stroke-ink com-dashed" cx="24" cy="24" r="19" />
                <circle class="com-fill-ink" cx="24" cy="24" r="3" />
            </>
        },
    }
}
