//! The heading of the page, where reading begins.

use crate::browser;
use yew::prelude::*;

/// The id of the heading.
const ID: &str = "st-top";

/// The heading.
pub(crate) fn heading(text: &str) -> Html {
    html! { <h1 id={ID} tabindex="-1">{ text }</h1> }
}

/// Moves the focus to the heading.
pub(crate) fn focus() {
    browser::focus(ID);
}
