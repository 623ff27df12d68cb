//! Progress in the browser's storage. Where storage is blocked or full, nothing is kept and nothing breaks.

use super::attributes::{self, Persistence};
use super::json::write_progress;
use guide::session::Session;
use std::cell::Cell;
use web_sys::{HtmlElement, Storage, window};

/// The stored progress of one instance.
pub(super) struct ProgressStore {
    name: String,
    persistence: Cell<Persistence>,
}

impl ProgressStore {
    /// The store that the host's attribute names, for the instance of a name.
    pub(super) fn new(host: &HtmlElement, name: &str) -> Self {
        Self { name: name.to_owned(), persistence: Cell::new(attributes::persistence(host)) }
    }

    pub(super) fn read(&self) -> Option<String> {
        self.area()?.get_item(&self.key()?).ok().flatten()
    }

    pub(super) fn write(&self, session: &Session) {
        if let (Some(area), Some(key)) = (self.area(), self.key()) {
            area.set_item(&key, &write_progress(session)).ok();
        }
    }

    pub(super) fn remove(&self) {
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
