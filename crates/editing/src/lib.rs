//! What an author does to a document, without a page: a draft with its base, edits, undo and redo, and what was found in it.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod draft;
mod history;
mod mend;
pub mod pack;
mod review;
pub mod review_sheet;
pub mod translation;

pub use draft::{Base, Draft, SHIPPED, at};
pub use history::{Edit, History};
pub use mend::{Mend, Mended, mend};
pub use review::Review;
