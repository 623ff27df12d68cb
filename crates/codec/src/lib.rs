//! What crosses the edges: document trees in, and in both directions links, stored progress and history entries; event
//! details and briefs out.
//!
//! The crate binds no JSON library: its types derive serde, which natively is used with `serde_json`, and in the browser
//! with `serde-wasm-bindgen` over the browser's own `JSON`.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod address;
mod brief;
pub mod events;
mod history_state;
mod link;
mod progress;
mod tree;
mod version;

pub use address::{find_link, link_name, link_value, with_link, without_link};
pub use brief::{TextFormat, write_brief};
pub use history_state::{HistoryEntry, OpenPage};
pub use link::{MAX_LINK, open_link, read_link, write_invitation, write_link};
pub use progress::Progress;
pub use tree::{MAX_BYTES, MAX_KEYS, Tree, without_bom};
