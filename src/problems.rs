//! What is wrong with a document, as a program of its own: visitors of a page whose document is right never fetch it.
#![cfg_attr(target_arch = "wasm32", no_main)]

/// The problems of a document, laid over `base` where it extends one, as JSON text.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
#[must_use]
pub fn problems(document: &str, base: Option<String>) -> String {
    use coaching_or_mentoring::wire;
    wire::events::wrong_content(&wire::problems(document, base.as_deref()))
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This runs in a browser: `cargo xtask check FILE` lists the problems of a document here.");
}
