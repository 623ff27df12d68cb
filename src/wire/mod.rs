//! What crosses the edges as text: documents in, answers in and out. All JSON is read and written here.

mod document;
mod entry;
pub mod events;
mod json;
mod progress;

pub use document::{Loaded, MAX_BYTES, Written, read_document};
pub use entry::{Entry, Place};
pub use progress::{read_progress, write_progress};
