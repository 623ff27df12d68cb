//! What the component asks of the browser by itself.

use js_sys::{JSON, Object};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, window};
use yew::NodeRef;

#[wasm_bindgen]
extern "C" {
    type Date;

    #[wasm_bindgen(constructor)]
    fn new() -> Date;

    #[wasm_bindgen(constructor)]
    fn of(day: &str) -> Date;

    // js_sys declares it without `catch`; it throws a RangeError for tags such as `en-x` that a document may have.
    #[wasm_bindgen(catch, method, js_name = toLocaleDateString)]
    fn to_locale_date_string(this: &Date, locale: &JsValue, options: &JsValue) -> Result<String, JsValue>;
}

/// The date of today as people write it in a language, in the form of it that the visitor prefers; in the browser's own
/// language where it does not know the tag.
#[must_use]
pub fn today(language: &str) -> String {
    in_words(language, &Date::new(), r#"{"dateStyle":"long"}"#)
}

/// A day such as `2026-11-21` as people write it in a language.
pub(crate) fn day(language: &str, day: &str) -> String {
    in_words(language, &Date::of(day), r#"{"dateStyle":"long","timeZone":"UTC"}"#)
}

fn in_words(language: &str, date: &Date, style: &str) -> String {
    let style = JSON::parse(style).unwrap_or_else(|_| Object::new().into());
    let words = |locale: &JsValue| date.to_locale_date_string(locale, &style);
    let own = own_form(language).unwrap_or_else(|| language.into());
    words(&own).or_else(|_| words(&JsValue::UNDEFINED)).unwrap_or_default()
}

/// The form of a language that the visitor prefers, such as `en-GB` of `en`.
fn own_form(language: &str) -> Option<JsValue> {
    let is_form = |tag: &str| tag.strip_prefix(language).is_some_and(|rest| rest.starts_with('-'));
    window()?.navigator().languages().iter().find(|tag| tag.as_string().is_some_and(|tag| is_form(&tag)))
}

/// Opens the print dialog.
pub(crate) fn print() {
    window().and_then(|window| window.print().ok());
}

/// Moves the focus to the first element that matches.
pub(crate) fn focus(root: &NodeRef, selector: &str) {
    let found = root.cast::<Element>().and_then(|root| root.query_selector(selector).ok()?);
    found.and_then(|found| found.dyn_into::<HtmlElement>().ok()?.focus().ok());
}
