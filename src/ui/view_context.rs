//! The input of a page, and the actions of its controls.

use guide::content::{Change, Content, SourceId};
use guide::decision::Assessment;
use guide::explanation::BriefContext;
use guide::session::{Message, Session, Takeaway};
use std::cell::RefCell;
use yew::Callback;

/// The input of a page.
pub(super) struct ViewContext<'a> {
    pub(super) content: &'a Content,
    pub(super) session: &'a Session,
    /// The assessment of the answers, once a perspective is chosen.
    pub(super) assessment: Option<&'a Assessment>,
    /// What an organisation changed in the document.
    pub(super) changed: &'a [Change],
    /// The date that a brief names.
    pub(super) made: &'a dyn Fn() -> BriefContext,
    /// Whether a brief can be copied and saved, and a link shared.
    pub(super) exports: bool,
    /// What the page has cited so far, place by place, for the list at its end.
    pub(super) cited: &'a RefCell<Vec<SourceId>>,
    /// Whether the share sheet of the system can be opened.
    pub(super) shares: bool,
    /// Performs what a control does.
    pub(super) perform: Callback<Action>,
}

/// What a control does.
#[derive(Clone)]
pub(super) enum Action {
    /// Dispatch a message to the session.
    Dispatch(Message),
    /// Request a side effect.
    Effect(Effect),
}

/// A side effect that takes more of the browser than the DOM.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Go back in the history. Answered by [`Message::Arrived`] or [`Message::WentBack`].
    Back,
    /// Open the print dialog.
    Print,
    /// Export the brief, the message or a link. Answered by [`Message::Noticed`].
    Hand(Takeaway),
    /// Open the share sheet with it. Answered by [`Message::Noticed`] only where there is something to say.
    Share(Takeaway),
    /// Open the link in the link field. Answered by [`Message::LinkPasted`].
    OpenLink,
}
