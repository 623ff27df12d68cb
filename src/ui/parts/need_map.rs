//! The need map: the square of both needs with the regions of the rule, where the answers stand in it, and where
//! single other answers would take them.
//!
//! The picture is hidden from assistive technology: the needs and the list beside it say the same in words.

use crate::ui::context::ViewContext;
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use guide::content::{Alternative, Direction, PerAlternative, Recommendation};
use guide::decision::{Need, Region, regions};
use guide::explanation::WhatIfView;
use guide::explanation::text::fill;

/// The end of a trace; one that turns the result is a ring, drawn as a large dot with a hole.
const STAY: &str = "com-map-stay";
const TURN: &str = "com-map-turn";
const HOLE: &str = "com-map-hole";

/// A point on the map, and whose it is. The first is drawn as a circle, the second as a square.
pub(in crate::ui) struct Point<'a> {
    pub(in crate::ui) name: &'a str,
    pub(in crate::ui) needs: PerAlternative<Need>,
}

/// The square with its regions, the points and the traces from the first of them.
pub(in crate::ui) fn map(
    view: &ViewContext<'_>,
    here: Recommendation,
    points: &[Point<'_>],
    what_ifs: &[WhatIfView<'_>],
) -> Element {
    let labels = &view.content.interface.result;
    let mut canvas = canvas("com-map-paper");
    for region in regions(&view.content.rule) {
        let class = if region.recommendation == here { "com-region com-region-here" } else { "com-region" };
        let mut corners = String::from("M");
        for corner in &region.corners {
            corners.push_str(&place(view, corner.map(|thousandths| u32::from(*thousandths))));
        }
        corners.push('Z');
        let region = element("path").class(class).attr(Attr::DataOutcome, region.recommendation.word());
        canvas = canvas.child(region.attr(Attr::D, &corners));
    }
    if let Some(point) = points.first() {
        canvas = traces(view, canvas, point.needs, what_ifs.iter());
    }
    if let [own, other] = points {
        canvas = canvas.child(joined(view, own, other));
    }
    let mut key = element("ul").class("com-map-key");
    for (index, point) in points.iter().enumerate() {
        let class = if index == 0 { "com-map-point" } else { "com-map-point com-map-second" };
        canvas = dot(dot(canvas, "com-map-halo", &spot(view, point.needs)), class, &spot(view, point.needs));
        key = key.child(entry(class, point.name));
    }
    if !what_ifs.is_empty() {
        key = key.child(entry(STAY, &labels.map_other));
    }
    if what_ifs.iter().any(|what_if| what_if.turns) {
        key = key.child(entry(TURN, &labels.map_turn));
    }
    let square = element("div").class("com-map-square").child(canvas).child(labels_of_regions(view));
    let axis = |class, alternative| {
        text_element(
            "p",
            class,
            &fill(&labels.need, &[("alternative", &view.content.alternatives.of(alternative).inline)]),
        )
    };
    element("div")
        .class("com-map-figure")
        .attr(Attr::AriaHidden, "true")
        .child(axis("com-map-axis", Alternative::Mentoring))
        .child(square)
        .child(axis("com-map-axis com-map-across", Alternative::Coaching))
        .child(key)
}

/// The name of each region at its centroid. The SVG has no view box, so that text keeps its size whatever the size of the
/// map, and percentages place it without an inline style.
fn labels_of_regions(view: &ViewContext<'_>) -> Element {
    let mut canvas = element("svg").class("com-map-labels").attr(Attr::AriaHidden, "true");
    for region in regions(&view.content.rule) {
        let Some(centroid) = centroid(&region) else { continue };
        let [x, y] = position(view, centroid).map(percentage);
        let outcome = region.recommendation;
        // Above the point: the view box begins half a width and more than a height away from the drawing.
        let icon = icon(Icon::Recommendation(outcome)).attr(Attr::ViewBox, "24 58 48 48");
        let icon = icon.attr(Attr::Width, "1.25em").attr(Attr::Height, "1.25em");
        let label = element("text")
            .class("com-map-label")
            .attr(Attr::DataOutcome, outcome.word())
            .attr(Attr::TextAnchor, "middle")
            .attr(Attr::X, &x)
            .attr(Attr::Y, &y)
            .attr(Attr::Dy, "1.15em")
            .text(view.content.outcomes.name(outcome));
        canvas = canvas.child(icon.attr(Attr::X, &x).attr(Attr::Y, &y)).child(label);
    }
    canvas
}

/// The centre of gravity of a region, in thousandths; `None` for a region without an area, which no need falls into.
fn centroid(region: &Region) -> Option<PerAlternative<u32>> {
    let corners = || region.corners.iter().map(|corner| corner.map(|thousandths| i64::from(*thousandths)));
    let (mut area, mut coaching, mut mentoring) = (0, 0, 0);
    for (a, b) in corners().zip(corners().cycle().skip(1)) {
        let cross = a.coaching * b.mentoring - b.coaching * a.mentoring;
        area += cross;
        coaching += (a.coaching + b.coaching) * cross;
        mentoring += (a.mentoring + b.mentoring) * cross;
    }
    // `area` is twice the area, and negative where the corners run clockwise.
    let thousandths = |sum: i64| sum.checked_div(area * 3)?.try_into().ok();
    Some(PerAlternative { coaching: thousandths(coaching)?, mentoring: thousandths(mentoring)? })
}

fn percentage(thousandths: u32) -> String {
    [&(thousandths / 10).to_string(), ".", &(thousandths % 10).to_string(), "%"].concat()
}

/// The traces of one question, drawn over the map while the question is looked at.
pub(in crate::ui) fn overlay(view: &ViewContext<'_>, from: PerAlternative<Need>, what_if: &WhatIfView<'_>) -> Element {
    traces(view, canvas("com-map-over"), from, std::iter::once(what_if))
}

fn canvas(class: &'static str) -> Element {
    element("svg").class(class).attr(Attr::ViewBox, "0 0 1000 1000").attr(Attr::AriaHidden, "true")
}

/// A line to where each other answer would lead, with a dot at its end, and a ring where that turns the result.
fn traces<'a>(
    view: &ViewContext<'_>,
    mut canvas: Element,
    from: PerAlternative<Need>,
    what_ifs: impl Iterator<Item = &'a WhatIfView<'a>>,
) -> Element {
    let (mut lines, mut stays, mut turns) = (String::new(), String::new(), String::new());
    let start = spot(view, from);
    for other in what_ifs.flat_map(|what_if| &what_if.answers) {
        // Without any answer there is no place on the map.
        if other.needs.coaching.possible > 0 && other.needs != from {
            let end = spot(view, other.needs);
            lines = lines + "M" + &start + "L" + &end;
            let ends = if other.turns { &mut turns } else { &mut stays };
            *ends = std::mem::take(ends) + "M" + &end + "h0";
        }
    }
    for (class, path) in [("com-map-trace", &lines), (STAY, &stays), (TURN, &turns), (HOLE, &turns)] {
        canvas = canvas.child(element("path").class(class).attr(Attr::D, path));
    }
    canvas
}

/// The line between the points of two people.
fn joined(view: &ViewContext<'_>, own: &Point<'_>, other: &Point<'_>) -> Element {
    let path = ["M", &spot(view, own.needs), "L", &spot(view, other.needs)].concat();
    element("path").class("com-map-joined").attr(Attr::D, &path)
}

/// A dot is a line of hardly any length with wide ends: on canvas, a line of none has no square ends.
fn dot(canvas: Element, class: &'static str, at: &str) -> Element {
    canvas.child(element("path").class(class).attr(Attr::D, &("M".to_owned() + at + "h.1")))
}

/// One entry of the key: a mark and what it stands for.
fn entry(class: &'static str, name: &str) -> Element {
    let spot = |class| element("path").class(class).attr(Attr::D, "M.5 .5h.001");
    let mark = element("svg")
        .class("com-map-mark")
        .attr(Attr::ViewBox, "0 0 1 1")
        .attr(Attr::AriaHidden, "true")
        .child(spot(class));
    let mark = if class == TURN { mark.child(spot(HOLE)) } else { mark };
    element("li").class("com-map-entry").child(mark).text(name)
}

/// Where needs lie on the canvas, in thousandths of its side.
fn spot(view: &ViewContext<'_>, needs: PerAlternative<Need>) -> String {
    place(view, needs.map(|need| (need.points * 1000).checked_div(need.possible).unwrap_or(0)))
}

/// Coordinates in the view box.
fn place(view: &ViewContext<'_>, thousandths: PerAlternative<u32>) -> String {
    let [x, y] = position(view, thousandths);
    [" ", &x.to_string(), " ", &y.to_string()].concat()
}

/// The need for coaching grows in the direction of reading, the need for mentoring upwards.
fn position(view: &ViewContext<'_>, thousandths: PerAlternative<u32>) -> [u32; 2] {
    let x = match view.content.direction {
        Direction::Ltr => thousandths.coaching,
        Direction::Rtl => 1000u32.saturating_sub(thousandths.coaching),
    };
    [x, 1000u32.saturating_sub(thousandths.mentoring)]
}
