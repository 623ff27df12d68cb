//! The two differences, drawn: which way words flow, and where attention goes.
//!
//! The person is a circle, the helper a square, the issue a square on its tip; arrows are words or attention.

use crate::ui::context::ViewContext;
use crate::ui::markup::{Attr, Element, text_element as told, element};
use guide::explanation::text::fill;
use guide::content::{Alternative, Comparison, Difference, EntryId};

/// Which way words flow in one kind of help, with its description as the text alternative.
pub(in crate::ui) fn dynamic(alternative: Alternative, description: &str, labels: &Comparison) -> Element {
    let class = match alternative {
        Alternative::Coaching => "com-drawing com-drawing-coaching",
        Alternative::Mentoring => "com-drawing com-drawing-mentoring",
    };
    let canvas = element("svg").class(class).attr(Attr::ViewBox, "0 45 320 110").attr(Attr::Role, "img").attr(Attr::AriaLabel, description);
    let canvas = shape(canvas, HELPER, (60, 95), &labels.helper);
    let canvas = shape(canvas, PERSON, (260, 95), &labels.person);
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

/// Where attention goes, in the kind of help that is chosen: one drawing whose shapes move from the one to the other.
/// Two radio buttons choose, and the style sheet alone does the rest. `first` is chosen to begin with.
pub(in crate::ui) fn scene(view: &ViewContext<'_>, id: &EntryId, difference: &Difference, first: Alternative) -> Element {
    let labels = &view.content.interface.comparison;
    let group = |class| element("g").class(class);
    let helper = shape(group("com-scene-helper"), HELPER, (50, 95), &labels.helper);
    let person = shape(group("com-scene-person"), PERSON, (160, 95), &labels.person);
    let issue = shape(group("com-scene-issue"), ISSUE, (270, 95), &labels.issue);
    // The helper looks at the person, and the person at the issue.
    let row = group("com-drawing-coaching com-scene-coaching");
    let row = arrow(arrow(row, (80, 95), (126, 95)), (190, 95), (232, 95));
    // Both look at the issue, shoulder to shoulder.
    let beside = group("com-drawing-mentoring com-scene-mentoring");
    let beside = arrow(arrow(beside, (94, 52), (220, 86)), (94, 128), (220, 104));
    let canvas = element("svg").class("com-drawing").attr(Attr::ViewBox, "0 0 320 190").attr(Attr::AriaHidden, "true");
    let canvas = canvas.child(row).child(beside).child(helper).child(person).child(issue);
    let mut choose = element("div").class("com-scene-choose");
    let mut words = element("div").class("com-scene-words").attr(Attr::Role, "status");
    let name = ["com-scene-", id.as_str()].concat();
    for alternative in Alternative::ALL {
        let radio = [&name, "-", alternative.word()].concat();
        let input = element("input").class("com-radio")
            .attr(Attr::Type, "radio")
            .attr(Attr::Name, &name)
            .attr(Attr::Id, &radio)
            .attr(Attr::Value, alternative.word());
        // Only what is chosen to begin with: afterwards the choice is the browser's.
        let input = if *alternative == first { input.attr(Attr::Checked, "") } else { input };
        let called = &view.content.alternatives.of(*alternative).name;
        let label = element("label").class("com-scene-name").attr(Attr::For, &radio).text(called);
        choose = choose.child(element("div").class("com-scene-choice").child(input).child(label));
        let class = match alternative {
            Alternative::Coaching => "com-scene-coaching",
            Alternative::Mentoring => "com-scene-mentoring",
        };
        words = words.child(told("p", class, &difference.sides.of(*alternative).drawing));
    }
    let legend = fill(&labels.scene, &[("difference", &difference.title)]);
    element("fieldset").class("com-scene").child(told("legend", "com-scene-legend", &legend)).child(choose).child(canvas).child(words)
}

/// Shapes around 0, 0, each with the place of its label below.
const PERSON: (&str, &str, i32) = ("com-draw-person", "M-26 0a26 26 0 1 0 52 0a26 26 0 1 0 -52 0Z", 46);
const HELPER: (&str, &str, i32) = ("com-draw-helper", "M-24 -24H24V24H-24Z", 46);
const ISSUE: (&str, &str, i32) = ("com-draw-issue", "M0 -32 32 0 0 32 -32 0Z", 52);

fn shape(canvas: Element, (class, path, below): (&'static str, &'static str, i32), (x, y): (i32, i32), label: &str) -> Element {
    let drawn = element("path").class(class).attr(Attr::D, path).attr(Attr::Transform, &["translate(", &pair((x, y)), ")"].concat());
    let name = element("text").class("com-draw-label")
        .attr(Attr::X, &x.to_string())
        .attr(Attr::Y, &(y + below).to_string())
        .attr(Attr::TextAnchor, "middle");
    canvas.child(drawn).child(name.text(label))
}

/// An arrow from one point to another; the tip is drawn as two short lines, so that no id is needed.
fn arrow(canvas: Element, from: (i32, i32), to: (i32, i32)) -> Element {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = x.abs().max(y.abs()).max(1);
    let along = (x * 9 / length, y * 9 / length);
    let left = (to.0 - along.0 - along.1 * 2 / 3, to.1 - along.1 + along.0 * 2 / 3);
    let right = (to.0 - along.0 + along.1 * 2 / 3, to.1 - along.1 - along.0 * 2 / 3);
    let tip = text_element(left, to) + " " + &pair(right);
    stroke(stroke(canvas, "com-draw-arrow", &text_element(from, to)), "com-draw-arrow", &tip)
}

/// What flows the other way, less of it.
fn faint(canvas: Element, from: (i32, i32), to: (i32, i32)) -> Element {
    stroke(canvas, "com-draw-arrow com-draw-faint", &text_element(from, to))
}

fn text_element(from: (i32, i32), to: (i32, i32)) -> String {
    ["M", &pair(from), " ", &pair(to)].concat()
}

fn pair((x, y): (i32, i32)) -> String {
    x.to_string() + " " + &y.to_string()
}

fn stroke(canvas: Element, class: &'static str, path: &str) -> Element {
    canvas.child(element("path").class(class).attr(Attr::D, path))
}
