//! Progress in the browser's storage. Where storage is blocked or full, nothing is kept and nothing breaks.

use web_sys::{Storage, window};

/// Where progress is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Persistence {
    /// Until the tab is closed.
    Session,
    /// Until it is removed.
    Local,
    /// Not at all.
    Nowhere,
}

impl Persistence {
    /// The stored progress.
    pub(super) fn read(self, name: &str) -> Option<String> {
        self.area()?.get_item(&key(name)?).ok().flatten()
    }

    /// Stores progress.
    pub(super) fn write(self, name: &str, progress: &str) {
        if let (Some(area), Some(key)) = (self.area(), key(name)) {
            area.set_item(&key, progress).ok();
        }
    }

    /// Forgets the stored progress.
    pub(super) fn remove(self, name: &str) {
        if let (Some(area), Some(key)) = (self.area(), key(name)) {
            area.remove_item(&key).ok();
        }
    }

    fn area(self) -> Option<Storage> {
        match self {
            Persistence::Session => window()?.session_storage().ok()?,
            Persistence::Local => window()?.local_storage().ok()?,
            Persistence::Nowhere => None,
        }
    }
}

/// The key of an instance: one for each page, since a site shares its storage, and one for each name on the page,
/// so that two instances do not overwrite each other.
fn key(name: &str) -> Option<String> {
    let path = window()?.location().pathname().ok()?;
    Some(["coaching-or-mentoring ", &path, " ", name].concat())
}
