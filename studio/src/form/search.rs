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
    let in_sources = use_state(|| false);
    // From where something is to be taken out, until the author agrees.
    let asked = use_state(|| None::<Vec<Hit>>);
    let change = |apply: fn(&mut Query, &HtmlInputElement)| {
        let (query, told, asked) = (query.clone(), told.clone(), asked.clone());
        move |input: HtmlInputElement| {
            let mut next = (*query).clone();
            apply(&mut next, &input);
            query.set(next);
            asked.set(None);
            told.set(String::new());
        }
    };
    let text = change(|query, input| query.text = input.value());
    let words = change(|query, input| query.whole_words = input.checked());
    let case = change(|query, input| query.same_case = input.checked());
    let replacement = {
        let (with, asked) = (with.clone(), asked.clone());
        Callback::from(move |event: InputEvent| {
            with.set(event.target_unchecked_into::<HtmlInputElement>().value());
            asked.set(None);
        })
    };
    let sources = {
        let (in_sources, asked) = (in_sources.clone(), asked.clone());
        Callback::from(move |event: Event| {
            in_sources.set(event.target_unchecked_into::<HtmlInputElement>().checked());
            asked.set(None);
        })
    };
    let is_searching = query.text.chars().count() > 1;
    let hits = if is_searching { form.model.search(&query) } else { Vec::new() };
    let count: usize = hits.iter().map(|hit| hit.found.len()).sum();
    let of_sources = hits.iter().filter(|hit| hit.is_of_a_source()).count();
    let meant: Vec<Hit> = hits.iter().filter(|hit| *in_sources || !hit.is_of_a_source()).cloned().collect();
    let do_replace = |hits: Vec<Hit>| {
        let (form, query, with) = (form.clone(), query.clone(), with.clone());
        let (told, asked) = (told.clone(), asked.clone());
        Callback::from(move |_: MouseEvent| {
            form.on_edit.emit(form.model.replace(&query, &hits, &with));
            let done = if with.is_empty() { "Removed from" } else { "Replaced in" };
            told.set(format!("{done} {}.", places(hits.len())));
            asked.set(None);
        })
    };
    let replace = |hits: Vec<Hit>| {
        if !with.is_empty() {
            return do_replace(hits);
        }
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(Some(hits.clone())))
    };
    let status = match (told.is_empty(), is_searching) {
        (false, _) => (*told).clone(),
        (true, true) if count == 1 => "Found once.".to_owned(),
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
                if of_sources > 0 {
                    <label class="fm-check"><input type="checkbox" checked={*in_sources} onchange={sources} />
                        <span>{ format!("Also in the sources ({})", places(of_sources)) }</span></label>
                }
                if !meant.is_empty() {
                    <button type="button" class="st-button" onclick={replace(meant.clone())}>
                        { format!("Replace in {}", places(meant.len())) }
                    </button>
                }
                if let Some(hits) = &*asked {
                    <div class="st-card" role="alert">
                        <p>{ format!("Remove “{}” from {}?", query.text, places(hits.len())) }</p>
                        <div class="st-row">
                            <button type="button" class="st-button" onclick={do_replace(hits.clone())}>{ "Remove it there" }</button>
                            <button type="button" class="st-button st-button-quiet" onclick={
                                let asked = asked.clone();
                                Callback::from(move |_: MouseEvent| asked.set(None))
                            }>{ "Cancel" }</button>
                        </div>
                    </div>
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
