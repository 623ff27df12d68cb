//! The custom element: the program that a page loads.
//!
//! `element/loader.js` defines the element, fetches this program and the content, and calls the functions that
//! [`element`] exports.

#[cfg(target_arch = "wasm32")]
mod element;

#[cfg(target_arch = "wasm32")]
fn main() {
    element::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The widget runs in a browser: `cargo xtask serve` shows it.");
}
