//! What the host hears and reads: events of the element, and values that JavaScript can use.

use guide::decision::Assessment;
use guide::session::{Message, Page};
use coaching_or_mentoring::ui::Transition;
use codec::events;
use js_sys::JSON;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// A JavaScript value of JSON text; `null` for what is no JSON.
pub(super) fn value(json: &str) -> JsValue {
    JSON::parse(json).unwrap_or(JsValue::NULL)
}

/// Tells the host. What its listeners throw, the browser reports as theirs.
pub(super) fn tell(host: &HtmlElement, event: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&value(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(event, &init) {
        host.dispatch_event(&event).ok();
    }
}

/// Tells the host what a transition means to it: the guide was started, a question answered, the result opened.
pub(super) fn tell_of(host: &HtmlElement, transition: &Transition, assess: impl Fn() -> Option<Assessment>) {
    let Transition { message, before, after } = transition;
    if let Message::Chose { question, .. } = message
        && before.answers != after.answers
    {
        tell(host, "com-answer", &events::answer(question));
    }
    if let (Message::Started | Message::Continued, Page::Welcome, Some(perspective)) =
        (message, &before.page, after.perspective)
        && after.page != Page::Welcome
    {
        tell(host, "com-start", &events::start(perspective));
    }
    if after.page == Page::Result
        && before.page != Page::Result
        && let Some(assessment) = assess()
    {
        tell(host, "com-result", &events::result(&assessment));
    }
}
