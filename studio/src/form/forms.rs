//! A control of a text that counts: a field for each form that the language needs.

use super::context::element_id;
use super::control::FieldProps;
use super::text::{chips, rows};
use authoring::Step;
use editing::{Form, form, with_form};
use guide::content::Category;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct FormsProps {
    pub(super) field: FieldProps,
    pub(super) forms: Vec<Form>,
}

/// The forms one below the other. A language that tells no numbers apart has one text.
#[component]
pub(super) fn Forms(props: &FormsProps) -> Html {
    let FormsProps { field, forms } = props;
    let is_only = forms.len() == 1;
    let one =
        |it: &Form| html! { <OneForm key={it.category.word()} field={field.clone()} form={it.clone()} {is_only} /> };
    html! {
        <>
            { for forms.iter().map(one) }
            if !is_only {
                <p class="st-hint">{ "A form that is left empty is worded like “Otherwise”." }</p>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct OneProps {
    field: FieldProps,
    form: Form,
    is_only: bool,
}

#[component]
fn OneForm(props: &OneProps) -> Html {
    let OneProps { field: control, form: Form { category, label }, is_only } = props;
    let area = use_node_ref();
    let value = control.field.value.clone();
    let text = form(value.as_ref(), *category).to_owned();
    let set = {
        let (control, category) = (control.clone(), *category);
        Callback::from(move |words: String| control.set(Some(with_form(value.as_ref(), category, &words))))
    };
    let typed = {
        let set = set.clone();
        Callback::from(move |event: InputEvent| set.emit(event.target_unchecked_into::<HtmlTextAreaElement>().value()))
    };
    let placeholders = &control.field.placeholders;
    // What is counted can go without saying: "one more answer".
    let needed = if category.may_be_unsaid() { placeholders.get(1..).unwrap_or_default() } else { placeholders };
    let needed = if text.is_empty() && *category != Category::Other { &[][..] } else { needed };
    let mut steps = control.field.steps.clone();
    steps.push(Step::Key(category.word().to_owned()));
    let id = element_id(&steps);
    html! {
        <div class="fm-text">
            if !is_only { <label for={id.clone()}>{ label }</label> }
            <textarea ref={area.clone()} {id} rows={rows(&text)} value={text.clone()} oninput={typed}
                aria-label={is_only.then(|| control.field.label.clone())} aria-describedby={control.described_by()}
                aria-invalid={control.invalid()} />
            { chips(&text, placeholders, needed, &area, &set) }
        </div>
    }
}
