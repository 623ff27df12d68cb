//! Undo and redo.

use crate::draft::Draft;
use serde_json::Value;
use std::rc::Rc;

/// A change of the author's own document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What it does, for the undo button and the status line: "Remove the question “Time frame”".
    pub label: String,
    /// Edits in a row with the same key are undone together, such as the typing in one field.
    pub key: Option<String>,
    /// The own document after it.
    pub own: Value,
}

/// The drafts before and after the present one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    past: Vec<(Rc<Draft>, Edit)>,
    present: Rc<Draft>,
    future: Vec<(Rc<Draft>, Edit)>,
}

impl History {
    /// A history that begins.
    #[must_use]
    pub fn new(draft: Draft) -> Self {
        Self { past: Vec::new(), present: Rc::new(draft), future: Vec::new() }
    }

    /// The present draft.
    #[must_use]
    pub const fn present(&self) -> &Rc<Draft> {
        &self.present
    }

    /// Makes a change, which ends what could be redone.
    pub fn apply(&mut self, edit: Edit) {
        let next = Rc::new(self.present.with(edit.own.clone()));
        let before = std::mem::replace(&mut self.present, next);
        self.future.clear();
        let continues = edit.key.is_some() && self.past.last().is_some_and(|(_, last)| last.key == edit.key);
        if !continues {
            self.past.push((before, edit));
        }
    }

    /// What undoing would take back.
    #[must_use]
    pub fn undoes(&self) -> Option<&str> {
        self.past.last().map(|(_, edit)| edit.label.as_str())
    }

    /// What redoing would bring again.
    #[must_use]
    pub fn redoes(&self) -> Option<&str> {
        self.future.last().map(|(_, edit)| edit.label.as_str())
    }

    /// Takes the last change back. Nothing happens where there is none.
    pub fn undo(&mut self) {
        if let Some((before, edit)) = self.past.pop() {
            let after = std::mem::replace(&mut self.present, before);
            self.future.push((after, edit));
        }
    }

    /// Makes the change again that was undone last. Nothing happens where there is none.
    pub fn redo(&mut self) {
        if let Some((after, edit)) = self.future.pop() {
            let before = std::mem::replace(&mut self.present, after);
            self.past.push((before, edit));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn edit(title: &str, key: Option<&str>) -> Edit {
        Edit { label: format!("Write {title}"), key: key.map(str::to_owned), own: json!({ "title": title }) }
    }

    fn title(history: &History) -> &str {
        history.present().text_of("title").unwrap()
    }

    #[test]
    fn what_was_undone_can_be_done_again_until_something_else_is_done() {
        let mut history = History::new(Draft::new(json!({ "title": "a" }), None));
        history.apply(edit("b", None));
        history.apply(edit("c", None));
        assert_eq!((history.undoes(), history.redoes()), (Some("Write c"), None));
        history.undo();
        assert_eq!((title(&history), history.redoes()), ("b", Some("Write c")));
        history.redo();
        assert_eq!(title(&history), "c");
        history.undo();
        history.apply(edit("d", None));
        assert_eq!((title(&history), history.redoes()), ("d", None));
        history.undo();
        history.undo();
        history.undo();
        assert_eq!((title(&history), history.undoes()), ("a", None));
    }

    #[test]
    fn typing_in_one_field_is_undone_at_once() {
        let mut history = History::new(Draft::new(json!({ "title": "a" }), None));
        for (text, key) in [("b", "one"), ("bc", "one"), ("bcd", "one"), ("x", "two")] {
            history.apply(edit(text, Some(key)));
        }
        history.undo();
        assert_eq!(title(&history), "bcd");
        history.undo();
        assert_eq!(title(&history), "a");
        history.redo();
        assert_eq!(title(&history), "bcd");
    }
}
