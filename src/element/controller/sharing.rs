//! What leaves the visit and comes in: the brief, links, the answers of other people.

use super::super::{address, browser_effects, focus};
use super::Controller;
use coaching_or_mentoring::{Effect, Origin, browser};
use codec::{TextFormat, find_link, link_value, open_link, write_brief, write_invitation, write_link};
use grammar::Cldr;
use guide::explanation::{BriefContext, invitation};
use guide::session::{Message, Notice, Takeaway};

impl Controller {
    /// Performs a side effect that a page asks for.
    pub(super) fn perform(&self, effect: Effect) {
        match effect {
            Effect::Back => self.go_back(),
            Effect::Print => browser_effects::print(&self.host),
            Effect::Hand(Takeaway::Markdown) => self.save_brief(),
            Effect::Hand(what) => self.with_text(what, |text| self.copy(what, text)),
            Effect::Share(what) => self.with_text(what, |text| self.share(what, text)),
            Effect::OpenLink => self.open_pasted_link(),
        }
    }

    /// The date that a brief names.
    pub(super) fn made(&self) -> BriefContext {
        BriefContext { day: browser::today(self.content.lang.as_str()) }
    }

    /// Revokes the URL of the file that was exported last.
    pub(super) fn revoke_file(&self) {
        if let Some(file) = self.file.take() {
            browser_effects::revoke_file(&file);
        }
    }

    fn open_pasted_link(&self) {
        let pasted = focus::pasted_link(&self.root);
        // Before the `#`, an address can hold anything that looks like a link; an address that was wrapped into another one
        // holds no `#`.
        let fragment = pasted.split_once('#').map(|(_, fragment)| fragment);
        let places = fragment.into_iter().chain([&*pasted]);
        let links = places.filter_map(|text| Some(open_link(&link_value(text, find_link(text, None)?), &self.content)));
        let mut opened = links.filter(|opened| *opened != Message::LinkOpened(None));
        let message = match opened.next() {
            Some(Message::LinkOpened(shared)) => Message::LinkPasted(shared),
            // An invitation is for somebody without answers of their own.
            _ => Message::LinkPasted(None),
        };
        self.dispatch(message, Origin::Visitor);
    }

    /// The text of what is handed out; the page says so where it would need an address that there is none of.
    fn with_text(&self, what: Takeaway, hand: impl FnOnce(String)) {
        let session = self.session.borrow().clone();
        let link = |link: &str| address::link_address(&self.host, &self.name, link);
        let text = match what {
            Takeaway::Text | Takeaway::Markdown => {
                let brief = session.brief(&self.content, self.made(), &Cldr);
                brief.map(|brief| write_brief(&brief, TextFormat::Plain))
            }
            Takeaway::Message => session.first_message(&self.content),
            Takeaway::Link => session.handed_on(&self.content).and_then(|answers| link(&write_link(&answers))),
            Takeaway::Invitation(perspective) => link(&write_invitation(perspective)).map(|link| {
                let words = invitation(&self.content, session.perspective, perspective);
                [words, "\n", &link].concat()
            }),
        };
        match text {
            Some(text) => hand(text),
            None => self.notice(Notice::NoAddress(what)),
        }
    }

    fn save_brief(&self) {
        let brief = self.session.borrow().brief(&self.content, self.made(), &Cldr);
        let Some(brief) = brief else { return };
        let text = write_brief(&brief, TextFormat::Markdown);
        self.revoke_file();
        self.file.replace(browser_effects::download(&text));
        let taken = self.file.borrow().is_some();
        // A frame can block a download without an error: the text is shown there in any case.
        let text = (!taken || browser_effects::is_framed()).then_some(text);
        self.notice(Notice::Handed { what: Takeaway::Markdown, taken, text });
    }

    /// Opens the share sheet of the system. Where it cannot be opened, the text is copied; whoever closes it wants neither.
    fn share(&self, what: Takeaway, text: String) {
        let weak_self = self.weak_self.clone();
        let message = match what {
            Takeaway::Link if self.session.borrow().invited => {
                [&self.content.interface.invite.back_message, "\n", &text].concat()
            }
            _ => text.clone(),
        };
        browser_effects::share(&message, move || {
            if let Some(controller) = weak_self.upgrade() {
                controller.copy(what, text.clone());
            }
        });
    }

    /// Copies a text and reports the outcome. A link is shown in any case.
    fn copy(&self, what: Takeaway, text: String) {
        let weak_self = self.weak_self.clone();
        browser_effects::copy(&text.clone(), move |taken| {
            if let Some(controller) = weak_self.upgrade() {
                let is_shown = !taken || matches!(what, Takeaway::Link | Takeaway::Invitation(_));
                let text = is_shown.then(|| text.clone());
                controller.notice(Notice::Handed { what, taken, text });
            }
        });
    }

    fn notice(&self, notice: Notice) {
        self.dispatch(Message::Noticed(notice), Origin::Browser);
    }
}
