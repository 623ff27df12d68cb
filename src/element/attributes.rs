//! The attributes of the host element that the app reads. Unknown values count as not set.

use guide::content::Perspective;
use web_sys::HtmlElement;

/// Where progress is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Persistence {
    /// Until the tab is closed.
    Session,
    /// Until it is removed.
    Local,
    /// Not at all.
    Nowhere,
}

/// The perspective that the host presets.
pub(super) fn perspective(host: &HtmlElement) -> Option<Perspective> {
    Perspective::from_word(&host.get_attribute("perspective")?)
}

/// Whether the host opens the comparison.
pub(super) fn opens_comparison(host: &HtmlElement) -> bool {
    host.get_attribute("view").is_some_and(|view| view == "compare")
}

/// Where progress is kept.
pub(super) fn persistence(host: &HtmlElement) -> Persistence {
    match host.get_attribute("storage").as_deref() {
        Some("local") => Persistence::Local,
        Some("none") => Persistence::Nowhere,
        _ => Persistence::Session,
    }
}

/// The page that a shared link is to open; `none` where nothing is to be shared.
pub(super) fn share(host: &HtmlElement) -> Option<String> {
    host.get_attribute("share")
}
