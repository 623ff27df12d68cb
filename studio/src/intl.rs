//! Languages by their names, as the browser knows them.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type DisplayNames;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<DisplayNames, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, tag: &str) -> Result<JsValue, JsValue>;
}

/// What a language is called in English; its tag where nobody knows the name, nothing where it is no tag.
pub(crate) fn language_name(tag: &str) -> Option<String> {
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"language".into()).ok()?;
    DisplayNames::new("en", &options).ok()?.of(tag).ok()?.as_string()
}

/// Whether a language is written from right to left.
pub(crate) fn is_right_to_left(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default().to_ascii_lowercase();
    let script = parts.find(|part| part.len() == 4).unwrap_or_default().to_ascii_lowercase();
    match script.as_str() {
        "" => matches!(primary.as_str(), "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi"),
        script => matches!(script, "arab" | "hebr" | "nkoo" | "syrc" | "thaa"),
    }
}
