//! What a translator does.

use super::forms;
use super::made_from::MadeFrom;
use crate::draft::Draft;
use crate::forms::{above, is_form};
use crate::history::Edit;
use crate::write::Writer;
use authoring::Step;
use authoring::translation::translatables;
use authoring::value_at as at;
use serde_json::{Map, Value};

/// Begins a translation into a language: `lang` is its tag, `name` what the author calls it. Nothing for a document that
/// extends none.
#[must_use]
pub fn begin(draft: &Draft, lang: &str, right_to_left: bool, name: &str) -> Option<Edit> {
    let base = draft.base()?;
    let mut own = draft.own().clone();
    let direction = if right_to_left { "rtl" } else { "ltr" };
    put(&mut own, base, &key("lang"), Value::from(lang));
    put(&mut own, base, &key("direction"), Value::from(direction));
    if MadeFrom::of(&own).is_none() {
        put(&mut own, base, &key("made_from"), MadeFrom::now(base).value());
    }
    Some(Edit { label: format!("Translate into {name}"), key: None, own })
}

/// Gives a text of the base in the author's words; empty words give it back to the base.
#[must_use]
pub fn translate(draft: &Draft, steps: &[Step], words: &str) -> Option<Edit> {
    let base = draft.base()?;
    let text = base_text(base, steps)?;
    let own = if is_form(steps) {
        let forms = forms::with(draft.own(), base, steps, words);
        let mut own = draft.own().clone();
        match forms {
            Some(forms) => put(&mut own, base, above(steps), forms),
            None => own = without(draft, base, above(steps)),
        }
        if !words.is_empty() {
            add(&mut own, text);
        }
        own
    } else if words.is_empty() {
        without(draft, base, steps)
    } else {
        let mut own = draft.own().clone();
        put(&mut own, base, steps, Value::from(words));
        add(&mut own, text);
        own
    };
    Some(Edit { label: "Translate a text".to_owned(), key: Some(format!("translate {steps:?}")), own })
}

/// Keeps a text of the base as it is, since it is the same in both languages. Nothing for one that [cannot be
/// kept](super::Translatable::can_be_kept).
#[must_use]
pub fn keep(draft: &Draft, steps: &[Step]) -> Option<Edit> {
    let lang = draft.text_of("lang").unwrap_or_default();
    let text = translatables(draft.own(), draft.base()?, lang).into_iter().find(|text| text.steps == steps)?;
    let edit = translate(draft, steps, &text.base).filter(|_| text.is_alone)?;
    Some(Edit { label: "Keep a text as it is".to_owned(), key: None, ..edit })
}

/// Says that the own text still fits the base's, which has changed.
#[must_use]
pub fn still_fits(draft: &Draft, steps: &[Step]) -> Option<Edit> {
    let text = base_text(draft.base()?, steps)?;
    let mut own = draft.own().clone();
    add(&mut own, text);
    Some(Edit { label: "Say that a text still fits".to_owned(), key: None, own })
}

/// Says that all own texts fit the base as it is now.
#[must_use]
pub fn fits_all(draft: &Draft) -> Option<Edit> {
    let base = draft.base()?;
    let mut own = draft.own().clone();
    put(&mut own, base, &key("made_from"), MadeFrom::now(base).value());
    Some(Edit { label: "Say that all texts fit the original".to_owned(), key: None, own })
}

/// What the base says at a place.
fn base_text<'v>(base: &'v Value, steps: &[Step]) -> Option<&'v str> {
    if is_form(steps) { forms::base_text(base, steps) } else { at(base, steps)?.as_str() }
}

/// The own document with a place given back to the base.
fn without(draft: &Draft, base: &Value, steps: &[Step]) -> Value {
    let mut writer = Writer::new(draft);
    writer.put(steps, at(base, steps).cloned());
    writer.finish()
}

fn key(key: &str) -> [Step; 1] {
    [Step::Key(key.to_owned())]
}

/// Notes that a text of the base was seen, where the document notes such things.
fn add(own: &mut Value, text: &str) {
    if let Some(mut made_from) = MadeFrom::of(own)
        && let Some(fields) = own.as_object_mut()
    {
        made_from.add(text);
        fields.insert("made_from".to_owned(), made_from.value());
    }
}

/// Sets a value of the own document, also where the base says the same: a text that is kept as it is. A list is replaced
/// whole, so that one that is not there yet begins as the base's.
fn put(own: &mut Value, base: &Value, steps: &[Step], value: Value) {
    let Some((first, rest)) = steps.split_first() else {
        *own = value;
        return;
    };
    match first {
        Step::Key(key) => {
            if !own.is_object() {
                *own = Value::Object(Map::new());
            }
            let Some(fields) = own.as_object_mut() else { return };
            let below = base.get(key).unwrap_or(&Value::Null);
            put(fields.entry(key.as_str()).or_insert(Value::Null), below, rest, value);
        }
        Step::Index(index) => {
            if !own.is_array() {
                *own = base.clone();
            }
            if let Some(item) = own.get_mut(index) {
                put(item, base.get(index).unwrap_or(&Value::Null), rest, value);
            }
        }
    }
}
