//! One visit: what was answered, which page is open, and the one way in which both change.
//!
//! [`Session::after`] is the only reducer. It takes a [`Message`], which names a fact, and gives the next
//! session; it knows no browser. What has to happen outside (storage, history, focus, events) the `element`
//! edge reads off the difference between two sessions.

mod handed_on;
mod message;
mod navigation;
mod page;
mod shared;
mod undoing;

pub use message::Message;
pub use page::Page;
pub use shared::{Notice, Shared, Takeaway};

use crate::content::{Alternative, ChoiceId, Content, HelpId, PerPerspective, Perspective, QuestionId};
use crate::decision::{Answers, can_mark, exit_at_once, markable, questions_for};

/// The state of one visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Who asks, once that is chosen.
    pub perspective: Option<Perspective>,
    /// The answers from each perspective; changing the perspective loses none.
    pub answers: PerPerspective<Answers>,
    /// The open page.
    pub page: Page,
    /// The page of the guide to go back to from the comparison or the page about the guide.
    pub resume: Page,
    /// The help that the visit has stopped for, right after an answer; it does so once.
    pub stopped_for: Vec<(Perspective, HelpId)>,
    /// Whether the open question was reached by a "change" link, so that it leads back to the review page.
    pub changing: bool,
    /// The visit as it was before what can be undone: the change of an answer, until it is saved, keeping another one on the
    /// result, or clearing them all. Not kept in storage.
    pub earlier: Option<Box<Session>>,
    /// The questions that are answered before the result opens again, the open one among them.
    pub pending: Vec<QuestionId>,
    /// The other answer that is tried on the result, until the next thing happens.
    pub trying: Option<(QuestionId, Option<ChoiceId>)>,
    /// Whether the open page was to be left without the answer that it needs.
    pub incomplete: bool,
    /// The questions whose private answers the person includes in what is handed on.
    pub included: Vec<QuestionId>,
    /// Somebody else's answers, if a link brought some.
    pub shared: Option<Shared>,
    /// Whether somebody else has asked for these answers.
    pub invited: bool,
    /// The side of the card, once one is chosen.
    pub stance: Option<Alternative>,
    /// What the page tells until the next thing happens.
    pub notice: Option<Notice>,
}

