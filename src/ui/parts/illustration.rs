//! Drawings of the two differences: which way words flow, and where attention goes.
//!
//! The person is a circle, the helper a square, the issue a diamond; arrows are words or attention.

use crate::ui::context::ViewContext;
use crate::ui::markup::{Attr, Element, element};
use guide::content::Alternative;

/// Which way words flow in one kind of help, with its description as the text alternative.
pub(in crate::ui) fn dynamic(view: &ViewContext<'_>, alternative: Alternative, description: &str) -> Element {
    let canvas = canvas(alternative, "0 45 320 110", description);
    let canvas = shape(canvas, HELPER, (60, 95), &view.content.alternatives.of(alternative).helper);
    let canvas = shape(canvas, PERSON, (260, 95), &view.content.interface.comparison.person);
    match alternative {
        // Words flow from the person to the helper, drawn out by a question; less flows back.
        Alternative::Coaching => {
            let canvas = arrow(arrow(canvas, (228, 78), (98, 78)), (228, 95), (98, 95));
            faint(arrow(canvas, (228, 112), (98, 112)), (98, 130), (228, 130))
        }
        // Words flow from the helper to the person; less flows back.
        Alternative::Mentoring => {
            let canvas = arrow(arrow(canvas, (92, 78), (222, 78)), (92, 95), (222, 95));
            faint(arrow(canvas, (92, 112), (222, 112)), (222, 130), (92, 130))
        }
    }
}

/// Where attention goes in one kind of help, with its description as the text alternative.
pub(in crate::ui) fn focus(view: &ViewContext<'_>, alternative: Alternative, description: &str) -> Element {
    let canvas = canvas(alternative, "0 0 320 190", description);
    let (canvas, helper, person, issue) = match alternative {
        // The helper looks at the person, and the person at the issue.
        Alternative::Coaching => {
            let canvas = arrow(arrow(canvas, (80, 95), (126, 95)), (190, 95), (232, 95));
            (canvas, (50, 95), (160, 95), (270, 95))
        }
        // Both look at the issue, shoulder to shoulder.
        Alternative::Mentoring => {
            let canvas = arrow(arrow(canvas, (94, 52), (220, 86)), (94, 128), (220, 104));
            (canvas, (60, 45), (60, 135), (260, 95))
        }
    };
    let labels = &view.content.interface.comparison;
    let canvas = shape(canvas, HELPER, helper, &view.content.alternatives.of(alternative).helper);
    shape(shape(canvas, PERSON, person, &labels.person), ISSUE, issue, &labels.issue)
}

fn canvas(alternative: Alternative, view_box: &'static str, description: &str) -> Element {
    element("svg")
        .class("com-drawing")
        .attr(Attr::DataSide, alternative.word())
        .attr(Attr::ViewBox, view_box)
        .attr(Attr::Role, "img")
        .attr(Attr::AriaLabel, description)
}

const PERSON: Shape = ("com-draw-person", "M-26 0a26 26 0 1 0 52 0a26 26 0 1 0 -52 0Z", 46);
const HELPER: Shape = ("com-draw-helper", "M-24 -24H24V24H-24Z", 46);
const ISSUE: Shape = ("com-draw-issue", "M0 -32 32 0 0 32 -32 0Z", 52);

/// A shape: class, path, and the offset of the label below.
type Shape = (&'static str, &'static str, i32);

fn shape(canvas: Element, (class, path, below): Shape, at: (i32, i32), name: &str) -> Element {
    let path = element("path").class(class).attr(Attr::D, path);
    let canvas = canvas.child(path.attr(Attr::Transform, &["translate(", &pair(at), ")"].concat()));
    canvas.child(label((at.0, at.1 + below), name))
}

fn label((x, y): (i32, i32), name: &str) -> Element {
    element("text")
        .class("com-draw-label")
        .attr(Attr::X, &x.to_string())
        .attr(Attr::Y, &y.to_string())
        .attr(Attr::TextAnchor, "middle")
        .text(name)
}

/// An arrow. Its tip is drawn as two lines, since an SVG marker needs an id.
fn arrow(canvas: Element, from: (i32, i32), to: (i32, i32)) -> Element {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = x.abs().max(y.abs()).max(1);
    let along = (x * 9 / length, y * 9 / length);
    let left = (to.0 - along.0 - along.1 * 2 / 3, to.1 - along.1 + along.0 * 2 / 3);
    let right = (to.0 - along.0 + along.1 * 2 / 3, to.1 - along.1 - along.0 * 2 / 3);
    let tip = line(left, to) + " " + &pair(right);
    stroke(stroke(canvas, "com-draw-arrow", &line(from, to)), "com-draw-arrow", &tip)
}

/// A fainter line for the opposite direction.
fn faint(canvas: Element, from: (i32, i32), to: (i32, i32)) -> Element {
    stroke(canvas, "com-draw-arrow com-draw-faint", &line(from, to))
}

fn line(from: (i32, i32), to: (i32, i32)) -> String {
    ["M", &pair(from), " ", &pair(to)].concat()
}

fn pair((x, y): (i32, i32)) -> String {
    x.to_string() + " " + &y.to_string()
}

fn stroke(canvas: Element, class: &'static str, path: &str) -> Element {
    canvas.child(element("path").class(class).attr(Attr::D, path))
}
