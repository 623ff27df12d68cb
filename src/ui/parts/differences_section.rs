//! The differences, and where the answers stand on each: from one end to the other, and drawn.

use crate::ui::context::{ViewContext, section};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::illustration::scene;
use guide::content::{Alternative, Difference, Direction, Drawing, EntryId, Recommendation};
use guide::decision::{Assessment, Need};
use guide::explanation::text::fill;
use guide::explanation::{Tendency, tendency};

/// What the conversation could be like; only where coaching, mentoring or both are recommended.
pub(in crate::ui) fn differences(view: &ViewContext<'_>, assessment: &Assessment) -> Option<Element> {
    let alternative = match assessment.recommendation {
        Recommendation::Coaching => Some(Alternative::Coaching),
        Recommendation::Mentoring => Some(Alternative::Mentoring),
        Recommendation::Both => None,
        _ => return None,
    };
    let mut body = section("com-section com-differences com-flow", &view.content.interface.result.talk);
    for (id, difference) in view.content.differences.iter() {
        let tendency = tendency(assessment, &difference.criteria);
        let first = tendency.and_then(|tendency| tendency.to).or(alternative);
        body = body
            .child(text_element("h4", "com-subheading", &difference.title))
            .child_opt(tendency.map(|tendency| scale(view, difference, tendency)))
            .child_opt(moving(view, id, difference, first));
    }
    Some(body)
}

/// The drawing of a difference that moves from one alternative to the other, if it has one.
pub(in crate::ui) fn moving(
    view: &ViewContext<'_>,
    id: &EntryId,
    difference: &Difference,
    first: Option<Alternative>,
) -> Option<Element> {
    let first = first.unwrap_or(Alternative::Coaching);
    (difference.drawing == Some(Drawing::Focus)).then(|| scene(view, id, difference, first))
}

/// Where the answers stand between the two sides of a difference.
pub(in crate::ui) fn scale(view: &ViewContext<'_>, difference: &Difference, tendency: Tendency) -> Element {
    let labels = &view.content.interface.result;
    let mut ends = element("p").class("com-scale-ends");
    for alternative in Alternative::ALL {
        let title = &difference.sides.of(*alternative).title;
        // How far the line leans, in words.
        let share = Need { points: *tendency.points.of(*alternative), possible: tendency.possible };
        let share =
            text_element("span", "com-hidden", &fill(&labels.percent, &[("percent", &share.percent().to_string())]));
        let end = element("span").class("com-scale-end").child(icon(Icon::Alternative(*alternative))).text(title);
        ends = ends.child(end.text(" ").child(share)).text(" ");
    }
    let words = match tendency.to {
        Some(alternative) => fill(&labels.points_to, &[("side", &difference.sides.of(alternative).title)]),
        None => labels.points_between.clone(),
    };
    let (back, forth) = (tendency.points.coaching, tendency.points.mentoring);
    let (back, forth) = match view.content.direction {
        Direction::Ltr => (back, forth),
        Direction::Rtl => (forth, back),
    };
    // Each side fills the scale where it has all points and the other has none.
    let at = ((tendency.possible + forth).saturating_sub(back) * 500 / tendency.possible.max(1)).to_string();
    let spot = ["M", &at, " 10h0"].concat();
    let canvas = element("svg")
        .class("com-scale-line")
        .attr(Attr::ViewBox, "0 0 1000 20")
        .attr(Attr::PreserveAspectRatio, "none")
        .attr(Attr::AriaHidden, "true")
        .child(element("path").class("com-scale-all").attr(Attr::D, "M0 10H1000M500 0V20"))
        .child(element("path").class("com-map-halo").attr(Attr::D, &spot))
        .child(element("path").class("com-map-point").attr(Attr::D, &spot));
    element("div").class("com-scale").child(ends).child(canvas).child(text_element("p", "", &words))
}