impl Session {
    /// A visit that begins.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            perspective: None,
            answers: PerPerspective {
                seeker: Answers::none(Perspective::Seeker),
                leader: Answers::none(Perspective::Leader),
                sponsor: Answers::none(Perspective::Sponsor),
            },
            page: Page::Welcome,
            resume: Page::Welcome,
            stopped_for: Vec::new(),
            changing: false,
            earlier: None,
            pending: Vec::new(),
            trying: None,
            incomplete: false,
            included: Vec::new(),
            shared: None,
            invited: false,
            stance: None,
            notice: None,
        }
    }

    /// The answers from the chosen perspective, if one is chosen.
    #[must_use]
    pub fn current(&self) -> Option<&Answers> {
        Some(self.answers.of(self.perspective?))
    }

    /// Whether the person has answered anything from the chosen perspective.
    #[must_use]
    pub fn has_answers(&self) -> bool {
        self.current().is_some_and(|answers| answers.given().next().is_some())
    }

    /// Whether the visit has a page: whether the document has it, and the answers lead to it.
    #[must_use]
    pub fn has(&self, page: &Page, content: &Content) -> bool {
        let answers = self.current();
        match page {
            Page::Question(question) => self.ids(content).contains(question),
            Page::Care(question) => answers.is_some_and(|it| exit_at_once(content, it, question).is_some()),
            Page::Matters => answers.is_some_and(|answers| !markable(content, answers).is_empty()),
            Page::Review | Page::Result | Page::TakeAlong => answers.is_some(),
            Page::Card => self.perspective == Some(Perspective::Leader),
            Page::Invited => self.invited && answers.is_some(),
            Page::Shared => self.shared.is_some(),
            Page::Together => self.shared.is_some() && answers.is_some(),
            Page::Welcome | Page::Compare | Page::About => true,
        }
    }

    /// The session after something has happened. In the place of a page that the document or the session does not have,
    /// the welcome page opens; answers to nothing that is asked count for nothing.
    #[must_use]
    pub fn after(&self, message: &Message, content: &Content) -> Self {
        let mut next = self.clone();
        next.incomplete = false;
        next.trying = None;
        // A host that presets who asks does so right after answers are cleared.
        let is_preset = matches!(message, Message::PerspectiveChosen(_));
        next.notice = next.notice.filter(|notice| is_preset && *notice == Notice::Cleared);
        match message {
            Message::PerspectiveChosen(perspective) => {
                next.perspective = Some(*perspective);
                next.reopen(content);
            }
            Message::Started => next.start(content),
            Message::Chose { question, choice } => next.choose(question, choice.clone(), self),
            Message::Tried { question, choice } if self.page == Page::Result => {
                next.trying = Some((question.clone(), choice.clone()));
            }
            Message::Tried { .. } | Message::TrialEnded => {}
            Message::HelpfulAsked(questions) => {
                next.ask_pending(questions.clone(), content);
                next.earlier = Some(self.undoable());
            }
            Message::Continued => next.proceed(content),
            Message::WentBack => next.go(self.before(content), content),
            // Somebody else's answers are not the visitor's to change.
            Message::ChangeAsked(_) if self.page == Page::Shared => {}
            Message::ChangeAsked(question) => {
                next.arrive(Page::Question(question.clone()), true, content);
                next.earlier = Some(self.undoable());
            }
            Message::Marked { question, matters } => {
                let can_mark = self.current().is_some_and(|answers| can_mark(content, answers));
                if let Some(answers) = next.current_mut().filter(|_| can_mark || !*matters) {
                    answers.mark(question.clone(), *matters);
                }
            }
            Message::SensitiveIncluded { question, included } => {
                next.included.retain(|id| id != question);
                if *included {
                    next.included.push(question.clone());
                }
            }
            Message::PageOpened(Page::Matters) => next.arrive(Page::Matters, self.page == Page::Review, content),
            Message::PageOpened(page) => next.go(page.clone(), content),
            Message::Arrived { page, changing } => next.arrive(page.clone(), *changing, content),
            Message::LinkOpened(None) => {
                next.go(Page::Welcome, content);
                next.notice = Some(Notice::LinkBroken);
            }
            Message::Invited(perspective) => {
                next.perspective = Some(*perspective);
                next.invited = true;
                next.go(Page::Invited, content);
            }
            Message::StanceChosen(stance) => next.stance = Some(*stance),
            Message::LinkOpened(shared) => next.share(shared, Page::Shared, content),
            Message::LinkPasted(shared) if self.can_compare(content, shared.as_ref()) => {
                next.share(shared, Page::Together, content);
            }
            Message::LinkPasted(_) => next.incomplete = true,
            Message::TookOver => next.take_over(content),
            Message::AnsweredElsewhere { perspective, answers } => {
                next.perspective = *perspective;
                next.answers.clone_from(answers);
                next.reopen(content);
            }
            Message::Noticed(notice) => next.notice = Some(notice.clone()),
            Message::Undone => next.undo(),
            Message::Cleared => {
                let (earlier, notice) = (Some(self.undoable()), Some(Notice::Cleared));
                next = Self { earlier, notice, ..Self::new() };
            }
            Message::Restarted => next = Self::new(),
        }
        if !next.can_undo() {
            next.earlier = None;
        }
        next
    }

    /// Leaves pages that are not there for the answers as they are now: perspectives are asked other questions.
    fn reopen(&mut self, content: &Content) {
        let (page, changing) = (self.page.clone(), self.changing);
        self.go(self.resume.clone(), content);
        self.arrive(page, changing, content);
    }

    fn take_over(&mut self, content: &Content) {
        let before = self.undoable();
        if let Some(Shared { answers, .. }) = self.shared.take() {
            self.earlier = Some(before);
            self.notice = Some(Notice::TakenOver);
            self.perspective = Some(answers.perspective);
            if let Some(own) = self.current_mut() {
                *own = answers;
            }
            self.go(Page::Result, content);
        }
    }

    /// Opens a page, or the welcome page where the document or the session has no such page.
    fn go(&mut self, page: Page, content: &Content) {
        self.page = if self.has(&page, content) { page } else { Page::Welcome };
        self.changing = false;
        if !matches!(&self.page, Page::Question(question) | Page::Care(question) if self.is_pending(question)) {
            self.pending.clear();
        }
        if !matches!(self.page, Page::Compare | Page::About) {
            self.resume = self.page.clone();
        }
    }

    /// Opens a page, by a "change" link or not.
    fn arrive(&mut self, page: Page, changing: bool, content: &Content) {
        self.go(page, content);
        self.changing = changing && matches!(self.page, Page::Question(_) | Page::Care(_) | Page::Matters);
    }

    fn ids(&self, content: &Content) -> Vec<QuestionId> {
        let answers = self.current().into_iter();
        answers.flat_map(|answers| questions_for(content, answers)).map(|question| question.id.clone()).collect()
    }

    fn current_mut(&mut self) -> Option<&mut Answers> {
        Some(self.answers.of_mut(self.perspective?))
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}
