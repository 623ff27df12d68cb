//! What each recommendation means, and what to do with it.

use super::catalogue::Catalogue;
use super::conditions::Conditions;
use super::enums::{Perspective, Recommendation};
use super::formatted::Link;
use super::ids::{EntryId, SourceId};
use super::keyed::PerPerspective;
use super::macros::schema_struct;
use super::number::Place;

schema_struct! {
    /// What each recommendation means.
    pub struct Outcomes {
        /// Coaching fits best.
        pub coaching: Outcome,
        /// Mentoring fits best.
        pub mentoring: Outcome,
        /// Both, each for its own need.
        pub both: Outcome,
        /// Clarify or agree something first: each exit says what.
        pub pause: OutcomeName,
        /// Another kind of help fits better: each exit says which.
        pub elsewhere: OutcomeName,
        /// The answers do not say enough, or no clear need shows.
        pub undecided: Outcome,
        /// Undecided, because both fit about equally well.
        pub tie: Outcome,
    }

    /// The name of a recommendation.
    pub struct OutcomeName {
        /// As it starts a sentence.
        pub name: String,
        /// Within a sentence.
        pub inline: String,
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
        /// The next steps, in order.
        pub steps: Catalogue<EntryId, Statement>,
        /// The questions for a first conversation.
        pub ask: Catalogue<EntryId, Statement>,
        /// The signals to watch for: for a leader, when to change stance; for others, whether it fits.
        pub signals: Catalogue<EntryId, Statement>,
        /// The sentence in the first person, for the sheet that is taken along; the sentence itself where it says nothing.
        pub mine: Option<String>,
        /// A first message to send, sentence by sentence. `{question}` with the id of a question stands for the answer to
        /// it; a sentence without that answer is left out.
        pub message: Option<Vec<String>>,
        /// What to begin the conversation with, word for word: for the card of a leader.
        pub opening: Option<String>,
        /// What replaces all this after certain answers; the first whose conditions hold.
        pub variants: Option<Catalogue<EntryId, Variant>>,
    }

    /// Guidance for certain answers.
    pub struct Variant {
        /// Its position among the variants.
        pub order: Place,
        /// The answers that it is for: all of these questions.
        pub when: Conditions,
        /// The recommendation in one sentence.
        pub sentence: String,
        /// What that means.
        pub summary: String,
        /// The next steps, in order.
        pub steps: Catalogue<EntryId, Statement>,
        /// The questions for a first conversation.
        pub ask: Catalogue<EntryId, Statement>,
        /// The signals to watch for.
        pub signals: Catalogue<EntryId, Statement>,
        /// The sentence in the first person.
        pub mine: Option<String>,
        /// A first message to send.
        pub message: Option<Vec<String>>,
    }

    /// A statement with its sources.
    pub struct Statement {
        /// Its position in the list.
        pub order: Place,
        /// A few words that sum it up.
        pub title: Option<String>,
        /// The statement.
        pub text: String,
        /// Where it comes from.
        pub sources: Vec<SourceId>,
        /// What it presumes: it is shown only after these answers, all of these questions.
        pub when: Option<Conditions>,
        /// What it contradicts: it is hidden after these answers, any of these questions.
        pub unless: Option<Conditions>,
        /// Whether it is for an emergency, and stands before everything else.
        pub urgent: Option<bool>,
    }

    /// A link of the organisation.
    pub struct Action {
        /// Its position in the list.
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

impl Statement {
    /// Whether it is for an emergency.
    #[must_use]
    pub fn is_urgent(&self) -> bool {
        self.urgent == Some(true)
    }
}

impl Action {
    /// Whether it is offered with a recommendation to a perspective.
    #[must_use]
    pub fn fits(&self, recommendation: Recommendation, perspective: Perspective) -> bool {
        let perspectives = self.perspectives.as_ref();
        self.outcomes.contains(&recommendation) && perspectives.is_none_or(|list| list.contains(&perspective))
    }
}

impl Outcomes {
    /// The name of a recommendation, as it starts a sentence.
    #[must_use]
    pub const fn name(&self, recommendation: Recommendation) -> &String {
        self.names(recommendation).0
    }

    /// The name of a recommendation within a sentence.
    #[must_use]
    pub const fn inline(&self, recommendation: Recommendation) -> &String {
        self.names(recommendation).1
    }

    /// The outcomes that have guidance, with their keys.
    pub(crate) fn with_guidance(&self) -> [(&'static str, &Outcome); 5] {
        [
            ("coaching", &self.coaching),
            ("mentoring", &self.mentoring),
            ("both", &self.both),
            ("undecided", &self.undecided),
            ("tie", &self.tie),
        ]
    }

    const fn names(&self, recommendation: Recommendation) -> (&String, &String) {
        match recommendation {
            Recommendation::Coaching => (&self.coaching.name, &self.coaching.inline),
            Recommendation::Mentoring => (&self.mentoring.name, &self.mentoring.inline),
            Recommendation::Both => (&self.both.name, &self.both.inline),
            Recommendation::Pause => (&self.pause.name, &self.pause.inline),
            Recommendation::Elsewhere => (&self.elsewhere.name, &self.elsewhere.inline),
            Recommendation::Undecided => (&self.undecided.name, &self.undecided.inline),
        }
    }
}
