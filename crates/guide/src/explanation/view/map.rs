//! Where answers lie on the need map, in words.

use super::{Voice, Words};
use crate::content::{Content, PerAlternative, Recommendation};
use crate::decision::{Assessment, Ground, Need, region_of};
use crate::explanation::outcome_name;
use crate::explanation::text::fill;

/// Where answers lie on the need map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapView {
    /// Both needs.
    pub needs: PerAlternative<Need>,
    /// The region in which they lie, if the recommendation is the same. What was said to matter more can decide for another.
    pub region: Option<Recommendation>,
    /// The words at the point: the recommendation as well, where it is that of the region. Nobody is at a point that is only
    /// tried.
    pub here: String,
    /// What the place means.
    pub sentence: String,
}

/// Where answers that are only tried lie: nobody is there yet.
pub(super) fn tried_map(content: &Content, assessment: &Assessment) -> Option<MapView> {
    let words = Words { content, assessment, voice: Voice::Theirs };
    let map = MapView { here: content.interface.result.here_tried.clone(), ..words.map()? };
    // No region gives what comes first.
    let comes_first = assessment.ground == Ground::Exit;
    Some(if comes_first { MapView { region: None, sentence: words.exit_note(), ..map } } else { map })
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
        let name = outcome_name(self.content, self.assessment);
        let here = match self.voice {
            Voice::Own if agrees => fill(&labels.here_outcome, &[("outcome", name)]),
            Voice::Own => labels.here.clone(),
            Voice::Theirs => labels.here_theirs.clone(),
        };
        let region = agrees.then_some(region);
        self.has_needs().then_some(MapView { needs, region, here, sentence })
    }
}
