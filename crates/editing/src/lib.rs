//! What an author does to a document, without a page: a draft with its base, edits, undo and redo, and what was found in it.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod draft;
mod edits;
mod entries;
mod fields;
mod gaps;
mod history;
mod ids;
mod mend;
mod model;
mod options;
mod order;
mod outline;
pub mod pack;
mod review;
pub mod review_sheet;
mod schema;
mod search;
mod shown;
mod template;
pub mod translation;
mod uses;
mod words;
mod write;

pub use draft::{Base, Draft, SHIPPED, at};
pub use edits::{revert, revert_all, set, what};
pub use fields::{Asked, Field, Item, Kind, Section, SectionKind, said};
pub use gaps::Gap;
pub use history::{Edit, History};
pub use mend::{Mend, Mended, mend};
pub use model::{Mark, Model, path_of};
pub use options::Choosable;
pub use outline::{Entry, Group, Part};
pub use review::Review;
pub use search::{Hit, Query};
pub use shown::places_of;
pub use uses::Use;
pub use words::{evidence_words, weight_words, word};
pub use write::least_form;
