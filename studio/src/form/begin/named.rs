//! An entry that begins with a text: a statement, a source.

use super::BeginProps;
use super::inputs::{area, change, line};
use yew::prelude::*;

#[component]
pub(super) fn NamedForm(props: &BeginProps) -> Html {
    let name = use_state(String::new);
    let kind = props.begin.kind();
    let done = {
        let (props, name) = (props.clone(), name.clone());
        Callback::from(move |()| {
            if !name.trim().is_empty() {
                props.done(props.form.model.add(&props.begin.list, &name, &[]));
            }
        })
    };
    let typed = change(&name, |name: &mut String, text| *name = text);
    let field = if is_statement(kind) { area } else { line };
    props.around(&done, field(naming(kind), "", &name, &typed))
}

/// What is asked for the name of a new entry.
fn naming(kind: &str) -> &'static str {
    match kind {
        "source" => "Title of the source",
        "row of the comparison" => "What is compared",
        "difference" => "What differs",
        _ if is_statement(kind) => "Its text, as visitors read it",
        _ => "Name",
    }
}

/// Whether it is a text and little else.
fn is_statement(kind: &str) -> bool {
    matches!(kind, "statement" | "step" | "question to ask" | "thing to look for" | "option" | "variant")
}
