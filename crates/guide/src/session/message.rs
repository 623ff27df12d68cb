//! What can happen in a visit.

use super::page::Page;
use super::shared::{Notice, Shared};
use crate::content::{Alternative, ChoiceId, PerPerspective, Perspective, QuestionId};
use crate::decision::Answers;

/// A fact about the visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A perspective was chosen.
    PerspectiveChosen(Perspective),
    /// The guide was started.
    Started,
    /// A question was answered; `None` for not sure.
    Chose {
        /// The question.
        question: QuestionId,
        /// The choice.
        choice: Option<ChoiceId>,
    },
    /// Another answer was tried on the result; `None` for not sure. Keeping it is [`Message::Chose`].
    Tried {
        /// The question.
        question: QuestionId,
        /// The choice.
        choice: Option<ChoiceId>,
    },
    /// Trying was given up.
    TrialEnded,
    /// The questions that would help most were asked for, to be answered before the result opens again.
    HelpfulAsked(Vec<QuestionId>),
    /// The page was left for the next one.
    Continued,
    /// The page was left for the one before.
    WentBack,
    /// An answer is to be changed.
    ChangeAsked(QuestionId),
    /// A question was marked as mattering most, or no longer; no more than [`MOST_MARKS`](crate::decision::MOST_MARKS).
    Marked {
        /// The question.
        question: QuestionId,
        /// Whether it matters most.
        matters: bool,
    },
    /// A private answer was included in what is handed on, or no longer.
    SensitiveIncluded {
        /// The question.
        question: QuestionId,
        /// Whether it is included.
        included: bool,
    },
    /// A page was opened by a link of the widget.
    PageOpened(Page),
    /// The browser went back or forward to a page.
    Arrived {
        /// The page.
        page: Page,
        /// Whether it had been reached by a "change" link.
        changing: bool,
    },
    /// A link was opened: somebody else's answers, or nothing that can be read.
    LinkOpened(Option<Shared>),
    /// An invitation was opened: a link without answers, for this perspective.
    Invited(Perspective),
    /// A side of the card was chosen.
    StanceChosen(Alternative),
    /// A link was pasted, to be seen beside the own answers.
    LinkPasted(Option<Shared>),
    /// Somebody else's answers were taken over as one's own.
    TookOver,
    /// The same visit went on in another tab.
    AnsweredElsewhere {
        /// Who asks there.
        perspective: Option<Perspective>,
        /// The answers there.
        answers: PerPerspective<Answers>,
    },
    /// Something is to be told.
    Noticed(Notice),
    /// The person took back a change that is not saved yet, having kept what was tried, or having cleared all answers.
    Undone,
    /// The person cleared all answers, which can be undone.
    Cleared,
    /// All answers were forgotten for good.
    Restarted,
}

impl Message {
    /// Whether the visit begins anew, without answers.
    #[must_use]
    pub const fn begins_anew(&self) -> bool {
        matches!(self, Self::Cleared | Self::Restarted)
    }
}
