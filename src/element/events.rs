//! The events of the element.

use super::json::to_js;
use serde::Serialize;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

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
