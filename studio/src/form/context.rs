//! What every part of the form is given.

use super::begun::Begin;
use crate::browser::into_view;
use authoring::{Finding, Step};
use editing::{Edit, Model, Review, path_of};
use serde_json::Value;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::Callback;

/// The document in the form, and what can be done to it.
#[derive(Clone)]
pub(super) struct Form {
    pub(super) model: Rc<Model>,
    pub(super) review: Rc<Review>,
    pub(super) on_edit: Callback<Edit>,
    pub(super) on_open: Callback<Vec<Step>>,
    /// Shows the form that begins an entry.
    pub(super) on_begin: Callback<Begin>,
    pub(super) open: Option<Rc<Vec<Step>>>,
}

/// Compares by pointer: another draft has another model.
impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model)
            && Rc::ptr_eq(&self.review, &other.review)
            && self.on_edit == other.on_edit
            && self.on_open == other.on_open
            && self.on_begin == other.on_begin
            && self.opened() == other.opened()
    }
}

impl Form {
    /// Makes the document say something at a place.
    pub(super) fn set(&self, steps: &[Step], value: Option<Value>) {
        self.on_edit.emit(editing::set(self.model.draft(), steps, value));
    }

    /// Which opening it was that came last.
    pub(super) fn opened(&self) -> usize {
        self.open.as_ref().map_or(0, |open| Rc::as_ptr(open) as usize)
    }

    /// Whether the place that was opened last is this one or stands within it.
    pub(super) fn leads_into(&self, steps: &[Step]) -> bool {
        self.open.as_ref().is_some_and(|open| open.starts_with(steps))
    }

    /// What was found at a place or within it.
    pub(super) fn findings(&self, steps: &[Step]) -> impl Iterator<Item = &Finding> {
        let path = path_of(steps);
        self.review.findings.iter().filter(move |finding| is_within(&finding.path, &path))
    }

    /// What was found at a place itself, or at what the form does not show: its order, the object of perspectives.
    pub(super) fn findings_at(&self, steps: &[Step]) -> impl Iterator<Item = &Finding> {
        let path = path_of(steps);
        let hidden = ["order", "perspectives"].map(|key| format!("{path}.{key}"));
        self.review.findings.iter().filter(move |finding| finding.path == path || hidden.contains(&finding.path))
    }
}

fn is_within(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| matches!(rest.as_bytes(), [] | [b'.' | b'[', ..]))
}

/// The id of the element that shows a place.
pub(super) fn element_id(steps: &[Step]) -> String {
    format!("form{}", path_of(steps))
}

/// Moves the focus to what shows a place, or to the nearest above it that is shown.
pub(super) fn focus_on(steps: &[Step]) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let shown = (1..=steps.len()).rev().filter_map(|length| steps.get(..length));
    let element = shown.into_iter().find_map(|steps| document.get_element_by_id(&element_id(steps)));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that is not there any more cannot take the focus, which is no fault of the page.
        let _ = element.focus();
        // Of a group that is higher than the window, browsers show the middle or the end.
        element.query_selector("legend").ok().flatten().iter().for_each(into_view);
    }
}
