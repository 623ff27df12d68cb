//! Where a visit begins, or goes on.

use super::attributes;
use super::history;
use super::storage::Keeping;
use crate::model::Content;
use crate::session::{Message, Page, Session};
use crate::wire::{Place, read_progress};
use web_sys::HtmlElement;

/// The session to begin with: what is kept, or stored, or new; on the page that the browser's history names, or
/// else on the one that the host wants to be seen first.
pub(super) fn first_session(
    host: &HtmlElement,
    name: &str,
    content: &Content,
    keeping: Keeping,
    kept: Option<&str>,
) -> Session {
    let stored = if kept.is_none() { keeping.read(name) } else { None };
    let progress = kept.or(stored.as_deref()).and_then(|progress| read_progress(progress, content));
    let mut session = progress.unwrap_or_default();
    if let (None, Some(perspective)) = (session.perspective, attributes::perspective(host)) {
        session = session.after(&Message::PerspectiveChosen(perspective), content);
    }
    match history::place(name) {
        Some(Place { page, changing }) => session.after(&Message::Arrived { page, changing }, content),
        None if kept.is_none() && attributes::opens_comparison(host) => {
            session.after(&Message::PageOpened(Page::Compare), content)
        }
        None => session,
    }
}
