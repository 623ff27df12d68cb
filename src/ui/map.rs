//! The need map: the square of both needs with the regions of the rule, where the answers stand in it, and where
//! single other answers would take them.
//!
//! The picture is hidden from assistive technology: the needs and the list beside it say the same in words.

use super::frame::View;
use super::glyph::{Glyph, glyph};
use super::tag::{At, Tag, line, tag};
use super::text::fill;
use crate::decision::{Need, regions};
use crate::explanation::Tried;
use crate::model::{Alternative, Direction, PerAlternative, Recommendation};

/// The end of a trace; one that turns the result is a ring, drawn as a large dot with a hole.
const STAY: &str = "com-map-stay";
const TURN: &str = "com-map-turn";
const HOLE: &str = "com-map-hole";

/// A point on the map, and whose it is. The first is drawn as a circle, the second as a square.
pub(super) struct Point<'a> {
    pub(super) name: &'a str,
    pub(super) needs: PerAlternative<Need>,
}

/// The square with its regions, the points and the traces from the first of them.
pub(super) fn map(view: &View<'_>, here: Recommendation, points: &[Point<'_>], tried: &[Tried]) -> Tag {
    let labels = &view.content.interface.result;
    let mut square = tag("div", "com-map-square");
    let mut paper = paper("com-map-paper");
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
        paper = paper.put(tag("path", class).with(At::D, &corners));
    }
    if let Some(point) = points.first() {
        paper = traces(view, paper, point.needs, tried.iter());
    }
    let mut key = tag("ul", "com-map-key");
    for (index, point) in points.iter().enumerate() {
        let class = if index == 0 { "com-map-point" } else { "com-map-point com-map-second" };
        paper = dot(dot(paper, "com-map-halo", &spot(view, point.needs)), class, &spot(view, point.needs));
        key = key.put(entry(class, point.name));
    }
    if !tried.is_empty() {
        key = key.put(entry(STAY, &labels.map_other));
    }
    if tried.iter().any(|tried| tried.turns) {
        key = key.put(entry(TURN, &labels.map_turn));
    }
    square = square.put(paper);
    for region in regions(&view.content.rule) {
        let class = match region.recommendation {
            Recommendation::Coaching => "com-map-label com-map-coaching",
            Recommendation::Mentoring => "com-map-label com-map-mentoring",
            Recommendation::Both => "com-map-label com-map-both",
            _ => "com-map-label com-map-undecided",
        };
        let name = &view.content.outcomes.of(region.recommendation).name;
        square = square.put(tag("span", class).put(glyph(Glyph::Recommendation(region.recommendation))).says(name));
    }
    let axis = |class, alternative| {
        line("p", class, &fill(&labels.need, &[("alternative", &view.content.alternatives.of(alternative).inline)]))
    };
    tag("div", "com-map-figure")
        .is(At::AriaHidden, "true")
        .put(axis("com-map-axis", Alternative::Mentoring))
        .put(square)
        .put(axis("com-map-axis com-map-across", Alternative::Coaching))
        .put(key)
}

/// The traces of one question, drawn over the map while the question is looked at.
pub(super) fn overlay(view: &View<'_>, from: PerAlternative<Need>, tried: &Tried) -> Tag {
    traces(view, paper("com-map-over"), from, std::iter::once(tried))
}

fn paper(class: &'static str) -> Tag {
    tag("svg", class).is(At::ViewBox, "0 0 1000 1000").is(At::AriaHidden, "true")
}

/// A line to where each other answer would lead, with a dot at its end, and a ring where that turns the result.
fn traces<'a>(
    view: &View<'_>,
    mut paper: Tag,
    from: PerAlternative<Need>,
    tried: impl Iterator<Item = &'a Tried>,
) -> Tag {
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
        paper = paper.put(tag("path", class).with(At::D, path));
    }
    paper
}

/// A dot is a line of hardly any length with wide ends: on paper, a line of none has no square ends.
fn dot(paper: Tag, class: &'static str, at: &str) -> Tag {
    paper.put(tag("path", class).with(At::D, &("M".to_owned() + at + "h.1")))
}

/// One entry of the key: a mark and what it stands for.
fn entry(class: &'static str, name: &str) -> Tag {
    let spot = |class| tag("path", class).is(At::D, "M.5 .5h.001");
    let mark = tag("svg", "com-map-mark").is(At::ViewBox, "0 0 1 1").is(At::AriaHidden, "true").put(spot(class));
    let mark = if class == TURN { mark.put(spot(HOLE)) } else { mark };
    tag("li", "com-map-entry").put(mark).says(name)
}

/// Where needs lie on the paper, in thousandths of its side.
fn spot(view: &View<'_>, needs: PerAlternative<Need>) -> String {
    place(view, needs.map(|need| (need.points * 1000).checked_div(need.possible).unwrap_or(0)))
}

/// The need for coaching grows in the direction of reading, the need for mentoring upwards.
fn place(view: &View<'_>, thousandths: PerAlternative<u32>) -> String {
    let across = match view.content.direction {
        Direction::Ltr => thousandths.coaching,
        Direction::Rtl => 1000u32.saturating_sub(thousandths.coaching),
    };
    [" ", &across.to_string(), " ", &1000u32.saturating_sub(thousandths.mentoring).to_string()].concat()
}
