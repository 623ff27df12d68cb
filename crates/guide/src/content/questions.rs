//! What the guide asks, and the rule by which it decides.

use super::catalogue::Catalogue;
use super::macros::document;
use super::ids::{ChoiceId, CriterionId, SourceId};
use super::number::{Count, Evidence, Percent, Place, Weight};
use super::keyed::PerPerspective;
use super::enums::{Alternative, Lead};

document! {
    /// A question that asks where the person stands on one criterion.
    pub struct Question {
        /// Its place in the guide.
        pub order: Place,
        /// The criterion that it asks about.
        pub criterion: CriterionId,
        /// How much it counts.
        pub weight: Weight,
        /// How each perspective is asked, or not asked.
        pub perspectives: PerPerspective<Option<Asked>>,
    }

    /// A question as one perspective is asked it.
    pub struct Asked {
        /// The question.
        pub prompt: String,
        /// Why we ask.
        pub why: String,
        /// The choices.
        pub choices: Catalogue<ChoiceId, Choice>,
    }

    /// One choice of a scored question, and the evidence that it gives for each alternative.
    pub struct Choice {
        /// Its place among the choices.
        pub order: Place,
        /// The choice, in the words of the person who takes it.
        pub text: String,
        /// What it says for coaching.
        pub coaching: Evidence,
        /// What it says for mentoring.
        pub mentoring: Evidence,
    }

    /// A question whose choices can lead to pause or elsewhere.
    pub struct Precondition {
        /// Its place in the guide.
        pub order: Place,
        /// What it checks, in a word or two.
        pub label: String,
        /// How each perspective is asked, or not asked.
        pub perspectives: PerPerspective<Option<Gate>>,
        /// Where it comes from.
        pub sources: Vec<SourceId>,
    }

    /// A precondition as one perspective is asked it.
    pub struct Gate {
        /// The question.
        pub prompt: String,
        /// Why we ask.
        pub why: String,
        /// The choices.
        pub choices: Catalogue<ChoiceId, GateChoice>,
    }

    /// One choice of a precondition.
    pub struct GateChoice {
        /// Its place among the choices.
        pub order: Place,
        /// The choice, in the words of the person who takes it.
        pub text: String,
        /// Where it leads; nothing where it stands in nobody's way.
        pub leads: Option<Lead>,
        /// What to do about it; required where it leads somewhere.
        pub advice: Option<String>,
    }

    /// The thresholds of the recommendation.
    pub struct Rule {
        /// A need of at least this share is strong.
        pub strong: Percent,
        /// A need below this share is weak.
        pub weak: Percent,
        /// Two needs that are at most this many percentage points apart are too close to call.
        pub close: Percent,
        /// How many scored questions have to be answered before the needs are looked at.
        pub minimum: Count,
    }
}

impl Choice {
    /// What the choice says for an alternative.
    #[must_use]
    pub const fn evidence(&self, alternative: Alternative) -> Evidence {
        match alternative {
            Alternative::Coaching => self.coaching,
            Alternative::Mentoring => self.mentoring,
        }
    }
}
