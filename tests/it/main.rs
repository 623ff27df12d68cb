//! What a user is promised: one module for each promise, built once.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod address;
mod advice_exits;
mod advice_fits;
mod analysis;
mod any_visit;
mod assess_lines;
mod balance;
mod brief;
mod brief_text;
mod care;
mod cited;
mod comparison;
mod component;
mod content;
mod conventions;
mod cross_check;
mod decision;
mod document;
mod explanation;
mod follow_ups;
mod guides;
mod handed_on;
mod helpful;
mod in_place;
mod invitation;
mod json;
mod link;
mod map_labels;
mod matters;
mod overlay;
mod own_words;
mod package;
mod plural;
mod reading;
mod regions;
mod result;
mod result_agrees;
mod result_changes;
mod result_standing;
mod result_trial;
mod result_words;
mod rule;
mod schema;
mod sensitivity;
mod sent;
mod settled;
mod situations;
mod string_formats;
mod support;
mod taking_along;
mod two_people;
mod two_told;
mod undoing;
mod untrusted_input;
mod usual_words;
mod validator_parity;
mod views;
mod visit;
mod wire;
