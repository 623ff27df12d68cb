//! Both needs in words.

use super::Words;
use crate::content::{Alternative, PerAlternative, ResultLabels};
use crate::decision::{Need, Strength};
use crate::explanation::text::fill;

/// Both needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedsView {
    /// The needs as exact fractions.
    pub needs: PerAlternative<Need>,
    /// Each in words, coaching first.
    pub lines: [NeedView; 2],
}

/// One need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedView {
    /// The alternative.
    pub alternative: Alternative,
    /// What it is a need for.
    pub label: String,
    /// How strong it is, in a word.
    pub strength: String,
}

impl Words<'_, '_> {
    /// Both needs; nothing where too few answers say anything about them.
    pub(super) fn needs(&self) -> Option<NeedsView> {
        let needs = self.assessment.needs;
        let line = |alternative| self.need(alternative, *needs.of(alternative));
        self.has_needs()
            .then(|| NeedsView { needs, lines: [line(Alternative::Coaching), line(Alternative::Mentoring)] })
    }

    fn need(&self, alternative: Alternative, need: Need) -> NeedView {
        let labels = &self.content.interface.result;
        NeedView {
            alternative,
            label: self.need_label(alternative),
            strength: strength(labels, need.strength(&self.content.rule)).clone(),
        }
    }

    /// What a need is for.
    pub(super) fn need_label(&self, alternative: Alternative) -> String {
        let name = &self.content.alternatives.of(alternative).inline;
        fill(&self.content.interface.result.need, &[("alternative", name)])
    }
}

const fn strength(labels: &ResultLabels, strength: Strength) -> &String {
    match strength {
        Strength::Weak => &labels.need_weak,
        Strength::Some => &labels.need_some,
        Strength::Strong => &labels.need_strong,
    }
}
