//! Where the answers on some rows of the comparison point.

use super::larger;
use crate::content::{Alternative, CriterionId, PerAlternative};
use crate::decision::Assessment;

/// Where the answers on some criteria point: to the alternative with clearly more of their points, by more than a
/// third of what they could give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tendency {
    /// The points that the answers give to each alternative.
    pub points: PerAlternative<u32>,
    /// The points that each could have had; never 0.
    pub possible: u32,
    /// Where they point; `None` for somewhere between.
    pub to: Option<Alternative>,
}

/// Where the answers on some criteria point; `None` where nothing was answered on them, or nothing that says anything.
#[must_use]
pub fn tendency(assessment: &Assessment, criteria: &[CriterionId]) -> Option<Tendency> {
    let mut points = PerAlternative::<u32>::default();
    let mut possible = 0;
    for reason in assessment
        .contributions
        .iter()
        .filter(|reason| reason.criterion.as_ref().is_some_and(|of| criteria.contains(of)))
    {
        points.coaching += reason.points.coaching;
        points.mentoring += reason.points.mentoring;
        possible += reason.possible;
    }
    let clear = points.coaching.abs_diff(points.mentoring) * 3 > possible;
    let says = points.coaching + points.mentoring > 0;
    says.then(|| Tendency { points, possible, to: larger(points).filter(|_| clear) })
}
