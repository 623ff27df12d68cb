//! The session that a visit begins with.

use super::address;
use super::attributes;
use super::focus;
use super::history;
use super::json::read_progress;
use super::storage::ProgressStore;
use codec::{OpenPage, open_link};
use guide::content::Content;
use guide::session::{Message, Page, Session};
use web_sys::HtmlElement;

/// The session to begin with: from `kept`, else from the storage, else new. Its page is that of the history entry, else of
/// a link in the address, else the one that the host opens.
pub(super) fn first_session(
    host: &HtmlElement,
    name: &str,
    content: &Content,
    store: &ProgressStore,
    kept: Option<&str>,
) -> Session {
    let stored = if kept.is_none() { store.read() } else { None };
    let progress = kept.or(stored.as_deref()).and_then(|progress| read_progress(progress, content));
    let mut session = progress.unwrap_or_default();
    if let (None, Some(perspective)) = (session.perspective, attributes::perspective(host)) {
        session = session.after(&Message::PerspectiveChosen(perspective), content);
    }
    let place = history::place(name);
    let link = if place.is_none() { address::take_link(host, name) } else { None };
    match place {
        Some(OpenPage { page, changing }) => session.after(&Message::Arrived { page, changing }, content),
        None if link.is_some() => {
            let session = session.after(&open_link(&link.unwrap_or_default(), content), content);
            // The link is no longer in the address: a reload reads its answers from the storage.
            store.write(&session);
            focus::into_view(host);
            session
        }
        None if kept.is_none() && attributes::opens_comparison(host) => {
            session.after(&Message::PageOpened(Page::Compare), content)
        }
        None => session,
    }
}
