//! What crosses the edges as text: documents in, answers in and out. All JSON is read and written here.

mod document;

pub use document::{Loaded, MAX_BYTES, Written, read_document};
