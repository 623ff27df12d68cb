//! What only the browser can do for a person: print, fill the clipboard, take a file.
//!
//! Each can be refused: by a policy, by a frame, by a page without https. What is refused is told, and nothing breaks.

use js_sys::{Array, Function, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url, window};

/// The name of the file that is handed out.
const FILE: &str = "coaching-or-mentoring.md";

/// Prints the page.
pub(super) fn print() {
    window().and_then(|window| window.print().ok());
}

/// Puts a text into the clipboard, and tells later whether that went well.
pub(super) fn copy(text: &str, tell: impl Fn(bool) + 'static) {
    let tell: Rc<dyn Fn(bool)> = Rc::new(tell);
    let told = |taken: bool| {
        let tell = tell.clone();
        Closure::once_into_js(move || tell(taken))
    };
    if write(text).and_then(|promise| call(&promise, "then", &told(true), &told(false))).is_none() {
        tell(false);
    }
}

/// The promise that the text will be in the clipboard. Where a page has no right to a clipboard, it has none at all.
fn write(text: &str) -> Option<JsValue> {
    let clipboard = Reflect::get(&window()?.navigator(), &"clipboard".into()).ok()?;
    call(&clipboard, "writeText", &text.into(), &JsValue::UNDEFINED)
}

fn call(of: &JsValue, method: &str, one: &JsValue, two: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(of, &method.into()).ok()?.dyn_into().ok()?;
    method.call2(of, one, two).ok()
}

/// Hands a text to the browser as a file; gives the address of it, which is to be let go of at some time.
pub(super) fn offer_file(text: &str) -> Option<String> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/markdown;charset=utf-8");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = window()?.document()?.create_element("a").ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", FILE).ok()?;
    link.dyn_ref::<HtmlElement>()?.click();
    Some(address)
}

/// Lets go of a file that was handed out.
pub(super) fn forget_file(address: &str) {
    Url::revoke_object_url(address).ok();
}

/// Whether the page stands in a frame. A frame can keep files and clipboards back without a word.
pub(super) fn is_framed() -> bool {
    window().is_some_and(|window| window.parent().ok().flatten().is_some_and(|parent| parent != window))
}
