//! What can be undone: the change of an answer, until it is saved; keeping one that was tried on the result; taking over those
//! of a link; clearing them all.

use super::{Notice, Page, Session};
use crate::content::{ChoiceId, QuestionId};

impl Session {
    /// The session to come back to. What is tried ends.
    pub(super) fn undoable(&self) -> Box<Self> {
        Box::new(Self { earlier: None, notice: None, trying: None, ..self.clone() })
    }

    /// Answers a question. On the result, that keeps what was tried `before`.
    pub(super) fn choose(&mut self, question: &QuestionId, choice: Option<ChoiceId>, before: &Self) {
        if let Some(answers) = self.current_mut() {
            answers.answer(question.clone(), choice);
        }
        if self.page == Page::Result {
            self.earlier = Some(before.undoable());
            self.notice = Some(Notice::Kept);
        }
    }

    /// Whether what has just happened can be undone.
    pub(super) const fn can_undo(&self) -> bool {
        self.changing || matches!(self.notice, Some(Notice::Cleared | Notice::Kept | Notice::TakenOver))
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
