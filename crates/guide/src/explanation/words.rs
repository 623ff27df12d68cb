//! The words of the content for what an explanation names, where a page and a brief say the same.

use super::text::fill;
use super::{Explanation, Firmness};
use crate::decision::{Assessment, Ground, Strength};
use crate::content::{Content, ResultLabels};

/// The word for how strong a need is.
#[must_use]
pub const fn strength(labels: &ResultLabels, strength: Strength) -> &String {
    match strength {
        Strength::Weak => &labels.need_weak,
        Strength::Some => &labels.need_some,
        Strength::Strong => &labels.need_strong,
    }
}

/// The words for how firmly a result stands.
#[must_use]
pub const fn firmness(labels: &ResultLabels, firmness: Firmness) -> &String {
    match firmness {
        Firmness::Firm => &labels.firm,
        Firmness::Fair => &labels.fair,
        Firmness::Close => &labels.close,
    }
}

/// What the scored answers rest on, where the needs alone do not say it; then, where both are recommended, which of the
/// two to start with.
#[must_use]
pub fn ground(content: &Content, explanation: &Explanation, assessment: &Assessment) -> Vec<String> {
    let labels = &content.interface.result;
    let first = || match explanation.first {
        Some(first) => fill(&labels.first, &[("alternative", &content.alternatives.of(first).inline)]),
        None => labels.first_either.clone(),
    };
    match assessment.leaning_ground {
        Ground::TooFew { more } => vec![fill(&labels.too_few, &[("number", &more.to_string())])],
        Ground::BothWeak => vec![labels.weak.clone()],
        Ground::BothStrong => vec![labels.both_strong.clone(), first()],
        Ground::TooClose => vec![labels.both_close.clone(), first()],
        Ground::Larger | Ground::Precondition => Vec::new(),
    }
}
