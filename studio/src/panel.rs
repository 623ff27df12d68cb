//! What every panel of the studio is given.

use authoring::Step;
use editing::{Draft, Edit, Review};
use std::rc::Rc;
use yew::prelude::*;

/// The props of a panel.
#[derive(Properties, Clone)]
pub(crate) struct PanelProps {
    /// The document as it is now.
    pub(crate) draft: Rc<Draft>,
    /// What was found in it.
    pub(crate) review: Rc<Review>,
    /// Changes the document.
    pub(crate) on_edit: Callback<Edit>,
    /// Opens a place of the document in the form.
    pub(crate) on_open: Callback<Vec<Step>>,
    /// The place that was opened last, which the form shows. Opening it again is another one.
    pub(crate) open: Option<Rc<Vec<Step>>>,
}

/// Compares by pointer: another document is another draft.
impl PartialEq for PanelProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.draft, &other.draft)
            && Rc::ptr_eq(&self.review, &other.review)
            && self.on_edit == other.on_edit
            && self.on_open == other.on_open
            && match (&self.open, &other.open) {
                (Some(one), Some(other)) => Rc::ptr_eq(one, other),
                (one, other) => one.is_none() && other.is_none(),
            }
    }
}
