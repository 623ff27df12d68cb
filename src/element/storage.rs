//! Progress in the browser's storage. Where storage is blocked or full, nothing is kept and nothing breaks.

use super::attributes::{self, Persistence};
use super::json::write_progress;
use guide::session::Session;
use std::cell::{Cell, RefCell};
use web_sys::{HtmlElement, Storage, window};

/// The stored progress of one instance.
pub(super) struct ProgressStore {
    name: String,
    persistence: Cell<Persistence>,
    /// What this page has last seen of it.
    seen: RefCell<Option<String>>,
}

impl ProgressStore {
    /// The store that the host's attribute names, for the instance of a name.
    pub(super) fn new(host: &HtmlElement, name: &str) -> Self {
        Self { name: name.to_owned(), persistence: Cell::new(attributes::persistence(host)), seen: RefCell::default() }
    }

    pub(super) fn read(&self) -> Option<String> {
        let text = self.stored();
        self.seen.replace(text.clone());
        text
    }

    /// What stands there now, if another tab has changed it: nothing after a restart there.
    pub(super) fn read_change(&self) -> Option<Option<String>> {
        let is_changed = *self.seen.borrow() != self.stored();
        is_changed.then(|| self.read())
    }

    pub(super) fn write(&self, session: &Session) {
        let text = write_progress(session);
        if let (Some(area), Some(key)) = (self.area(), self.key())
            && area.set_item(&key, &text).is_ok()
        {
            self.seen.replace(Some(text));
        }
    }

    pub(super) fn remove(&self) {
        self.seen.take();
        if let (Some(area), Some(key)) = (self.area(), self.key()) {
            area.remove_item(&key).ok();
        }
    }

    /// Moves the progress to another storage.
    pub(super) fn switch(&self, persistence: Persistence, session: &Session) {
        if persistence != self.persistence.get() {
            self.remove();
            self.persistence.set(persistence);
            self.write(session);
        }
    }

    fn stored(&self) -> Option<String> {
        self.area()?.get_item(&self.key()?).ok().flatten()
    }

    fn area(&self) -> Option<Storage> {
        match self.persistence.get() {
            Persistence::Session => window()?.session_storage().ok()?,
            Persistence::Local => window()?.local_storage().ok()?,
            Persistence::Nowhere => None,
        }
    }

    /// One key for each page, since a site shares its storage, and for each instance of the page.
    fn key(&self) -> Option<String> {
        let path = window()?.location().pathname().ok()?;
        Some(["coaching-or-mentoring ", &path, " ", &self.name].concat())
    }
}
