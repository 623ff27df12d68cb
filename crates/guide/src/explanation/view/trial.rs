//! What another answer gives, told before it is kept.

use crate::content::{Content, PerAlternative, Recommendation};
use crate::decision::{Assessment, Ground, Need};
use crate::explanation::outcome_inline;
use crate::explanation::text::fill;

/// What another answer gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialView {
    /// The recommendation with it.
    pub gives: Recommendation,
    /// That, and the one before, in a sentence.
    pub sentence: String,
    /// The needs with it; nothing where too few answers give them a place.
    pub needs: Option<PerAlternative<Need>>,
}

/// Tells what another answer gives: the assessment before, and the one with it.
#[must_use]
pub fn trial_view(content: &Content, before: &Assessment, after: &Assessment) -> TrialView {
    let labels = &content.interface.result;
    let (was, is) = (outcome_inline(content, before), outcome_inline(content, after));
    let template = if was == is { &labels.tried_same } else { &labels.tried };
    let has_place = !matches!(after.leaning_ground, Ground::TooFew { .. });
    TrialView {
        gives: after.recommendation,
        sentence: fill(template, &[("outcome", is), ("before", was)]),
        needs: has_place.then_some(after.needs),
    }
}
