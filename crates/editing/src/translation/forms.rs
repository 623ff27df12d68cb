//! The forms of a text that counts, in a translation: each language has its own, whatever the base has.

use crate::forms::{above, is_form, text_for};
use crate::kinds::placeholders;
use crate::schema::key_of;
use authoring::{Step, value_at as at};
use guide::content::Category;
use serde_json::{Map, Value};

/// The category of a form.
pub(super) fn category(steps: &[Step]) -> Category {
    Category::from_word(key_of(steps.last())).unwrap_or(Category::Other)
}

/// The placeholder that a form may leave out: what it counts, where that is none, one or two.
pub(super) fn unsaid(steps: &[Step]) -> Option<String> {
    if is_form(steps) && category(steps).may_be_unsaid() { placeholders(steps).into_iter().next() } else { None }
}

/// What the base says in the place of a form.
pub(super) fn base_text<'v>(base: &'v Value, steps: &[Step]) -> Option<&'v str> {
    text_for(at(base, above(steps))?, category(steps))
}

/// The author's text that counts with other words for a form; nothing where it then says what the base says.
pub(super) fn with(own: &Value, base: &Value, steps: &[Step], words: &str) -> Option<Value> {
    let key = category(steps).word();
    let mut forms = match at(own, above(steps)) {
        Some(Value::String(_)) if key == "other" => return (!words.is_empty()).then(|| Value::from(words)),
        Some(Value::String(text)) => Map::from_iter([("other".to_owned(), Value::from(text.as_str()))]),
        Some(Value::Object(forms)) => forms.clone(),
        _ => Map::new(),
    };
    if words.is_empty() {
        forms.shift_remove(key);
    } else {
        forms.insert(key.to_owned(), Value::from(words));
    }
    // A document needs `other`.
    let before = at(base, above(steps)).filter(|before| before.is_string());
    if let Some(before) = before.filter(|_| !forms.contains_key("other")) {
        forms.insert("other".to_owned(), before.clone());
    }
    let says_the_same = forms.is_empty() || forms.len() == 1 && forms.get("other") == before && before.is_some();
    (!says_the_same).then_some(Value::Object(forms))
}
