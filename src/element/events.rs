//! The events of the element, and those of its controls.

use super::json::to_js;
use gloo::events::EventListener;
use serde::Serialize;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, Element, Event, HtmlElement, KeyboardEvent};

const FIELDS: &str = "textarea, [type=text]";
const BOXES: &str = "[type=radio], [type=checkbox]";
const CONTROLS: &str = "input, button, a, summary";

/// Dispatches an event on the host element. What its listeners throw, the browser reports as theirs.
pub(super) fn tell(host: &HtmlElement, event: &str, detail: &impl Serialize) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&to_js(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(event, &init) {
        host.dispatch_event(&event).ok();
    }
}

/// Keeps to the widget what its controls use. The host's page could take it for input into a form of its own, which then
/// has unsaved changes, or for one of its keyboard shortcuts.
pub(super) fn keep_inside(root: &Element) -> Vec<EventListener> {
    let keep = |name, is_ours: fn(&Event) -> bool| {
        EventListener::new(root, name, move |event| {
            if is_ours(event) {
                event.stop_propagation();
            }
        })
    };
    let input = ["beforeinput", "input", "change"].map(|name| keep(name, |_| true));
    let keys = ["keydown", "keypress", "keyup"].map(|name| keep(name, is_used_key));
    input.into_iter().chain(keys).collect()
}

/// Whether the control with the focus does something with a key.
fn is_used_key(event: &Event) -> bool {
    let Some(press) = event.dyn_ref::<KeyboardEvent>() else { return false };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_on = |selector| target.as_ref().is_some_and(|target| target.matches(selector).unwrap_or_default());
    let key = press.key();
    // With Alt as well, it is AltGr: a character.
    let is_shortcut = press.meta_key() || (press.ctrl_key() && !press.alt_key());
    match &*key {
        _ if is_shortcut => false,
        "Tab" | "Escape" => false,
        " " | "Enter" if is_on(CONTROLS) => true,
        _ if key.starts_with("Arrow") && is_on(BOXES) => true,
        // No function keys.
        _ => is_on(FIELDS) && (key.len() == 1 || !key.starts_with('F')),
    }
}
