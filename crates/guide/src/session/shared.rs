//! What comes in from somebody else, and what goes out to be taken along.

use crate::content::{Perspective, QuestionId};
use crate::decision::Answers;

/// The answers of somebody else, as they came by a link. They stay apart from the visitor's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The answers that the document has a place for.
    pub answers: Answers,
    /// Whether there were others, which were left out.
    pub partial: bool,
}

/// Something that is told on the page until the next thing happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The link of the address could not be read.
    LinkBroken,
    /// The page has no address that others could open, for this.
    NoAddress(Takeaway),
    /// All answers were cleared, which can be undone.
    Cleared,
    /// An answer that was tried on the result was kept, which can be undone.
    Kept,
    /// The answers of a link were taken over, which can be undone.
    TakenOver,
    /// The visit has come back from one question.
    Returned {
        /// The question.
        question: QuestionId,
        /// Whether its answer is another one now.
        changed: bool,
    },
    /// Something was handed out.
    Handed {
        /// What it was.
        what: Takeaway,
        /// Whether the browser took it.
        taken: bool,
        /// The text of it, to be copied by hand; `None` where the browser surely has it.
        text: Option<String>,
    },
}

/// What a person can take along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takeaway {
    /// The brief as plain text, to the clipboard.
    Text,
    /// The brief as Markdown, as a file.
    Markdown,
    /// The link with the answers, to the clipboard.
    Link,
    /// The first message, to the clipboard.
    Message,
    /// A link without answers, for somebody who answers from this perspective; to the clipboard.
    Invitation(Perspective),
}
