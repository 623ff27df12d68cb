//! Controls of numbers, of evidence and weights in words, and of yes and no.

use super::context::Form;
use super::control::{FieldProps, base};
use super::findings::Findings;
use editing::{Field, degree_words, weight_words};
use serde_json::Value;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct NumberProps {
    pub(super) form: Form,
    pub(super) field: Field,
    pub(super) least: u16,
    pub(super) most: u16,
    /// What is counted, behind the number.
    pub(super) unit: &'static str,
}

/// A whole number in a range.
#[component]
pub(super) fn Number(props: &NumberProps) -> Html {
    let field = FieldProps { form: props.form.clone(), field: props.field.clone() };
    let value = props.field.value.as_ref().map(ToString::to_string).unwrap_or_default();
    let typed = {
        let field = field.clone();
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Ok(number) = text.trim().parse::<u16>() {
                field.set(Some(Value::from(number)));
            }
        })
    };
    html! {
        <div class="st-row">
            <input type="number" id={field.id()} {value} min={props.least.to_string()} max={props.most.to_string()} oninput={typed}
                aria-describedby={field.described_by()} aria-invalid={field.invalid()} />
            <span class="st-muted">{ format!("{} from {} to {}", props.unit, props.least, props.most) }</span>
        </div>
    }
}

/// What a choice says for an alternative, in words and points.
#[component]
pub(super) fn Evidence(props: &FieldProps) -> Html {
    const MOST: u64 = 3;
    let steps = &props.field.steps;
    let value = props.field.value.as_ref().and_then(Value::as_u64).unwrap_or_default();
    let question = steps.get(..2).unwrap_or_default();
    let weight = props.form.model.value(question).and_then(|question| question.get("weight")?.as_u64());
    let words = |evidence: u64| {
        let words = degree_words(evidence);
        match weight {
            Some(weight) if evidence > 0 => {
                let points = weight * evidence;
                format!("{words}: {points} {}", if points == 1 { "point" } else { "points" })
            }
            _ => words.to_owned(),
        }
    };
    let chosen = {
        let props = props.clone();
        Callback::from(move |event: Event| {
            let number: u16 = event.target_unchecked_into::<HtmlSelectElement>().value().parse().unwrap_or_default();
            // What says nothing may be left out, or stand there as 0 like in the base.
            let is_silent = number == 0 && props.field.base.as_ref().and_then(Value::as_u64) != Some(0);
            props.set((!is_silent).then_some(Value::from(number)));
        })
    };
    html! {
        <select id={props.id()} onchange={chosen} aria-describedby={props.described_by()} aria-invalid={props.invalid()}>
            { for (0..=MOST).map(|it| html! { <option value={it.to_string()} selected={it == value}>{ words(it) }</option> }) }
        </select>
    }
}

/// How much a question counts, in words.
#[component]
pub(super) fn Weight(props: &FieldProps) -> Html {
    const MOST: u64 = 5;
    let value = props.field.value.as_ref().and_then(Value::as_u64).unwrap_or_default();
    let chosen = {
        let props = props.clone();
        Callback::from(move |event: Event| {
            let number: u16 = event.target_unchecked_into::<HtmlSelectElement>().value().parse().unwrap_or_default();
            props.set((number > 0).then_some(Value::from(number)));
        })
    };
    html! {
        <select id={props.id()} onchange={chosen} aria-describedby={props.described_by()} aria-invalid={props.invalid()}>
            { for (0..=MOST).map(|it| html! { <option value={it.to_string()} selected={it == value}>{ weight_words(it) }</option> }) }
        </select>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct YesNoProps {
    pub(super) form: Form,
    pub(super) field: Field,
    /// What it is where nothing is said.
    pub(super) default: bool,
}

/// Yes or no, as a box with its label.
#[component]
pub(super) fn YesNo(props: &YesNoProps) -> Html {
    let YesNoProps { form, field, default } = props;
    let control = FieldProps { form: form.clone(), field: field.clone() };
    let is_yes = field.value.as_ref().and_then(Value::as_bool).unwrap_or(*default);
    let toggle = {
        let (control, default) = (control.clone(), *default);
        Callback::from(move |_: Event| {
            let value = Value::from(!is_yes);
            let is_silent = control.field.is_optional && is_yes != default && control.field.base != Some(value.clone());
            control.set((!is_silent).then_some(value));
        })
    };
    html! {
        <div class="st-field fm-field">
            <label class="fm-check">
                <input type="checkbox" id={control.id()} checked={is_yes} onchange={toggle} aria-describedby={control.described_by()} />
                <span>
                    { &field.label }
                    if field.mark != editing::Mark::Same { { " " }<span class="st-chip fm-mark">{ field.mark.word() }</span> }
                </span>
            </label>
            if !field.hint.is_empty() { <p class="st-hint" id={format!("{}-hint", control.id())}>{ &field.hint }</p> }
            { base(form, field, &control.id()) }
            <Findings form={form.clone()} steps={field.steps.clone()} within=true id={format!("{}-found", control.id())} />
        </div>
    }
}
