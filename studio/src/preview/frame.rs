//! The place of the guide: a shadow root of its own, with the guide's own sheet.

use super::clicks::texts_at;
use super::{Msg, Preview};
use crate::browser::document;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::Array;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CssStyleSheet, Element, MouseEvent, Response, ShadowRoot, ShadowRootInit, ShadowRootMode, window};
use yew::NodeRef;
use yew::html::Scope;

/// The sheet that visitors get.
const SHEET: &str = "coaching-or-mentoring.css";

/// What tells that a click opens a text.
const EDITS: &str = ":host(.st-edits) .com-app * { cursor: text !important; }
:host(.st-edits) .com-app :hover:not(:has(:hover)) {
    outline: 2px dashed light-dark(#1a55c4, #a9c7ff);
    outline-offset: 2px;
}";

/// The place of the guide.
pub(super) struct Frame {
    shadow: ShadowRoot,
    root: Element,
    edits: Rc<Cell<bool>>,
    _clicks: EventListener,
}

impl Frame {
    /// Makes it in an element that is in the page.
    pub(super) fn new(host: &NodeRef, link: &Scope<Preview>) -> Option<Self> {
        let host = host.cast::<Element>()?;
        let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
        let root = document()?.create_element("div").ok()?;
        shadow.append_child(&root).ok()?;
        let edits = Rc::new(Cell::new(true));
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        let clicks = EventListener::new_with_options(&host, "click", options, {
            let (edits, link) = (edits.clone(), link.clone());
            move |event| {
                let is_other = event.dyn_ref::<MouseEvent>().is_some_and(MouseEvent::alt_key);
                if edits.get() != is_other {
                    // Before the guide hears of it.
                    event.prevent_default();
                    event.stop_propagation();
                    link.send_message(Msg::Clicked(texts_at(event)));
                }
            }
        });
        link.send_future_batch(async { sheet().await.map(Msg::Styled).into_iter().collect::<Vec<_>>() });
        Some(Self { shadow, root, edits, _clicks: clicks })
    }

    /// Where the guide is rendered.
    pub(super) fn root(&self) -> Element {
        self.root.clone()
    }

    /// Says whether a click opens a text.
    pub(super) fn set_edits(&self, edits: bool) {
        self.edits.set(edits);
    }

    /// Adopts the sheet of the guide.
    pub(super) fn style(&self, text: &str) {
        let sheets = [text, EDITS].into_iter().filter_map(|text| {
            let sheet = CssStyleSheet::new().ok()?;
            sheet.replace_sync(text).ok()?;
            Some(sheet)
        });
        self.shadow.set_adopted_style_sheets(&sheets.collect::<Array>());
    }
}

async fn sheet() -> Option<String> {
    let response: Response = JsFuture::from(window()?.fetch_with_str(SHEET)).await.ok()?.dyn_into().ok()?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
