//! The two differences, drawn: which way words flow, and where attention goes.
//!
//! The person is a circle, the helper a square, the issue a square on its tip; arrows are words or attention.

use super::frame::View;
use super::tag::{At, Tag, line as told, tag};
use super::text::fill;
use crate::model::{Alternative, Comparison, Difference, EntryId};

/// Which way words flow in one kind of help, with its description as the text alternative.
pub(super) fn dynamic(alternative: Alternative, description: &str, labels: &Comparison) -> Tag {
    let class = match alternative {
        Alternative::Coaching => "com-drawing com-drawing-coaching",
        Alternative::Mentoring => "com-drawing com-drawing-mentoring",
    };
    let paper = tag("svg", class).is(At::ViewBox, "0 45 320 110").is(At::Role, "img").with(At::AriaLabel, description);
    let paper = shape(paper, HELPER, (60, 95), &labels.helper);
    let paper = shape(paper, PERSON, (260, 95), &labels.person);
    match alternative {
        // Words flow from the person to the helper, drawn out by a question; less flows back.
        Alternative::Coaching => {
            let paper = arrow(arrow(paper, (228, 78), (98, 78)), (228, 95), (98, 95));
            faint(arrow(paper, (228, 112), (98, 112)), (98, 130), (228, 130))
        }
        // Words flow from the helper to the person; less flows back.
        Alternative::Mentoring => {
            let paper = arrow(arrow(paper, (92, 78), (222, 78)), (92, 95), (222, 95));
            faint(arrow(paper, (92, 112), (222, 112)), (222, 130), (92, 130))
        }
    }
}

/// Where attention goes, in the kind of help that is chosen: one drawing whose shapes move from the one to the other.
/// Two radio buttons choose, and the style sheet alone does the rest. `first` is chosen to begin with.
pub(super) fn scene(view: &View<'_>, id: &EntryId, difference: &Difference, first: Alternative) -> Tag {
    let labels = &view.content.interface.comparison;
    let group = |class| tag("g", class);
    let helper = shape(group("com-scene-helper"), HELPER, (50, 95), &labels.helper);
    let person = shape(group("com-scene-person"), PERSON, (160, 95), &labels.person);
    let issue = shape(group("com-scene-issue"), ISSUE, (270, 95), &labels.issue);
    // The helper looks at the person, and the person at the issue.
    let row = group("com-drawing-coaching com-scene-coaching");
    let row = arrow(arrow(row, (80, 95), (126, 95)), (190, 95), (232, 95));
    // Both look at the issue, shoulder to shoulder.
    let beside = group("com-drawing-mentoring com-scene-mentoring");
    let beside = arrow(arrow(beside, (94, 52), (220, 86)), (94, 128), (220, 104));
    let paper = tag("svg", "com-drawing").is(At::ViewBox, "0 0 320 190").is(At::AriaHidden, "true");
    let paper = paper.put(row).put(beside).put(helper).put(person).put(issue);
    let mut choose = tag("div", "com-scene-choose");
    let mut words = tag("div", "com-scene-words").is(At::Role, "status");
    let name = ["com-scene-", id.as_str()].concat();
    for alternative in Alternative::ALL {
        let radio = [&name, "-", alternative.word()].concat();
        let input = tag("input", "com-radio")
            .is(At::Type, "radio")
            .with(At::Name, &name)
            .with(At::Id, &radio)
            .is(At::Value, alternative.word());
        // Only what is chosen to begin with: afterwards the choice is the browser's.
        let input = if *alternative == first { input.is(At::Checked, "") } else { input };
        let called = &view.content.alternatives.of(*alternative).name;
        let label = tag("label", "com-scene-name").with(At::For, &radio).says(called);
        choose = choose.put(tag("div", "com-scene-choice").put(input).put(label));
        let class = match alternative {
            Alternative::Coaching => "com-scene-coaching",
            Alternative::Mentoring => "com-scene-mentoring",
        };
        words = words.put(told("p", class, &difference.sides.of(*alternative).drawing));
    }
    let legend = fill(&labels.scene, &[("difference", &difference.title)]);
    tag("fieldset", "com-scene").put(told("legend", "com-scene-legend", &legend)).put(choose).put(paper).put(words)
}

/// Shapes around 0, 0, each with the place of its label below.
const PERSON: (&str, &str, i32) = ("com-draw-person", "M-26 0a26 26 0 1 0 52 0a26 26 0 1 0 -52 0Z", 46);
const HELPER: (&str, &str, i32) = ("com-draw-helper", "M-24 -24H24V24H-24Z", 46);
const ISSUE: (&str, &str, i32) = ("com-draw-issue", "M0 -32 32 0 0 32 -32 0Z", 52);

fn shape(paper: Tag, (class, path, below): (&'static str, &'static str, i32), (x, y): (i32, i32), label: &str) -> Tag {
    let drawn = tag("path", class).is(At::D, path).with(At::Transform, &["translate(", &pair((x, y)), ")"].concat());
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
    let tip = line(left, to) + " " + &pair(right);
    stroke(stroke(paper, "com-draw-arrow", &line(from, to)), "com-draw-arrow", &tip)
}

/// What flows the other way, less of it.
fn faint(paper: Tag, from: (i32, i32), to: (i32, i32)) -> Tag {
    stroke(paper, "com-draw-arrow com-draw-faint", &line(from, to))
}

fn line(from: (i32, i32), to: (i32, i32)) -> String {
    ["M", &pair(from), " ", &pair(to)].concat()
}

fn pair((x, y): (i32, i32)) -> String {
    x.to_string() + " " + &y.to_string()
}

fn stroke(paper: Tag, class: &'static str, path: &str) -> Tag {
    paper.put(tag("path", class).with(At::D, path))
}
