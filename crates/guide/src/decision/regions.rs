//! The square of both needs, parted by the rule: the data behind the need map.

use super::need::Need;
use super::rule::clear;
use crate::content::{Alternative, PerAlternative, Recommendation, Rule};

/// A part of the square of both needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// The recommendation for needs in it; [`Recommendation::Both`] stands for the part in which the needs are too close
    /// for the points to decide.
    pub recommendation: Recommendation,
    /// Its corners, one after the other round the region, in per mille of each need, rounded to the nearest.
    pub corners: Vec<PerAlternative<u16>>,
}

/// The regions of a rule: coaching, mentoring, and between them the needs that are too close. They fill the square and do
/// not overlap. An alternative is clear where it has the share `clear` of all points, so both borders are lines from the
/// corner without any need.
#[must_use]
pub fn regions(rule: &Rule) -> [Region; 3] {
    const SIDE: u16 = 1000;
    // The smaller need at the border, where the larger one is whole.
    let clear = u32::from(rule.clear.get().max(1));
    let smaller = (u32::from(SIDE) * (100 - clear.min(100)) * 2 + clear) / (2 * clear);
    let smaller = u16::try_from(smaller).map_or(SIDE, |smaller| smaller.min(SIDE));
    let region = |recommendation, corners: &[(u16, u16)]| Region {
        recommendation,
        corners: corners
            .iter()
            .map(|(coaching, mentoring)| PerAlternative { coaching: *coaching, mentoring: *mentoring })
            .collect(),
    };
    [
        region(Recommendation::Coaching, &[(0, 0), (SIDE, 0), (SIDE, smaller)]),
        region(Recommendation::Mentoring, &[(0, 0), (0, SIDE), (smaller, SIDE)]),
        region(Recommendation::Both, &[(0, 0), (SIDE, smaller), (SIDE, SIDE), (smaller, SIDE)]),
    ]
}

/// The region in which needs lie: by exact shares, so that a point on a border is where the rule puts it. Without any
/// need it is the part where the needs are too close.
#[must_use]
pub fn region_of(rule: &Rule, needs: PerAlternative<Need>) -> Recommendation {
    let points = needs.map(|need| need.points);
    let clear = if points == PerAlternative::default() { None } else { clear(points, rule) };
    clear.map_or(Recommendation::Both, Alternative::recommendation)
}
