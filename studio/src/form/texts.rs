//! A control of a few texts: the paragraphs of an introduction, the sentences of a message.

use super::context::Form;
use super::control::FieldProps;
use super::text::{inserted, rows};
use editing::{Choosable, with_ids, with_names};
use serde_json::Value;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The texts one below the other.
#[component]
pub(super) fn Texts(props: &FieldProps) -> Html {
    let texts: Vec<String> = props
        .field
        .value
        .as_ref()
        .and_then(Value::as_array)
        .map(|items| items.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        .unwrap_or_default();
    let change = {
        let props = props.clone();
        Callback::from(move |texts: Vec<String>| {
            props.set((!props.field.is_optional || !texts.is_empty()).then_some(Value::from(texts)));
        })
    };
    let add = {
        let (texts, change) = (texts.clone(), change.clone());
        let word = if props.field.quotes.is_empty() { "New paragraph" } else { "New sentence" };
        Callback::from(move |_: MouseEvent| change.emit([texts.as_slice(), &[word.to_owned()]].concat()))
    };
    let rows = texts.iter().enumerate().map(|(index, _)| {
        html! { <OneText form={props.form.clone()} steps={props.field.steps.clone()} label={props.field.label.clone()} quotes={props.field.quotes.clone()}
        texts={texts.clone()} {index} change={change.clone()} /> }
    });
    html! {
        <>
            { for rows }
            <button type="button" class="st-button st-button-quiet fm-add" onclick={add}>
                { if props.field.quotes.is_empty() { "Add a paragraph" } else { "Add a sentence" } }
            </button>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct OneProps {
    form: Form,
    steps: Vec<authoring::Step>,
    label: String,
    quotes: Vec<Choosable>,
    texts: Vec<String>,
    index: usize,
    change: Callback<Vec<String>>,
}

#[component]
fn OneText(props: &OneProps) -> Html {
    let OneProps { form, steps, label, quotes, texts, index, change } = props;
    let area = use_node_ref();
    let shown = with_names(texts.get(*index).map_or("", String::as_str), quotes);
    let replace = {
        let (texts, change, quotes, index) = (texts.clone(), change.clone(), quotes.clone(), *index);
        Callback::from(move |text: String| {
            let mut texts = texts.clone();
            if let Some(old) = texts.get_mut(index) {
                *old = with_ids(&text, &quotes);
            }
            change.emit(texts);
        })
    };
    let typed = {
        let replace = replace.clone();
        Callback::from(move |event: InputEvent| {
            replace.emit(event.target_unchecked_into::<HtmlTextAreaElement>().value());
        })
    };
    let remove = {
        let (texts, change, index) = (texts.clone(), change.clone(), *index);
        let (on_open, steps) = (form.on_open.clone(), steps.clone());
        Callback::from(move |_: MouseEvent| {
            let mut texts = texts.clone();
            if index < texts.len() {
                texts.remove(index);
            }
            change.emit(texts);
            on_open.emit(steps.clone());
        })
    };
    let swap = |other: Option<usize>| {
        let (texts, change, index) = (texts.clone(), change.clone(), *index);
        Callback::from(move |_: MouseEvent| {
            let mut texts = texts.clone();
            if let Some(other) = other.filter(|other| *other < texts.len()) {
                texts.swap(index, other);
                change.emit(texts);
            }
        })
    };
    let quote = {
        let area = area.clone();
        Callback::from(move |event: Event| {
            let select = event.target_unchecked_into::<HtmlSelectElement>();
            if let Some(area) = area.cast::<HtmlTextAreaElement>().filter(|_| !select.value().is_empty()) {
                replace.emit(inserted(&area, &select.value()));
                select.set_value("");
            }
        })
    };
    let name = format!("{label}, {}", index + 1);
    html! {
        <div class="fm-text">
            <textarea ref={area} rows={rows(&shown)} value={shown.clone()} oninput={typed} aria-label={name.clone()} />
            <div class="st-row">
                if !quotes.is_empty() {
                    <select onchange={quote} aria-label={format!("Insert an answer into {name}")}>
                        <option value="" selected=true>{ "Insert the answer to …" }</option>
                        { for quotes.iter().map(|it| html! { <option value={it.label.clone()}>{ &it.label }</option> }) }
                    </select>
                }
                if texts.len() > 1 {
                    <button type="button" class="st-button st-button-quiet" onclick={swap(index.checked_sub(1))} aria-label={format!("Move {name} up")}
                        aria-disabled={(*index == 0).then_some("true")}>{ "Up" }</button>
                    <button type="button" class="st-button st-button-quiet" onclick={swap(Some(index + 1))} aria-label={format!("Move {name} down")}
                        aria-disabled={(index + 1 == texts.len()).then_some("true")}>{ "Down" }</button>
                }
                <button type="button" class="st-button st-button-quiet" onclick={remove} aria-label={format!("Remove {name}")}>{ "Remove" }</button>
            </div>
        </div>
    }
}
