//! The widget as a program. It does nothing by itself: what it links to exports all that a page calls.
#![cfg_attr(target_arch = "wasm32", no_main)]

use coaching_or_mentoring as _;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The widget runs in a browser: `cargo xtask serve` shows it.");
}
