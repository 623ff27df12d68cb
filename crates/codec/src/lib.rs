//! What crosses the edges as text: documents in, answers in and out.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod brief;
mod document;
pub mod events;
mod history_state;
mod json;
mod link;
mod progress;
mod syntax;

pub use brief::{Form, write_brief};
pub use document::{Checked, Loaded, MAX_BYTES, Written, load, problems, read_document, read_json, read_json_line};
pub use history_state::{Entry, Place};
pub use link::{MAX_LINK, find_link, link_name, link_value, read_link, with_link, without_link, write_link};
pub use progress::{read_progress, write_progress};
pub use syntax::MAX_KEYS;
