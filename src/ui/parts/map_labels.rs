//! The words on the need map: the names of the regions, the words at the person's place, weak, some and strong.
//!
//! Their canvas has no view box, so that text keeps its size whatever the size of the map, and percentages place it without
//! an inline style. How much room a text takes is not known; an estimate on the large side keeps words apart.

use crate::ui::context::ViewContext;
use crate::ui::markup::{Attr, Element, element};
use crate::ui::parts::icon::{Icon, icon};
use guide::content::{Direction, PerAlternative};
use guide::decision::{Region, regions};

/// A place on the map: both needs in thousandths.
pub(in crate::ui) type Place = PerAlternative<u32>;

/// The width of a character, and half the height of a line, in thousandths of a small map.
const CHARACTER: u32 = 28;
const HALF_LINE: u32 = 28;
/// Half the height of a name with its icon, and half the size of a point.
const HALF_NAME: u32 = 62;
const HALF_POINT: u32 = 34;

/// What something covers: its middle on the canvas, and how far it reaches from there.
#[derive(Clone, Copy)]
struct Cover {
    middle: [u32; 2],
    reach: [u32; 2],
}

impl Cover {
    fn touches(&self, other: &Self) -> bool {
        let near = |axis: usize| {
            let of = |list: &[u32; 2]| list.get(axis).copied().unwrap_or(0);
            of(&self.middle).abs_diff(of(&other.middle)) < of(&self.reach) + of(&other.reach)
        };
        near(0) && near(1)
    }
}

/// The name of each region within it, where none of the points covers it.
pub(in crate::ui) fn labels_of_regions(view: &ViewContext<'_>, points: &[Place]) -> Element {
    let mut canvas = element("svg").class("com-map-labels").attr(Attr::AriaHidden, "true");
    for (region, cover) in names(view, points) {
        let outcome = region.recommendation;
        let [x, y] = cover.middle.map(percentage);
        // Above the point: the view box begins half a width and more than a height away from the drawing.
        let icon = icon(Icon::Recommendation(outcome)).attr(Attr::ViewBox, "24 58 48 48");
        let icon = icon.attr(Attr::Width, "1.25em").attr(Attr::Height, "1.25em");
        let label = text_at("com-map-label", &x, &y, "1.15em", view.content.outcomes.name(outcome));
        let label = label.attr(Attr::DataOutcome, outcome.word());
        canvas = canvas.child(icon.attr(Attr::X, &x).attr(Attr::Y, &y)).child(label);
    }
    canvas
}

/// The regions that have an area, each with where its name stands: in the middle, or nearer to a corner of the region
/// where a point is in the way.
fn names(view: &ViewContext<'_>, points: &[Place]) -> Vec<(Region, Cover)> {
    let points: Vec<Cover> = points.iter().map(|point| point_at(view, *point)).collect();
    let mut named = Vec::new();
    for region in regions(&view.content.rule) {
        let Some(centre) = centroid(&region) else { continue };
        let name = view.content.outcomes.name(region.recommendation);
        let at = |place: Place| {
            let width = (half_width(name)).max(HALF_LINE);
            Cover { middle: position(view, place), reach: [width, HALF_NAME] }
        };
        let corners = region.corners.iter().map(|corner| corner.map(|it| u32::from(*it)));
        let nearer = corners.map(|corner| centre.zip(corner, |centre, corner| (centre * 3 + corner * 2) / 5));
        let mut places = std::iter::once(centre).chain(nearer).map(at);
        let is_free = |cover: &Cover| !points.iter().any(|point| point.touches(cover));
        let cover = places.find(is_free).unwrap_or_else(|| at(centre));
        named.push((region, cover));
    }
    named
}

/// The words at a place, beside its point and away from another point and the names: below it, above it, or at a side.
pub(in crate::ui) fn here(view: &ViewContext<'_>, words: &str, place: Place, other: Place) -> Element {
    let [x, y] = position(view, place);
    let half = half_width(words);
    let gap = HALF_POINT + HALF_LINE;
    let inside = |middle: u32| middle.clamp(half.min(500), 1000u32.saturating_sub(half).max(500));
    let centred = inside(x);
    let aside = half + HALF_POINT;
    let mut places = vec![[centred, y + gap], [centred, y.saturating_sub(gap)]];
    places.extend((x + aside + half <= 1000).then_some([x + aside, y]));
    places.extend((x >= aside + half).then_some([x.saturating_sub(aside), y]));
    places.extend([[centred, y + gap * 2], [centred, y.saturating_sub(gap * 2)]]);
    let taken: Vec<Cover> = names(view, &[place, other]).into_iter().map(|(_, cover)| cover).collect();
    let taken: Vec<Cover> = taken.into_iter().chain([point_at(view, place), point_at(view, other)]).collect();
    let is_free = |middle: &&[u32; 2]| {
        let cover = Cover { middle: **middle, reach: [half, HALF_LINE] };
        let [_, y] = cover.middle;
        (HALF_LINE..=1000 - HALF_LINE * 2).contains(&y) && !taken.iter().any(|other| other.touches(&cover))
    };
    let found = places.iter().find(is_free).or(places.first()).copied().unwrap_or([x, y]);
    let [x, y] = found.map(percentage);
    text_at("com-map-label com-map-here", &x, &y, "0.35em", words)
}

