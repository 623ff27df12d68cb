//! The differences, and where the answers stand on each: from one end to the other, and drawn.

use super::drawing::scene;
use super::frame::{View, section};
use super::glyph::{Glyph, glyph};
use super::standing::percent;
use super::tag::{At, Tag, line, tag};
use super::text::fill;
use crate::decision::{Assessment, Need};
use crate::explanation::{Explanation, Pointing, pointing};
use crate::model::{Alternative, Difference, Direction, Drawing, EntryId, Recommendation};

/// What the conversation could be like; only where the answers lead to one, and nothing stands in the way.
pub(super) fn talk(view: &View<'_>, explanation: &Explanation, assessment: &Assessment) -> Option<Tag> {
    let alternative = match (explanation.leaning, assessment.leaning) {
        (None, Recommendation::Coaching) => Some(Alternative::Coaching),
        (None, Recommendation::Mentoring) => Some(Alternative::Mentoring),
        (None, Recommendation::Both) => explanation.first,
        _ => return None,
    };
    let mut body = section("com-section com-talk com-flow", &view.content.interface.result.talk);
    for (id, difference) in view.content.differences.iter() {
        let pointing = pointing(assessment, &difference.criteria);
        let first = pointing.and_then(|pointing| pointing.to).or(alternative);
        body = body
            .put(line("h4", "com-subheading", &difference.title))
            .put_any(pointing.map(|pointing| scale(view, difference, pointing)))
            .put_any(moving(view, id, difference, first));
    }
    Some(body)
}

/// The drawing of a difference that moves from one alternative to the other, if it has one.
pub(super) fn moving(
    view: &View<'_>,
    id: &EntryId,
    difference: &Difference,
    first: Option<Alternative>,
) -> Option<Tag> {
    let first = first.unwrap_or(Alternative::Coaching);
    (difference.drawing == Some(Drawing::Focus)).then(|| scene(view, id, difference, first))
}

/// Where the answers stand between the two sides of a difference.
pub(super) fn scale(view: &View<'_>, difference: &Difference, pointing: Pointing) -> Tag {
    let labels = &view.content.interface.result;
    let mut ends = tag("p", "com-scale-ends");
    for alternative in Alternative::ALL {
        let title = &difference.sides.of(*alternative).title;
        // How far the line leans, in words.
        let share = Need { points: *pointing.points.of(*alternative), possible: pointing.possible };
        let share = line("span", "com-hidden", &percent(view, share));
        let end = tag("span", "com-scale-end").put(glyph(Glyph::Alternative(*alternative))).says(title);
        ends = ends.put(end.says(" ").put(share)).says(" ");
    }
    let words = match pointing.to {
        Some(alternative) => fill(&labels.points_to, &[("side", &difference.sides.of(alternative).title)]),
        None => labels.points_between.clone(),
    };
    let (back, forth) = (pointing.points.coaching, pointing.points.mentoring);
    let (back, forth) = match view.content.direction {
        Direction::Ltr => (back, forth),
        Direction::Rtl => (forth, back),
    };
    // Each side fills the scale where it has all points and the other has none.
    let at = ((pointing.possible + forth).saturating_sub(back) * 500 / pointing.possible.max(1)).to_string();
    let spot = ["M", &at, " 10h0"].concat();
    let paper = tag("svg", "com-scale-line")
        .is(At::ViewBox, "0 0 1000 20")
        .is(At::PreserveAspectRatio, "none")
        .is(At::AriaHidden, "true")
        .put(tag("path", "com-scale-all").is(At::D, "M0 10H1000M500 0V20"))
        .put(tag("path", "com-map-halo").with(At::D, &spot))
        .put(tag("path", "com-map-point").with(At::D, &spot));
    tag("div", "com-scale").put(ends).put(paper).put(line("p", "", &words))
}
