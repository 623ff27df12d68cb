//! What the first page says.

use super::reading::Unreadable;
use super::{Msg, Start, Step};
use crate::browser::time_in_words;
use crate::heading::heading;
use crate::keep::Kept;
use wasm_bindgen::JsCast;
use web_sys::{FileList, HtmlInputElement};
use yew::prelude::*;

impl Start {
    pub(super) fn page(&self, ctx: &Context<Self>) -> Html {
        let on_drop = ctx.link().batch_callback(|event: DragEvent| {
            event.prevent_default();
            first(event.data_transfer()?.files()).map(Msg::Chosen)
        });
        html! {
            <main class="st-start" ondragover={Callback::from(|event: DragEvent| event.prevent_default())} ondrop={on_drop}>
                <header class="st-start-head">
                    <svg class="st-mark" viewBox="0 0 48 48" fill="none" stroke-width="5" stroke-linejoin="round" width="40" height="40" aria-hidden="true">
                        <circle cx="16" cy="24" r="12" stroke="#2f8a8b"/>
                        <path d="M31 10 45 24 31 38 17 24Z" stroke="#d97a2b"/>
                    </svg>
                    { heading("Make the guide your own") }
                    <p class="st-prose">
                        { "Put the guide into your organisation’s words: its definitions, questions, links and advice. \
                           See each change at once, and whether the guide still decides well. \
                           Everything you do stays in this browser; nothing is sent anywhere." }
                    </p>
                </header>
                { self.step(ctx) }
            </main>
        }
    }

    fn step(&self, ctx: &Context<Self>) -> Html {
        match &self.step {
            Step::Choosing => html! { <>{ self.kept(ctx) }{ choose(ctx) }</> },
            Step::Mended { name, mends, .. } => mended(ctx, name, mends),
            Step::BaseMissing { name, base, wrong, .. } => base_missing(ctx, name, base, wrong.as_ref()),
            Step::Unreadable { name, wrong } => html! {
                <section class="st-card st-card-error" role="alert">
                    <h2>{ format!("“{name}” cannot be read") }</h2>
                    { said(wrong) }
                    <p>{ "Correct it in the program that wrote it, or open another file." }</p>
                    <div class="st-row">{ open_button(ctx, "Open a file", true) }{ back(ctx) }</div>
                </section>
            },
        }
    }

    fn kept(&self, ctx: &Context<Self>) -> Html {
        if self.kept.is_empty() {
            return html! {};
        }
        let entry = |(at, kept): (usize, &Kept)| {
            html! {
                <li class="st-kept" key={kept.id.clone()}>
                    <button type="button" class="st-button st-button-primary" onclick={ctx.link().callback(move |_| Msg::WentOn(at))}>
                        { format!("Go on with “{}”", kept.name) }
                    </button>
                    <span class="st-muted">{ format!("last changed {}", time_in_words(&kept.time)) }</span>
                    <button type="button" class="st-button st-button-quiet" aria-label={format!("Remove “{}” from this browser", kept.name)}
                        onclick={ctx.link().batch_callback({ let name = kept.name.clone(); move |_| is_sure(&name).then_some(Msg::Forgot(at)) })}>
                        { "Remove" }
                    </button>
                </li>
            }
        };
        html! {
            <section class="st-card">
                <h2>{ "Go on with what you had" }</h2>
                <ul class="st-list">{ for self.kept.iter().enumerate().map(entry) }</ul>
            </section>
        }
    }
}

fn choose(ctx: &Context<Start>) -> Html {
    html! {
        <div class="st-start-ways">
            <section class="st-card">
                <h2>{ "Begin" }</h2>
                <p>{ "With the guide as it is. Change what you want, and keep the rest." }</p>
                <div class="st-row">
                    <button type="button" class="st-button" onclick={ctx.link().callback(|_| Msg::Shipped("en"))}>
                        { "Start from the shipped guide (English)" }
                    </button>
                </div>
            </section>
            <section class="st-card">
                <h2>{ "Open a file" }</h2>
                <p>{ "One that you saved here before, or that somebody sent you. You can also drop it anywhere on this page." }</p>
                <div class="st-row">{ open_button(ctx, "Open a file", false) }</div>
            </section>
        </div>
    }
}

fn mended(ctx: &Context<Start>, name: &str, mends: &[String]) -> Html {
    html! {
        <section class="st-card st-card-warning" role="alert">
            <h2>{ format!("“{name}” needs a repair") }</h2>
            <p>{ "An editor or an e-mail program has changed some characters in it. Your words stay as they are. This would be repaired:" }</p>
            <ul>{ for mends.iter().map(|mend| html! { <li>{ mend }</li> }) }</ul>
            <div class="st-row">
                <button type="button" class="st-button st-button-primary" onclick={ctx.link().callback(|_| Msg::Agreed)}>
                    { "Repair and open" }
                </button>
                { back(ctx) }
            </div>
        </section>
    }
}

fn base_missing(ctx: &Context<Start>, name: &str, base: &str, wrong: Option<&Unreadable>) -> Html {
    html! {
        <section class="st-card st-card-warning" role="alert">
            <h2>{ format!("“{name}” holds only the changes to “{base}”") }</h2>
            { for wrong.map(said) }
            <p>{ format!("Open the file that it builds on as well. It is probably called “{base}.json”.") }</p>
            <div class="st-row">{ open_button(ctx, &format!("Open “{base}”"), true) }{ back(ctx) }</div>
        </section>
    }
}

/// What is wrong with a file.
fn said(wrong: &Unreadable) -> Html {
    html! {
        <>
            <p class="st-error">
                { for wrong.line.as_ref().map(|(line, _)| format!("Line {line}: ")) }
                { &wrong.message }
            </p>
            { for wrong.line.as_ref().map(|(_, excerpt)| html! { <p class="st-quote">{ excerpt }</p> }) }
        </>
    }
}

fn open_button(ctx: &Context<Start>, label: &str, is_primary: bool) -> Html {
    let on_change = ctx.link().batch_callback(|event: Event| {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = first(input.files());
        // The same file can be chosen again, once it was mended.
        input.set_value("");
        file.map(Msg::Chosen)
    });
    html! {
        <label class={classes!("st-button", "st-file", is_primary.then_some("st-button-primary"))}>
            <input type="file" class="st-visually-hidden" accept=".json,application/json,text/plain" onchange={on_change} />
            { label }
        </label>
    }
}

fn back(ctx: &Context<Start>) -> Html {
    html! {
        <button type="button" class="st-button st-button-quiet" onclick={ctx.link().callback(|_| Msg::Declined)}>
            { "Back" }
        </button>
    }
}

fn first(files: Option<FileList>) -> Option<web_sys::File> {
    files?.item(0)
}

fn is_sure(name: &str) -> bool {
    let question = format!("Remove “{name}” from this browser? Files that you downloaded stay.");
    web_sys::window().is_some_and(|window| window.confirm_with_message(&question).unwrap_or(false))
}
