//! What the component is given, and what it says of each change.

use super::context::Effect;
use guide::content::{Change, Content, Perspective, QuestionId};
use guide::decision::Assessment;
use guide::explanation::BriefContext;
use guide::session::{Message, Session};
use std::rc::Rc;
use yew::prelude::*;

/// The props of [`CoachingOrMentoring`](super::CoachingOrMentoring). Only `content` is required.
#[derive(Properties, Clone)]
pub struct Props {
    /// The content document. Compared by pointer: keep the `Rc`, and a render of the parent costs nothing here. With
    /// another document the visit goes on, and answers that it does not ask for count for nothing.
    pub content: Rc<Content>,
    /// What an organisation changed in the document, for the page about the guide.
    #[prop_or_default]
    pub changed: Rc<Vec<Change>>,
    /// The perspective that is chosen beforehand; the person can choose another one. Applied when the visit begins with
    /// none, whenever the prop changes, and after a restart.
    #[prop_or_default]
    pub perspective: Option<Perspective>,
    /// The page to open. Applied when the visit begins, and whenever the prop changes.
    #[prop_or_default]
    pub view: View,
    /// The session to begin with, such as one kept from [`Transition::after`]. Read once per visit.
    #[prop_or_default]
    pub session: Session,
    /// Identifies the visit: another number drops the session and begins anew with `session`. Below a parent, Yew's
    /// `key` does the same; the root of an app has none.
    #[prop_or_default]
    pub visit: u32,
    /// A person has begun the guide, from this perspective.
    #[prop_or_default]
    pub on_start: Option<Callback<Perspective>>,
    /// A person has answered this question, or has changed the answer.
    #[prop_or_default]
    pub on_answer: Option<Callback<QuestionId>>,
    /// The result has opened, or another answer was kept on it. It holds what was answered: think before you pass it on.
    #[prop_or_default]
    pub on_result: Option<Callback<Assessment>>,
    /// The first page of the visit is in the DOM. The callback that comes with it sends messages to the component: to
    /// open a page, to restart, to answer an effect.
    #[prop_or_default]
    pub on_ready: Option<Callback<Callback<Msg>>>,
    /// Low-level: called after every change of the session, once the page is in the DOM. Store `after` to keep a visit.
    #[prop_or_default]
    pub on_transition: Option<Callback<Rc<Transition>>>,
    /// Low-level: performs what takes more of the browser than the DOM. Whoever sets it performs every [`Effect`],
    /// answers it by the callback of `on_ready`, and moves the focus after a transition. Without it, the component
    /// moves the focus itself, Back goes to the page before in the guide, Print calls `window.print()`, and the copy,
    /// file and link controls are not shown.
    #[prop_or_default]
    pub on_effect: Option<Callback<Effect>>,
    /// The date that a brief names; by default today.
    #[prop_or_default]
    pub made: Option<Callback<(), BriefContext>>,
    /// Whether there is a share sheet, which [`Effect::Share`] opens.
    #[prop_or_default]
    pub shares: bool,
}

impl Props {
    /// A visit that begins, with a document and nothing else.
    #[must_use]
    pub fn new(content: Rc<Content>) -> Self {
        Self {
            content,
            changed: Rc::default(),
            perspective: None,
            view: View::default(),
            session: Session::new(),
            visit: 0,
            on_start: None,
            on_answer: None,
            on_result: None,
            on_ready: None,
            on_transition: None,
            on_effect: None,
            made: None,
            shares: false,
        }
    }
}

/// Compares the document by pointer, since comparing its text would cost more than a render; all else by value.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content)
            && self.changed == other.changed
            && self.perspective == other.perspective
            && self.view == other.view
            && self.session == other.session
            && self.visit == other.visit
            && self.on_start == other.on_start
            && self.on_answer == other.on_answer
            && self.on_result == other.on_result
            && self.on_ready == other.on_ready
            && self.on_transition == other.on_transition
            && self.on_effect == other.on_effect
            && self.made == other.made
            && self.shares == other.shares
    }
}

/// The page that a visit opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// The guide: its first page, or where the session stands.
    #[default]
    Guide,
    /// Coaching and mentoring side by side.
    Compare,
}

/// A message to the component, with its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Msg {
    /// What happened.
    pub message: Message,
    /// Who caused it.
    pub origin: Origin,
}

/// Who caused a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The person, by a control of the widget.
    Visitor,
    /// The page around it, by a prop, an attribute or a method.
    Host {
        /// Whether the focus was in the widget. If not, it is the host's, and stays where it is.
        had_focus: bool,
    },
    /// The browser: its history, or the outcome of an effect.
    Browser,
}

/// A change of the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// What happened.
    pub message: Message,
    /// Who caused it.
    pub origin: Origin,
    /// The session before.
    pub before: Session,
    /// The session after.
    pub after: Session,
}

impl Transition {
    /// Whether another answer is no longer tried on the result, or having kept it was undone: the buttons for that are gone.
    #[must_use]
    pub fn ends_trial(&self) -> bool {
        self.after.trying.is_none() && (self.before.trying.is_some() || self.message == Message::Undone)
    }
}
