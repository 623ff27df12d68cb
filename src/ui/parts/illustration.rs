//! Drawings of the two differences: which way words flow, and where attention goes.
//!
//! The person is a circle, the helper a square, the issue a diamond; arrows are words or attention.

use crate::ui::context::ViewContext;
use crate::ui::markup::{Attr, Element, element, text_element};
use guide::content::{Alternative, Difference, EntryId};
use guide::explanation::text::fill;

/// Which way words flow in one kind of help, with its description as the text alternative.
pub(in crate::ui) fn dynamic(view: &ViewContext<'_>, alternative: Alternative, description: &str) -> Element {
    let canvas = element("svg")
        .class("com-drawing")
        .attr(Attr::DataSide, alternative.word())
        .attr(Attr::ViewBox, "0 45 320 110")
        .attr(Attr::Role, "img")
        .attr(Attr::AriaLabel, description);
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

/// Where attention goes in coaching or mentoring. Two radio buttons switch the drawing by the style sheet alone;
/// `first` is checked to begin with.
pub(in crate::ui) fn scene(
    view: &ViewContext<'_>,
    id: &EntryId,
    difference: &Difference,
    first: Alternative,
) -> Element {
    let labels = &view.content.interface.comparison;
    let group = |class| element("g").class(class);
    let helper = Alternative::ALL.iter().fold(outline(group("com-scene-helper"), HELPER, (50, 95)), |helper, of| {
        let name = label(HELPER, (50, 95), &view.content.alternatives.of(*of).helper);
        helper.child(name.attr(Attr::DataSide, of.word()))
    });
    let person = shape(group("com-scene-person"), PERSON, (160, 95), &labels.person);
    let issue = shape(group("com-scene-issue"), ISSUE, (270, 95), &labels.issue);
    // The helper looks at the person, and the person at the issue.
    let row = group("com-scene-arrows").attr(Attr::DataSide, Alternative::Coaching.word());
    let row = arrow(arrow(row, (80, 95), (126, 95)), (190, 95), (232, 95));
    // Both look at the issue, shoulder to shoulder.
    let beside = group("com-scene-arrows").attr(Attr::DataSide, Alternative::Mentoring.word());
    let beside = arrow(arrow(beside, (94, 52), (220, 86)), (94, 128), (220, 104));
    let canvas = element("svg").class("com-drawing").attr(Attr::ViewBox, "0 0 320 190").attr(Attr::AriaHidden, "true");
    let canvas = canvas.child(row).child(beside).child(helper).child(person).child(issue);
    let mut choose = element("div").class("com-scene-choose");
    let mut words = element("div").class("com-scene-words").attr(Attr::Role, "status");
    let name = ["com-scene-", id.as_str()].concat();
    for alternative in Alternative::ALL {
        let radio = [&name, "-", alternative.word()].concat();
        let input = element("input")
            .class("com-radio")
            .attr(Attr::Type, "radio")
            .attr(Attr::Name, &name)
            .attr(Attr::Id, &radio)
            .attr(Attr::Value, alternative.word());
        // The attribute alone: a render must not reset what the visitor has checked.
        let input = if *alternative == first { input.attr(Attr::Checked, "") } else { input };
        let called = &view.content.alternatives.of(*alternative).name;
        let label = element("label").class("com-scene-name").attr(Attr::For, &radio).text(called);
        choose = choose.child(element("div").class("com-scene-choice").child(input).child(label));
        let text = text_element("p", "", &difference.sides.of(*alternative).drawing);
        words = words.child(text.attr(Attr::DataSide, alternative.word()));
    }
    let legend = fill(&labels.scene, &[("difference", &difference.title)]);
    element("fieldset")
        .class("com-scene")
        .child(text_element("legend", "com-scene-legend", &legend))
        .child(choose)
        .child(canvas)
        .child(words)
}

const PERSON: Shape = ("com-draw-person", "M-26 0a26 26 0 1 0 52 0a26 26 0 1 0 -52 0Z", 46);
const HELPER: Shape = ("com-draw-helper", "M-24 -24H24V24H-24Z", 46);
const ISSUE: Shape = ("com-draw-issue", "M0 -32 32 0 0 32 -32 0Z", 52);

/// A shape: class, path, and the offset of the label below.
type Shape = (&'static str, &'static str, i32);

fn shape(canvas: Element, shape: Shape, at: (i32, i32), name: &str) -> Element {
    outline(canvas, shape, at).child(label(shape, at, name))
}

fn outline(canvas: Element, (class, path, _): Shape, at: (i32, i32)) -> Element {
    let path = element("path").class(class).attr(Attr::D, path);
    canvas.child(path.attr(Attr::Transform, &["translate(", &pair(at), ")"].concat()))
}

fn label((_, _, below): Shape, (x, y): (i32, i32), name: &str) -> Element {
    element("text")
        .class("com-draw-label")
        .attr(Attr::X, &x.to_string())
        .attr(Attr::Y, &(y + below).to_string())
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
