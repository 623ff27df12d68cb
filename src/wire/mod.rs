//! What crosses the edges as text: documents in, answers in and out. All JSON is read and written here.

mod assessment;
mod brief;
mod document;
mod entry;
pub mod events;
mod json;
mod lines;
mod link;
mod progress;
mod schema;
mod syntax;

pub use assessment::assess_line;
pub use brief::{Form, write_brief};
pub use document::{Checked, Loaded, MAX_BYTES, Written, load, problems, read_document, read_json};
pub use entry::{Entry, Place};
pub use lines::{MAX_LINE, assess_lines};
pub use link::{MAX_LINK, find_link, link_name, link_value, read_link, with_link, without_link, write_link};
pub use progress::{read_progress, write_progress};
pub use schema::schema;
pub use syntax::MAX_KEYS;
