//! What each recommendation means, and what to do with it.

use super::catalogue::Catalogue;
use super::macros::document;
use super::document::Statement;
use super::string_format::Link;
use super::ids::EntryId;
use super::number::Place;
use super::keyed::PerPerspective;
use super::enums::{Perspective, Recommendation};

document! {
    /// What each recommendation means.
    pub struct Outcomes {
        /// Coaching fits best.
        pub coaching: Outcome,
        /// Mentoring fits best.
        pub mentoring: Outcome,
        /// Each for its own part.
        pub both: Outcome,
        /// Clarify or agree something first.
        pub pause: Outcome,
        /// Another kind of help fits better.
        pub elsewhere: Outcome,
        /// The answers do not say enough, or no clear need shows.
        pub undecided: Outcome,
    }

    /// What one recommendation means, and what to do with it.
    pub struct Outcome {
        /// Its name, as it starts a sentence.
        pub name: String,
        /// Its name within a sentence.
        pub inline: String,
        /// What it means for each perspective.
        pub perspectives: PerPerspective<Guidance>,
    }

    /// What a recommendation means for one perspective.
    pub struct Guidance {
        /// The recommendation in one sentence: the heading of the result.
        pub sentence: String,
        /// What that means, in two or three sentences.
        pub summary: String,
        /// What to do next, in order.
        pub steps: Catalogue<EntryId, Statement>,
        /// What to ask in a first conversation.
        pub ask: Catalogue<EntryId, Statement>,
        /// What to watch for in the conversation: a leader, when to change stance; a seeker or sponsor, whether it fits.
        pub signals: Option<Catalogue<EntryId, Statement>>,
    }

    /// A link of the organisation.
    pub struct Action {
        /// Its place in the list.
        pub order: Place,
        /// What it leads to.
        pub label: String,
        /// Where it leads.
        pub href: Link,
        /// The recommendations with which it is offered.
        pub outcomes: Vec<Recommendation>,
        /// The perspectives to which it is offered; all where it says nothing.
        pub perspectives: Option<Vec<Perspective>>,
    }
}

impl Outcomes {
    /// The one of a recommendation.
    #[must_use]
    pub const fn of(&self, recommendation: Recommendation) -> &Outcome {
        match recommendation {
            Recommendation::Coaching => &self.coaching,
            Recommendation::Mentoring => &self.mentoring,
            Recommendation::Both => &self.both,
            Recommendation::Pause => &self.pause,
            Recommendation::Elsewhere => &self.elsewhere,
            Recommendation::Undecided => &self.undecided,
        }
    }
}
