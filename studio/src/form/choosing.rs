//! Controls that choose from a list.

use super::context::{Form, element_id};
use super::control::FieldProps;
use editing::{Choosable, Field};
use serde_json::Value;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The most choices that are shown as boxes.
const MOST_BOXES: usize = 7;

#[derive(Properties, PartialEq)]
pub(super) struct OneProps {
    pub(super) form: Form,
    pub(super) field: Field,
    pub(super) choices: Vec<Choosable>,
}

/// One of a list.
#[component]
pub(super) fn OneOf(props: &OneProps) -> Html {
    let field = FieldProps { form: props.form.clone(), field: props.field.clone() };
    let value = props.field.value.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    let is_known = props.choices.iter().any(|choice| choice.value == value);
    let chosen = {
        let field = field.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            field.set((!chosen.is_empty()).then_some(Value::from(chosen)));
        })
    };
    html! {
        <select id={field.id()} onchange={chosen} aria-describedby={field.described_by()} aria-invalid={field.invalid()}>
            if props.field.is_optional || !is_known {
                <option value="" selected={!is_known}>{ if value.is_empty() { "none" } else { "choose one" } }</option>
            }
            { for props.choices.iter().map(|choice| option(choice, &value)) }
        </select>
    }
}

/// A choice in a list.
pub(super) fn option(choice: &Choosable, value: &str) -> Html {
    html! { <option value={choice.value.clone()} selected={choice.value == value}>{ &choice.label }</option> }
}

#[derive(Properties, PartialEq)]
pub(super) struct AnyProps {
    pub(super) form: Form,
    pub(super) field: Field,
    pub(super) choices: Vec<Choosable>,
    /// Whether all are meant where nothing is said.
    pub(super) all_without_value: bool,
}

/// Any of a list: boxes for a few, else chips and a list to add from.
#[component]
pub(super) fn AnyOf(props: &AnyProps) -> Html {
    let AnyProps { form, field, choices, all_without_value } = props;
    let chosen: Vec<String> = match field.value.as_ref().and_then(Value::as_array) {
        Some(ids) => ids.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        None if *all_without_value => choices.iter().map(|choice| choice.value.clone()).collect(),
        None => Vec::new(),
    };
    let set = {
        let (form, field, count, all) = (form.clone(), field.clone(), choices.len(), *all_without_value);
        Callback::from(move |chosen: Vec<String>| {
            let is_silent = field.is_optional && if all { chosen.len() == count } else { chosen.is_empty() };
            form.set(&field.steps, (!is_silent).then_some(Value::from(chosen)));
        })
    };
    if choices.len() <= MOST_BOXES {
        let boxes = choices.iter().map(|choice| {
            let is_chosen = chosen.contains(&choice.value);
            let toggle = {
                let (set, chosen, choices, id) = (set.clone(), chosen.clone(), choices.clone(), choice.value.clone());
                Callback::from(move |_: Event| {
                    let kept = |it: &&Choosable| if it.value == id { !is_chosen } else { chosen.contains(&it.value) };
                    set.emit(choices.iter().filter(kept).map(|it| it.value.clone()).collect());
                })
            };
            html! {
                <label class="fm-check">
                    <input type="checkbox" checked={is_chosen} onchange={toggle} /><span>{ &choice.label }</span>
                </label>
            }
        });
        return html! { <div class="fm-checks">{ for boxes }</div> };
    }
    let label = |id: &String| {
        choices.iter().find(|choice| choice.value == *id).map_or_else(|| id.clone(), |choice| choice.label.clone())
    };
    let chips = chosen.iter().map(|id| {
        let remove = {
            let (set, chosen, id, form, field) = (set.clone(), chosen.clone(), id.clone(), form.clone(), field.clone());
            Callback::from(move |_: MouseEvent| {
                set.emit(chosen.iter().filter(|it| **it != id).cloned().collect());
                form.on_open.emit(field.steps.clone());
            })
        };
        html! {
            <li class="fm-chosen">
                <span>{ label(id) }</span>
                <button type="button" class="st-button st-button-quiet" onclick={remove} aria-label={format!("Remove “{}”", label(id))}>{ "Remove" }</button>
            </li>
        }
    });
    let add = {
        let (set, chosen) = (set.clone(), chosen.clone());
        Callback::from(move |event: Event| {
            let select = event.target_unchecked_into::<HtmlSelectElement>();
            if !select.value().is_empty() {
                set.emit([chosen.as_slice(), &[select.value()]].concat());
                select.set_value("");
            }
        })
    };
    let rest = choices.iter().filter(|choice| !chosen.contains(&choice.value));
    html! {
        <>
            <ul class="fm-chosen-list">{ for chips }</ul>
            <select onchange={add} aria-label={format!("Add to {}", field.label)} id={format!("{}-add", element_id(&field.steps))}>
                <option value="" selected=true>{ "Add …" }</option>
                { for rest.map(|choice| option(choice, "")) }
            </select>
        </>
    }
}
