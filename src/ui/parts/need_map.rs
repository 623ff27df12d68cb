//! The need map: the square of both needs with the regions of the rule, where the answers stand in it, and where
//! single other answers would take them.
//!
//! Assistive technology takes it for one picture with a name; the sentence below it says what it shows.

use crate::ui::context::ViewContext;
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::map_labels::{Place, across, here, labels_of_regions, place, position, up, words_of_strength};
use guide::content::{Alternative, PerAlternative, Recommendation};
use guide::decision::{Need, Region, regions};
use guide::explanation::text::fill;
use guide::explanation::{MapView, TrialView, WhatIfView};

/// The end of a trace; one that turns the result is a ring, drawn as a large dot with a hole.
const STAY: &str = "com-map-stay";
const TURN: &str = "com-map-turn";
const HOLE: &str = "com-map-hole";

/// How many stripes the region between the two has: an even number, so that each side has its own at its border.
const STRIPES: u32 = 6;

/// The id of the sentence that says what the map shows.
const SENTENCE: &str = "com-map-sentence";

/// The points of two people: a circle and a square.
pub(in crate::ui) const MARKS: [&str; 2] = ["com-map-point", "com-map-point com-map-second"];

/// How far apart two points are drawn at least, in thousandths: nearer ones would hide each other.
const APART: u32 = 100;

/// The map of a result. With an answer that is tried, the point moves to where that leads, and the place before stays
/// marked.
pub(in crate::ui) fn result_map(
    view: &ViewContext<'_>,
    map: &MapView,
    trial: Option<&TrialView>,
    can_try: bool,
) -> Element {
    let labels = &view.content.interface.result;
    let now = trial.and_then(|trial| trial.map.as_ref()).unwrap_or(map);
    let (was, is) = (thousandths(map.needs), thousandths(now.needs));
    let mut paper = with_regions(view, canvas("com-map-paper"), now.region);
    if is != was {
        paper = dot(paper, "com-map-was", &place(view, was));
    }
    let paper = moving_dot(view, moving_dot(view, paper, "com-map-under", "26", is), "com-map-you", "17", is);
    let words = labels_of_regions(view, &[was, is]).child(here(view, &now.here, is, was));
    let key = || {
        let key = element("ul").class("com-map-key com-map-key-trying");
        key.child(entry(STAY, &labels.map_other)).child(entry(TURN, &labels.map_turn))
    };
    // In the drawing, those who do not see it would miss these words, and so would those who need them larger.
    let at = text_element("span", "com-hidden com-map-where", &[&now.here, ". "].concat());
    let sentence = element("p").class("com-map-sentence").attr(Attr::Id, SENTENCE).child(at).text(&now.sentence);
    figure(view, paper, words, "").child(sentence).child_opt(can_try.then(key))
}

/// A map with the points of two people on it; `told` says in words where they stand.
pub(in crate::ui) fn map(
    view: &ViewContext<'_>,
    here: Recommendation,
    needs: [PerAlternative<Need>; 2],
    told: &str,
) -> Element {
    let points = parted(needs.map(thousandths));
    let [own, other] = points.map(|point| place(view, point));
    let joined = element("path").class("com-map-joined").attr(Attr::D, &["M", &own, "L", &other].concat());
    let mut paper = with_regions(view, canvas("com-map-paper"), Some(here)).child(joined);
    for (at, class) in [own, other].iter().zip(MARKS) {
        paper = dot(dot(paper, "com-map-halo", at), class, at);
    }
    figure(view, paper, labels_of_regions(view, &points), told)
}

/// Two points, beside each other where one would hide the other.
fn parted([own, other]: [Place; 2]) -> [Place; 2] {
    if own.mentoring.abs_diff(other.mentoring).max(own.coaching.abs_diff(other.coaching)) >= APART {
        return [own, other];
    }
    let half = APART / 2;
    let middle = u32::midpoint(own.coaching, other.coaching).clamp(APART, 1000 - APART);
    [Place { coaching: middle - half, ..own }, Place { coaching: middle + half, ..other }]
}

/// The square with its axes, as one picture. Its name tells its regions, and what is `told`; without that, a sentence
/// below it says what it shows.
fn figure(view: &ViewContext<'_>, paper: Element, words: Element, told: &str) -> Element {
    let labels = &view.content.interface.result;
    let ticks = element("path").class("com-tick").attr(Attr::D, &(across(view, "1000V975") + &up(view)));
    let square = element("div")
        .class("com-map-square")
        .child(paper.child(ticks))
        .child(words)
        .child(words_of_strength(view, "com-map-ticks", true));
    let axis = |class, alternative| {
        let name = &view.content.alternatives.of(alternative).inline;
        text_element("p", class, &fill(&labels.need, &[("alternative", name)]))
    };
    let regions = regions(&view.content.rule).map(|region| view.content.outcomes.name(region.recommendation).as_str());
    let name = [&labels.map, ": ", &regions.join(", "), ". ", told].concat();
    let picture = element("div")
        .class("com-map-picture")
        .attr(Attr::Role, "img")
        .attr(Attr::AriaLabel, name.trim_end())
        .child(axis("com-map-axis", Alternative::Mentoring))
        .child(square)
        .child(axis("com-map-axis com-map-across", Alternative::Coaching));
    let picture = if told.is_empty() { picture.attr(Attr::AriaDescribedby, SENTENCE) } else { picture };
    element("div").class("com-map-figure").child(picture)
}

