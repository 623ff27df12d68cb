//! The head of the desk: the document, undo and redo, and whether it is kept.

use super::{Desk, Msg};
use crate::heading::heading;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

impl Desk {
    pub(super) fn header(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let on_name = link.batch_callback(|event: InputEvent| {
            let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
            Some(Msg::Named(input.value()))
        });
        html! {
            <header class="st-header">
                <div class="st-header-name">
                    <button type="button" class="st-button st-button-quiet st-home" onclick={link.callback(|_| Msg::Closed)}>
                        <svg class="st-mark" viewBox="0 0 48 48" fill="none" stroke-width="5" stroke-linejoin="round" width="26" height="26" aria-hidden="true">
                            <circle cx="16" cy="24" r="12" stroke="#2f8a8b"/>
                            <path d="M31 10 45 24 31 38 17 24Z" stroke="#d97a2b"/>
                        </svg>
                        { "All documents" }
                    </button>
                    { heading(&self.title()) }
                </div>
                <div class="st-header-tools">
                    { step(link.callback(|_| Msg::Undone), "Undo", "↶", self.history.undoes()) }
                    { step(link.callback(|_| Msg::Redone), "Redo", "↷", self.history.redoes()) }
                    <button type="button" class="st-button st-button-primary" onclick={link.callback(|_| Msg::Downloaded)}>
                        { "Download" }
                    </button>
                    <label class="st-file-name">
                        <span>{ "File name" }</span>
                        <input id="st-file-name" type="text" value={self.kept.name.clone()} oninput={on_name} autocomplete="off" spellcheck="false" />
                    </label>
                </div>
                <div class="st-header-state">
                    <span class="st-saving">{ self.saving.words() }</span>
                    <span role="status">{ &self.said }</span>
                </div>
            </header>
        }
    }

    /// The title of the guide, with what the author has written so far.
    fn title(&self) -> String {
        self.history.present().text_of("title").unwrap_or(&self.kept.name).to_owned()
    }
}

/// A button that goes a step back or forth in the history.
fn step(on_click: Callback<MouseEvent>, word: &str, sign: &str, what: Option<&str>) -> Html {
    let name = what.map_or_else(|| format!("{word}: nothing"), |what| format!("{word}: {what}"));
    html! {
        // Not disabled, which would take the focus away after the last step.
        <button type="button" class="st-button" aria-disabled={what.is_none().to_string()} aria-label={name.clone()} title={name} onclick={on_click}>
            <span aria-hidden="true">{ sign }</span>{ word }
        </button>
    }
}
