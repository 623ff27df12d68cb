//! The form: every part of the document in plain words.

mod actions;
mod adding;
mod choosing;
mod context;
mod control;
mod entry;
mod field;
mod findings;
mod moving;
mod numbers;
mod outline;
mod questions;
mod removing;
mod search;
mod section;
mod text;
mod texts;

use crate::panel::PanelProps;
use adding::Adding;
use authoring::Step;
use context::Form;
use editing::{Model, Part};
use entry::EntryForm;
use outline::Outline;
use search::Search;
use std::rc::Rc;
use yew::prelude::*;

/// The panel.
#[component]
pub(crate) fn FormPanel(props: &PanelProps) -> Html {
    let model = use_memo(ByPointer(props.draft.clone()), |draft| Model::of(&draft.0));
    let outline = use_memo(ByPointer(model.clone()), |model| model.0.outline());
    let form = Form {
        model,
        review: props.review.clone(),
        on_edit: props.on_edit.clone(),
        on_open: props.on_open.clone(),
        open: props.open.clone(),
    };
    let open = props.open.clone();
    use_effect_with(form.opened(), move |_| {
        if let Some(open) = open {
            context::focus_on(&open);
        }
    });
    let shown = entry_of(&outline, &form);
    let entry = shown.clone().map(|entry| {
        let key = context::element_id(entry.places.first().map_or(&[], Vec::as_slice));
        html! { <EntryForm {key} form={form.clone()} {entry} /> }
    });
    // Where there is little room, the list makes way for what was opened in it.
    let by_hand = use_state(|| (false, 0_usize));
    let is_list_open = props.open.is_none() || *by_hand == (true, form.opened());
    let toggle = {
        let (by_hand, opened) = (by_hand.clone(), form.opened());
        Callback::from(move |_: MouseEvent| by_hand.set((!is_list_open, opened)))
    };
    html! {
        <div class="st-panel fm">
        <div class="fm-form">
            <button type="button" class="st-button fm-list-button" aria-expanded={is_list_open.to_string()} onclick={toggle}>
                { "All parts, and search" }
            </button>
            <div class={classes!("fm-side", (!is_list_open).then_some("fm-side-closed"))}>
                <Search form={form.clone()} />
                <Outline {form} parts={outline} {shown} />
            </div>
            { entry }
        </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct AddScenarioProps {
    pub(crate) panel: PanelProps,
}

/// Adds a scenario from another tab, and opens it here.
#[component]
pub(crate) fn AddScenario(AddScenarioProps { panel }: &AddScenarioProps) -> Html {
    let model = use_memo(ByPointer(panel.draft.clone()), |draft| Model::of(&draft.0));
    let form = Form {
        model,
        review: panel.review.clone(),
        on_edit: panel.on_edit.clone(),
        on_open: panel.on_open.clone(),
        open: panel.open.clone(),
    };
    adding_scenario(&form)
}

/// A button that adds a scenario.
fn adding_scenario(form: &Form) -> Html {
    html! { <Adding form={form.clone()} list={vec![Step::Key("scenarios".to_owned())]} group="Scenarios" /> }
}

/// The entry that shows the place which was opened last, or the first of its part, or of all.
fn entry_of(parts: &[Part], form: &Form) -> Option<editing::Entry> {
    let entries = || parts.iter().flat_map(|part| &part.groups).flat_map(|group| &group.entries);
    let open = form.open.as_ref().and_then(|open| {
        let holding = entries().find(|entry| entry.holds(open));
        holding.or_else(|| entries().find(|entry| entry.places.iter().any(|place| place.starts_with(open))))
    });
    open.or_else(|| entries().next()).cloned()
}

/// Compares by pointer.
struct ByPointer<T>(Rc<T>);

impl<T> PartialEq for ByPointer<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
