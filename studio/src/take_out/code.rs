//! A snippet with a button that copies it.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct CodeProps {
    pub(super) id: &'static str,
    pub(super) label: AttrValue,
    pub(super) text: AttrValue,
    pub(super) on_said: Callback<String>,
}

#[component]
pub(super) fn Code(CodeProps { id, label, text, on_said }: &CodeProps) -> Html {
    let copy = {
        let (text, on_said, label) = (text.clone(), on_said.clone(), label.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, on_said, label) = (text.clone(), on_said.clone(), label.clone());
            spawn_local(async move {
                let clipboard = window().map(|window| window.navigator().clipboard());
                let copied = match clipboard {
                    Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
                    None => false,
                };
                on_said.emit(if copied {
                    format!("Copied: {label}.")
                } else {
                    "This browser does not let the page copy. Select the text and copy it yourself.".to_owned()
                });
            });
        })
    };
    let rows = (text.lines().count() + 1).min(14).to_string();
    html! {
        <div class="st-field st-to-code">
            <label for={*id}>{label}</label>
            <textarea id={*id} readonly={true} rows={rows} spellcheck="false" value={text.clone()} />
            <div class="st-row"><button class="st-button" type="button" onclick={copy}>
                {"Copy"}<span class="st-visually-hidden">{format!(": {label}")}</span>
            </button></div>
        </div>
    }
}
