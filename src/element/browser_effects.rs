//! Printing, the clipboard, the share sheet and downloads.
//!
//! A policy, a frame or a page without https can refuse each. The caller learns of it, and nothing breaks.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Blob, BlobPropertyBag, CssStyleSheet, Document, HtmlElement, Url, window};

/// The name of the downloaded file.
const FILE: &str = "coaching-or-mentoring.md";

/// The attribute of the widget while it is printed.
const PRINTED: &str = "data-com-print";

const SHEETS: &str = "adoptedStyleSheets";

/// Hides the rest of the host's page in print, while something is to be printed alone.
const ALONE: &str = "@media print {
body:has([data-com-print]) :not(:has([data-com-print]), [data-com-print], [data-com-print] *) { display: none !important }
body:has([data-com-print]), body :has([data-com-print]) { all: unset !important; display: block !important }
}";

/// What ends printing: that it is over, or where a browser does not say so, that the visitor goes on.
const ENDS: [&str; 3] = ["afterprint", "keydown", "pointerdown"];

thread_local! {
    static PRINTING: RefCell<Option<Printing>> = const { RefCell::new(None) };
}

/// Prints the widget alone; the whole page if it cannot be hidden.
pub(super) fn print(host: &HtmlElement) {
    end_printing();
    PRINTING.set(Printing::begin(host));
    window().and_then(|window| window.print().ok());
}

fn end_printing() {
    drop(PRINTING.take());
}

/// The rest of the host's page is hidden in print until this is dropped.
struct Printing {
    host: HtmlElement,
    document: Document,
    sheet: CssStyleSheet,
    _listeners: Vec<EventListener>,
}

impl Printing {
    fn begin(host: &HtmlElement) -> Option<Self> {
        let (window, document) = (window()?, window()?.document()?);
        // A sheet of the document does not apply within the shadow tree of another element.
        if host.get_root_node() != *document {
            return None;
        }
        let sheet = CssStyleSheet::new().ok()?;
        sheet.replace_sync(ALONE).ok()?;
        set_sheets(&document, &sheets(&document)?.concat(&Array::of1(&sheet)))?;
        host.set_attribute(PRINTED, "").ok()?;
        let capture = EventListenerOptions::run_in_capture_phase();
        let listen = |event, call: fn()| EventListener::new_with_options(&window, event, capture, move |_| call());
        let mut listeners: Vec<_> = ENDS.map(|event| listen(event, end_printing)).into();
        // The first is of this print, and the next of another, which the host or the visitor has asked for.
        let mut is_next = false;
        listeners.push(EventListener::new(&window, "beforeprint", move |_| {
            if std::mem::replace(&mut is_next, true) {
                end_printing();
            }
        }));
        Some(Self { host: host.clone(), document, sheet, _listeners: listeners })
    }
}

impl Drop for Printing {
    fn drop(&mut self) {
        self.host.remove_attribute(PRINTED).ok();
        if let Some(sheets) = sheets(&self.document) {
            set_sheets(&self.document, &sheets.filter(&mut |other, _, _| other != ***self.sheet));
        }
    }
}

fn sheets(document: &Document) -> Option<Array> {
    Reflect::get(document, &SHEETS.into()).ok().map(|sheets| Array::from(&sheets))
}

fn set_sheets(document: &Document, sheets: &Array) -> Option<bool> {
    Reflect::set(document, &SHEETS.into(), sheets).ok()
}

/// Copies a text to the clipboard; calls back with whether it worked.
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

/// Whether the system has a share sheet that pages can open.
pub(super) fn can_share() -> bool {
    window().is_some_and(|window| Reflect::has(&window.navigator(), &"share".into()).unwrap_or(false))
}

/// Opens the share sheet of the system with a text; calls back where that fails for another reason than that the person
/// has closed it.
pub(super) fn share(text: &str, fail: impl Fn() + 'static) {
    let fail = Rc::new(fail);
    let failed = fail.clone();
    let rejected = Closure::once_into_js(move |error: JsValue| {
        if Reflect::get(&error, &"name".into()).is_ok_and(|name| name != "AbortError") {
            failed();
        }
    });
    let data = Object::new();
    Reflect::set(&data, &"text".into(), &text.into()).ok();
    let shared = window().and_then(|window| call(&window.navigator(), "share", &data, &JsValue::UNDEFINED));
    if shared.and_then(|promise| call(&promise, "then", &JsValue::UNDEFINED, &rejected)).is_none() {
        fail();
    }
}

/// Calls `navigator.clipboard.writeText`; `None` in an insecure context, which has no clipboard.
fn write(text: &str) -> Option<JsValue> {
    let clipboard = Reflect::get(&window()?.navigator(), &"clipboard".into()).ok()?;
    call(&clipboard, "writeText", &text.into(), &JsValue::UNDEFINED)
}

fn call(of: &JsValue, method: &str, one: &JsValue, two: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(of, &method.into()).ok()?.dyn_into().ok()?;
    method.call2(of, one, two).ok()
}

/// Downloads a text as a file; gives its object URL, to be revoked by [`revoke_file`].
pub(super) fn download(text: &str) -> Option<String> {
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

/// Revokes the object URL of a download.
pub(super) fn revoke_file(address: &str) {
    Url::revoke_object_url(address).ok();
}

/// Whether the page is in a frame, which can block downloads and the clipboard without an error.
pub(super) fn is_framed() -> bool {
    window().is_some_and(|window| window.parent().ok().flatten().is_some_and(|parent| parent != window))
}
