//! The questions of the guide, the exits out of it, and the rule by which it decides.

use super::catalogue::Catalogue;
use super::conditions::Conditions;
use super::enums::{Alternative, Lead};
use super::ids::{ChoiceId, CriterionId, EntryId, HelpId, QuestionId, SourceId};
use super::keyed::PerPerspective;
use super::macros::schema_struct;
use super::number::{Count, Evidence, Percent, Place, Weight};
use super::outcome::Statement;

schema_struct! {
    /// A question, as every perspective is asked it.
    pub struct Question {
        /// A short name, for lists of answers.
        pub label: String,
        /// The row of the comparison that it asks about, if there is one.
        pub criterion: Option<CriterionId>,
        /// How much its evidence counts; without a weight its choices give none.
        pub weight: Option<Weight>,
        /// The wording for each perspective, or nothing where it is not asked.
        pub perspectives: PerPerspective<Option<Asked>>,
        /// Where it comes from.
        pub sources: Vec<SourceId>,
    }

    /// A question as one perspective is asked it.
    pub struct Asked {
        /// Its position among the questions of the perspective.
        pub order: Place,
        /// The question.
        pub prompt: String,
        /// Why it is asked.
        pub why: String,
        /// A follow-up is asked only after these answers to earlier questions.
        pub after: Option<Conditions>,
        /// The choices.
        pub choices: Catalogue<ChoiceId, Choice>,
    }

    /// One choice of a question.
    pub struct Choice {
        /// Its position among the choices.
        pub order: Place,
        /// The choice, in the words of the person who takes it.
        pub text: String,
        /// Its evidence for coaching; 0 where it says nothing.
        pub coaching: Option<Evidence>,
        /// Its evidence for mentoring; 0 where it says nothing.
        pub mentoring: Option<Evidence>,
        /// Whether it is private: left out of links and briefs unless the person includes it.
        pub sensitive: Option<bool>,
    }

    /// Answers that lead to pause or elsewhere. The first exit whose conditions hold decides.
    pub struct Exit {
        /// Its position among the exits of the perspective; health and safety come first.
        pub order: Place,
        /// The answers that open it: all of these questions.
        pub when: Conditions,
        /// The answers that close it again: any of these questions.
        pub unless: Option<Conditions>,
        /// Where it leads.
        pub leads: Lead,
        /// The help that it leads to.
        pub help: HelpId,
        /// Whether it has a page of its own, right after the answer that opens it.
        pub at_once: Option<bool>,
        /// Whether the leaning of the other answers is told as well; `false` where it would promise too much.
        pub leaning: Option<bool>,
        /// Whether it helps in place of coaching and mentoring; otherwise it comes before them.
        pub instead: Option<bool>,
        /// The recommendation in one sentence.
        pub headline: String,
        /// Why this comes first, and what it gives.
        pub summary: String,
        /// The next steps, where those of the help do not fit.
        pub steps: Option<Catalogue<EntryId, Statement>>,
        /// The questions to ask, where those of the help do not fit.
        pub ask: Option<Catalogue<EntryId, Statement>>,
        /// The signals to watch for, where those of the help do not fit.
        pub signals: Option<Catalogue<EntryId, Statement>>,
        /// The first message to send, where that of the help does not fit; an empty list for none.
        pub message: Option<Vec<String>>,
    }

    /// Another kind of help, or something to settle first.
    pub struct Help {
        /// Its name.
        pub name: String,
        /// What to do about it, for each perspective that can be led to it.
        pub perspectives: PerPerspective<Option<HelpText>>,
    }

    /// What one perspective does about a help.
    pub struct HelpText {
        /// The next steps, in order.
        pub steps: Catalogue<EntryId, Statement>,
        /// The questions to ask in the conversation that it leads to.
        pub ask: Catalogue<EntryId, Statement>,
        /// The signals to watch for.
        pub signals: Catalogue<EntryId, Statement>,
        /// A first message to send, sentence by sentence.
        pub message: Option<Vec<String>>,
    }

    /// The thresholds of the recommendation.
    pub struct Rule {
        /// An alternative with at least this share of all points is recommended, in percent; more than half.
        pub clear: Percent,
        /// Both are recommended where the priority is open and each has at least this share, in percent.
        pub both: Percent,
        /// How many answers with evidence it takes.
        pub minimum: Count,
        /// With fewer answers than this a recommendation is tentative.
        pub tentative: Count,
        /// The question that asks directly which of two needs matters more.
        pub priority: QuestionId,
        /// A need of at least this part of its possible points is called strong, in percent.
        pub strong: Percent,
        /// A need below this share is called weak, in percent.
        pub weak: Percent,
    }
}

impl Choice {
    /// The evidence for an alternative, 0 to 3.
    #[must_use]
    pub fn evidence(&self, alternative: Alternative) -> u32 {
        let evidence = match alternative {
            Alternative::Coaching => self.coaching,
            Alternative::Mentoring => self.mentoring,
        };
        evidence.map_or(0, |evidence| evidence.get().into())
    }

    /// Whether it is left out of what is handed on unless the person includes it.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        self.sensitive == Some(true)
    }
}
