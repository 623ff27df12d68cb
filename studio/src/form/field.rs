//! A field: its label, its control, what the base says, and what was found in it.

use super::choosing::{AnyOf, OneOf};
use super::context::Form;
use super::control::{FieldProps, base};
use super::findings::Findings;
use super::forms::Forms;
use super::numbers::{Evidence, Number, Weight, YesNo};
use super::questions::{Answers, Conditions};
use super::text::{Line, TextArea};
use super::texts::Texts;
use crate::analysis::words::recommendation_name;
use authoring::Step;
use editing::{Field, Kind, Mark};
use guide::decision::{Answers as Given, recommend};
use yew::prelude::*;

/// The field.
#[component]
pub(super) fn FieldView(props: &FieldProps) -> Html {
    let FieldProps { form, field } = props;
    let id = props.id();
    let control = props.clone();
    let FieldProps { form: to, field: it } = control;
    let (is_group, control) = match &field.kind {
        Kind::Text => (false, html! { <TextArea form={to} field={it} /> }),
        Kind::Forms(forms) => (true, html! { <Forms field={props.clone()} forms={forms.clone()} /> }),
        Kind::Texts => (true, html! { <Texts form={to} field={it} /> }),
        Kind::Number(least, most) => {
            (false, html! { <Number form={to} field={it} least={*least} most={*most} unit="" /> })
        }
        Kind::Percent(least, most) => {
            (false, html! { <Number form={to} field={it} least={*least} most={*most} unit="%" /> })
        }
        Kind::Evidence => (false, html! { <Evidence form={to} field={it} /> }),
        Kind::Weight => (false, html! { <Weight form={to} field={it} /> }),
        Kind::YesNo(default) => return html! { <YesNo form={to} field={it} default={*default} /> },
        Kind::OneOf(choices) => (false, html! { <OneOf form={to} field={it} choices={choices.clone()} /> }),
        Kind::AnyOf(choices) => {
            (true, html! { <AnyOf form={to} field={it} choices={choices.clone()} all_without_value=false /> })
        }
        Kind::AllOrSome(choices) => {
            (true, html! { <AnyOf form={to} field={it} choices={choices.clone()} all_without_value=true /> })
        }
        Kind::Conditions(asked) => (true, html! { <Conditions form={to} field={it} asked={asked.clone()} /> }),
        Kind::Answers(asked) => (true, html! { <Answers form={to} field={it} asked={asked.clone()} /> }),
        Kind::Date => (false, html! { <Line form={to} field={it} kind="date" /> }),
        Kind::Language => (false, html! { <Line form={to} field={it} kind="text" /> }),
        Kind::Link => (false, html! { <Line form={to} field={it} kind="url" /> }),
    };
    // Evidence and weight say themselves that they may be nothing.
    let is_worth_saying =
        field.is_optional && !matches!(field.kind, Kind::Evidence | Kind::Weight | Kind::AllOrSome(_));
    let label = html! {
        <>
            { &field.label }
            if field.is_needed() { <span class="st-muted">{ " (needed)" }</span> }
            if is_worth_saying { <span class="st-muted">{ " (optional)" }</span> }
            if field.mark != Mark::Same { { " " }<span class="st-chip fm-mark">{ field.mark.word() }</span> }
        </>
    };
    let below = html! {
        <>
            if !field.hint.is_empty() { <p class="st-hint" id={format!("{id}-hint")}>{ &field.hint }</p> }
            { base(form, field, &id) }
            { given(form, field) }
            <Findings form={form.clone()} steps={field.steps.clone()} within=true id={format!("{id}-found")} />
        </>
    };
    if is_group {
        return html! {
            <fieldset class="st-field fm-field" id={id.clone()} tabindex="-1" aria-describedby={props.described_by()}>
                <legend>{ label }</legend>{ control }{ below }
            </fieldset>
        };
    }
    let class = if matches!(field.kind, Kind::Evidence) { "st-field fm-field fm-half" } else { "st-field fm-field" };
    html! { <div {class}><label for={id.clone()}>{ label }</label>{ control }{ below }</div> }
}

/// Beside what a scenario expects, what the guide gives now.
fn given(form: &Form, field: &Field) -> Html {
    let [Step::Key(part), Step::Key(id), Step::Key(last)] = field.steps.as_slice() else { return html! {} };
    let scenario = form.review.scenarios.get(&id.as_str().into());
    let (Some(content), Some(scenario), "scenarios", "expect") =
        (&form.review.content, scenario, part.as_str(), last.as_str())
    else {
        return html! {};
    };
    let given = recommend(content, &Given::from(scenario)).0;
    let class = if given == scenario.expect { "st-hint" } else { "st-warning" };
    html! { <p {class}>{ format!("The guide now gives: {}", recommendation_name(content, given)) }</p> }
}
