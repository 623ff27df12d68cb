//! The document as JSON, with completion and findings.

mod editor;
mod left;
mod step;

use crate::analysis::ByPointer;
use crate::panel::PanelProps;
use authoring::{Finding, json_schema, place_in};
use editing::Edit;
use editor::{Editor, words};
use std::rc::Rc;
use step::Text;
use yew::prelude::*;

/// The panel.
#[component]
pub(crate) fn SourcePanel(props: &PanelProps) -> Html {
    let text = use_state(|| Rc::new(left::taken_up(&props.draft).unwrap_or_else(|| Text::of(&props.draft))));
    let schema = use_memo((), |()| AttrValue::from(json_schema()));
    let known = use_memo(ByPointer(props.draft.clone()), |draft| AttrValue::from(draft.0.whole().to_string()));
    {
        let text = text.clone();
        use_effect_with(props.draft.clone(), move |draft| {
            if let Some(next) = text.after(draft) {
                text.set(Rc::new(next));
            }
        });
    }
    left::use_left(&text, &props.draft);
    let on_change = {
        let (text, on_edit) = (text.clone(), props.on_edit.clone());
        Callback::from(move |typed: String| {
            let next = Text::typed(typed);
            if let Some(own) = next.own.clone() {
                on_edit.emit(Edit { label: "Change the source".to_owned(), key: Some("source".to_owned()), own });
            }
            text.set(Rc::new(next));
        })
    };
    let findings = Rc::new(located(&text, props));
    let on_fix = {
        let (findings, draft, on_edit) = (findings.clone(), props.draft.clone(), props.on_edit.clone());
        Callback::from(move |place: usize| {
            if let Some(fix) = findings.get(place).and_then(|finding: &Finding| finding.fix.as_ref()) {
                on_edit.emit(Edit { label: fix.label.clone(), key: None, own: fix.applied_to(draft.own()) });
            }
        })
    };
    let state = match text.mistakes.first() {
        None => "The text and your guide are the same.".to_owned(),
        Some(mistake) => {
            format!("Your guide stays as it was until this is mended, in line {}: {}.", mistake.line, words(mistake))
        }
    };
    html! {
        <section class="st-panel st-so" aria-labelledby="st-so-title">
            <h2 id="st-so-title">{ "The source" }</h2>
            <p class="st-hint">
                { "Your guide as JSON, for those who like to write it themselves. Ctrl and Space suggests what can stand at a \
                   place, Ctrl and F searches, F8 goes to the next finding, Tab leaves the editor." }
            </p>
            <p role="status" class={if text.mistakes.is_empty() { "st-muted" } else { "st-error" }}>{ state }</p>
            <Editor text={text.shown.clone()} {findings} schema={(*schema).clone()} known={(*known).clone()}
                {on_change} {on_fix} />
        </section>
    }
}

/// The findings with their places in the text as it is typed, which can be laid out in another way than the document's
/// own. While the text has mistakes, these alone.
fn located(text: &Text, props: &PanelProps) -> Vec<Finding> {
    if !text.mistakes.is_empty() {
        return text.mistakes.clone();
    }
    let place = |finding: &Finding| {
        let (line, column) = place_in(&text.shown, &finding.steps);
        Finding { line, column, ..finding.clone() }
    };
    props.review.findings.iter().map(place).collect()
}
