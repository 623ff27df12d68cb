//! What another answer gives, told before it is kept.

use super::map::{MapView, tried_map};
use crate::content::{Content, Recommendation};
use crate::decision::Assessment;
use crate::explanation::outcome_inline;
use crate::explanation::text::fill;

/// What another answer gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialView {
    /// The recommendation with it.
    pub gives: Recommendation,
    /// That, and the one before, in a sentence.
    pub sentence: String,
    /// Where it leads on the map; nothing where too few answers give them a place.
    pub map: Option<MapView>,
}

/// Tells what another answer gives: the assessment before, and the one with it.
#[must_use]
pub fn trial_view(content: &Content, before: &Assessment, after: &Assessment) -> TrialView {
    let labels = &content.interface.result;
    let (was, is) = (outcome_inline(content, before), outcome_inline(content, after));
    let template = if was == is { &labels.tried_same } else { &labels.tried };
    TrialView {
        gives: after.recommendation,
        sentence: fill(template, &[("outcome", is), ("before", was)]),
        map: tried_map(content, after),
    }
}
