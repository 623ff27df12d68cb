//! The square of both needs, parted into what the rule recommends: what a map of the needs is drawn from.

use crate::content::{PerAlternative, Recommendation, Rule};

/// A part of the square of both needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// What the rule recommends for needs in it.
    pub recommendation: Recommendation,
    /// Its corners, one after the other round the region, in percent of each need. Corners can coincide, and where
    /// the thresholds leave no room for a recommendation, its region has no inside.
    pub corners: Vec<PerAlternative<u16>>,
}

/// The regions of a rule: coaching, mentoring, both, undecided. They fill the square and do not overlap; every
/// border lies where the rule compares, so that all corners are whole percents.
#[must_use]
pub fn regions(rule: &Rule) -> [Region; 4] {
    let (weak, close) = (rule.weak.get(), rule.close.get());
    // Where the borders along the diagonal begin: at the corner of the weak square, or where they leave the edge.
    let start = weak.max(close);
    // Where they end: at the corner of the strong square, or at the edge.
    let end = rule.strong.get().min(100 - close);
    let region = |recommendation, corners: &[(u16, u16)]| Region {
        recommendation,
        corners: corners
            .iter()
            .map(|(coaching, mentoring)| PerAlternative { coaching: *coaching, mentoring: *mentoring })
            .collect(),
    };
    let foot = start - close;
    let head = end + close;
    let coaching = [(start, 0), (100, 0), (100, end), (head, end), (start, foot)];
    let both = [
        (start, foot),
        (head, end),
        (100, end),
        (100, 100),
        (end, 100),
        (end, head),
        (foot, start),
        (foot, weak),
        (weak, weak),
        (weak, foot),
    ];
    [
        region(Recommendation::Coaching, &coaching),
        region(Recommendation::Mentoring, &coaching.map(|(coaching, mentoring)| (mentoring, coaching))),
        region(Recommendation::Both, &both),
        region(Recommendation::Undecided, &[(0, 0), (weak, 0), (weak, weak), (0, weak)]),
    ]
}
