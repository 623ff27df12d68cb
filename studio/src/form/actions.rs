//! What can be done to an entry: moving, duplicating, removing, bringing back.

use super::context::Form;
use super::moving::Moves;
use super::removing::Removing;
use authoring::Step;
use editing::Mark;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) form: Form,
    pub(super) steps: Vec<Step>,
    pub(super) mark: Mark,
}

/// What can be done to an entry of a list, or to a part that may be left out.
#[component]
pub(super) fn Actions(props: &Props) -> Html {
    let Props { form, steps, mark } = props;
    let model = &form.model;
    let called = model.called(steps);
    let is_entry = model.is_entry(steps);
    let restore = {
        let (form, steps) = (form.clone(), steps.clone());
        Callback::from(move |_: MouseEvent| {
            form.on_edit.emit(form.model.restore(&steps));
            form.on_open.emit(steps.clone());
        })
    };
    let duplicate = {
        let (form, steps) = (form.clone(), steps.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some((edit, copy)) = form.model.duplicate(&steps) {
                form.on_edit.emit(edit);
                form.on_open.emit(copy);
            }
        })
    };
    html! {
        <div class="st-row fm-actions">
            if *mark == Mark::Removed {
                <button type="button" class="st-button" onclick={restore}>{ format!("Bring back {called}") }</button>
            } else {
                <Moves form={form.clone()} steps={steps.clone()} called={called.clone()} />
                if is_entry {
                    <button type="button" class="st-button st-button-quiet" onclick={duplicate} aria-label={format!("Duplicate {called}")}>{ "Duplicate" }</button>
                    <Removing form={form.clone()} steps={steps.clone()} />
                }
                if mark.can_go_back() {
                    <button type="button" class="st-button st-button-quiet" onclick={restore}>{ "Back to the original" }</button>
                }
            }
        </div>
    }
}
