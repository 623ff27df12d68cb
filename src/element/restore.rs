//! Where a visit begins, or goes on.

use super::address;
use super::attributes;
use super::focus;
use super::history;
use super::storage::Persistence;
use guide::content::Content;
use guide::session::{Message, Page, Session};
use codec::{Place, read_link, read_progress, write_progress};
use web_sys::HtmlElement;

/// The session to begin with: what is kept, or stored, or new; on the page that the browser's history names, else on
/// that of a link in the address, else on the one that the host wants to be seen first.
pub(super) fn first_session(
    host: &HtmlElement,
    name: &str,
    content: &Content,
    keeping: Persistence,
    kept: Option<&str>,
) -> Session {
    let stored = if kept.is_none() { keeping.read(name) } else { None };
    let progress = kept.or(stored.as_deref()).and_then(|progress| read_progress(progress, content));
    let mut session = progress.unwrap_or_default();
    if let (None, Some(perspective)) = (session.perspective, attributes::perspective(host)) {
        session = session.after(&Message::PerspectiveChosen(perspective), content);
    }
    let place = history::place(name);
    let link = if place.is_none() { address::take_link(host, name) } else { None };
    match place {
        Some(Place { page, changing }) => session.after(&Message::Arrived { page, changing }, content),
        None if link.is_some() => {
            let shared = read_link(&link.unwrap_or_default(), content);
            let session = session.after(&Message::LinkOpened(shared), content);
            // The link is no longer in the address; a reload finds what it brought in the storage.
            keeping.write(name, &write_progress(&session));
            focus::into_view(host);
            session
        }
        None if kept.is_none() && attributes::opens_comparison(host) => {
            session.after(&Message::PageOpened(Page::Compare), content)
        }
        None => session,
    }
}
