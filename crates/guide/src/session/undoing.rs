//! What can be undone: the change of an answer, until it is saved, and clearing them all.

use super::{Notice, Page, Session};

impl Session {
    /// The session to come back to.
    pub(super) fn undoable(&self) -> Box<Self> {
        Box::new(Self { earlier: None, notice: None, ..self.clone() })
    }

    pub(super) fn undo(&mut self) {
        if let Some(earlier) = self.earlier.take() {
            let page = std::mem::replace(self, *earlier).page;
            if let Page::Question(question) = page {
                self.notice = Some(Notice::Returned { question, changed: false });
            }
        }
    }
}
