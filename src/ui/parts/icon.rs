//! Icons of alternatives and recommendations, so that no information depends on colour alone.
//!
//! Coaching is a circle, mentoring a diamond; both combines the two.

use crate::ui::markup::{Attr, Element, element};
use guide::content::{Alternative, Recommendation};

/// What an icon stands for.
#[derive(Clone, Copy)]
pub(in crate::ui) enum Icon {
    Alternative(Alternative),
    Recommendation(Recommendation),
}

/// An icon, hidden from assistive technology: text beside it says the same.
pub(in crate::ui) fn icon(of: Icon) -> Element {
    let recommendation = match of {
        Icon::Alternative(alternative) => alternative.recommendation(),
        Icon::Recommendation(recommendation) => recommendation,
    };
    let mut drawing = element("svg").class("com-icon").attr(Attr::ViewBox, "0 0 48 48").attr(Attr::AriaHidden, "true");
    for (class, path) in shapes(recommendation) {
        drawing = drawing.child(element("path").class(class).attr(Attr::D, path));
    }
    drawing
}

/// Paths with their classes; a circle is two arcs.
const fn shapes(recommendation: Recommendation) -> &'static [(&'static str, &'static str)] {
    const ROUND: &str = "M5 24a19 19 0 1 0 38 0a19 19 0 1 0 -38 0Z";
    match recommendation {
        Recommendation::Coaching => &[
            ("com-fill-coaching", "M6 24a18 18 0 1 0 36 0a18 18 0 1 0 -36 0Z"),
            ("com-fill-paper", "M16 24a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z"),
        ],
        Recommendation::Mentoring => {
            &[("com-fill-mentoring", "M24 4 44 24 24 44 4 24Z"), ("com-fill-paper", "M24 16 32 24 24 32 16 24Z")]
        }
        Recommendation::Both => &[
            ("com-stroke-coaching", "M4 24a12 12 0 1 0 24 0a12 12 0 1 0 -24 0Z"),
            ("com-stroke-mentoring", "M31 10 45 24 31 38 17 24Z"),
        ],
        Recommendation::Pause => &[("com-stroke-ink", ROUND), ("com-stroke-ink", "M19 16V32M29 16V32")],
        Recommendation::Elsewhere => &[
            ("com-stroke-ink", "M24 5V44M15 44H33"),
            ("com-stroke-ink", "M24 9H36L42 15 36 21H24M24 23H12L6 29 12 35H24"),
        ],
        Recommendation::Undecided => {
            &[("com-stroke-ink com-dashed", ROUND), ("com-fill-ink", "M21 24a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z")]
        }
    }
}
