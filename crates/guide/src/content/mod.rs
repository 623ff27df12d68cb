//! The content document as types: read, overlaid, checked.
//!
//! [`Content`] exists only for a document without a single problem; everything after this module can rely on
//! it. The module knows no format: JSON is read at the edge, in `wire`.

mod share_labels;
mod catalogue;
mod cross_check;
mod macros;
mod document;
mod string_format;
mod questions;
mod ids;
mod interface;
mod node;
mod diagnostics;
mod number;
mod outcome;
mod overlay;
mod path;
mod keyed;
mod problem;
mod validate;
mod result_labels;
mod scenario;
mod schema;
mod direction;
mod enums;

pub use share_labels::*;
pub use catalogue::Catalogue;
pub use document::*;
pub use path::Path;
pub use string_format::{Date, Form, Language, Link};
pub use questions::*;
pub use ids::*;
pub use interface::*;
pub use node::Node;
pub use diagnostics::MAX_PROBLEMS;
pub use diagnostics::{List, Notes, Verdict};
pub use number::*;
pub use outcome::*;
pub use overlay::{changed_paths, overlay};
pub use keyed::{PerAlternative, PerPerspective};
pub use problem::Problem;
pub use validate::{MAX_ENTRIES, MAX_TEXT};
pub use result_labels::ResultLabels;
pub use scenario::{AnswerSet, GivenAnswers, Scenario, Scenarios};
pub use schema::Aside;
pub use direction::Direction;
pub use enums::*;


use validate::Reader;
pub use schema::{Shape, Shaped, singular};

impl Content {
    /// Reads a whole document but for its scenarios. Of use only where nothing was noted.
    pub fn read<N: Notes>(node: &Node, notes: &mut N) -> Self {
        let content = Self::take(Some(&mut Reader::new(node, notes).read(node, Self::SHAPE, &N::WHOLE)));
        cross_check::cross_check(&content, node, notes);
        content
    }

    /// Reads the scenarios of a whole document, and notes what does not fit its questions.
    pub fn read_scenarios(&self, node: &Node, list: &mut List) -> Scenarios {
        scenario::read(self, node, &mut Reader::new(node, list))
    }

    /// Reads a set of answers to the questions of this document.
    ///
    /// # Errors
    /// Every problem, each at its path; among them answers to questions and with choices that the perspective
    /// is not given, with the nearest known id.
    pub fn read_answers(&self, node: &Node) -> Result<AnswerSet, Vec<Problem>> {
        let mut list = List::default();
        let mut at = Reader::new(node, &mut list);
        let set = AnswerSet::take(Some(&mut at.read(node, AnswerSet::SHAPE, &Path::Whole)));
        let matters = set.matters.as_deref().unwrap_or_default();
        scenario::check_answers(self, set.perspective, &set.answers, matters, &Path::Whole, &mut at);
        list.right_or(set)
    }
}

/// Notes every key that is written twice in the same object, wherever it stands; reading a document finds those of
/// the document itself, but laying a patch over another document leaves no trace of them.
pub fn note_repeated<N: Notes>(node: &Node, notes: &mut N) {
    Reader::new(node, notes).all_repeated(node, &N::WHOLE);
}
