//! The fields of the forms that begin an entry.

use editing::{Asked, Choosable};
use guide::content::{Perspective, Recommendation};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Changes what was said so far.
pub(super) fn change<T: Clone + 'static, V: 'static>(
    state: &UseStateHandle<T>,
    change: impl Fn(&mut T, V) + 'static,
) -> Callback<V> {
    let state = state.clone();
    Callback::from(move |value: V| {
        let mut next = (*state).clone();
        change(&mut next, value);
        state.set(next);
    })
}

/// Moves the focus to the first of these fields within an element. Without the focus, the author goes there by hand.
pub(super) fn focus_in(element: &NodeRef, fields: &str) {
    let field = element.cast::<Element>().and_then(|element| element.query_selector(fields).ok()?);
    field.and_then(|field| field.dyn_into::<HtmlElement>().ok()?.focus().ok());
}

/// A line that has to be filled in; the hint says what to write, and may be empty.
pub(super) fn line(label: &str, hint: &str, value: &str, on: &Callback<String>) -> Html {
    let oninput = on.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let described = (!hint.is_empty()).then(|| hint_id(label));
    let input = html! {
        <input type="text" value={value.to_owned()} {oninput} required=true autocomplete="off" aria-describedby={described} />
    };
    needed(label, hint, input)
}

/// A line that may stay empty.
pub(super) fn optional(label: &str, hint: &str, value: &str, on: &Callback<String>) -> Html {
    let oninput = on.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <div class="fm-needed">
            <label class="st-field">
                <span>{ label }{ " " }<span class="st-muted">{ "(optional)" }</span></span>
                <input type="text" value={value.to_owned()} {oninput} autocomplete="off" aria-describedby={hint_id(label)} />
            </label>
            <p class="st-hint" id={hint_id(label)}>{ hint }</p>
        </div>
    }
}

/// A longer text that has to be filled in.
pub(super) fn area(label: &str, hint: &str, value: &str, on: &Callback<String>) -> Html {
    let oninput = on.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let described = (!hint.is_empty()).then(|| hint_id(label));
    let input =
        html! { <textarea rows="2" value={value.to_owned()} {oninput} required=true aria-describedby={described} /> };
    needed(label, hint, input)
}

/// One of a list, which has to be chosen.
pub(super) fn one_of(label: &str, choices: &[Choosable], value: &str, on: &Callback<String>) -> Html {
    let onchange = on.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let select = html! {
        <select {onchange} required=true>
            <option value="" selected={value.is_empty()}>{ "Choose one …" }</option>
            { for choices.iter().map(|choice| super::super::choosing::option(choice, value)) }
        </select>
    };
    needed(label, "", select)
}

/// One of a list, of which one is chosen from the start.
pub(super) fn one(label: &str, choices: &[Choosable], value: &str, on: &Callback<String>) -> Html {
    let onchange = on.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <label class="st-field">
            <span>{ label }</span>
            <select {onchange}>{ for choices.iter().map(|choice| super::super::choosing::option(choice, value)) }</select>
        </label>
    }
}

/// A control without which nothing is added, and its label, which says so.
fn needed(label: &str, hint: &str, control: Html) -> Html {
    html! {
        <div class="fm-needed">
            <label class="st-field">
                <span>{ label }{ " " }<span class="st-muted">{ "(needed)" }</span></span>
                { control }
            </label>
            if !hint.is_empty() { <p class="st-hint" id={hint_id(label)}>{ hint }</p> }
        </div>
    }
}

/// The id of the hint of a control.
fn hint_id(label: &str) -> String {
    let letters = label.chars().map(|sign| if sign.is_alphanumeric() { sign } else { '-' });
    format!("begin-{}", letters.collect::<String>())
}

/// Something to choose.
pub(super) fn choosable(value: &str, label: impl Into<String>) -> Choosable {
    Choosable { value: value.to_owned(), label: label.into() }
}

/// The questions of a perspective, as they are asked.
pub(super) fn prompts(asked: &[Asked]) -> Vec<Choosable> {
    asked.iter().map(|it| choosable(&it.id, it.prompt.as_str())).collect()
}

/// Boxes of which at least one has to be ticked.
fn boxes<T: Copy + PartialEq + 'static>(
    legend: &str,
    all: &[(T, String)],
    chosen: &[T],
    on: &Callback<Vec<T>>,
) -> Html {
    let row = |(it, label): &(T, String)| {
        let (it, is_chosen) = (*it, chosen.contains(it));
        let next: Vec<T> = all.iter().map(|(other, _)| *other).collect();
        let chosen = chosen.to_vec();
        let onchange = on.reform(move |_: Event| {
            let kept = |other: &T| if *other == it { !is_chosen } else { chosen.contains(other) };
            next.iter().copied().filter(kept).collect()
        });
        html! { <label class="fm-check"><input type="checkbox" checked={is_chosen} {onchange} /><span>{ label }</span></label> }
    };
    html! {
        <fieldset class="fm-checks">
            <legend>{ legend }</legend>
            { for all.iter().map(row) }
            if chosen.is_empty() { <p class="st-error" role="status">{ "Tick at least one." }</p> }
        </fieldset>
    }
}

/// For whom something is.
pub(super) fn persons(legend: &str, chosen: &[Perspective], on: &Callback<Vec<Perspective>>) -> Html {
    let all: Vec<_> = Perspective::ALL.iter().map(|it| (*it, editing::person(*it).to_owned())).collect();
    boxes(legend, &all, chosen, on)
}

/// With which recommendations something is offered.
pub(super) fn outcomes(
    legend: &str,
    names: &[Choosable],
    chosen: &[Recommendation],
    on: &Callback<Vec<Recommendation>>,
) -> Html {
    let of = |it: &Choosable| Some((Recommendation::from_word(&it.value)?, it.label.clone()));
    boxes(legend, &names.iter().filter_map(of).collect::<Vec<_>>(), chosen, on)
}

/// Among the ways in which an answer of a new question can count, the one that leads to an exit.
pub(super) const LEADS: &str = "+";

/// The ways in which an answer of a new question can count: one is to lead elsewhere, which is asked after the question.
pub(super) fn ways_out() -> Vec<Choosable> {
    let leads = choosable(LEADS, "it leads elsewhere: the next form asks where");
    ways().into_iter().chain([leads]).collect()
}

/// The words in which an answer can count, each with its place in [`editing::WAYS`].
pub(super) fn ways() -> Vec<Choosable> {
    let ways = editing::WAYS.into_iter().enumerate();
    ways.map(|(place, way)| choosable(&place.to_string(), editing::way_words(way))).collect()
}

/// The way at a place.
pub(super) fn way(place: &str) -> (u8, u8) {
    place.parse::<usize>().ok().and_then(|place| editing::WAYS.get(place)).copied().unwrap_or_default()
}
