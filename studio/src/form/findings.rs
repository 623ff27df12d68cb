//! What was found at a place, right there.

use super::context::Form;
use super::proposing::Proposed;
use crate::adding::added;
use crate::verdict::is_untested;
use authoring::{Finding, Severity, Step};
use editing::Edit;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) form: Form,
    pub(super) steps: Vec<Step>,
    /// Whether what was found within the place is told as well.
    pub(super) within: bool,
    #[prop_or_default]
    pub(super) id: Option<String>,
}

/// The findings.
#[component]
pub(super) fn Findings(props: &Props) -> Html {
    let Props { form, steps, within, id } = props;
    let mut found: Vec<&Finding> =
        if *within { form.findings(steps).collect() } else { form.findings_at(steps).collect() };
    // Its field says so at once.
    found.retain(|finding| finding.code != "missing-placeholder");
    if found.is_empty() {
        return html! {};
    }
    html! { <div class="fm-findings" id={id.clone()}>{ for found.into_iter().map(|finding| view(form, finding)) }</div> }
}

fn view(form: &Form, finding: &Finding) -> Html {
    let (class, word) = match finding.severity {
        Severity::Error => ("st-error", "Error: "),
        Severity::Warning => ("st-warning", "Look at this: "),
    };
    let plain = |text: &str| form.model.plain(&finding.steps, text);
    let mend = finding.fix.clone().map(|fix| {
        let (form, label) = (form.clone(), plain(&fix.label));
        let (done, place) = (label.clone(), finding.steps.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let own = fix.applied_to(form.model.draft().own());
            form.on_edit.emit(Edit { label: done.clone(), key: None, own });
            form.on_open.emit(place.clone());
        });
        html! { <>{ " " }<button type="button" class="st-button st-button-quiet" {onclick}>{ label }</button></> }
    });
    html! {
        <>
            <p {class}>
                <strong>{ word }</strong>{ plain(&finding.message) }
                if !finding.right.is_empty() { { format!("; {}", plain(&finding.right)) } }
                { mend }
            </p>
            { for added(form.model.draft(), finding) }
            if is_untested(finding) {
                <Proposed form={form.clone()} finding={finding.clone()} on_added={stay(form, finding)} />
            }
        </>
    }
}

/// Keeps the focus at the place of a finding that goes.
fn stay(form: &Form, finding: &Finding) -> Callback<()> {
    let place = finding.steps.clone();
    form.on_open.reform(move |()| place.clone())
}
