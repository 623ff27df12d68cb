//! What an author does to a document, without a page: a draft with its base, edits, undo and redo, and what was found in it.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod draft;
mod history;
mod place;
mod review;
mod samples;
mod saved;
mod schema;
mod shown;
mod sight;

pub use draft::{Base, Draft, SHIPPED, at};
pub use history::{Edit, History};
pub use place::place_in_words;
pub use review::Review;
pub use saved::save_scenario;
pub use shown::places_of;
pub use sight::Sight;
