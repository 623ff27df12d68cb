//! The open page in the browser's history.

use super::super::address;
use super::super::history::{self, Write};
use super::Controller;
use coaching_or_mentoring::{Origin, Transition};
use codec::{OpenPage, open_link};
use guide::content::Perspective;
use guide::decision::questions;
use guide::session::{Message, Page, Session};
use web_sys::Event;

impl Controller {
    /// Writes the open page into the history. Only navigation by the visitor pushes an entry: the ways back must not add
    /// to the history that they walk, and the host has its own ways to undo what it does.
    pub(super) fn write_history(&self, Transition { message, origin, before, after }: &Transition) {
        // The way back leads here.
        if history::is_overwritten(&self.name) {
            history::set_place(&self.name, place_of(before), Write::Replace);
        }
        if before.page == after.page {
            return;
        }
        // What the browser opens, such as a link in the address bar, has made an entry of its own.
        let replaces = *message == Message::WentBack || *origin != Origin::Visitor;
        history::set_place(&self.name, place_of(after), if replaces { Write::Replace } else { Write::Push });
    }

    /// Notes the open page in the current entry.
    pub(super) fn replace_place(&self) {
        history::set_place(&self.name, self.place(), Write::Replace);
    }

    /// Opens the page of the current entry, or the link in the address.
    pub(super) fn on_navigation(&self, event: &Event) {
        if event.type_() == "popstate" {
            history::arrived(event);
        }
        match history::place(&self.name) {
            Some(place) if place == self.place() || self.walk_past(&place.page) => {}
            Some(OpenPage { page, changing }) => {
                self.dispatch(Message::Arrived { page, changing }, Origin::Browser);
            }
            None => match address::take_link(&self.host, &self.name) {
                Some(link) => self.dispatch(open_link(&link, &self.content), Origin::Browser),
                // The host made the entry, or a link within its page did.
                None => self.replace_place(),
            },
        }
    }

    /// Goes back in the history if the current entry is the instance's own, else within the session.
    pub(super) fn go_back(&self) {
        if !history::go(&self.name, -1) {
            self.dispatch(Message::WentBack, Origin::Visitor);
        }
    }

    /// Goes on to the next entry if the current one is of a page that answers have closed, such as a follow-up that is no
    /// longer asked; says whether it did. The direction is that from the open page.
    fn walk_past(&self, page: &Page) -> bool {
        let session = self.session.borrow();
        let Some(perspective) = session.perspective.filter(|_| !session.has(page, &self.content)) else { return false };
        let Some(at) = self.order(page, perspective) else { return false };
        let delta = if self.order(&session.page, perspective).is_some_and(|open| open < at) { 1 } else { -1 };
        history::go(&self.name, delta)
    }

    /// Where a page stands on the way: the questions, each before what is to be done at once, and what matters most.
    fn order(&self, page: &Page, perspective: Perspective) -> Option<(usize, bool)> {
        let questions = questions(&self.content, perspective);
        let at = match page {
            Page::Question(id) | Page::Care(id) => questions.iter().position(|asked| asked.id == id)?,
            Page::Matters => questions.len(),
            _ => return None,
        };
        Some((at, matches!(page, Page::Care(_))))
    }

    fn place(&self) -> OpenPage {
        place_of(&self.session.borrow())
    }
}

fn place_of(session: &Session) -> OpenPage {
    OpenPage { page: session.page.clone(), changing: session.changing }
}
