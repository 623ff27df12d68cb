//! What the controls of fields have in common.

use super::context::{Form, element_id};
use editing::{Field, Mark, said};
use yew::prelude::*;

/// What every control is given.
#[derive(Properties, PartialEq, Clone)]
pub(super) struct FieldProps {
    pub(super) form: Form,
    pub(super) field: Field,
}

impl FieldProps {
    /// The id of the control.
    pub(super) fn id(&self) -> String {
        element_id(&self.field.steps)
    }

    /// The ids of what describes the control.
    pub(super) fn described_by(&self) -> String {
        let id = self.id();
        format!("{id}-hint {id}-base {id}-found")
    }

    /// Whether something is wrong with the value.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        let mut found = self.form.findings(&self.field.steps);
        found.any(|finding| finding.severity == authoring::Severity::Error).then_some("true")
    }

    /// Makes the document say something else.
    pub(super) fn set(&self, value: Option<serde_json::Value>) {
        self.form.set(&self.field.steps, value);
    }
}

/// What the base says where that is something else, and the way back to it.
pub(super) fn base(form: &Form, field: &Field, id: &str) -> Html {
    if !matches!(field.mark, Mark::Changed | Mark::Removed) {
        return html! {};
    }
    let revert = {
        let (form, steps) = (form.clone(), field.steps.clone());
        Callback::from(move |_: MouseEvent| {
            form.on_edit.emit(editing::revert(form.model.draft(), &steps));
            // The button goes, and the focus with it.
            form.on_open.emit(steps.clone());
        })
    };
    html! {
        <div class="fm-base" id={format!("{id}-base")}>
            <p><span class="st-muted">{ "Original: " }</span>{ said(field, field.base.as_ref()) }</p>
            <button type="button" class="st-button st-button-quiet" onclick={revert}
                aria-label={format!("Back to the original: {}", field.label)}>{ "Back to the original" }</button>
        </div>
    }
}
