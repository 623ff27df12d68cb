//! Adding an entry to a list.

use super::context::Form;
use authoring::Step;
use editing::what;
use guide::content::Perspective;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) form: Form,
    pub(super) list: Vec<Step>,
    /// What the list is called, where there are several of a kind.
    pub(super) group: &'static str,
}

/// A button, and after it a question for the name.
#[component]
pub(super) fn Adding(props: &Props) -> Html {
    let is_asking = use_state(|| false);
    let name = use_state(String::new);
    let persons = use_state(|| Perspective::ALL.to_vec());
    let input = use_node_ref();
    {
        let input = input.clone();
        use_effect_with(*is_asking, move |is_asking| {
            if let Some(input) = input.cast::<HtmlInputElement>().filter(|_| *is_asking) {
                // Without the focus the author goes there by hand.
                let _ = input.focus();
            }
        });
    }
    let kind = what(&[props.list.as_slice(), &[Step::Key(String::new())]].concat());
    let is_exit = matches!(props.list.first(), Some(Step::Key(part)) if part == "exits");
    let title = match is_exit {
        true => format!("Add an exit for {}", props.group.to_lowercase()),
        false => format!("Add a {kind}"),
    };
    if !*is_asking {
        let ask = Callback::from(move |_: MouseEvent| is_asking.set(true));
        return html! { <button type="button" class="st-button st-button-quiet fm-add" onclick={ask}>{ title }</button> };
    }
    let has_persons = matches!(kind, "question" | "kind of help");
    let add = {
        let (form, list, name, persons) = (props.form.clone(), props.list.clone(), name.clone(), persons.clone());
        let is_asking = is_asking.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if name.trim().is_empty() || (has_persons && persons.is_empty()) {
                return;
            }
            let (edit, steps) = form.model.add(&list, &name, &persons);
            form.on_edit.emit(edit);
            form.on_open.emit(steps);
            name.set(String::new());
            is_asking.set(false);
        })
    };
    let cancel = Callback::from(move |_: MouseEvent| is_asking.set(false));
    let typed = {
        let name = name.clone();
        Callback::from(move |event: InputEvent| name.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    html! {
        <form class="st-card fm-adding" onsubmit={add}>
            <label class="st-field">
                <span>{ naming(kind) }</span>
                <input type="text" ref={input} value={(*name).clone()} oninput={typed} required=true />
            </label>
            if has_persons {
                <fieldset class="fm-checks">
                    <legend>{ "For whom?" }</legend>
                    { for Perspective::ALL.iter().map(|person| person_box(*person, &persons)) }
                </fieldset>
            }
            <div class="st-row">
                <button type="submit" class="st-button st-button-primary">{ title }</button>
                <button type="button" class="st-button st-button-quiet" onclick={cancel}>{ "Cancel" }</button>
            </div>
        </form>
    }
}

/// What is asked for the name of a new entry.
fn naming(kind: &str) -> &'static str {
    match kind {
        "question" => "The question, as a person reads it",
        "exit" => "Its recommendation in one sentence",
        "link" => "What the link says",
        "source" => "Title of the source",
        "scenario" => "The situation in a line",
        "row of the comparison" => "What is compared",
        "difference" => "What differs",
        _ => "Name",
    }
}

fn person_box(person: Perspective, persons: &UseStateHandle<Vec<Perspective>>) -> Html {
    let is_chosen = persons.contains(&person);
    let toggle = {
        let persons = persons.clone();
        Callback::from(move |_: Event| {
            let kept = |it: &Perspective| if *it == person { !is_chosen } else { persons.contains(it) };
            persons.set(Perspective::ALL.iter().copied().filter(kept).collect());
        })
    };
    html! {
        <label class="fm-check">
            <input type="checkbox" checked={is_chosen} onchange={toggle} />
            <span>{ editing::person(person) }</span>
        </label>
    }
}
