//! Controls about answers: conditions, the answers of a scenario, and what a perspective lacks.

use super::choosing::option;
use super::context::Form;
use authoring::Step;
use editing::{Asked, Choosable, Field, Gap};
use serde_json::{Map, Value};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct AskedProps {
    pub(super) form: Form,
    pub(super) field: Field,
    /// The questions of the perspective.
    pub(super) asked: Vec<Asked>,
}

/// Answers that are needed: of each question any of those that are ticked.
#[component]
pub(super) fn Conditions(props: &AskedProps) -> Html {
    let AskedProps { form, field, asked } = props;
    let conditions = field.value.as_ref().and_then(Value::as_object).cloned().unwrap_or_default();
    let set = {
        let (form, field) = (form.clone(), field.clone());
        Callback::from(move |conditions: Map<String, Value>| {
            let is_silent = field.is_optional && conditions.is_empty();
            form.set(&field.steps, (!is_silent).then_some(Value::Object(conditions)));
        })
    };
    let add = {
        let (set, conditions, asked) = (set.clone(), conditions.clone(), asked.clone());
        Callback::from(move |event: Event| {
            let select = event.target_unchecked_into::<HtmlSelectElement>();
            let first = asked.iter().find(|it| it.id == select.value()).and_then(|it| it.choices.first());
            if let Some(first) = first {
                let mut conditions = conditions.clone();
                conditions.insert(select.value(), Value::from(vec![first.value.clone()]));
                set.emit(conditions);
            }
            select.set_value("");
        })
    };
    let rest = asked.iter().filter(|it| !conditions.contains_key(&it.id));
    html! {
        <>
            { for conditions.iter().map(|(id, chosen)| condition(id, chosen, &conditions, props, &set)) }
            <select onchange={add} aria-label={format!("Add a question to “{}”", field.label)}>
                <option value="" selected=true>{ "Add a question …" }</option>
                { for rest.map(|it| option(&Choosable { value: it.id.clone(), label: it.label.clone() }, "")) }
            </select>
        </>
    }
}

fn condition(
    id: &str,
    chosen: &Value,
    conditions: &Map<String, Value>,
    props: &AskedProps,
    set: &Callback<Map<String, Value>>,
) -> Html {
    let chosen: Vec<String> =
        chosen.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    let question = props.asked.iter().find(|it| it.id == id);
    let label = question.map_or_else(|| format!("“{id}”, which is not asked here"), |it| it.label.clone());
    let remove = {
        let (set, conditions, id) = (set.clone(), conditions.clone(), id.to_owned());
        let (on_open, steps) = (props.form.on_open.clone(), props.field.steps.clone());
        Callback::from(move |_: MouseEvent| {
            let mut conditions = conditions.clone();
            conditions.retain(|known, _| *known != id);
            set.emit(conditions);
            on_open.emit(steps.clone());
        })
    };
    let boxes = question.map_or(&[][..], |it| it.choices.as_slice()).iter().map(|choice| {
        let is_chosen = chosen.contains(&choice.value);
        let toggle = {
            let (set, conditions, id, chosen, value) =
                (set.clone(), conditions.clone(), id.to_owned(), chosen.clone(), choice.value.clone());
            Callback::from(move |_: Event| {
                let mut list: Vec<String> = chosen.iter().filter(|it| **it != value).cloned().collect();
                if !is_chosen {
                    list.push(value.clone());
                }
                let mut conditions = conditions.clone();
                conditions.insert(id.clone(), Value::from(list));
                set.emit(conditions);
            })
        };
        html! {
            <label class="fm-check"><input type="checkbox" checked={is_chosen} onchange={toggle} /><span>{ &choice.label }</span></label>
        }
    });
    html! {
        <fieldset class="fm-condition" key={id.to_owned()}>
            <legend>{ &label }</legend>
            { for boxes }
            <button type="button" class="st-button st-button-quiet" onclick={remove} aria-label={format!("Remove {label}")}>{ "Remove" }</button>
        </fieldset>
    }
}

/// The answers of a scenario, one of each question.
#[component]
pub(super) fn Answers(props: &AskedProps) -> Html {
    let AskedProps { form, field, asked } = props;
    let answers = field.value.as_ref().and_then(Value::as_object).cloned().unwrap_or_default();
    let known = |id: &String| asked.iter().any(|it| it.id == *id);
    let unknown = answers.keys().filter(|id| !known(id)).cloned().collect::<Vec<_>>();
    let row = |asked: &Asked| {
        let value = answers.get(&asked.id).and_then(Value::as_str).unwrap_or_default().to_owned();
        let chosen = {
            let (form, field, id) = (form.clone(), field.clone(), asked.id.clone());
            Callback::from(move |event: Event| {
                let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
                let steps = [field.steps.as_slice(), &[Step::Key(id.clone())]].concat();
                form.set(&steps, (!chosen.is_empty()).then_some(Value::from(chosen)));
            })
        };
        html! {
            <label class="st-field fm-answer" key={asked.id.clone()}>
                <span>{ &asked.label }<span class="st-hint">{ format!(" {}", asked.prompt) }</span></span>
                <select onchange={chosen}>
                    <option value="" selected={value.is_empty()}>{ "not answered, or not sure" }</option>
                    { for asked.choices.iter().map(|choice| option(choice, &value)) }
                </select>
            </label>
        }
    };
    let drop = {
        let (form, field, answers) = (form.clone(), field.clone(), answers.clone());
        let unknown = unknown.clone();
        Callback::from(move |_: MouseEvent| {
            let mut answers = answers.clone();
            answers.retain(|id, _| !unknown.contains(id));
            form.set(&field.steps, Some(Value::Object(answers)));
        })
    };
    html! {
        <>
            { for asked.iter().map(row) }
            if !unknown.is_empty() {
                <button type="button" class="st-button st-button-quiet" onclick={drop}>
                    { "Remove the answers to questions that are not asked here" }
                </button>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct GapsProps {
    pub(super) form: Form,
    pub(super) steps: Vec<Step>,
}

/// What a perspective lacks that another one has, folded; nothing but for a question.
#[component]
pub(super) fn Gaps(props: &GapsProps) -> Html {
    let GapsProps { form, steps } = props;
    let [Step::Key(part), Step::Key(id)] = steps.as_slice() else { return html! {} };
    let gaps = if part == "questions" { form.model.gaps(id) } else { Vec::new() };
    if gaps.is_empty() {
        return html! {};
    }
    let row = |gap: Gap| {
        let words = gap.words.clone();
        let fill = {
            let (form, gap) = (form.clone(), gap.clone());
            Callback::from(move |_: MouseEvent| {
                form.on_edit.emit(form.model.fill(&gap));
                form.on_open.emit(gap.steps.clone());
            })
        };
        html! {
            <li>
                { &words }{ " " }
                <button type="button" class="st-button st-button-quiet" onclick={fill} aria-label={format!("Add it: {words}")}>{ "Add it" }</button>
            </li>
        }
    };
    html! {
        <details class="fm-gaps">
            <summary>{ format!("Only for some visitors ({})", gaps.len()) }</summary>
            <ul>{ for gaps.into_iter().map(row) }</ul>
        </details>
    }
}
