//! A decision aid for the web: coaching, mentoring, both, pause or elsewhere.
//!
//! This library is the widget as a Yew component, [`CoachingOrMentoring`]; the crate `guide` holds all that decides and
//! explains. The program beside it (`src/main.rs`) is the custom element that mounts the component on any page.
//!
//! Non-goals: no server, no request, no score while a person answers, no tie broken by chance.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
#[path = "no_browser.rs"]
mod browser;
mod ui;

pub use ui::{CoachingOrMentoring, Effect, Msg, Origin, Props, Transition, View};