/// Weak, some and strong below a scale, each in the middle of its part; beside it as well where there are two scales.
pub(in crate::ui) fn words_of_strength(view: &ViewContext<'_>, class: &'static str, both: bool) -> Element {
    let labels = &view.content.interface.result;
    let [weak, strong] = thresholds(view);
    let words = [
        (weak / 2, &labels.need_weak),
        ((weak + strong) / 2, &labels.need_some),
        (500 + strong / 2, &labels.need_strong),
    ];
    let mut canvas = element("svg").class(class).attr(Attr::AriaHidden, "true");
    for (middle, word) in words {
        let [x, _] = position(view, PerAlternative { coaching: middle, mentoring: 0 }).map(percentage);
        canvas = canvas.child(text_at("com-strength", &x, "100%", "1.2em", word));
        if both {
            let [x, y] = position(view, PerAlternative { coaching: 0, mentoring: middle }).map(percentage);
            canvas = canvas.child(text_at("com-strength com-strength-up", &x, &y, "0.35em", word));
        }
    }
    canvas
}

/// Lines across a scale where weak ends and strong begins: each from the middle of the scale on along `line`.
pub(in crate::ui) fn across(view: &ViewContext<'_>, line: &str) -> String {
    let start = |at: u32| position(view, PerAlternative { coaching: at, mentoring: 0 }).map(|it| it.to_string());
    thresholds(view)
        .into_iter()
        .map(|at| {
            let [x, _] = start(at);
            ["M", &x, " ", line].concat()
        })
        .collect()
}

/// The same lines on the scale upwards.
pub(in crate::ui) fn up(view: &ViewContext<'_>) -> String {
    let line = |at: u32| {
        let from = place(view, PerAlternative { coaching: 0, mentoring: at });
        let to = place(view, PerAlternative { coaching: 25, mentoring: at });
        ["M", &from, "L", &to].concat()
    };
    thresholds(view).into_iter().map(line).collect()
}

/// Where weak ends and strong begins.
fn thresholds(view: &ViewContext<'_>) -> [u32; 2] {
    [view.content.rule.weak, view.content.rule.strong].map(|percent| u32::from(percent.get()) * 10)
}

fn text_at(class: &'static str, x: &str, y: &str, dy: &str, words: &str) -> Element {
    element("text")
        .class(class)
        .attr(Attr::TextAnchor, "middle")
        .attr(Attr::X, x)
        .attr(Attr::Y, y)
        .attr(Attr::Dy, dy)
        .text(words)
}

fn half_width(words: &str) -> u32 {
    u32::try_from(words.chars().count()).unwrap_or(0) * CHARACTER / 2
}

fn point_at(view: &ViewContext<'_>, place: Place) -> Cover {
    Cover { middle: position(view, place), reach: [HALF_POINT; 2] }
}

/// The centre of gravity of a region, in thousandths; `None` for a region without an area, which no need falls into.
fn centroid(region: &Region) -> Option<Place> {
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

/// Thousandths as a percentage.
pub(in crate::ui) fn percentage(thousandths: u32) -> String {
    [&(thousandths / 10).to_string(), ".", &(thousandths % 10).to_string(), "%"].concat()
}

/// Coordinates in the view box.
pub(in crate::ui) fn place(view: &ViewContext<'_>, thousandths: Place) -> String {
    let [x, y] = position(view, thousandths);
    [" ", &x.to_string(), " ", &y.to_string()].concat()
}

/// The need for coaching grows in the direction of reading, the need for mentoring upwards.
pub(in crate::ui) fn position(view: &ViewContext<'_>, place: Place) -> [u32; 2] {
    let x = match view.content.direction {
        Direction::Ltr => place.coaching,
        Direction::Rtl => 1000u32.saturating_sub(place.coaching),
    };
    [x, 1000u32.saturating_sub(place.mentoring)]
}
