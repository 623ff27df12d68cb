//! The open entry: its name, what can be done to it, and its fields.

use super::context::{Form, element_id};
use super::field::FieldView;
use super::findings::Findings;
use super::moving::Moves;
use super::questions::Gaps;
use super::removing::Removing;
use super::section::SectionView;
use authoring::Step;
use editing::{Entry, Item, Mark};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) form: Form,
    pub(super) entry: Entry,
}

/// The entry.
#[component]
pub(super) fn EntryForm(props: &Props) -> Html {
    let Props { form, entry } = props;
    let place = entry.places.first().cloned().unwrap_or_default();
    let is_removed = entry.mark == Mark::Removed;
    // An entry of several places has no place of its own: its first one has the id of that place.
    let heading = if entry.places.len() == 1 { element_id(&place) } else { format!("of-{}", element_id(&place)) };
    html! {
        <section class="fm-open" aria-labelledby={heading.clone()}>
            <h2 id={heading} tabindex="-1">
                { &entry.name }
                if entry.mark != Mark::Same { { " " }<span class="st-chip fm-mark">{ entry.mark.word() }</span> }
            </h2>
            <Actions form={form.clone()} steps={place.clone()} mark={entry.mark} />
            if !is_removed {
                <Findings form={form.clone()} steps={place.clone()} within=false />
                if entry.places.len() == 1 {
                    { items(form, &place, 3) }
                } else {
                    { for entry.places.iter().map(|place| items(form, place, 3)) }
                }
                <Gaps form={form.clone()} steps={place} />
            }
        </section>
    }
}

/// The fields and sections of a place.
pub(super) fn items(form: &Form, steps: &[Step], level: usize) -> Html {
    let items = form.model.items(steps);
    items.into_iter().map(|item| item_view(form, item, level)).collect()
}

fn item_view(form: &Form, item: Item, level: usize) -> Html {
    match item {
        Item::Field(field) => {
            let key = element_id(&field.steps);
            html! { <FieldView {key} form={form.clone()} {field} /> }
        }
        Item::Section(section) => {
            let key = element_id(&section.steps);
            html! { <SectionView {key} form={form.clone()} {section} {level} /> }
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ActionsProps {
    pub(super) form: Form,
    pub(super) steps: Vec<Step>,
    pub(super) mark: Mark,
}

/// What can be done to an entry of a list, or to a part that may be left out.
#[component]
pub(super) fn Actions(props: &ActionsProps) -> Html {
    let ActionsProps { form, steps, mark } = props;
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
                if *mark == Mark::Changed {
                    <button type="button" class="st-button st-button-quiet" onclick={restore}>{ "Back to the shipped text" }</button>
                }
            }
        </div>
    }
}
