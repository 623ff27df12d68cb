//! What the document recommends over all answer sets, beside what its base does.

mod found;
mod map;
mod margins;
mod never;
mod questions;
mod results;
mod rule_edit;
mod sliders;
pub(crate) mod words;

use crate::panel::PanelProps;
use crate::verdict::verdict;
use found::{Found, Job};
use gloo::timers::callback::Timeout;
use guide::content::Perspective;
use js_sys::Date;
use map::MapView;
use margins::MarginsView;
pub(crate) use margins::{points, tenths};
use never::NeverView;
use questions::QuestionsView;
use results::ResultsView;
use rule_edit::ruled;
use sliders::Sliders;
use std::rc::Rc;
use words::perspective_name;
use yew::prelude::*;

/// How long the document has to stay as it is before it is counted, in milliseconds: at least and at most. In between, as
/// long as counting took last time, so that a large document does not hold up whoever edits it.
const LEAST_WAIT: u32 = 20;
const MOST_WAIT: u32 = 1000;

/// What the parts of the panel are given.
#[derive(Properties, Clone)]
struct FoundProps {
    found: Found,
    panel: PanelProps,
}

impl PartialEq for FoundProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&self.found, &other.found);
        Rc::ptr_eq(&one.own, &two.own) && one.base == two.base && self.panel == other.panel
    }
}

/// Compares by pointer.
pub(crate) struct ByPointer<T>(pub(crate) Rc<T>);

impl<T> PartialEq for ByPointer<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The panel.
#[component]
pub(crate) fn AnalysisPanel(props: &PanelProps) -> Html {
    let perspective = use_state(|| Perspective::Seeker);
    let (found, is_current) = use_found(props, *perspective);
    let part = found.clone().map(|found| FoundProps { found, panel: props.clone() });
    let state = match (&props.review.content, &found) {
        (None, _) => "The figures come once the errors in the guide are fixed.",
        (Some(_), Some(_)) if is_current => "Up to date.",
        _ => "Counting …",
    };
    html! {
        <section class="st-panel st-an" aria-labelledby="st-an-title">
            <h2 id="st-an-title">{ "What your guide recommends" }</h2>
            <p>
                { verdict(&props.review) }
                { for found.as_ref().and_then(results::against_base).map(|words| format!(" {words}")) }
            </p>
            <p class="st-hint">
                { "Every possible set of answers is counted, and the figures are exact, not samples. They are shares of answer \
                   sets, not of people: they tell how the guide is built, not how many visitors will get which result." }
            </p>
            <Perspectives chosen={*perspective} on_choose={move |chosen| perspective.set(chosen)} />
            <p class="st-muted" role="status">{ state }</p>
            <div class="st-an-layout">
                <Sliders ..props.clone() />
                <div class="st-an-found">
                    if let Some(part) = part {
                        <ResultsView ..part.clone() />
                        <MapView ..part.clone() />
                        <QuestionsView ..part.clone() />
                        <MarginsView ..part.clone() />
                        <NeverView ..part />
                    }
                </div>
            </div>
        </section>
    }
}

/// What was counted last, and whether that is of the document as it is.
#[hook]
fn use_found(props: &PanelProps, perspective: Perspective) -> (Option<Found>, bool) {
    let found = use_state(|| None::<(Job, Found)>);
    let took = use_mut_ref(|| LEAST_WAIT);
    // The review of a draft takes its time; what the sliders change does not wait for it.
    let content = use_memo((ByPointer(props.review.clone()), ByPointer(props.draft.clone())), |(review, draft)| {
        review.0.content.as_ref().map(|content| ruled(content, &draft.0.whole()))
    });
    let job = (*content).clone().map(|content| Job { content, base: props.review.base.clone(), perspective });
    let is_current = found.as_ref().is_some_and(|(done, _)| Some(done) == job.as_ref());
    {
        let found = found.clone();
        use_effect_with(job, move |job| {
            let waiting = job.clone().map(|job| {
                let wait = (*took.borrow()).clamp(LEAST_WAIT, MOST_WAIT);
                Timeout::new(wait, move || {
                    let started = Date::now() as u64;
                    let next = Found::of(&job, found.as_ref().map(|(_, found)| found));
                    *took.borrow_mut() =
                        u32::try_from((Date::now() as u64).saturating_sub(started)).unwrap_or(MOST_WAIT);
                    found.set(Some((job, next)));
                })
            });
            move || drop(waiting)
        });
    }
    // Of another perspective, nothing is shown.
    let shown = found.as_ref().map(|(_, found)| found).filter(|found| found.perspective() == perspective);
    (shown.cloned(), is_current)
}

#[derive(Properties, PartialEq)]
struct PerspectivesProps {
    chosen: Perspective,
    on_choose: Callback<Perspective>,
}

/// The switch between perspectives.
#[component]
fn Perspectives(props: &PerspectivesProps) -> Html {
    let choice = |perspective: &Perspective| {
        let perspective = *perspective;
        html! {
            <label class="st-an-choice">
                <input type="radio" name="st-an-perspective" checked={props.chosen == perspective}
                    onchange={props.on_choose.reform(move |_: Event| perspective)} />
                { perspective_name(perspective) }
            </label>
        }
    };
    html! {
        <fieldset class="st-row st-an-perspectives">
            <legend>{ "Who asks" }</legend>
            { for Perspective::ALL.iter().map(choice) }
        </fieldset>
    }
}
