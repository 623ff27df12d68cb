//! The program that a page loads for an invalid document: it lists the problems. Visitors of a valid one never fetch it.

use authoring::{error_detail, problems as list_problems};
use wasm_bindgen::prelude::wasm_bindgen;

/// The problems of a document, laid over `base` where it extends one: the detail of `com-error`, as JSON text.
#[wasm_bindgen]
#[must_use]
pub fn problems(document: &str, base: Option<String>) -> String {
    let problems = list_problems(document, base.as_deref());
    serde_json::to_string(&error_detail(&problems)).unwrap_or_default()
}
