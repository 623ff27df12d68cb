//! A field that looks for words in original and translation.

use super::place::MOST;
use super::{Msg, TranslationPanel};
use web_sys::HtmlInputElement;
use yew::prelude::*;

impl TranslationPanel {
    /// Whether more is in sight than was found.
    fn with(&self) -> &'static str {
        if self.in_sight().len() > self.asked().len() { " What belongs to it is here as well." } else { "" }
    }

    pub(super) fn search(&self, ctx: &Context<Self>) -> Html {
        let oninput = ctx.link().batch_callback(|event: InputEvent| {
            event.target_dyn_into::<HtmlInputElement>().map(|input| Msg::Search(input.value()))
        });
        let said = match self.place.is_searching().then(|| self.asked().len()) {
            None => String::new(),
            Some(1) => format!("Found in 1 text.{}", self.with()),
            Some(count) if count > MOST => format!("Found in {count} texts. The first {MOST} are here."),
            Some(count) => format!("Found in {count} texts.{}", self.with()),
        };
        html! {
            <search class="st-tr-search">
                <div class="st-field">
                    <label for="st-tr-search">{"Search original and translation"}</label>
                    <input id="st-tr-search" type="search" value={self.place.query.text.clone()} {oninput} />
                </div>
                <p class="st-muted" role="status">{said}</p>
            </search>
        }
    }
}
