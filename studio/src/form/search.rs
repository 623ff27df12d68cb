//! Search and replace over all texts.

use super::context::Form;
use editing::{Hit, Query};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The most places that are listed.
const MOST: usize = 60;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) form: Form,
}

/// A field to search, and below it what was found.
#[component]
pub(super) fn Search(props: &Props) -> Html {
    let form = &props.form;
    let query = use_state(Query::default);
    let with = use_state(String::new);
    let told = use_state(String::new);
    let change = |apply: fn(&mut Query, &HtmlInputElement)| {
        let (query, told) = (query.clone(), told.clone());
        move |input: HtmlInputElement| {
            let mut next = (*query).clone();
            apply(&mut next, &input);
            query.set(next);
            told.set(String::new());
        }
    };
    let text = change(|query, input| query.text = input.value());
    let words = change(|query, input| query.whole_words = input.checked());
    let case = change(|query, input| query.same_case = input.checked());
    let replacement = {
        let with = with.clone();
        Callback::from(move |event: InputEvent| with.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let is_searching = query.text.chars().count() > 1;
    let hits = if is_searching { form.model.search(&query) } else { Vec::new() };
    let count: usize = hits.iter().map(|hit| hit.found.len()).sum();
    let replace = |hits: Vec<Hit>| {
        let (form, query, with, told) = (form.clone(), query.clone(), with.clone(), told.clone());
        Callback::from(move |_: MouseEvent| {
            form.on_edit.emit(form.model.replace(&query, &hits, &with));
            told.set(format!("Replaced in {}.", places(hits.len())));
        })
    };
    let status = match (told.is_empty(), is_searching) {
        (false, _) => (*told).clone(),
        (true, true) => format!("Found {count} times in {}.", places(hits.len())),
        (true, false) => String::new(),
    };
    let hit_view = |hit: &Hit| {
        let open = {
            let (on_open, steps) = (form.on_open.clone(), hit.steps.clone());
            Callback::from(move |_: MouseEvent| on_open.emit(steps.clone()))
        };
        let way = hit.way.join(" › ");
        html! {
            <li key={super::context::element_id(&hit.steps)}>
                <button type="button" class="fm-entry" onclick={open}>
                    <span class="st-hint">{ &way }</span>
                    <span>{ excerpt(hit) }</span>
                </button>
                <button type="button" class="st-button st-button-quiet" onclick={replace(vec![hit.clone()])}
                    aria-label={format!("Replace in {way}")}>{ "Replace here" }</button>
            </li>
        }
    };
    html! {
        <search class="fm-search">
            <label class="st-field">
                <span>{ "Search all texts" }</span>
                <input type="search" value={query.text.clone()} oninput={move |event: InputEvent| text(event.target_unchecked_into())} />
            </label>
            if is_searching {
                <div class="st-row">
                    <label class="fm-check"><input type="checkbox" checked={query.whole_words}
                        onchange={move |event: Event| words(event.target_unchecked_into())} /><span>{ "Whole words" }</span></label>
                    <label class="fm-check"><input type="checkbox" checked={query.same_case}
                        onchange={move |event: Event| case(event.target_unchecked_into())} /><span>{ "Same capitals" }</span></label>
                </div>
                <label class="st-field">
                    <span>{ "Replace with" }</span>
                    <input type="text" value={(*with).clone()} oninput={replacement} />
                </label>
                if !hits.is_empty() {
                    <button type="button" class="st-button" onclick={replace(hits.clone())}>
                        { format!("Replace in {}", places(hits.len())) }
                    </button>
                }
                <ul class="fm-hits">{ for hits.iter().take(MOST).map(hit_view) }</ul>
            }
            <p class="st-muted" role="status">{ status }</p>
        </search>
    }
}

fn places(count: usize) -> String {
    if count == 1 { "1 text".to_owned() } else { format!("{count} texts") }
}

/// The first place in a text, with some words around it.
fn excerpt(hit: &Hit) -> Html {
    const AROUND: usize = 30;
    let Some(found) = hit.found.first() else { return html! {} };
    let text = &hit.text;
    let start = text.floor_char_boundary(found.start.saturating_sub(AROUND));
    let end = text.ceil_char_boundary((found.end + AROUND).min(text.len()));
    let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default().to_owned();
    html! {
        <>
            { if start > 0 { "…" } else { "" } }{ part(start..found.start) }
            <mark>{ part(found.clone()) }</mark>
            { part(found.end..end) }{ if end < text.len() { "…" } else { "" } }
        </>
    }
}
