//! Where validation reports faults: an author's program collects them, a visitor's only learns that there are some.
//!
//! Validation is generic over [`Diagnostics`], so that the visitor's program compiles without paths and messages.

use super::enums::Perspective;
use super::node::Node;
use super::schema::Schema;
use super::string_format::StringFormat;

/// What can be wrong with a document, as data. `authoring::diagnostics` puts it into words.
#[derive(Clone, Copy)]
pub enum Fault<'a> {
    /// A value of another kind than the schema asks for.
    WrongKind {
        /// The schema.
        expected: &'a Schema,
        /// The value.
        found: &'a Node,
    },
    /// A whole number outside of its range.
    OutOfRange {
        /// The least value.
        min: u16,
        /// The largest value.
        max: u16,
        /// The value.
        found: i64,
    },
    /// A text that is none of an enum's.
    NotInEnum {
        /// The text.
        found: &'a str,
        /// The texts of the enum.
        known: &'a [&'a str],
    },
    /// A text that lacks its format.
    WrongFormat {
        /// The format.
        format: StringFormat,
        /// The text.
        found: &'a str,
    },
    /// A text without a visible character.
    EmptyText,
    /// A text of more than `max` characters.
    TooLong {
        /// The text.
        found: &'a str,
        /// The most characters.
        max: usize,
    },
    /// A text with an HTML tag.
    LooksLikeHtml,
    /// A key that the object does not have.
    UnknownField {
        /// The key.
        name: &'a str,
        /// The keys of the object.
        known: &'a [&'a str],
    },
    /// A required field is missing.
    Missing,
    /// More entries than are allowed.
    TooManyEntries {
        /// How many there are.
        found: usize,
        /// The most that are allowed.
        max: usize,
    },
    /// A reference to an id that does not exist.
    UnknownReference {
        /// The id.
        id: &'a str,
        /// What it refers to: "source".
        target: &'a str,
        /// The ids that exist.
        known: &'a [&'a str],
    },
    /// A question that no perspective is asked.
    NeverAsked,
    /// A question with a weight none of whose choices gives evidence.
    NoEvidence,
    /// A choice that gives evidence in a question without a weight.
    EvidenceWithoutWeight,
    /// Conditions that name nothing.
    NoConditions,
    /// A follow-up that depends on a question that is not asked before it.
    AskedLater,
    /// An exit that leads to a help without a text for its perspective.
    HelpWithoutText(Perspective),
    /// A clear share that is no more than half.
    NoMajority {
        /// The share, in percent.
        clear: u16,
    },
    /// Too few or too many choices of one question.
    ChoiceCount {
        /// How many there are.
        found: usize,
        /// The most that are allowed.
        max: usize,
    },
    /// The weak threshold is above the strong one.
    WeakAboveStrong {
        /// The weak threshold, in percent.
        weak: u16,
        /// The strong threshold, in percent.
        strong: u16,
    },
    /// More answers are required than there are questions.
    MinimumAboveQuestions {
        /// The answers that are required.
        minimum: u16,
        /// The perspective.
        perspective: Perspective,
        /// The scored questions that it is asked.
        questions: usize,
    },
    /// An action that is offered with no recommendation.
    NoOutcomes,
    /// An action that is offered to no perspective.
    NoPerspectives,
    /// A label lacks a placeholder.
    MissingPlaceholder(&'a str),
    /// `extends` is not the plain name of a document.
    WrongBaseName,
    /// The document to build on is not there.
    BaseNotFound,
    /// The document to build on extends another one itself.
    BaseIsOverlay,
}

/// Receives the faults of a document.
pub trait Diagnostics {
    /// A path into the document.
    type Path<'a>: Copy;

    /// The path of the document itself.
    const ROOT: Self::Path<'static>;

    /// The path of a field of an object.
    fn key<'a, 'b: 'a>(parent: &'a Self::Path<'b>, key: &'a str) -> Self::Path<'a>;

    /// The path of an item of a list, counted from 0.
    fn index<'a, 'b: 'a>(parent: &'a Self::Path<'b>, index: usize) -> Self::Path<'a>;

    /// Reports a fault, unless the value at `path` is known to be invalid already.
    fn report(&mut self, path: &Self::Path<'_>, fault: Fault<'_>);

    /// Reports a fault and marks the value as invalid: a default stands in for it, and what follows from that is not
    /// reported again.
    fn report_invalid(&mut self, path: &Self::Path<'_>, fault: Fault<'_>);

    /// Whether the value at `path`, or one above it, was marked as invalid. An implementation without paths may say so
    /// of every path after the first fault.
    fn is_invalid(&self, path: &Self::Path<'_>) -> bool;
}

/// Only whether a document is valid.
pub struct IsValid(bool);

impl IsValid {
    /// Whether no fault was reported.
    #[must_use]
    pub const fn get(&self) -> bool {
        self.0
    }
}

impl Default for IsValid {
    fn default() -> Self {
        Self(true)
    }
}

impl Diagnostics for IsValid {
    type Path<'a> = ();

    const ROOT: Self::Path<'static> = ();

    fn key<'a, 'b: 'a>(_: &'a Self::Path<'b>, _: &'a str) -> Self::Path<'a> {}

    fn index<'a, 'b: 'a>(_: &'a Self::Path<'b>, _: usize) -> Self::Path<'a> {}

    fn report(&mut self, _: &Self::Path<'_>, _: Fault<'_>) {
        self.0 = false;
    }

    fn report_invalid(&mut self, _: &Self::Path<'_>, _: Fault<'_>) {
        self.0 = false;
    }

    fn is_invalid(&self, _: &Self::Path<'_>) -> bool {
        !self.0
    }
}
