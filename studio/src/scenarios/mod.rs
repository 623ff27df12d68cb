//! The document's own tests.

mod evaluated;

use crate::analysis::ByPointer;
use crate::analysis::words::perspective_name;
use crate::browser::focus;
use crate::form::{AddScenario, ProposedInPanel};
use crate::panel::PanelProps;
use crate::verdict::tests;
use authoring::{Finding, Step};
use editing::Model;
use evaluated::{Evaluated, Turn, evaluated, missing};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The heading, where the focus goes when what was lacking is there.
const HEADING: &str = "st-sc-title";

/// The panel.
#[component]
pub(crate) fn ScenariosPanel(props: &PanelProps) -> Html {
    let only_failing = use_state(|| false);
    let all = use_memo(ByPointer(props.review.clone()), |review| evaluated(&review.0));
    let failing = all.iter().filter(|case| !case.passes).count();
    let shown = all.iter().filter(|case| !*only_failing || !case.passes);
    let filter = {
        let only_failing = only_failing.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            only_failing.set(input.is_some_and(|input| input.checked()));
        })
    };
    let state = match (&props.review.content, all.len(), failing) {
        (None, ..) => "The scenarios run once the errors in the guide are fixed.".to_owned(),
        (_, 0, _) => String::new(),
        (_, all, failing) => tests(all, failing),
    };
    let class = match (&props.review.content, failing) {
        (None, _) => "st-muted",
        (_, 0) => "st-ok",
        _ => "st-error",
    };
    let hints =
        if props.review.content.is_some() { missing(&props.review, &Model::of(&props.draft)) } else { Vec::new() };
    html! {
        <section class="st-panel st-sc" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ "Scenarios" }</h2>
            <p class="st-hint">
                { "Each scenario is a situation with its answers, and the result that you expect. They are your guide’s own \
                   tests, and run after every change." }
            </p>
            <p role="status" {class}>{ state }</p>
            if !all.is_empty() {
                <label class="st-an-choice">
                    <input type="checkbox" checked={*only_failing} onchange={filter} />
                    { format!("Only those that fail ({failing})") }
                </label>
            }
            if !hints.is_empty() {
                <ul class="st-sc-hints">{ for hints.into_iter().map(|(words, finding)| lacking(props, &words, finding)) }</ul>
            }
            <AddScenario panel={props.clone()} />
            <ul class="st-sc-list">
                { for shown.map(|case| html! {
                    <Case key={case.id.as_str()} case={case.clone()} on_open={props.on_open.clone()} />
                }) }
            </ul>
        </section>
    }
}

/// What no scenario tests, and one that would.
fn lacking(props: &PanelProps, words: &str, finding: Option<Finding>) -> Html {
    let proposed = finding.map(|finding| {
        let on_added = Callback::from(|()| {
            focus(HEADING);
        });
        html! { <ProposedInPanel panel={props.clone()} {finding} {on_added} /> }
    });
    html! { <li><p class="st-warning">{ words }</p>{ proposed }</li> }
}

#[derive(Properties, PartialEq)]
struct CaseProps {
    case: Rc<Evaluated>,
    on_open: Callback<Vec<Step>>,
}

/// One scenario.
#[component]
fn Case(props: &CaseProps) -> Html {
    let case = &props.case;
    let open = props.on_open.reform({
        let steps = ["scenarios", case.id.as_str()].map(|key| Step::Key(key.to_owned())).to_vec();
        move |_: MouseEvent| steps.clone()
    });
    let (class, word) = if case.passes { ("st-chip st-ok", "Passes") } else { ("st-chip st-error", "Fails") };
    let pair = |(question, answer): &(String, String)| {
        html! { <div><dt>{ question }</dt><dd>{ answer }</dd></div> }
    };
    html! {
        <li class="st-card st-sc-case">
            <div class="st-row">
                <span {class}>{ word }</span>
                <span class="st-chip">{ perspective_name(case.perspective) }</span>
            </div>
            <h3>{ &case.title }</h3>
            <p>{ results(case) }</p>
            if !case.mended_by.is_empty() { <p>{ &case.mended_by }</p> }
            <p class="st-muted">
                { format!("Need for coaching {} %, for mentoring {} %. ", case.needs.coaching, case.needs.mentoring) }
                { &case.reason }
            </p>
            <details>
                <summary>{ match case.answers.len() {
                    1 => "Its answer".to_owned(),
                    answers => format!("Its {answers} answers"),
                } }</summary>
                <dl class="st-an-answers">{ for case.answers.iter().map(pair) }</dl>
            </details>
            { turning(case) }
            <button type="button" class="st-button" onclick={open}>
                { "Open in the form" }
                <span class="st-visually-hidden">{ format!(": “{}”", case.title) }</span>
            </button>
        </li>
    }
}

fn results(case: &Evaluated) -> Html {
    if case.passes {
        return html! { <>{ "Expected and given: " }<strong>{ &case.expected }</strong></> };
    }
    html! {
        <>
            { "Expected: " }<strong>{ &case.expected }</strong>
            { ". Given: " }<strong class="st-error">{ &case.given }</strong>
        </>
    }
}

/// The single answers that would turn the result.
fn turning(case: &Evaluated) -> Html {
    if case.turning.is_empty() {
        return html! { <p class="st-muted">{ "Changing any one answer leaves the result the same." }</p> };
    }
    let turn = |turn: &Turn| {
        let note = if turn.mends { " – as expected" } else { "" };
        html! { <li>{ format!("“{}” gives {}{note}", turn.answer, turn.gives) }</li> }
    };
    let question = |(question, turns): &(String, Vec<Turn>)| {
        html! { <li>{ question }<ul>{ for turns.iter().map(turn) }</ul></li> }
    };
    let summary = match case.turning.len() {
        1 => "One answer decides".to_owned(),
        questions => format!("{questions} answers decide"),
    };
    html! {
        <details>
            <summary>{ summary }</summary>
            <p class="st-hint">{ "Changing just one of these answers changes the result." }</p>
            <ul>{ for case.turning.iter().map(question) }</ul>
        </details>
    }
}