/// The regions, the one of the person marked, and the one between the two striped in the colours of both.
fn with_regions(view: &ViewContext<'_>, mut canvas: Element, here: Option<Recommendation>) -> Element {
    for region in regions(&view.content.rule) {
        let outcome = region.recommendation;
        let class = if here == Some(outcome) { "com-region com-region-here" } else { "com-region" };
        let shape = element("path").class(class).attr(Attr::DataOutcome, outcome.word());
        canvas = canvas.child(shape.attr(Attr::D, &outline(view, &region)));
        if outcome == Recommendation::Both {
            for alternative in Alternative::ALL {
                let class = if here == Some(outcome) { "com-stripe com-stripe-here" } else { "com-stripe" };
                let stripes = element("path").class(class).attr(Attr::DataSide, alternative.word());
                canvas = canvas.child(stripes.attr(Attr::D, &stripes_of(view, &region, *alternative)));
            }
        }
    }
    canvas
}

fn outline(view: &ViewContext<'_>, region: &Region) -> String {
    let mut path = String::from("M");
    for corner in &region.corners {
        path.push_str(&place(view, corner.map(|thousandths| u32::from(*thousandths))));
    }
    path + "Z"
}

/// Every other wedge of the region between the two, from the corner without any need to the far sides: the first at the
/// border of coaching is coaching's, the last one mentoring's.
fn stripes_of(view: &ViewContext<'_>, region: &Region, alternative: Alternative) -> String {
    let smaller = region.corners.iter().map(|corner| corner.mentoring.min(corner.coaching)).max().unwrap_or(0);
    let smaller = region.corners.iter().map(|it| it.mentoring).filter(|it| *it > 0).min().unwrap_or(smaller);
    let (smaller, offset) = (u32::from(smaller), u32::from(alternative == Alternative::Mentoring));
    // From the border of coaching up the side, round the far corner, and on to the border of mentoring.
    let side = 1000u32.saturating_sub(smaller);
    let at = |step: u32| {
        let way = side * 2 * step / STRIPES;
        PerAlternative { coaching: 1000 - way.saturating_sub(side), mentoring: smaller + way.min(side) }
    };
    let mut path = String::new();
    for stripe in (0..STRIPES).filter(|stripe| stripe % 2 == offset) {
        let corners = [PerAlternative::both(0), at(stripe), at(stripe + 1)];
        let corners: String = corners.into_iter().map(|corner| place(view, corner)).collect();
        path = path + "M" + &corners + "Z";
    }
    path
}

/// The traces of one question, drawn over the map while the question is looked at.
pub(in crate::ui) fn overlay(view: &ViewContext<'_>, from: PerAlternative<Need>, what_if: &WhatIfView<'_>) -> Element {
    traces(view, canvas("com-map-over"), from, what_if)
}

fn canvas(class: &'static str) -> Element {
    element("svg").class(class).attr(Attr::ViewBox, "0 0 1000 1000").attr(Attr::AriaHidden, "true")
}

/// A line to where each other answer would lead, with a dot at its end, and a ring where that turns the result.
fn traces(
    view: &ViewContext<'_>,
    mut canvas: Element,
    from: PerAlternative<Need>,
    what_if: &WhatIfView<'_>,
) -> Element {
    let (mut lines, mut stays, mut turns) = (String::new(), String::new(), String::new());
    let start = place(view, thousandths(from));
    for other in &what_if.answers {
        // Without any answer there is no place on the map.
        if other.needs.coaching.possible > 0 && other.needs != from {
            let end = place(view, thousandths(other.needs));
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

/// A dot that moves when its place changes: style sheets can change the centre of a circle over time.
fn moving_dot(view: &ViewContext<'_>, canvas: Element, class: &'static str, radius: &str, at: Place) -> Element {
    let [x, y] = position(view, at);
    let circle = element("circle").class(class).attr(Attr::R, radius);
    canvas.child(circle.attr(Attr::Cx, &x.to_string()).attr(Attr::Cy, &y.to_string()))
}

/// One entry of the key: a mark and what it stands for.
fn entry(class: &'static str, name: &str) -> Element {
    element("li").class("com-map-entry").child(mark(class)).text(name)
}

/// A mark as it stands on the map, beside words.
pub(in crate::ui) fn mark(class: &'static str) -> Element {
    let spot = |class| element("path").class(class).attr(Attr::D, "M.5 .5h.001");
    let mark = element("svg")
        .class("com-map-mark")
        .attr(Attr::ViewBox, "0 0 1 1")
        .attr(Attr::AriaHidden, "true")
        .child(spot(class));
    if class == TURN { mark.child(spot(HOLE)) } else { mark }
}

/// Where needs lie, in thousandths of what they could be.
fn thousandths(needs: PerAlternative<Need>) -> Place {
    needs.map(|need| need.thousandths())
}
