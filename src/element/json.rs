//! JSON in the browser: its own `JSON.parse` and `JSON.stringify`, and serde in between.

mod deserializer;

use codec::{MAX_BYTES, Progress, Tree, without_bom};
use deserializer::Deserializer;
use guide::content::{Content, Node};
use guide::session::Session;
use js_sys::JSON;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

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
pub(super) fn parse_document(text: &str) -> Option<Node> {
    parse(without_bom(text), MAX_BYTES).map(|Tree(node)| node)
}

/// The progress of a visit as JSON text.
pub(super) fn write_progress(session: &Session) -> String {
    stringify(&Progress::from(session))
}

/// The session of stored progress, as far as it fits the content.
pub(super) fn read_progress(progress: &str, content: &Content) -> Option<Session> {
    Some(parse::<Progress>(progress, Progress::MAX_BYTES)?.restore(content))
}
