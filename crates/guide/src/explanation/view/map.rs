//! Where answers lie on the need map, in words.

use super::Words;
use crate::content::{PerAlternative, Recommendation};
use crate::decision::{Ground, Need, region_of};
use crate::explanation::outcome_name;
use crate::explanation::text::fill;

/// Where answers lie on the need map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapView {
    /// Both needs.
    pub needs: PerAlternative<Need>,
    /// The region in which they lie. What was said to matter more can decide for another recommendation.
    pub region: Recommendation,
    /// The words at the point: the recommendation as well, where it is that of the region.
    pub here: String,
    /// What the place means.
    pub sentence: String,
}

impl Words<'_, '_> {
    pub(super) fn map(&self) -> Option<MapView> {
        let labels = &self.content.interface.result;
        let needs = self.assessment.needs;
        let region = region_of(&self.content.rule, needs);
        let name = |name: &str| fill(&labels.map_larger, &[("alternative", name)]);
        let mut sentence = match region {
            Recommendation::Coaching => name(&self.content.alternatives.coaching.inline),
            Recommendation::Mentoring => name(&self.content.alternatives.mentoring.inline),
            _ => labels.map_close.clone(),
        };
        let agrees = region == self.assessment.leaning;
        // A tie is as close as its place says.
        let note = self.ground_note().filter(|_| !agrees && self.assessment.leaning_ground != Ground::Tie);
        if let Some(note) = note {
            sentence = [&sentence, " ", &note].concat();
        }
        let here = if agrees {
            fill(&labels.here_outcome, &[("outcome", outcome_name(self.content, self.assessment))])
        } else {
            labels.here.clone()
        };
        self.has_needs().then_some(MapView { needs, region, here, sentence })
    }
}
