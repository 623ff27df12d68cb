//! The content document as types: loaded, overlaid, validated.
//!
//! [`Content`] exists only for a document without a fault; everything after this module can rely on it. The module
//! knows no text format: a document comes in as a tree of [`Node`]s.

mod catalogue;
mod changes;
mod conditions;
mod counted;
mod cross_check;
mod diagnostics;
mod direction;
mod document;
mod enums;
mod formatted;
mod guide_labels;
mod ids;
mod interface;
mod keyed;
mod load;
mod macros;
mod node;
mod number;
mod outcome;
mod overlay;
mod placeholders;
mod questions;
mod result_labels;
mod schema;
mod share_labels;
mod string_format;
mod validate;

pub use catalogue::Catalogue;
pub use changes::{Change, ChangeKind, changes};
pub use conditions::Conditions;
pub use counted::{Category, Counted};
pub use diagnostics::{Diagnostics, Fault, IsValid};
pub use direction::Direction;
pub use document::*;
pub use enums::*;
pub use formatted::{Date, Language, Link};
pub use ids::*;
pub use interface::*;
pub use keyed::{PerAlternative, PerPerspective};
pub use load::{Loaded, compose, extends, load, load_with};
pub use node::Node;
pub use number::*;
pub use outcome::*;
pub use overlay::overlay;
pub use placeholders::{PLACEHOLDERS, placeholders};
pub use questions::*;
pub use result_labels::ResultLabels;
pub use schema::{Fields, HasSchema, Schema, Skipped};
pub use share_labels::*;
pub use string_format::{MAX_ID, StringFormat};
pub use validate::{MAX_ENTRIES, MAX_TEXT, Validator};

impl Content {
    /// Reads a whole document but for its scenarios. The result is usable only where no fault was reported.
    pub fn read<D: Diagnostics>(node: Node, diagnostics: &mut D) -> Self {
        let mut values = Validator::new(&node, diagnostics).read(&node, Self::SCHEMA, &D::ROOT);
        cross_check::check_interface(&node, diagnostics);
        // WebAssembly gives no memory back: what the tree leaves is room for the types.
        drop(node);
        let content = Self::take(Some(&mut values));
        cross_check::cross_check(&content, diagnostics);
        content
    }
}
