//! The open entry: its name, what can be done to it, and what stands in it.

use super::actions::Actions;
use super::begin::Adding;
use super::context::{Form, element_id};
use super::findings::Findings;
use super::leading::leads_nowhere;
use super::questions::Gaps;
use super::section::items;
use authoring::Step;
use editing::{Entry, Mark};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) form: Form,
    pub(super) entry: Entry,
    /// The answer of a new question that is still to lead elsewhere.
    pub(super) unsaid: Option<Vec<Step>>,
}

/// The entry.
#[component]
pub(super) fn EntryForm(props: &Props) -> Html {
    let Props { form, entry, unsaid } = props;
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
            { for unsaid.as_deref().map(|answer| leads_nowhere(form, answer)) }
            if !is_removed {
                { for form.model.stands(&place).map(|words| html! { <p class="st-hint" role="status">{ words }</p> }) }
                <Findings form={form.clone()} steps={place.clone()} within=false />
                if form.model.is_list(&place) {
                    <Adding form={form.clone()} list={place.clone()} />
                }
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
