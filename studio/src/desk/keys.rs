//! What is heard from the whole page: keys, its end, and other tabs.

use super::{Desk, Msg};
use crate::browser::{document, takes_text};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, StorageEvent, window};
use yew::html::Scope;

/// Listens for as long as they are held.
pub(super) fn listeners(link: &Scope<Desk>) -> Vec<EventListener> {
    let (Some(window), Some(document)) = (window(), document()) else { return Vec::new() };
    let (keys, end, other) = (link.clone(), link.clone(), link.clone());
    let active = EventListenerOptions::enable_prevent_default();
    vec![
        EventListener::new_with_options(&document, "keydown", active, move |event| {
            if let Some(message) = of_key(event) {
                event.prevent_default();
                keys.send_message(message);
            }
        }),
        EventListener::new(&window, "pagehide", move |_| end.send_message(Msg::Kept)),
        EventListener::new(&window, "storage", move |event| {
            let event = event.dyn_ref::<StorageEvent>();
            let key = event.filter(|event| event.new_value().is_some()).and_then(StorageEvent::key);
            other.send_message_batch(key.into_iter().map(Msg::KeptElsewhere).collect());
        }),
    ]
}

/// Ctrl+Z and Ctrl+Y, or Cmd+Z and Shift+Cmd+Z. Within a text they are the browser's.
fn of_key(event: &Event) -> Option<Msg> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let target = event.composed_path().get(0).dyn_into::<Element>().ok();
    if event.default_prevented() || target.is_some_and(|target| takes_text(&target)) {
        return None;
    }
    match (
        event.ctrl_key() || event.meta_key(),
        event.alt_key(),
        event.shift_key(),
        event.key().to_ascii_lowercase().as_str(),
    ) {
        (true, false, false, "z") => Some(Msg::Undone),
        (true, false, false, "y") | (true, false, true, "z") => Some(Msg::Redone),
        _ => None,
    }
}
