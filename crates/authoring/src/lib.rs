//! For authors: every problem of a document, its JSON Schema, its scenarios, answers line by line.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod assessment;
mod json_schema;
mod ndjson;

pub use assessment::assess_line;
pub use json_schema::schema;
pub use ndjson::{MAX_LINE, assess_lines};
