//! What a user is promised: one module for each promise, built once.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod assess_lines;
mod brief;
mod brief_text;
mod content;
mod conventions;
mod decision;
mod document;
mod explanation;
mod guides;
mod helpful;
mod hostile;
mod json;
mod lean;
mod link;
mod overlay;
mod package;
mod reading;
mod regions;
mod result;
mod result_standing;
mod result_words;
mod rule;
mod schema;
mod sensitivity;
mod settled;
mod situations;
mod support;
mod taking_along;
mod two_people;
mod views;
mod visit;
mod wire;
