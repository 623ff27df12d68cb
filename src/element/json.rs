//! JSON in the browser: its own `JSON.parse` and `JSON.stringify`, and serde in between.

mod deserializer;

use codec::{Progress, Tree};
use deserializer::Deserializer;
use guide::content::{Content, Node};
use guide::session::Session;
use js_sys::{JSON, JsString};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// `JSON.parse` of a text that stays in JavaScript: a document is large, and WebAssembly gives no memory back.
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = parse)]
    fn parse_there(text: &JsString) -> Result<JsValue, JsValue>;
}

/// The plain JavaScript value of a wire form.
pub(super) fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// The JSON text of a wire form.
pub(super) fn stringify(value: &impl Serialize) -> String {
    JSON::stringify(&to_js(value)).map(String::from).unwrap_or_default()
}

/// Parses JSON text of at most `max_bytes` bytes; `None` where it is longer, or does not fit.
pub(super) fn parse<T: DeserializeOwned>(text: &str, max_bytes: usize) -> Option<T> {
    if text.len() > max_bytes {
        return None;
    }
    T::deserialize(Deserializer(JSON::parse(text).ok()?)).ok()
}

/// Parses a content document.
pub(super) fn parse_document(text: &JsString) -> Option<Node> {
    Tree::deserialize(Deserializer(parse_there(text).ok()?)).ok().map(|Tree(node)| node)
}

/// The progress of a visit as JSON text.
pub(super) fn write_progress(session: &Session) -> String {
    stringify(&Progress::from(session))
}

/// The session of stored progress, as far as it fits the content.
pub(super) fn read_progress(progress: &str, content: &Content) -> Option<Session> {
    Some(parse::<Progress>(progress, Progress::MAX_BYTES)?.restore(content))
}
