//! The heading of the page, where reading begins.

use crate::browser;
use yew::prelude::*;

/// The id of the heading.
const ID: &str = "st-top";

/// The heading.
pub(crate) fn heading(text: &str) -> Html {
    html! { <h1 id={ID} tabindex="-1">{ text }</h1> }
}

/// Moves the focus to the heading of a page, unless the page has moved it to where its work begins.
pub(crate) fn focus() {
    let focused = browser::document().and_then(|document| document.active_element());
    if focused.is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body")) {
        browser::focus(ID);
    }
}
