//! A translation of a guide that has texts of its own: a copy, which stands on that guide.

use super::edits::begin;
use super::texts;
use crate::draft::{Base, Draft};
use authoring::value_at as at;
use serde_json::{Value, json};
use std::rc::Rc;

/// How many texts a document says in its own words, in its own parts as well. A document that extends none says all so.
#[must_use]
pub fn own_texts(draft: &Draft) -> usize {
    let whole = draft.whole();
    let is_own = |text: &str, of_base: Option<&Value>| of_base.and_then(Value::as_str) != Some(text);
    let own = texts(&whole).into_iter().filter(|(steps, text)| is_own(text, draft.base().and_then(|it| at(it, steps))));
    own.count()
}

/// A translation of a document in a copy, which extends the document as it is now under the name `base`. The document's own
/// texts and parts are then those that are to translate, and the document itself stays as it is.
#[must_use]
pub fn copy(draft: &Draft, base: &str, lang: &str, right_to_left: bool, name: &str) -> Option<Draft> {
    let mut document = draft.whole();
    // It stands on no other document any more.
    document.as_object_mut()?.shift_remove("made_from");
    let base = Rc::new(Base { name: base.to_owned(), document });
    let copy = Draft::new(json!({ "extends": base.name }), Some(base));
    let edit = begin(&copy, lang, right_to_left, name)?;
    Some(copy.with(edit.own))
}
