//! The content document as types: read, overlaid, checked.
//!
//! [`Content`] exists only for a document without a single problem; everything after this module can rely on
//! it. The module knows serde, but no format: JSON is read at the edge, in `wire`.

mod check;
mod document;
mod interface;
mod node;
mod overlay;
mod problem;
mod read;
mod tongue;
mod values;

pub use document::*;
pub use interface::*;
pub use node::Node;
pub use overlay::{changed_paths, overlay};
pub use problem::Problem;
pub use read::{MAX_ENTRIES, MAX_PROBLEMS, MAX_TEXT};
pub use tongue::{Direction, Language};
pub use values::*;

use read::{Read, Reader};

impl Content {
    /// Reads a whole document.
    ///
    /// # Errors
    /// Every problem of the document, each at its path; at most [`MAX_PROBLEMS`], the rest counted.
    pub fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let mut at = Reader::default();
        let content = <Self as Read>::read(node, &mut at);
        check::check(&content, node, &mut at);
        let problems = at.into_problems();
        if problems.is_empty() { Ok(content) } else { Err(problems) }
    }
}
