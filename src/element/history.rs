//! The browser's history: one entry for every page of the widget, all with the address of the host's page.
//!
//! The state of an entry belongs to the host. The instances of a page share one key of it and keep all other keys. A host
//! can overwrite the state, or keep something in it that has no room for the key, such as a `Map`; so what was written is
//! noted here as well, for as long as the document lives.

use super::json::{parse, stringify};
use codec::{HistoryEntry, OpenPage};
use js_sys::{Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, History, window};

const KEY: &str = "coaching-or-mentoring";

thread_local! {
    static NOTES: RefCell<Notes> = const {
        RefCell::new(Notes { steps: Vec::new(), at: 0, length: 0, event: None })
    };
}

/// What was written into the entries of this document, in their order.
struct Notes {
    steps: Vec<Step>,
    /// The step of the current entry.
    at: usize,
    /// The number of entries when that was noted: more of them, and the host has pushed one.
    length: u32,
    /// The last event of an arrival: every instance on the page hears of it.
    event: Option<Event>,
}

struct Step {
    /// What the browser calls the entry; `None` without the Navigation API.
    key: Option<String>,
    entry: HistoryEntry,
}

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

/// Whether the current entry does not say where the instance stands: the host has overwritten it, or pushed it.
pub(super) fn is_overwritten(name: &str) -> bool {
    let stands = |entry: HistoryEntry| entry.open_page(name).is_some();
    history().is_some_and(|history| {
        !stands(entry(&history)) || (has_room(&state(&history)) && !read(&history).is_some_and(stands))
    })
}

/// Writes where the instance of a name stands.
pub(super) fn set_place(name: &str, place: OpenPage, write: Write) {
    let Some(history) = history() else { return };
    let mut entry = entry(&history);
    entry.set_open_page(name, place);
    if write == Write::Push {
        entry.by = Some(name.to_owned());
    }
    let state = with_entry(state(&history), &entry);
    // Browsers limit the rate of changes; a page that they refuse is missing in the history, and nothing else.
    let written = match write {
        Write::Replace => history.replace_state_with_url(&state, "", None),
        Write::Push => history.push_state_with_url(&state, "", None),
    };
    if written.is_ok() {
        NOTES.with_borrow_mut(|notes| notes.note(&history, entry, write));
    }
}

/// Goes by so many entries if the instance of this name pushed the current one; says whether it did.
pub(super) fn go(name: &str, delta: i32) -> bool {
    let Some(history) = history() else { return false };
    entry(&history).by.as_deref() == Some(name) && history.go_with_delta(delta).is_ok()
}

/// Finds the step of the entry that a `popstate` has gone to. To be called before anything else here.
pub(super) fn arrived(event: &Event) {
    let Some(history) = history() else { return };
    NOTES.with_borrow_mut(|notes| {
        if notes.event.as_ref() != Some(event) {
            notes.event = Some(event.clone());
            notes.arrive(&history);
        }
    });
}

impl Notes {
    fn arrive(&mut self, history: &History) {
        let (key, entry) = (entry_key(), read(history));
        let found = match &entry {
            _ if key.is_some() => self.steps.iter().rposition(|step| step.key == key),
            Some(entry) => self.steps.iter().rposition(|step| step.entry == *entry),
            // An entry of the host looks the same; that the visitor goes back is more likely.
            None if !has_room(&state(history)) => self.at.checked_sub(1),
            None => None,
        };
        match found {
            Some(at) => self.at = at,
            None => {
                self.steps = vec![Step { key, entry: entry.unwrap_or_default() }];
                self.at = 0;
            }
        }
        self.length = length(history);
    }

    fn note(&mut self, history: &History, entry: HistoryEntry, write: Write) {
        let is_known = self.current(history).is_some();
        let step = Step { key: entry_key(), entry };
        match (write, self.steps.get_mut(self.at)) {
            (Write::Replace, Some(current)) if is_known => *current = step,
            (Write::Replace, _) => {
                self.steps = vec![step];
                self.at = 0;
            }
            (Write::Push, _) => {
                self.steps.truncate(self.at + 1);
                self.at = self.steps.len();
                self.steps.push(step);
            }
        }
        self.length = length(history);
    }

    /// What is noted of the current entry.
    fn current(&self, history: &History) -> Option<&HistoryEntry> {
        let step = self.steps.get(self.at)?;
        (step.key == entry_key() && self.length == length(history)).then_some(&step.entry)
    }
}

fn history() -> Option<History> {
    window()?.history().ok()
}

fn length(history: &History) -> u32 {
    history.length().unwrap_or_default()
}

fn state(history: &History) -> JsValue {
    history.state().unwrap_or_default()
}

/// The entry of the state, else what is noted of it.
fn entry(history: &History) -> HistoryEntry {
    let noted = || NOTES.with_borrow(|notes| notes.current(history).cloned());
    read(history).or_else(noted).unwrap_or_default()
}

fn read(history: &History) -> Option<HistoryEntry> {
    let text = Reflect::get(&state(history), &KEY.into()).ok()?.as_string()?;
    parse(&text, HistoryEntry::MAX_BYTES)
}

/// What the browser calls the current entry, whatever its state.
fn entry_key() -> Option<String> {
    let of = |object: JsValue, name: &str| Reflect::get(&object, &name.into()).ok();
    of(of(of(window()?.into(), "navigation")?, "currentEntry")?, "key")?.as_string()
}

/// The host's state with the entry in it; the host's alone if there is no room for one.
fn with_entry(state: JsValue, entry: &HistoryEntry) -> JsValue {
    if !has_room(&state) {
        return state;
    }
    let merged = Object::assign(&Object::new(), state.unchecked_ref());
    Reflect::set(&merged, &KEY.into(), &stringify(entry).into()).ok();
    merged.into()
}

/// Whether a copy of its own properties is all of a state: not so for a `Map`, a `Date`, an array or a typed array.
fn has_room(state: &JsValue) -> bool {
    let is_plain = || JsValue::from(Object::get_prototype_of(state)) == *Object::get_prototype_of(&Object::new());
    state.is_null() || state.is_undefined() || (state.is_object() && is_plain())
}
