//! Errors and warnings, with what mends them.

use crate::adding::added;
use crate::browser::focus;
use crate::form::ProposedInPanel;
use crate::intl::language_name;
use crate::panel::PanelProps;
use crate::verdict::{count, is_untested, verdict};
use authoring::{Finding, Severity};
use editing::{Edit, Model, at};
use serde_json::Value;
use yew::prelude::*;

/// The heading, where the focus goes when what was mended is no longer there.
const HEADING: &str = "st-findings";

/// The props of the panel.
#[derive(Properties, PartialEq)]
pub(crate) struct FindingsProps {
    /// What every panel is given.
    pub(crate) panel: PanelProps,
    /// Opens the translation.
    pub(crate) on_translate: Callback<()>,
}

/// The panel.
#[component]
pub(crate) fn FindingsPanel(FindingsProps { panel: props, on_translate }: &FindingsProps) -> Html {
    let model = Model::of(&props.draft);
    let list = |severity: Severity| {
        let found = props.review.findings.iter().filter(|finding| finding.severity == severity);
        found.map(|finding| entry(props, &model, finding, on_translate)).collect::<Vec<Html>>()
    };
    let [errors, warnings] = [Severity::Error, Severity::Warning].map(list);
    let is_translation = props.review.findings.iter().any(is_untranslated);
    let hint = if is_translation {
        "The guide can be used."
    } else {
        "The guide can be used, but you probably did not mean these."
    };
    let part = |title: String, hint: &str, entries: Vec<Html>| {
        if entries.is_empty() {
            return html! {};
        }
        html! {
            <section class="st-found">
                <h3>{ title }</h3>
                <p class="st-hint">{ hint }</p>
                <ul class="st-list">{ for entries }</ul>
            </section>
        }
    };
    html! {
        <div class="st-panel">
            <h2 id={HEADING} tabindex="-1">{ "Findings" }</h2>
            <p class={if errors.is_empty() && warnings.is_empty() { "st-ok" } else { "st-muted" }}>{ verdict(&props.review) }</p>
            { part(count(errors.len(), "error", "errors"), "The guide cannot be used until these are fixed.", errors) }
            { part(count(warnings.len(), "warning", "warnings"), hint, warnings) }
        </div>
    }
}

fn entry(props: &PanelProps, model: &Model, finding: &Finding, on_translate: &Callback<()>) -> Html {
    let plain = |text: &str| model.plain(&finding.steps, text);
    let way = model.way(&finding.steps).join(" › ");
    let way = if way.is_empty() { "The whole guide".to_owned() } else { way };
    let (class, chip, word) = match finding.severity {
        Severity::Error => ("st-card-error", "st-chip-error", "Error"),
        Severity::Warning => ("st-card-warning", "st-chip-warning", "Warning"),
    };
    let added = added(&props.draft, finding);
    // What was added is shown where it can be changed.
    let leads_to = added.is_some().then(|| finding.steps.clone());
    html! {
        <li class={classes!("st-card", "st-finding", class)} key={format!("{}{}{}", finding.path, finding.code, finding.message)}>
            <div class="st-row"><span class={classes!("st-chip", chip)}>{ word }</span><h4>{ &way }</h4></div>
            <p>{ sentence(&plain(&finding.message)) }</p>
            { for stands(model, finding).map(|text| html! { <blockquote class="st-says">{ text }</blockquote> }) }
            if !finding.right.is_empty() { <p>{ sentence(&plain(&finding.right)) }</p> }
            { for added }
            if is_untested(finding) {
                <ProposedInPanel panel={props.clone()} finding={finding.clone()} on_added={Callback::from(|()| { focus(HEADING); })} />
            }
            <div class="st-row">
                { for finding.fix.as_ref().map(|fix| {
                    let own = fix.applied_to(props.draft.own());
                    let label = plain(&fix.label);
                    let edit = Edit { label: label.clone(), key: None, own };
                    let (on_edit, on_open) = (props.on_edit.clone(), props.on_open.clone());
                    let mend = Callback::from(move |_: MouseEvent| {
                        on_edit.emit(edit.clone());
                        match &leads_to {
                            Some(place) => on_open.emit(place.clone()),
                            None => { focus(HEADING); }
                        }
                    });
                    html! { <button type="button" class="st-button st-button-primary" onclick={mend}>{ label }</button> }
                }) }
                if is_untranslated(finding) {
                    <button type="button" class="st-button st-button-primary" onclick={on_translate.reform(|_: MouseEvent| ())}>
                        { "Go on translating" }
                    </button>
                } else if !finding.steps.is_empty() {
                    <button type="button" class="st-button" aria-label={format!("Show {way}")}
                        onclick={props.on_open.reform({ let steps = finding.steps.clone(); move |_: MouseEvent| steps.clone() })}>
                        { "Show" }
                    </button>
                }
            </div>
        </li>
    }
}

/// Whether it says how much of a translation is left.
fn is_untranslated(finding: &Finding) -> bool {
    finding.code == "untranslated"
}

/// What an author's text says where something was found.
fn stands(model: &Model, finding: &Finding) -> Option<String> {
    const MOST: usize = 240;
    let text = match at(model.draft().own(), &finding.steps)? {
        Value::String(tag) if is_untranslated(finding) => language_name(tag).unwrap_or_else(|| tag.clone()),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let short: String = text.chars().take(MOST).collect();
    Some(if short.len() < text.len() { format!("{short} …") } else { short })
}

/// With a capital letter and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
    let end = if text.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_becomes_a_sentence() {
        assert_eq!(sentence("written twice"), "Written twice.");
        assert_eq!(sentence("did you mean \"a\"?"), "Did you mean \"a\"?");
    }
}
