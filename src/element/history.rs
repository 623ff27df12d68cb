//! The browser's history: one entry for every page of the widget, all with the address of the host's page.
//!
//! The state of an entry belongs to the host. The instances of a page share one key of it and keep all other keys. A state
//! that is no plain object has no room for the key: it stays as it is, and Back stays within the session.

use super::json::{parse, stringify};
use codec::{HistoryEntry, OpenPage};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, window};

const KEY: &str = "coaching-or-mentoring";

/// How to write into the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Write {
    /// Replace the state of the current entry.
    Replace,
    /// Push a new entry.
    Push,
}

/// Where the instance of a name stands in the current entry.
pub(super) fn place(name: &str) -> Option<OpenPage> {
    entry(&history()?).open_page(name).cloned()
}

/// Writes where the instance of a name stands.
pub(super) fn set_place(name: &str, place: OpenPage, write: Write) {
    let Some(history) = history() else { return };
    let mut entry = entry(&history);
    entry.set_open_page(name, place);
    if write == Write::Push {
        entry.by = Some(name.to_owned());
    }
    let Some(state) = with_entry(&history, &entry) else { return };
    // Browsers limit the rate of changes; a page that they refuse is missing in the history, and nothing else.
    match write {
        Write::Replace => history.replace_state_with_url(&state, "", None).ok(),
        Write::Push => history.push_state_with_url(&state, "", None).ok(),
    };
}

/// Goes by so many entries if the instance of this name pushed the current one; says whether it did.
pub(super) fn go(name: &str, delta: i32) -> bool {
    let Some(history) = history() else { return false };
    entry(&history).by.as_deref() == Some(name) && history.go_with_delta(delta).is_ok()
}

fn history() -> Option<History> {
    window()?.history().ok()
}

fn entry(history: &History) -> HistoryEntry {
    let text = history.state().ok().and_then(|state| Reflect::get(&state, &KEY.into()).ok());
    text.and_then(|text| parse(&text.as_string()?, HistoryEntry::MAX_BYTES)).unwrap_or_default()
}

/// The host's state with the entry in it; `None` if there is no room for one.
fn with_entry(history: &History, entry: &HistoryEntry) -> Option<JsValue> {
    let state = history.state().ok()?;
    let merged =
        (state.is_null() || is_plain(&state)).then(|| Object::assign(&Object::new(), state.unchecked_ref()))?;
    Reflect::set(&merged, &KEY.into(), &stringify(entry).into()).ok()?;
    Some(merged.into())
}

/// Whether a copy of its own properties is all of a value: not so for a `Map`, a `Date`, an array or a typed array.
fn is_plain(value: &JsValue) -> bool {
    value.is_object() && JsValue::from(Object::get_prototype_of(value)) == *Object::get_prototype_of(&Object::new())
}
