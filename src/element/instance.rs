//! What the loader calls.

use super::controller::Controller;
use super::json::{parse_document, to_js};
use codec::events;
use guide::content::{Change, Content, Loaded, Perspective, load};
use guide::session::{Message, Page};
use js_sys::JsString;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// A content document that can be used, by any number of instances.
#[wasm_bindgen]
pub struct Document {
    content: Rc<Content>,
    changed: Rc<Vec<Change>>,
}

/// Reads a content document, laid over `base` where it extends one; nothing where it is invalid. The program `validator`
/// lists the problems then.
#[wasm_bindgen]
#[must_use]
pub fn read(document: &JsString, base: Option<JsString>) -> Option<Document> {
    let base = match base {
        Some(base) => Some(parse_document(&base)?),
        None => None,
    };
    let Loaded { content, changed } = load(parse_document(document)?, base)?;
    Some(Document { content: Rc::new(content), changed: Rc::new(changed) })
}

/// One widget that stands in the page.
#[wasm_bindgen]
pub struct Instance(Rc<Controller>);

/// Mounts the app beside `fallback` in the shadow root of `host`, and hides `fallback` once the first page is
/// rendered. `spare` is a fresh element for the app's root. `name` identifies the instance within its page, the same
/// on every load. `kept` is what [`Instance::destroy`] gave; without it the visit goes on from the browser's storage,
/// or begins.
#[wasm_bindgen]
#[must_use]
pub fn mount(
    host: HtmlElement,
    fallback: HtmlElement,
    spare: Element,
    name: String,
    document: &Document,
    kept: Option<String>,
) -> Instance {
    let Document { content, changed } = document;
    Instance(Controller::begin(host, fallback, spare, name, content.clone(), changed.clone(), kept.as_deref()))
}

#[wasm_bindgen]
impl Instance {
    /// Applies the new value of an attribute of the host.
    pub fn update(&self, attribute: &str) {
        self.0.attribute_changed(attribute);
    }

    /// The assessment of the answers so far; `null` before a perspective is chosen.
    #[must_use]
    pub fn assessment(&self) -> JsValue {
        self.0.assessment().map_or(JsValue::NULL, |assessment| to_js(&events::assessment(&assessment)))
    }

    /// Drops all answers and opens the first page.
    pub fn restart(&self) {
        self.0.restart();
    }

    /// Goes on from the first page that stood before the app: the perspective that was chosen on it, and what was pressed,
    /// `start` or the word of a page.
    pub fn go_on(&self, perspective: Option<String>, pressed: Option<String>) {
        let perspective = perspective.and_then(|word| Perspective::from_word(&word));
        let pressed = pressed.and_then(|word| match &*word {
            "start" => Some(Message::Started),
            page => Page::from_word(page).map(Message::PageOpened),
        });
        self.0.go_on(perspective.map(Message::PerspectiveChosen).into_iter().chain(pressed));
    }

    /// Unmounts the app; gives what a later [`mount`] needs to go on.
    #[must_use]
    pub fn destroy(self) -> String {
        self.0.end()
    }
}
