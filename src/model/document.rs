//! The content document: comparison and decision model as data.

use super::interface::Interface;
use super::node::Node;
use super::read::{MAX_ENTRIES, Read, Reader, document};
use super::tongue::{Direction, Language};
use super::values::{
    Alternative, Bounded, Catalogue, ChoiceId, Count, CriterionId, Date, Drawing, EntryId, Evidence, Lead, Link,
    Ordered, PerAlternative, PerPerspective, Percent, Perspective, Place, QuestionId, Recommendation, SourceId, Weight,
};

document! {
    /// One whole document: everything that a person reads in the widget, in one language.
    pub struct Content {
        /// The version of this form; 1 is the only one.
        pub format: Bounded<1, 1>,
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
        /// What has to be settled before either kind of help can work.
        pub preconditions: Catalogue<QuestionId, Precondition>,
        /// The scored questions.
        pub questions: Catalogue<QuestionId, Question>,
        /// The thresholds of the recommendation.
        pub rule: Rule,
        /// What each recommendation means and what to do with it.
        pub outcomes: Outcomes,
        /// The organisation's links.
        pub actions: Catalogue<EntryId, Action>,
        /// Example answers with the recommendation that they must give: the document's own tests.
        pub scenarios: Catalogue<EntryId, Scenario>,
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
        /// How long it usually lasts.
        pub length: String,
    }

    /// Something said, and where it comes from.
    pub struct Statement {
        /// Its place in the list.
        pub order: Place,
        /// A few words that sum it up.
        pub title: Option<String>,
        /// The statement.
        pub text: String,
        /// Where it comes from; an empty list for practical hints of the guide itself.
        pub sources: Vec<SourceId>,
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
        /// Where it comes from.
        pub sources: Vec<SourceId>,
    }

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
        /// What in the conversation says that it is time to change stance.
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

    /// Example answers with the recommendation that they must give.
    pub struct Scenario {
        /// Its place in the list.
        pub order: Place,
        /// The situation in a line.
        pub title: String,
        /// Who asks.
        pub perspective: Perspective,
        /// The answers.
        pub answers: ScenarioAnswers,
        /// The questions that matter most.
        pub matters: Option<Vec<QuestionId>>,
        /// The recommendation.
        pub expect: Recommendation,
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
        /// How sure its results are, and what they rest on.
        pub certainty: String,
        /// What it cannot do, a paragraph each.
        pub limits: Vec<String>,
        /// What happens to answers, in two sentences.
        pub privacy: String,
    }
}

/// The answers of a scenario: a choice, or `null` for not sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioAnswers(pub Vec<(QuestionId, Option<ChoiceId>)>);

impl Read for ScenarioAnswers {
    fn blank() -> Self {
        Self(Vec::new())
    }

    fn read(node: &Node, at: &mut Reader) -> Self {
        let entries = at.entries(node).unwrap_or_default();
        Self(
            entries
                .iter()
                .take(MAX_ENTRIES)
                .map(|(question, choice)| {
                    (QuestionId::from(question.as_str()), at.under(question, |at| Option::read(choice, at)))
                })
                .collect(),
        )
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

macro_rules! ordered {
    ($($name:ident),+) => {$(
        impl Ordered for $name {
            fn order(&self) -> Place {
                self.order
            }
        }
    )+};
}

ordered!(Statement, Difference, Criterion, Question, Choice, Precondition, GateChoice, Action, Scenario, Source);
