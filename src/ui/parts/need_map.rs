//! The need map: the square of both needs with the regions of the rule, where the answers stand in it, and where
//! single other answers would take them.
//!
//! The picture is hidden from assistive technology: the needs and the list beside it say the same in words.

use crate::ui::context::ViewContext;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::markup::{Attr, Element, text_element, element};
use guide::explanation::text::fill;
use guide::decision::{Need, regions};
use guide::explanation::Tried;
use guide::content::{Alternative, Direction, PerAlternative, Recommendation};

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
pub(in crate::ui) fn map(view: &ViewContext<'_>, here: Recommendation, points: &[Point<'_>], tried: &[Tried]) -> Element {
    let labels = &view.content.interface.result;
    let mut square = element("div").class("com-map-square");
    let mut canvas = canvas("com-map-paper");
    for region in regions(&view.content.rule) {
        let class = match (region.recommendation == here, region.recommendation) {
            (true, Recommendation::Coaching) => "com-region com-region-coaching",
            (true, Recommendation::Mentoring) => "com-region com-region-mentoring",
            (true, Recommendation::Both) => "com-region com-region-both",
            (true, _) => "com-region com-region-undecided",
            (false, _) => "com-region",
        };
        let mut corners = String::from("M");
        for corner in &region.corners {
            corners.push_str(&place(view, corner.map(|percent| u32::from(*percent) * 10)));
        }
        corners.push('Z');
        canvas = canvas.child(element("path").class(class).attr(Attr::D, &corners));
    }
    if let Some(point) = points.first() {
        canvas = traces(view, canvas, point.needs, tried.iter());
    }
    let mut key = element("ul").class("com-map-key");
    for (index, point) in points.iter().enumerate() {
        let class = if index == 0 { "com-map-point" } else { "com-map-point com-map-second" };
        canvas = dot(dot(canvas, "com-map-halo", &spot(view, point.needs)), class, &spot(view, point.needs));
        key = key.child(entry(class, point.name));
    }
    if !tried.is_empty() {
        key = key.child(entry(STAY, &labels.map_other));
    }
    if tried.iter().any(|tried| tried.turns) {
        key = key.child(entry(TURN, &labels.map_turn));
    }
    square = square.child(canvas);
    for region in regions(&view.content.rule) {
        let class = match region.recommendation {
            Recommendation::Coaching => "com-map-label com-map-coaching",
            Recommendation::Mentoring => "com-map-label com-map-mentoring",
            Recommendation::Both => "com-map-label com-map-both",
            _ => "com-map-label com-map-undecided",
        };
        let name = &view.content.outcomes.of(region.recommendation).name;
        square = square.child(element("span").class(class).child(icon(Icon::Recommendation(region.recommendation))).text(name));
    }
    let axis = |class, alternative| {
        text_element("p", class, &fill(&labels.need, &[("alternative", &view.content.alternatives.of(alternative).inline)]))
    };
    element("div").class("com-map-figure")
        .attr(Attr::AriaHidden, "true")
        .child(axis("com-map-axis", Alternative::Mentoring))
        .child(square)
        .child(axis("com-map-axis com-map-across", Alternative::Coaching))
        .child(key)
}

/// The traces of one question, drawn over the map while the question is looked at.
pub(in crate::ui) fn overlay(view: &ViewContext<'_>, from: PerAlternative<Need>, tried: &Tried) -> Element {
    traces(view, canvas("com-map-over"), from, std::iter::once(tried))
}

fn canvas(class: &'static str) -> Element {
    element("svg").class(class).attr(Attr::ViewBox, "0 0 1000 1000").attr(Attr::AriaHidden, "true")
}

/// A line to where each other answer would lead, with a dot at its end, and a ring where that turns the result.
fn traces<'a>(
    view: &ViewContext<'_>,
    mut canvas: Element,
    from: PerAlternative<Need>,
    tried: impl Iterator<Item = &'a Tried>,
) -> Element {
    let (mut lines, mut stays, mut turns) = (String::new(), String::new(), String::new());
    let start = spot(view, from);
    for other in tried.flat_map(|tried| &tried.answers) {
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

/// A dot is a line of hardly any length with wide ends: on canvas, a line of none has no square ends.
fn dot(canvas: Element, class: &'static str, at: &str) -> Element {
    canvas.child(element("path").class(class).attr(Attr::D, &("M".to_owned() + at + "h.1")))
}

/// One entry of the key: a mark and what it stands for.
fn entry(class: &'static str, name: &str) -> Element {
    let spot = |class| element("path").class(class).attr(Attr::D, "M.5 .5h.001");
    let mark = element("svg").class("com-map-mark").attr(Attr::ViewBox, "0 0 1 1").attr(Attr::AriaHidden, "true").child(spot(class));
    let mark = if class == TURN { mark.child(spot(HOLE)) } else { mark };
    element("li").class("com-map-entry").child(mark).text(name)
}

/// Where needs lie on the canvas, in thousandths of its side.
fn spot(view: &ViewContext<'_>, needs: PerAlternative<Need>) -> String {
    place(view, needs.map(|need| (need.points * 1000).checked_div(need.possible).unwrap_or(0)))
}

/// The need for coaching grows in the direction of reading, the need for mentoring upwards.
fn place(view: &ViewContext<'_>, thousandths: PerAlternative<u32>) -> String {
    let across = match view.content.direction {
        Direction::Ltr => thousandths.coaching,
        Direction::Rtl => 1000u32.saturating_sub(thousandths.coaching),
    };
    [" ", &across.to_string(), " ", &1000u32.saturating_sub(thousandths.mentoring).to_string()].concat()
}
