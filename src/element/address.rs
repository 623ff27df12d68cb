//! Links in the address of the page, and the link that is shared.

use super::attributes;
use codec::{find_link, link_value, with_link, without_link};
use web_sys::{HtmlElement, Url, window};

/// Removes the link for this instance from the address and gives it: it is opened once, and no longer visible.
pub(super) fn take_link(host: &HtmlElement, name: &str) -> Option<String> {
    let window = window()?;
    let address = window.location().href().ok()?;
    let fragment = address.find('#')? + 1;
    let found = find_link(address.get(fragment..)?, Some(name))?;
    let found = found.start + fragment..found.end + fragment;
    if attributes::share(host).as_deref() == Some("none") {
        return None;
    }
    let link = link_value(&address, found.clone());
    let history = window.history().ok()?;
    let state = history.state().ok()?;
    // Refused in a frame with an opaque origin; then the link stays, and opens again on a reload.
    history.replace_state_with_url(&state, "", Some(&without_link(&address, found))).ok();
    Some(link)
}

/// The page that a shared link opens: the one that the host names, else this one. `None` if the host shares nothing,
/// or if nobody else could open the page.
pub(super) fn shared_page(host: &HtmlElement) -> Option<String> {
    let document = window()?.document()?;
    let address = match attributes::share(host).as_deref() {
        None | Some("") => document.url().ok()?,
        Some("none") => return None,
        Some(page) => Url::new_with_base(page, &document.base_uri().ok()??).ok()?.href(),
    };
    address.starts_with("http").then_some(address)
}

/// The address with a link.
pub(super) fn link_address(host: &HtmlElement, name: &str, link: &str) -> Option<String> {
    let page = shared_page(host)?;
    // On another page, the link is for its first instance.
    let name = if attributes::share(host).is_some_and(|page| !page.is_empty()) { "#0" } else { name };
    Some(with_link(&page, name, link))
}
