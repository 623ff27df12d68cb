//! The browser edge: everything that the widget does outside of its own markup.
//!
//! `loader.js` defines the custom element, fetches this program and the content, and calls `read` and `mount` of
//! [`instance`]. From then on a [`controller::Controller`] stands between the app and the browser.

mod address;
mod app_pool;
mod attributes;
mod browser_effects;
mod controller;
mod events;
mod focus;
mod history;
#[allow(unreachable_pub, reason = "wasm-bindgen exports public items only")]
mod instance;
mod json;
mod privacy;
mod restore;
mod storage;

/// A third of the size of std's allocator for this target, and quick enough for a few thousand small values.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Installs the panic hook: a panic throws a JavaScript error with its message and place. The loader catches it, turns
/// every instance to its fallback and reports it.
pub(crate) fn start() {
    yew::set_custom_panic_hook(Box::new(|info| {
        let error = js_sys::Error::new(&info.to_string());
        // As engines name a trap: the loader takes both for a crash.
        error.set_name("RuntimeError");
        wasm_bindgen::throw_val(error.into());
    }));
}
