//! What several tests share: places by their keys, the shipped guide, and a guide after an edit.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use authoring::Step;
use editing::{Draft, Edit, Model};
use std::rc::Rc;

/// The place at the end of some keys.
pub(crate) fn keys(keys: &[&str]) -> Vec<Step> {
    keys.iter().map(|key| Step::Key((*key).to_owned())).collect()
}

/// The shipped guide, with nothing changed.
pub(crate) fn shipped() -> Model {
    Model::of(&Rc::new(Draft::on_shipped("en").unwrap()))
}

/// A guide after an edit.
pub(crate) fn after(model: &Model, edit: &Edit) -> Model {
    Model::of(&Rc::new(model.draft().with(edit.own.clone())))
}
