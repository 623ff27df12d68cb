//! An entry that begins with a text: a statement, a source, a kind of help.

use super::BeginProps;
use super::inputs::{area, change, line, persons};
use guide::content::Perspective;
use yew::prelude::*;

#[component]
pub(super) fn NamedForm(props: &BeginProps) -> Html {
    let name = use_state(String::new);
    let people = use_state(|| Perspective::ALL.to_vec());
    let kind = props.begin.kind();
    let has_persons = kind == "kind of help";
    let done = {
        let (props, name, people) = (props.clone(), name.clone(), people.clone());
        Callback::from(move |()| {
            let is_for_somebody = !has_persons || !people.is_empty();
            if is_for_somebody && !name.trim().is_empty() {
                props.done(props.form.model.add(&props.begin.list, &name, if has_persons { &people } else { &[] }));
            }
        })
    };
    let typed = change(&name, |name: &mut String, text| *name = text);
    let field = if is_statement(kind) { area } else { line };
    let fields = html! {
        <>
            { field(naming(kind), &name, &typed) }
            if has_persons { { persons("For whom?", &people, &change(&people, |people: &mut Vec<_>, chosen| *people = chosen)) } }
        </>
    };
    props.around(&done, fields)
}

/// What is asked for the name of a new entry.
fn naming(kind: &str) -> &'static str {
    match kind {
        "source" => "Title of the source",
        "row of the comparison" => "What is compared",
        "difference" => "What differs",
        _ if is_statement(kind) => "Its text, as a person reads it",
        _ => "Name",
    }
}

/// Whether it is a text and little else.
fn is_statement(kind: &str) -> bool {
    matches!(kind, "statement" | "step" | "question to ask" | "thing to look for" | "option" | "variant")
}
