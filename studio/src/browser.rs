//! What the page asks of the browser.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{
    Blob, BlobPropertyBag, Document, Element, HtmlAnchorElement, HtmlElement, ScrollIntoViewOptions,
    ScrollLogicalPosition, Url, window,
};

/// The document of the page.
pub(crate) fn document() -> Option<Document> {
    window()?.document()
}

/// The day, as the documents write it: 2026-11-26.
pub(crate) fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// The time as people read it, in the browser's language.
pub(crate) fn time_in_words(milliseconds: &str) -> String {
    let time = Date::new(&milliseconds.parse::<f64>().unwrap_or_default().into());
    time.to_locale_string("default", &wasm_bindgen::JsValue::UNDEFINED).into()
}

/// Milliseconds since 1970.
pub(crate) fn milliseconds() -> u64 {
    now().parse().unwrap_or_default()
}

/// Milliseconds since 1970, in digits.
pub(crate) fn now() -> String {
    Date::now().to_string()
}

/// Saves a file where the browser saves files.
pub(crate) fn download(name: &str, kind: &str, bytes: &[u8]) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok();
    let address = blob.and_then(|blob| Url::create_object_url_with_blob(&blob).ok());
    let link = document().and_then(|document| document.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok());
    if let (Some(address), Some(link)) = (address, link) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // Engines read the file after the click.
        Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
    }
}

/// Moves the focus to the element with an id. Whether there is one.
pub(crate) fn focus(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.and_then(|element| element.dyn_into::<HtmlElement>().ok()?.focus().ok()).is_some()
}

/// Scrolls no further than is needed to see the element with an id.
pub(crate) fn keep_in_view(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        into_view(&element);
    }
}

/// Scrolls no further than is needed to see an element.
pub(crate) fn into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether somebody types into an element, so that keys such as Ctrl+Z are for the text in it.
pub(crate) fn takes_text(element: &Element) -> bool {
    let kind = element.get_attribute("type").unwrap_or_default();
    let pressed = ["button", "checkbox", "color", "file", "radio", "range", "submit"];
    match element.tag_name().to_ascii_lowercase().as_str() {
        "input" => !pressed.contains(&kind.as_str()),
        "textarea" => true,
        _ => element.unchecked_ref::<HtmlElement>().is_content_editable(),
    }
}
