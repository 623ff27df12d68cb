//! A decision aid for the web: coaching, mentoring, both, pause or elsewhere.
//!
//! The modules, in reading order: [`model`] is the content document.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod decision;
#[cfg(target_arch = "wasm32")]
pub mod element;
pub mod explanation;
pub mod model;
pub mod session;
pub mod ui;
pub mod wire;
