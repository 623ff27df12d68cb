//! Where an answer leads, and how to lead it elsewhere.

use super::begun::Begin;
use super::context::Form;
use authoring::Step;
use editing::Leading;
use yew::prelude::*;

/// The exits to which an answer leads, each to be opened.
pub(super) fn leads(form: &Form, answer: &[Step]) -> Html {
    let exits = form.model.leads_of(answer);
    if exits.is_empty() {
        return html! {};
    }
    let exit = |Leading { steps, name, is_alone }: Leading| {
        let open = form.on_open.reform(move |_: MouseEvent| steps.clone());
        let words = if is_alone { "Leads to:" } else { "Leads to, depending on other answers:" };
        html! {
            <li>
                { words }{ " " }
                <button type="button" class="st-button st-button-quiet" onclick={open} aria-label={format!("Open the exit “{name}”")}>{ &name }</button>
            </li>
        }
    };
    html! { <ul class="st-hint fm-leads">{ for exits.into_iter().map(exit) }</ul> }
}

/// A button that begins an exit for an answer; nothing in other places.
pub(super) fn lead_elsewhere(form: &Form, answer: &[Step]) -> Html {
    let Some(begin) = Begin::exit_of(answer) else { return html! {} };
    let onclick = form.on_begin.reform(move |_: MouseEvent| begin.clone());
    let called = form.model.called(answer);
    let as_well = if form.model.leads_of(answer).is_empty() { "" } else { " as well" };
    html! {
        <button type="button" class="st-button st-button-quiet fm-add" {onclick} aria-label={format!("Lead this answer elsewhere{as_well} …: {called}")}>
            { format!("Lead this answer elsewhere{as_well} …") }
        </button>
    }
}

/// That a question was added, the answer to which is still to lead somewhere: the author did not say where.
pub(super) fn leads_nowhere(form: &Form, answer: &[Step]) -> Html {
    if form.open.as_deref().is_none_or(|open| open != answer) || !form.model.leads_of(answer).is_empty() {
        return html! {};
    }
    let called = form.model.called(answer);
    html! { <p class="st-note" role="status">{ format!("The question is added, and {called} leads nowhere yet.") }</p> }
}
