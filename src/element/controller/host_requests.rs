//! What the host asks for by attributes and methods, and what other tabs do.

use super::super::json::read_progress;
use super::super::{attributes, focus};
use super::Controller;
use coaching_or_mentoring::Origin;
use guide::session::{Message, Page};

impl Controller {
    /// Applies the new value of an attribute of the host. The same value set again applies again.
    pub(in super::super) fn attribute_changed(&self, attribute: &str) {
        match attribute {
            "perspective" => self.apply_preset(),
            "view" => self.apply_view(),
            "storage" => self.store.switch(attributes::persistence(&self.host), &self.session.borrow()),
            _ => {}
        }
    }

    /// Drops all answers and opens the first page.
    pub(in super::super) fn restart(&self) {
        self.dispatch_from_host(Message::Restarted);
    }

    /// Chooses the perspective that the host presets, if it presets one.
    pub(super) fn apply_preset(&self) {
        if let Some(perspective) = attributes::perspective(&self.host) {
            self.dispatch_from_host(Message::PerspectiveChosen(perspective));
        }
    }

    /// Takes over what happened to the same visit in another tab, or while this page was in the back-forward cache.
    pub(super) fn follow_storage(&self) {
        let Some(stored) = self.store.read_change() else { return };
        let Some(stored) = stored else { return self.restart() };
        let Some(other) = read_progress(&stored, &self.content) else { return };
        let (perspective, answers) = (other.perspective, other.answers);
        let is_known = {
            let session = self.session.borrow();
            session.perspective == perspective && session.answers == answers
        };
        if !is_known {
            self.dispatch_from_host(Message::AnsweredElsewhere { perspective, answers });
        }
    }

    fn apply_view(&self) {
        let (page, resume) = {
            let session = self.session.borrow();
            (session.page.clone(), session.resume.clone())
        };
        match (attributes::opens_comparison(&self.host), page == Page::Compare) {
            (true, false) => self.dispatch_from_host(Message::PageOpened(Page::Compare)),
            (false, true) => self.dispatch_from_host(Message::PageOpened(resume)),
            _ => {}
        }
    }

    fn dispatch_from_host(&self, message: Message) {
        self.dispatch(message, Origin::Host { had_focus: focus::is_inside(&self.root) });
    }
}
