//! One question.

use super::frame::View;
use super::text::fill;
use crate::decision::{Step, steps};
use crate::model::{ChoiceId, QuestionId};
use crate::session::{Message, Page};
use yew::prelude::*;

const FIRST: &str = "com-choice-0";

pub(super) fn page(view: &View<'_>, question: &QuestionId) -> Html {
    let Some(answers) = view.session.current() else { return Html::default() };
    let steps: Vec<Step<'_>> = steps(view.content, answers.perspective).collect();
    let Some(at) = steps.iter().position(|step| step.id == question) else { return Html::default() };
    let Some(step) = steps.get(at) else { return Html::default() };
    let labels = &view.content.interface.guide;
    let given = answers.to(question);
    let choices = step.choices();
    let unsure = (None, view.content.interface.common.not_sure.as_str());
    let offered = choices.iter().map(|(id, text)| (Some(*id), *text)).chain([unsure]);
    html! {
        <form class="com-form" novalidate=true onsubmit={view.submits(Message::Continued)}>
            { view.back() }
            { view.problem(&labels.error, FIRST) }
            { progress(view, step, at, steps.len()) }
            <fieldset
                class={classes!("com-fieldset", view.session.incomplete.then_some("com-fieldset-wrong"))}
                aria-describedby={if view.session.incomplete { "com-why com-field-error" } else { "com-why" }}
            >
                <legend class="com-legend">
                    <h2 class="com-title" tabindex="-1" data-com-focus="">{ step.prompt() }</h2>
                </legend>
                <p class="com-why" id="com-why"><span class="com-why-label">{ &labels.why }</span>{ " " }{ step.why() }</p>
                { view.field_error(&labels.error) }
                { for offered.enumerate().map(|(index, (choice, text))| radio(view, question, index, choice, text, given)) }
            </fieldset>
            { settled(view) }
            <div class="com-actions">
                <button type="submit" class="com-button">{ &view.content.interface.common.proceed }</button>
            </div>
        </form>
    }
}

fn progress(view: &View<'_>, step: &Step<'_>, at: usize, total: usize) -> Html {
    let labels = &view.content.interface.guide;
    let number = (at + 1).to_string();
    let part = if step.is_scored() { &labels.questions } else { &labels.preconditions };
    html! {
        <div class="com-progress">
            <p class="com-eyebrow">
                <span>{ fill(&labels.progress, &[("number", &number), ("total", &total.to_string())]) }</span>
                <span class="com-eyebrow-part">{ part }</span>
            </p>
            <svg class="com-progress-bar" viewBox={format!("0 0 {total} 1")} preserveAspectRatio="none" aria-hidden="true">
                <rect class="com-progress-all" width={total.to_string()} height="1" />
                <rect class="com-progress-done" width={number} height="1" />
            </svg>
        </div>
    }
}

fn radio(
    view: &View<'_>,
    question: &QuestionId,
    index: usize,
    choice: Option<&ChoiceId>,
    text: &str,
    given: Option<Option<&ChoiceId>>,
) -> Html {
    let id = format!("com-choice-{index}");
    let hint = choice.is_none().then(|| format!("{id}-hint"));
    let chose = Message::Chose { question: question.clone(), choice: choice.cloned() };
    html! {
        <div class={classes!("com-choice", choice.is_none().then_some("com-choice-unsure"))}>
            <input
                type="radio"
                class="com-radio"
                name={format!("com-{question}")}
                id={id.clone()}
                value={choice.map_or_else(String::new, ToString::to_string)}
                checked={given == Some(choice)}
                aria-describedby={hint.clone()}
                onchange={view.says(chose)}
            />
            <label class="com-label" for={id}>{ text }</label>
            if let Some(hint) = hint {
                <p class="com-choice-hint" id={hint}>{ &view.content.interface.guide.not_sure_hint }</p>
            }
        </div>
    }
}

/// Says, in a place that screen readers watch, that no further answer can change the recommendation.
fn settled(view: &View<'_>) -> Html {
    let labels = &view.content.interface.guide;
    let settled = view.assessment.is_some_and(|assessment| assessment.settled) && !view.session.changing;
    html! {
        <div class="com-settled" role="status">
            if settled {
                <p>{ &labels.settled }{ " " }{ view.link(Message::PageOpened(Page::Review), &labels.settled_stop) }</p>
            }
        </div>
    }
}
