//! A decision aid for the web: coaching, mentoring, both, pause or elsewhere.
//!
//! In reading order: [`model`] is the content document as types, [`decision`] turns answers into an assessment,
//! [`explanation`] orders its reasons, [`session`] is one visit and its one reducer, [`wire`] is what crosses the
//! edges as text, [`ui`] draws the pages, and `element` (in a browser only) is the custom element around them.
//!
//! What this crate does not do: it keeps no server, sends nothing anywhere, shows no score while a person answers,
//! and breaks no tie by chance.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod decision;
#[cfg(all(target_arch = "wasm32", feature = "ui"))]
pub mod element;
pub mod explanation;
pub mod model;
pub mod session;
#[cfg(feature = "ui")]
pub mod ui;
pub mod wire;
