//! What the host asks for by attributes and methods.

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
