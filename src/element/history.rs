//! The browser's history: an entry for every page of the widget, all with the address of the host's page.
//!
//! The state of an entry belongs to the host. What the widgets of the page note stands under one key of it, and
//! all else is carried along. A state that is no object has no room for a key; such a host keeps its history to
//! itself, and the widget's own way back still works.

use codec::{Entry, Place};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, window};

const KEY: &str = "coaching-or-mentoring";

/// How a page is noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Note {
    /// In the open entry.
    Here,
    /// In a new entry, from which the browser's way back leads to the page before.
    Anew,
}

/// Where the widget of a name stands in the open entry.
pub(super) fn place(name: &str) -> Option<Place> {
    entry(&history()?).place(name).cloned()
}

/// Notes where the widget of a name stands.
pub(super) fn set_place(name: &str, place: Place, note: Note) {
    let Some(history) = history() else { return };
    let mut entry = entry(&history);
    entry.set_place(name, place);
    if note == Note::Anew {
        entry.by = Some(name.to_owned());
    }
    let Some(state) = with_entry(&history, &entry) else { return };
    // Browsers refuse after too many changes in a short time; then the page is only not noted.
    match note {
        Note::Here => history.replace_state_with_url(&state, "", None).ok(),
        Note::Anew => history.push_state_with_url(&state, "", None).ok(),
    };
}

/// Goes back, if the open entry was made by the widget of this name; says whether it was.
pub(super) fn go_back(name: &str) -> bool {
    let Some(history) = history() else { return false };
    entry(&history).by.as_deref() == Some(name) && history.back().is_ok()
}

fn history() -> Option<History> {
    window()?.history().ok()
}

fn entry(history: &History) -> Entry {
    let note = history.state().ok().and_then(|state| Reflect::get(&state, &KEY.into()).ok());
    note.and_then(|note| note.as_string()).map(|note| Entry::read(&note)).unwrap_or_default()
}

/// The host's state with the entry in it; `None` where it has no room for one.
fn with_entry(history: &History, entry: &Entry) -> Option<JsValue> {
    let state = history.state().ok()?;
    let has_room = state.is_null() || (state.is_object() && !Array::is_array(&state));
    let merged = has_room.then(|| Object::assign(&Object::new(), state.unchecked_ref()))?;
    Reflect::set(&merged, &KEY.into(), &entry.write().into()).ok()?;
    Some(merged.into())
}
