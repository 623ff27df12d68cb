//! The form: every part of the document in plain words.

mod actions;
mod begin;
mod begun;
mod choosing;
mod context;
mod control;
mod entry;
mod field;
mod findings;
mod forms;
mod leading;
mod moving;
mod numbers;
mod outline;
mod proposing;
mod questions;
mod removing;
mod search;
mod section;
mod text;
mod texts;

use crate::panel::PanelProps;
use authoring::Step;
use begin::{Adding, BeginForm, button_id};
use begun::Begin;
use context::Form;
use editing::{Model, Part};
use entry::EntryForm;
use outline::Outline;
pub(crate) use proposing::ProposedInPanel;
use search::Search;
use std::rc::Rc;
use yew::prelude::*;

/// The panel.
#[component]
pub(crate) fn FormPanel(props: &PanelProps) -> Html {
    let model = use_memo(ByPointer(props.draft.clone()), |draft| Model::of(&draft.0));
    let outline = use_memo(ByPointer(model.clone()), |model| model.0.outline());
    let form = form_of(props, model);
    let opened = form.opened();
    // What is being added, and after which opening of an entry: another one takes its place.
    let begun = use_state(|| None::<(Begin, usize)>);
    // Whether the author opened the list by hand, and after which opening of an entry.
    let by_hand = use_state(|| (false, 0_usize));
    let on_begin = {
        let (begun, by_hand) = (begun.clone(), by_hand.clone());
        Callback::from(move |begin: Begin| {
            begun.set(Some((begin, opened)));
            by_hand.set((false, opened));
        })
    };
    // The answer of a new question that was to lead elsewhere, where the author did not say whereto.
    let unsaid = use_state(|| None::<Vec<Step>>);
    let form = Form { on_begin, ..form };
    let open = props.open.clone();
    use_effect_with(opened, move |_| {
        if let Some(open) = open {
            context::focus_on(&open);
        }
    });
    let shown = entry_of(&outline, &form);
    let begin = (*begun).clone().filter(|(_, after)| *after == opened).map(|(begin, _)| begin);
    let entry = match (&begin, shown.clone()) {
        (Some(begin), _) => {
            let by_hand = by_hand.clone();
            let on_cancel = {
                let (unsaid, added, on_open) = (unsaid.clone(), begin.added.clone(), form.on_open.clone());
                Callback::from(move |()| {
                    if let Some(answer) = &added {
                        unsaid.set(added.clone());
                        on_open.emit(answer.clone());
                    }
                })
            };
            let on_end = Callback::from(move |()| {
                begun.set(None);
                // The button that began it stands in the list.
                by_hand.set((true, opened));
            });
            html! {
                <section class="fm-open" key={button_id(begin)}>
                    <h2>{ begin.title() }</h2>
                    <BeginForm form={form.clone()} begin={begin.clone()} {on_end} {on_cancel} />
                </section>
            }
        }
        (None, Some(entry)) => {
            let key = context::element_id(entry.places.first().map_or(&[], Vec::as_slice));
            html! { <EntryForm {key} form={form.clone()} {entry} unsaid={(*unsaid).clone()} /> }
        }
        (None, None) => html! {},
    };
    // Where there is little room, the list makes way for what was opened in it.
    let is_list_open = begin.is_none() && props.open.is_none() || *by_hand == (true, opened);
    let toggle = {
        let by_hand = by_hand.clone();
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
    adding_scenario(&form_of(panel, model))
}

/// What the parts of the form are given; nothing is begun there.
fn form_of(panel: &PanelProps, model: Rc<Model>) -> Form {
    Form {
        model,
        review: panel.review.clone(),
        on_edit: panel.on_edit.clone(),
        on_open: panel.on_open.clone(),
        on_begin: Callback::noop(),
        open: panel.open.clone(),
    }
}

/// A button that adds a scenario.
fn adding_scenario(form: &Form) -> Html {
    html! { <Adding form={form.clone()} list={vec![Step::Key("scenarios".to_owned())]} /> }
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
