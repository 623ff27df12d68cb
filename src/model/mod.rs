//! The content document as types: read, overlaid, checked.
//!
//! [`Content`] exists only for a document without a single problem; everything after this module can rely on
//! it. The module knows no format: JSON is read at the edge, in `wire`.

mod along;
mod catalogue;
mod check;
mod date;
mod declare;
mod document;
mod guide;
mod ids;
mod interface;
mod link;
mod node;
mod number;
mod outcome;
mod overlay;
mod path;
mod per;
mod problem;
mod read;
mod result_labels;
mod scenario;
mod shape;
mod tongue;
mod values;

pub use along::*;
pub use catalogue::Catalogue;
pub use date::Date;
pub use document::*;
pub use guide::*;
pub use ids::*;
pub use interface::*;
pub use link::Link;
pub use node::Node;
pub use number::*;
pub use outcome::*;
pub use overlay::{changed_paths, overlay};
pub use per::{PerAlternative, PerPerspective};
pub use problem::Problem;
pub use read::{MAX_ENTRIES, MAX_PROBLEMS, MAX_TEXT};
pub use result_labels::ResultLabels;
pub use scenario::*;
pub use tongue::{Direction, Language};
pub use values::*;

use path::Path;
use read::Reader;
pub(crate) use shape::{Shape, Shaped};

impl Content {
    /// Reads a whole document.
    ///
    /// # Errors
    /// Every problem of the document, each at its path; at most [`MAX_PROBLEMS`], the rest counted.
    pub fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let mut at = Reader::new(node);
        let content = Self::take(Some(&mut at.read(node, Self::SHAPE, &Path::Whole)));
        check::check(&content, node, &mut at);
        let problems = at.into_problems();
        if problems.is_empty() { Ok(content) } else { Err(problems) }
    }

    /// Reads a set of answers to the questions of this document.
    ///
    /// # Errors
    /// Every problem, each at its path; among them answers to questions and with choices that the perspective
    /// is not given, with the nearest known id.
    pub fn read_answers(&self, node: &Node) -> Result<AnswerSet, Vec<Problem>> {
        let mut at = Reader::new(node);
        let set = AnswerSet::take(Some(&mut at.read(node, AnswerSet::SHAPE, &Path::Whole)));
        let matters = set.matters.as_deref().unwrap_or_default();
        check::check_answers(self, set.perspective, &set.answers, matters, &Path::Whole, &mut at);
        let problems = at.into_problems();
        if problems.is_empty() { Ok(set) } else { Err(problems) }
    }
}

/// Every key that is written twice in the same object, wherever it stands; reading a document finds those of
/// the document itself, but laying a patch over another document leaves no trace of them.
#[must_use]
pub fn repeated_keys(node: &Node) -> Vec<Problem> {
    let mut at = Reader::new(node);
    at.all_repeated(node, &Path::Whole);
    at.into_problems()
}
