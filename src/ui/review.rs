//! All answers on one page: check, change, mark what matters most.

use super::frame::{View, heading};
use super::text::fill;
use crate::decision::{Answers, Step, steps};
use crate::session::Message;
use yew::prelude::*;

pub(super) fn page(view: &View<'_>) -> Html {
    let Some(answers) = view.session.current() else { return Html::default() };
    let labels = &view.content.interface.review;
    html! {
        <form class="com-form" novalidate=true onsubmit={view.submits(Message::Continued)}>
            { view.back() }
            { heading(&labels.title) }
            <p class="com-lead">{ &labels.introduction }</p>
            <p class="com-note"><strong>{ &labels.matters }</strong>{ " " }{ &labels.matters_hint }</p>
            <ol class="com-summary">
                { for steps(view.content, answers.perspective).map(|step| row(view, answers, &step)) }
            </ol>
            <div class="com-actions">
                <button type="submit" class="com-button">{ &labels.show }</button>
                { view.link(Message::Restarted, &view.content.interface.common.restart) }
            </div>
        </form>
    }
}

fn row(view: &View<'_>, answers: &Answers, step: &Step<'_>) -> Html {
    let labels = &view.content.interface.review;
    let choice = answers.to(step.id).flatten().and_then(|choice| step.choice_text(choice));
    let answer = match (choice, answers.to(step.id)) {
        (Some(text), _) => html! { <span class="com-summary-answer">{ text }</span> },
        (None, Some(None)) => {
            html! { <span class="com-summary-answer com-muted">{ &view.content.interface.common.not_sure }</span> }
        }
        (None, _) => html! { <span class="com-summary-answer com-muted">{ &labels.unanswered }</span> },
    };
    html! {
        <li class="com-summary-row">
            <p class="com-summary-text">
                <span class="com-summary-question">{ step.prompt() }</span>
                { answer }
            </p>
            if step.is_scored() && choice.is_some() {
                { mark(view, answers, step) }
            }
            <button
                type="button"
                class="com-link com-summary-change"
                aria-label={fill(&labels.change_question, &[("question", step.prompt())])}
                onclick={view.says(Message::ChangeAsked(step.id.clone()))}
            >{ &labels.change }</button>
        </li>
    }
}

fn mark(view: &View<'_>, answers: &Answers, step: &Step<'_>) -> Html {
    let labels = &view.content.interface.review;
    let matters = answers.matters(step.id);
    let id = format!("com-matters-{}", step.id);
    html! {
        <div class="com-mark">
            <input
                type="checkbox"
                class="com-checkbox"
                id={id.clone()}
                checked={matters}
                aria-label={fill(&labels.matters_question, &[("question", step.prompt())])}
                onchange={view.says(Message::Marked { question: step.id.clone(), matters: !matters })}
            />
            <label class="com-mark-label" for={id}>{ &labels.matters_mark }</label>
        </div>
    }
}
