//! What the loader calls.

use super::host;
use super::controller::Controller;
use guide::content::Content;
use codec::{Loaded, events};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// A content document that can be used, by any number of instances.
#[wasm_bindgen]
pub struct Document {
    content: Rc<Content>,
    changed: Rc<Vec<String>>,
}

/// Reads a content document, laid over `base` where it extends one; nothing where it cannot be used. What is wrong with
/// it then, the program `problems` tells.
#[wasm_bindgen]
#[must_use]
pub fn read(document: &str, base: Option<String>) -> Option<Document> {
    let Loaded { content, changed } = codec::load(document, base.as_deref())?;
    Some(Document { content: Rc::new(content), changed: Rc::new(changed) })
}

/// One widget that stands in the page.
#[wasm_bindgen]
pub struct Instance(Rc<Controller>);

/// Shows the app in the shadow root of `host`, and hides `fallback`, which stands there, as soon as the first page is
/// drawn. `spare` is a fresh element to draw in. `name` tells the instances of a page apart, on every load alike. `kept` is what [`Instance::destroy`] gave;
/// without it the visit goes on from the browser's storage, or begins.
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
    /// Heeds the new value of an attribute of the host.
    pub fn update(&self, attribute: &str) {
        self.0.heed(attribute);
    }

    /// What the guide makes of the answers so far; `null` before a perspective is chosen.
    #[must_use]
    pub fn assessment(&self) -> JsValue {
        self.0.assessment().map_or(JsValue::NULL, |assessment| host::value(&events::assessment(&assessment)))
    }

    /// Forgets all answers and opens the first page.
    pub fn restart(&self) {
        self.0.restart();
    }

    /// Takes the app down and gives what a later [`mount`] needs to go on.
    #[must_use]
    pub fn destroy(self) -> String {
        self.0.end()
    }
}
