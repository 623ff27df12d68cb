//! The address of the page: links that come in with it, and the one that goes out.

use super::attributes;
use codec::{find_link, link_value, with_link, without_link};
use web_sys::{HtmlElement, Url, window};

/// Takes the link for this widget out of the address, so that it is opened once and no longer on show.
pub(super) fn take_link(host: &HtmlElement, name: &str) -> Option<String> {
    let window = window()?;
    let address = window.location().href().ok()?;
    let fragment = address.find('#')? + 1;
    let found = find_link(address.get(fragment..)?, Some(name))?;
    let found = found.start + fragment..found.end + fragment;
    if attributes::share(host).as_deref() == Some("none") {
        return None;
    }
    let link = link_value(&address, found.clone()).to_owned();
    let history = window.history().ok()?;
    let state = history.state().ok()?;
    // Refused in a frame without an origin; then the link stays, and is opened again on a reload.
    history.replace_state_with_url(&state, "", Some(&without_link(&address, found))).ok();
    Some(link)
}

/// The page that a link is to open: the one that the host names, else the one that stands here. `None` where the
/// host wants nothing shared, or where nobody else could open it.
pub(super) fn shared_page(host: &HtmlElement) -> Option<String> {
    let document = window()?.document()?;
    let address = match attributes::share(host).as_deref() {
        None | Some("") => document.url().ok()?,
        Some("none") => return None,
        Some(page) => Url::new_with_base(page, &document.base_uri().ok()??).ok()?.href(),
    };
    address.starts_with("http").then_some(address)
}

/// The address that opens a link.
pub(super) fn link_address(host: &HtmlElement, name: &str, link: &str) -> Option<String> {
    let page = shared_page(host)?;
    // Another page has one widget at most that answers to the plain name.
    let name = if attributes::share(host).is_some_and(|page| !page.is_empty()) { "#0" } else { name };
    Some(with_link(&page, name, link))
}
