//! Controls of texts.

use super::context::Form;
use super::control::FieldProps;
use editing::Field;
use guide::content::placeholders as placeholders_of;
use serde_json::Value;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A text of any length.
#[component]
pub(super) fn TextArea(props: &FieldProps) -> Html {
    let Field { value, is_optional, placeholders, .. } = &props.field;
    let text = value.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    let area = use_node_ref();
    let set = {
        let (props, is_optional) = (props.clone(), *is_optional);
        Callback::from(move |text: String| props.set((!is_optional || !text.is_empty()).then_some(Value::from(text))))
    };
    let typed = {
        let set = set.clone();
        Callback::from(move |event: InputEvent| set.emit(event.target_unchecked_into::<HtmlTextAreaElement>().value()))
    };
    html! {
        <>
            <textarea ref={area.clone()} id={props.id()} rows={rows(&text)} value={text.clone()} oninput={typed}
                required={props.field.is_needed()} aria-describedby={props.described_by()} aria-invalid={props.invalid()} />
            { chips(&text, placeholders, placeholders, &area, &set) }
        </>
    }
}

/// How many lines a text takes, about.
pub(super) fn rows(text: &str) -> String {
    const LETTERS: usize = 60;
    let lines: usize = text.lines().map(|line| line.chars().count() / LETTERS + 1).sum();
    lines.clamp(1, 12).to_string()
}

/// The placeholders of a text as fixed chips, each of which puts itself where the cursor is, and those among the needed ones
/// that it lacks.
pub(super) fn chips(text: &str, names: &[String], needed: &[String], area: &NodeRef, set: &Callback<String>) -> Html {
    if names.is_empty() {
        return html! {};
    }
    let chip = |name: &String| {
        let (area, set, name) = (area.clone(), set.clone(), name.clone());
        let words = name.replace('_', " ");
        let insert = Callback::from(move |_: MouseEvent| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                set.emit(inserted(&area, &name));
            }
        });
        html! {
            <button type="button" class="st-chip fm-placeholder" onclick={insert} aria-label={format!("Insert the {words}")}>
                { format!("{{{words}}}") }
            </button>
        }
    };
    let missing: Vec<&str> =
        needed.iter().filter(|name| !placeholders_of(text).any(|known| known == *name)).map(String::as_str).collect();
    html! {
        <>
            <div class="st-row fm-placeholders"><span class="st-hint">{ "Insert:" }</span>{ for names.iter().map(chip) }</div>
            if !missing.is_empty() {
                <p class="st-warning">
                    { format!("This text needs {}: put it where it belongs.", braced(&missing)) }
                </p>
            }
        </>
    }
}

fn braced(names: &[&str]) -> String {
    names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" and ")
}

/// The text of an area with a placeholder in the place of what is selected.
pub(super) fn inserted(area: &HtmlTextAreaElement, name: &str) -> String {
    let text: Vec<u16> = area.value().encode_utf16().collect();
    let at = |position: Result<Option<u32>, _>| {
        position
            .ok()
            .flatten()
            .and_then(|position| usize::try_from(position).ok())
            .unwrap_or(text.len())
            .min(text.len())
    };
    let (start, end) = (at(area.selection_start()), at(area.selection_end()));
    let part = |units: Option<&[u16]>| String::from_utf16_lossy(units.unwrap_or_default());
    format!("{}{{{name}}}{}", part(text.get(..start)), part(text.get(end..)))
}

#[derive(Properties, PartialEq)]
pub(super) struct LineProps {
    pub(super) form: Form,
    pub(super) field: Field,
    /// The type of the input.
    pub(super) kind: &'static str,
}

/// A line: a day, a link, a language tag.
#[component]
pub(super) fn Line(props: &LineProps) -> Html {
    let field = FieldProps { form: props.form.clone(), field: props.field.clone() };
    let text = props.field.value.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    // Of a day that does not exist, browsers tell no more than that, and hand over an empty text.
    let is_no_day = use_state(|| false);
    let typed = {
        let (field, is_no_day) = (field.clone(), is_no_day.clone());
        Callback::from(move |event: InputEvent| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            if !input.validity().bad_input() {
                is_no_day.set(false);
            }
            let text = input.value();
            field.set((!field.field.is_optional || !text.is_empty()).then_some(Value::from(text)));
        })
    };
    let left = {
        let is_no_day = is_no_day.clone();
        Callback::from(move |event: FocusEvent| {
            is_no_day.set(event.target_unchecked_into::<HtmlInputElement>().validity().bad_input());
        })
    };
    let said = format!("{}-day", field.id());
    html! {
        <>
            <input type={props.kind} id={field.id()} value={text} oninput={typed} onblur={left} autocomplete="off" required={props.field.is_needed()}
                aria-describedby={format!("{said} {}", field.described_by())}
                aria-invalid={if *is_no_day { Some("true") } else { field.invalid() }} />
            if props.kind == "date" {
                <p class={if *is_no_day { "st-error" } else { "st-visually-hidden" }} id={said} role="status">
                    if *is_no_day {
                        { "There is no such day: part of the date is missing, or the month is shorter. Pick a day from the calendar, or type it again." }
                    }
                </p>
            }
        </>
    }
}
