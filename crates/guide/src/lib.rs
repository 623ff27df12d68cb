//! The guide without a browser or a format.
//!
//! In reading order: [`content`] is the content document as types, [`decision`] turns answers into an assessment,
//! [`explanation`] orders its reasons and puts them into the words of the content, [`session`] is one visit and its
//! reducer.
//!
//! Non-goals: this crate reads and writes no format, draws nothing, and knows neither storage nor addresses.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod content;
pub mod decision;
pub mod explanation;
pub mod session;
mod sorted;
