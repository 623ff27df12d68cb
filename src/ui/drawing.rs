//! The two differences, drawn: which way words flow, and where attention goes.
//!
//! The person is a circle, the helper a square, the issue a square on its tip; arrows are words or attention.

use super::tag::{At, Tag, tag};
use crate::model::{Alternative, Comparison, Drawing};

/// One side of a difference as a drawing, with its description as the text alternative.
pub(super) fn drawing(kind: Drawing, alternative: Alternative, description: &str, labels: &Comparison) -> Tag {
    let class = match alternative {
        Alternative::Coaching => "com-drawing com-drawing-coaching",
        Alternative::Mentoring => "com-drawing com-drawing-mentoring",
    };
    let frame = match kind {
        Drawing::Dynamic => "0 45 320 110",
        Drawing::Focus => "0 0 320 190",
    };
    let paper = tag("svg", class).is(At::ViewBox, frame).is(At::Role, "img").with(At::AriaLabel, description);
    let (helper, person, issue) = (labels.helper.as_str(), labels.person.as_str(), labels.issue.as_str());

    match (kind, alternative) {
        // Words flow from the person to the helper, drawn out by a question; less flows back.
        (Drawing::Dynamic, Alternative::Coaching) => {
            let paper = shape(paper, HELPER, (60, 95), helper);
            let paper = shape(paper, PERSON, (260, 95), person);
            let paper = arrow(arrow(paper, (228, 78), (98, 78)), (228, 95), (98, 95));
            faint(arrow(paper, (228, 112), (98, 112)), (98, 130), (228, 130))
        }
        // Words flow from the helper to the person; less flows back.
        (Drawing::Dynamic, Alternative::Mentoring) => {
            let paper = shape(paper, HELPER, (60, 95), helper);
            let paper = shape(paper, PERSON, (260, 95), person);
            let paper = arrow(arrow(paper, (92, 78), (222, 78)), (92, 95), (222, 95));
            faint(arrow(paper, (92, 112), (222, 112)), (222, 130), (92, 130))
        }
        // The helper looks at the person, and the person at the issue.
        (Drawing::Focus, Alternative::Coaching) => {
            let paper = shape(paper, HELPER, (50, 95), helper);
            let paper = shape(paper, PERSON, (160, 95), person);
            let paper = shape(paper, ISSUE, (270, 95), issue);
            arrow(arrow(paper, (80, 95), (126, 95)), (190, 95), (232, 95))
        }
        // Both look at the issue, shoulder to shoulder.
        (Drawing::Focus, Alternative::Mentoring) => {
            let paper = shape(paper, HELPER, (60, 40), helper);
            let paper = shape(paper, PERSON, (60, 135), person);
            let paper = shape(paper, ISSUE, (260, 88), issue);
            arrow(arrow(paper, (94, 48), (222, 80)), (94, 127), (222, 96))
        }
    }
}

/// Shapes around 0, 0, each with the place of its label below.
const PERSON: (&str, &str, i32) = ("com-draw-person", "M-26 0a26 26 0 1 0 52 0a26 26 0 1 0 -52 0Z", 46);
const HELPER: (&str, &str, i32) = ("com-draw-helper", "M-24 -24H24V24H-24Z", 46);
const ISSUE: (&str, &str, i32) = ("com-draw-issue", "M0 -32 32 0 0 32 -32 0Z", 52);

fn shape(paper: Tag, (class, path, below): (&'static str, &'static str, i32), (x, y): (i32, i32), label: &str) -> Tag {
    let drawn = tag("path", class).is(At::D, path).with(At::Transform, &format!("translate({x} {y})"));
    let name = tag("text", "com-draw-label")
        .with(At::X, &x.to_string())
        .with(At::Y, &(y + below).to_string())
        .is(At::TextAnchor, "middle");
    paper.put(drawn).put(name.says(label))
}

/// An arrow from one point to another; the tip is drawn as two short lines, so that no id is needed.
fn arrow(paper: Tag, from: (i32, i32), to: (i32, i32)) -> Tag {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = x.abs().max(y.abs()).max(1);
    let along = (x * 9 / length, y * 9 / length);
    let left = (to.0 - along.0 - along.1 * 2 / 3, to.1 - along.1 + along.0 * 2 / 3);
    let right = (to.0 - along.0 + along.1 * 2 / 3, to.1 - along.1 - along.0 * 2 / 3);
    let tip = format!("M{} {} {} {} {} {}", left.0, left.1, to.0, to.1, right.0, right.1);
    stroke(stroke(paper, "com-draw-arrow", &line(from, to)), "com-draw-arrow", &tip)
}

/// What flows the other way, less of it.
fn faint(paper: Tag, from: (i32, i32), to: (i32, i32)) -> Tag {
    stroke(paper, "com-draw-arrow com-draw-faint", &line(from, to))
}

fn line(from: (i32, i32), to: (i32, i32)) -> String {
    format!("M{} {} {} {}", from.0, from.1, to.0, to.1)
}

fn stroke(paper: Tag, class: &'static str, path: &str) -> Tag {
    paper.put(tag("path", class).with(At::D, path))
}
