//! The content document: comparison and decision model as data.

use super::catalogue::Catalogue;
use super::direction::Direction;
use super::enums::Drawing;
use super::formatted::{Date, Language, Link};
use super::ids::{CriterionId, EntryId, HelpId, QuestionId, SourceId};
use super::interface::Interface;
use super::keyed::{PerAlternative, PerPerspective};
use super::macros::schema_struct;
use super::number::{Bounded, Place};
use super::outcome::{Action, Outcomes, Statement};
use super::questions::{Exit, Help, Question, Rule};
use super::schema::Skipped;

schema_struct! {
    /// One whole document: everything that a person reads in the widget, in one language.
    pub struct Content {
        /// The version of this format; 2 is the only one.
        pub format: Bounded<2, 2>,
        /// The language of the document, as a language tag: `en`, `pt-BR`.
        pub lang: Language,
        /// The direction in which the language is written.
        pub direction: Direction,
        /// The title of the guide.
        pub title: String,
        /// What the guide is for, a paragraph each.
        pub introduction: Vec<String>,
        /// The decision that the guide helps with.
        pub decision: Decision,
        /// Who can ask, and in what words they say so.
        pub perspectives: PerPerspective<PerspectiveText>,
        /// The two kinds of help.
        pub alternatives: PerAlternative<AlternativeText>,
        /// What the two share.
        pub similarities: Catalogue<EntryId, Statement>,
        /// Where the two differ most, and what that looks like in practice.
        pub differences: Catalogue<EntryId, Difference>,
        /// What else a reader should know: why both, the free-will test, the warning sign, words and context.
        pub insights: Catalogue<EntryId, Statement>,
        /// The rows of the comparison.
        pub criteria: Catalogue<CriterionId, Criterion>,
        /// The questions of the guide.
        pub questions: Catalogue<QuestionId, Question>,
        /// What leads out of the guide to pause or elsewhere.
        pub exits: PerPerspective<Catalogue<EntryId, Exit>>,
        /// The other kinds of help, and what to settle first.
        pub helps: Catalogue<HelpId, Help>,
        /// The thresholds of the recommendation.
        pub rule: Rule,
        /// What each recommendation means and what to do with it.
        pub outcomes: Outcomes,
        /// The organisation's links.
        pub actions: Catalogue<EntryId, Action>,
        /// The document's own tests, which are no business of its readers: see [`super::Scenarios`].
        pub scenarios: Skipped,
        /// From which texts of its base an overlay was made. Made by the studio, which tells by it what has changed since.
        pub made_from: Skipped,
        /// Where the statements come from.
        pub sources: Catalogue<SourceId, Source>,
        /// Who stands behind the guide.
        pub about: About,
        /// Labels of buttons and messages.
        pub interface: Interface,
    }

    /// The decision that the guide helps with.
    pub struct Decision {
        /// The situation in which people meet it.
        pub situation: String,
        /// The decision itself, as a question.
        pub question: String,
        /// All options, other help and doing nothing included.
        pub options: Catalogue<EntryId, Statement>,
        /// What happens if nothing is done.
        pub nothing: String,
    }

    /// How a perspective is offered.
    pub struct PerspectiveText {
        /// In the words of the person who asks.
        pub label: String,
        /// A line that helps to choose the right one.
        pub hint: String,
    }

    /// One of the two kinds of help.
    pub struct AlternativeText {
        /// Its name, as it starts a sentence.
        pub name: String,
        /// Its name within a sentence.
        pub inline: String,
        /// The person who gives it, as the drawings label them: coach, mentor.
        pub helper: String,
        /// What it is, in one or two sentences.
        pub definition: String,
        /// Where the definition comes from.
        pub sources: Vec<SourceId>,
        /// What it is marked by.
        pub characteristics: Catalogue<EntryId, Statement>,
        /// When it is effective.
        pub effective: Catalogue<EntryId, Statement>,
        /// What it is like to be in it.
        pub expect: Catalogue<EntryId, Statement>,
        /// What speaks against it, and what to watch for.
        pub watch: Catalogue<EntryId, Statement>,
    }

    /// One critical difference.
    pub struct Difference {
        /// Its place in the list.
        pub order: Place,
        /// What differs.
        pub title: String,
        /// The difference in general.
        pub text: String,
        /// What it is in each kind of help, and the drawing of it in words.
        pub sides: PerAlternative<Side>,
        /// What it looks like in practice, and that it is no absolute.
        pub practice: String,
        /// The drawing that goes with it, if there is one.
        pub drawing: Option<Drawing>,
        /// The criteria whose answers show to which side a person leans; an empty list shows nothing.
        pub criteria: Vec<CriterionId>,
        /// Where it comes from.
        pub sources: Vec<SourceId>,
    }

    /// One side of a difference.
    pub struct Side {
        /// One word or two: push, pull, on the person.
        pub title: String,
        /// What the helper does.
        pub text: String,
        /// What the drawing of this side shows, for those who do not see it.
        pub drawing: String,
    }

    /// One dimension on which the two differ: a row of the comparison.
    pub struct Criterion {
        /// Its place in the comparison.
        pub order: Place,
        /// What is compared.
        pub label: String,
        /// What it is in each kind of help.
        pub poles: PerAlternative<String>,
        /// What to keep in mind about it.
        pub note: Option<String>,
        /// What two people can ask each other where they differ on it.
        pub talk: Option<String>,
        /// Where it comes from.
        pub sources: Vec<SourceId>,
    }

    /// Where statements come from.
    pub struct Source {
        /// Its place in the list.
        pub order: Place,
        /// Its title.
        pub title: String,
        /// Who wrote or publishes it.
        pub author: String,
        /// Where it can be read, if it can be read on the web.
        pub href: Option<Link>,
        /// What was taken from it.
        pub note: String,
        /// Whether it is the guide's own advice, which is cited without a number.
        pub own: Option<bool>,
    }

    /// Who stands behind the guide, and what it can and cannot do.
    pub struct About {
        /// Who owns it.
        pub owner: String,
        /// The day of the content.
        pub date: Date,
        /// The day of its next review.
        pub review: Date,
        /// Who reviews it.
        pub reviewer: String,
        /// Who pays for it.
        pub funding: String,
        /// How sure its results are, and what they rest on, a paragraph each.
        pub certainty: Vec<String>,
        /// What it cannot do, a paragraph each.
        pub limits: Vec<String>,
        /// What happens to answers, in two sentences.
        pub privacy: String,
    }
}

impl Source {
    /// Whether it is the guide's own advice, which is cited without a number.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.own == Some(true)
    }
}
