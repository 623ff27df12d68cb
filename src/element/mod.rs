//! The browser edge: everything that the widget does outside of its own markup.
//!
//! `loader.js` defines the custom element, fetches this program and the content, and calls [`read`] and
//! [`mount`]. From then on a visit stands between the app and the browser: it reads off each transition
//! what to store, what to note in the history, what to focus and what to tell the host.

mod address;
mod attributes;
mod browser_effects;
mod focus;
mod history;
mod host;
mod instance;
mod app_pool;
mod restore;
mod storage;
mod controller;



/// A third of the size of std's allocator for this target, and quick enough for a few thousand small values.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Installs the panic hook: a panic becomes a JavaScript error that carries its message and place. The loader looks
/// for it, turns every instance to its fallback and reports once.
pub(crate) fn start() {
    yew::set_custom_panic_hook(Box::new(|info| wasm_bindgen::throw_str(&info.to_string())));
}
