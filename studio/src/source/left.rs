//! The text that an author left when they went to another tab: with its mistakes, and as they laid it out.

use super::step::Text;
use editing::Draft;
use serde_json::Value;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

thread_local! {
    /// The text, and the document as it was when the text was left.
    static LEFT: RefCell<Option<(Value, Rc<Text>)>> = const { RefCell::new(None) };
}

/// The text that was left, where nothing has changed since.
pub(super) fn taken_up(draft: &Draft) -> Option<Text> {
    let left = LEFT.take();
    left.filter(|(own, _)| own == draft.own()).map(|(_, text)| (*text).clone())
}

/// Keeps the text when the panel goes.
#[hook]
pub(super) fn use_left(text: &Rc<Text>, draft: &Rc<Draft>) {
    let last = use_mut_ref(|| (text.clone(), draft.clone()));
    *last.borrow_mut() = (text.clone(), draft.clone());
    use_effect_with((), move |()| {
        move || {
            let (text, draft) = &*last.borrow();
            LEFT.set(Some((draft.own().clone(), text.clone())));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_text_that_was_left_is_taken_up_unless_the_document_has_changed() {
        let draft = Draft::on_shipped("en").unwrap();
        let text = Rc::new(Text::typed("{ \"extends\": ".to_owned()));
        let leave = || LEFT.set(Some((draft.own().clone(), text.clone())));
        leave();
        assert_eq!(taken_up(&draft), Some((*text).clone()));
        leave();
        assert_eq!(taken_up(&draft.with(json!({"extends": "en", "title": "Ours"}))), None);
        assert_eq!(taken_up(&draft), None);
    }
}
