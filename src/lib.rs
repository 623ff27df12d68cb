//! A decision aid for the web: coaching, mentoring, both, pause or elsewhere.
//!
//! This library is the widget as a Yew component; [`guide`] holds all that decides and explains. The program beside it
//! (`src/main.rs`) is the custom element that mounts the component on any page.
//!
//! Non-goals: no server, no request, no score while a person answers, no tie broken by chance.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod ui;
