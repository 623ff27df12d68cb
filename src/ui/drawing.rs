//! The two differences, drawn: which way words flow, and where attention goes.
//!
//! The person is a circle, the helper a square, the issue a square on its tip; arrows are words or attention.

use crate::model::{Alternative, Comparison, Drawing};
use yew::prelude::*;

/// One side of a difference as a drawing, with its description as the text alternative.
pub(super) fn drawing(kind: Drawing, alternative: Alternative, description: &str, labels: &Comparison) -> Html {
    let shapes = match (kind, alternative) {
        (Drawing::Dynamic, Alternative::Coaching) => pull(labels),
        (Drawing::Dynamic, Alternative::Mentoring) => push(labels),
        (Drawing::Focus, Alternative::Coaching) => on_the_person(labels),
        (Drawing::Focus, Alternative::Mentoring) => on_the_issue(labels),
    };
    html! {
        <svg
            class={classes!("com-drawing", format!("com-drawing-{}", alternative.word()))}
            viewBox="0 0 320 190"
            role="img"
            aria-label={description.to_owned()}
        >{ shapes }</svg>
    }
}

/// Words flow from the person to the helper, drawn out by a question.
fn pull(labels: &Comparison) -> Html {
    html! {
        <>
            { helper(60, 95, &labels.helper) }{ person(260, 95, &labels.person) }
            { arrow((228, 78), (98, 78)) }{ arrow((228, 95), (98, 95)) }{ arrow((228, 112), (98, 112)) }
            { faint((98, 130), (228, 130)) }
        </>
    }
}

/// Words flow from the helper to the person.
fn push(labels: &Comparison) -> Html {
    html! {
        <>
            { helper(60, 95, &labels.helper) }{ person(260, 95, &labels.person) }
            { arrow((92, 78), (222, 78)) }{ arrow((92, 95), (222, 95)) }{ arrow((92, 112), (222, 112)) }
            { faint((222, 130), (92, 130)) }
        </>
    }
}

/// The helper looks at the person, and the person at the issue.
fn on_the_person(labels: &Comparison) -> Html {
    html! {
        <>
            { helper(50, 110, &labels.helper) }{ person(160, 110, &labels.person) }{ issue(270, 110, &labels.issue) }
            { arrow((80, 110), (126, 110)) }{ arrow((190, 110), (232, 110)) }
        </>
    }
}

/// Both look at the issue, shoulder to shoulder.
fn on_the_issue(labels: &Comparison) -> Html {
    html! {
        <>
            { helper(60, 42, &labels.helper) }{ person(60, 132, &labels.person) }{ issue(260, 87, &labels.issue) }
            { arrow((94, 48), (222, 80)) }{ arrow((94, 126), (222, 95)) }
        </>
    }
}

fn person(x: i32, y: i32, label: &str) -> Html {
    html! { <><circle class="com-draw-person" cx={x.to_string()} cy={y.to_string()} r="26" />{ name(x, y, label) }</> }
}

fn helper(x: i32, y: i32, label: &str) -> Html {
    html! {
        <>
            <rect class="com-draw-helper" x={(x - 24).to_string()} y={(y - 24).to_string()} width="48" height="48" rx="6" />
            { name(x, y, label) }
        </>
    }
}

fn issue(x: i32, y: i32, label: &str) -> Html {
    let tip = format!("M{x} {} {} {y} {x} {} {} {y}Z", y - 32, x + 32, y + 32, x - 32);
    html! { <><path class="com-draw-issue" d={tip} />{ name(x, y + 6, label) }</> }
}

fn name(x: i32, y: i32, label: &str) -> Html {
    html! {
        <text class="com-draw-label" x={x.to_string()} y={(y + 46).to_string()} text-anchor="middle">{ label }</text>
    }
}

/// An arrow from one point to another; the tip is drawn as two short lines, so that no id is needed.
fn arrow(from: (i32, i32), to: (i32, i32)) -> Html {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = x.abs().max(y.abs()).max(1);
    let along = (x * 9 / length, y * 9 / length);
    let left = (to.0 - along.0 - along.1 * 2 / 3, to.1 - along.1 + along.0 * 2 / 3);
    let right = (to.0 - along.0 + along.1 * 2 / 3, to.1 - along.1 - along.0 * 2 / 3);
    let line = format!(
        "M{} {} {} {}M{} {} {} {} {} {}",
        from.0, from.1, to.0, to.1, left.0, left.1, to.0, to.1, right.0, right.1
    );
    html! { <path class="com-draw-arrow" d={line} /> }
}

/// What flows the other way, less of it.
fn faint(from: (i32, i32), to: (i32, i32)) -> Html {
    let line = format!("M{} {} {} {}", from.0, from.1, to.0, to.1);
    html! { <path class="com-draw-arrow com-draw-faint" d={line} /> }
}
