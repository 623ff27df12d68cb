//! The way through the guide: from the open page on, and back.

use super::{Notice, Page, Session, Shared};
use crate::content::{Content, QuestionId};
use crate::decision::{exit_at_once, questions_for};

impl Session {
    /// Whether a question is one of those that are answered before the result opens again.
    #[must_use]
    pub fn is_pending(&self, question: &QuestionId) -> bool {
        self.pending.contains(question)
    }

    /// The page before the open one, for somebody whose browser has none to go back to.
    pub(super) fn before(&self, content: &Content) -> Page {
        match &self.page {
            Page::Welcome => Page::Welcome,
            Page::Question(question) if self.is_pending(question) => Page::Result,
            Page::Question(_) if self.changing => Page::Review,
            Page::Question(question) => {
                let ids = self.ids(content);
                let earlier = ids.iter().take_while(|id| *id != question).last();
                earlier.map_or(Page::Welcome, |id| Page::Question(id.clone()))
            }
            Page::Care(question) => Page::Question(question.clone()),
            Page::Matters if self.changing => Page::Review,
            Page::Review if self.has(&Page::Matters, content) => Page::Matters,
            Page::Matters | Page::Review => {
                self.ids(content).last().map_or(Page::Welcome, |id| Page::Question(id.clone()))
            }
            Page::Result => Page::Review,
            Page::TakeAlong => Page::Result,
            Page::Card => Page::TakeAlong,
            Page::Shared | Page::Invited => Page::Welcome,
            Page::Together => Page::TakeAlong,
            Page::Compare | Page::About => self.resume.clone(),
        }
    }

    pub(super) fn start(&mut self, content: &Content) {
        match self.current() {
            None => self.incomplete = true,
            Some(answers) => {
                let open = self.ids(content).into_iter().find(|id| answers.to(id).is_none());
                self.go(open.map_or(Page::Review, Page::Question), content);
            }
        }
    }

    pub(super) fn proceed(&mut self, content: &Content) {
        match self.page.clone() {
            Page::Welcome => self.start(content),
            Page::Question(question) => {
                if self.current().is_none_or(|answers| answers.to(&question).is_none()) {
                    self.incomplete = true;
                } else if self.stops_for(&question, content) {
                    self.arrive(Page::Care(question), self.changing, content);
                } else {
                    self.proceed_from(&question, content);
                }
            }
            Page::Care(question) => self.proceed_from(&question, content),
            Page::Matters => self.go(Page::Review, content),
            Page::Review => self.go(Page::Result, content),
            _ => {}
        }
    }

    /// Whether the answer to a question leads to help that cannot wait, and that the visit has not stopped for yet.
    fn stops_for(&mut self, question: &QuestionId, content: &Content) -> bool {
        let exit = self.current().and_then(|answers| exit_at_once(content, answers, question));
        let (Some(exit), Some(perspective)) = (exit, self.perspective) else { return false };
        let stop = (perspective, exit.help.clone());
        let is_new = !self.stopped_for.contains(&stop);
        if is_new {
            self.stopped_for.push(stop);
        }
        is_new
    }

    fn proceed_from(&mut self, question: &QuestionId, content: &Content) {
        if self.is_pending(question) {
            return self.proceed_to_result(question, content);
        }
        if self.changing {
            return self.proceed_after_change(question, content);
        }
        let ids = self.ids(content);
        let later = ids.iter().skip_while(|id| *id != question).nth(1);
        let last = || if self.has(&Page::Matters, content) { Page::Matters } else { Page::Review };
        self.go(later.map_or_else(last, |id| Page::Question(id.clone())), content);
    }

    /// After a changed answer, back to where it was asked for; first to a follow-up that the answer has opened.
    fn proceed_after_change(&mut self, changed: &QuestionId, content: &Content) {
        match self.follow_up(changed, content) {
            Some(question) => self.arrive(Page::Question(question), true, content),
            None => self.return_from(changed.clone(), content),
        }
    }

    /// Asks questions one after the other; after the last of them, the result opens.
    pub(super) fn ask_pending(&mut self, questions: Vec<QuestionId>, content: &Content) {
        let next = questions.first().cloned();
        self.pending = questions;
        match next {
            Some(question) => self.arrive(Page::Question(question), true, content),
            None => self.go(Page::Result, content),
        }
    }

    /// After an answer that was asked for, on to a follow-up that it has opened, else to the next one, else to the result.
    fn proceed_to_result(&mut self, answered: &QuestionId, content: &Content) {
        let rest = self.pending.iter().filter(|id| *id != answered).cloned();
        let questions = self.follow_up(answered, content).into_iter().chain(rest).collect();
        self.ask_pending(questions, content);
    }

    /// The follow-up that an answer has opened and that has none yet.
    fn follow_up(&self, changed: &QuestionId, content: &Content) -> Option<QuestionId> {
        let answers = self.current()?;
        let follow_up = questions_for(content, answers).into_iter().find(|question| {
            let after = question.asked.after.as_ref();
            let follows = after.is_some_and(|after| after.iter().any(|(id, _)| id == changed));
            follows && answers.to(question.id).is_none()
        });
        follow_up.map(|question| question.id.clone())
    }

    fn return_from(&mut self, question: QuestionId, content: &Content) {
        let given = |session: &Self| Some(session.current()?.to(&question)?.cloned());
        let changed = self.earlier.as_deref().is_some_and(|earlier| given(earlier) != given(self));
        let from_result = self.earlier.as_deref().is_some_and(|earlier| earlier.page == Page::Result);
        self.go(if from_result { Page::Result } else { Page::Review }, content);
        self.notice = Some(Notice::Returned { question, changed });
    }

    /// Shows what a link brought.
    pub(super) fn share(&mut self, shared: &Option<Shared>, page: Page, content: &Content) {
        self.shared.clone_from(shared);
        self.go(page, content);
    }
}
