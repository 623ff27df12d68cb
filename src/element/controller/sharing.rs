//! What leaves the visit and comes in: the brief, links, the answers of other people.

use super::super::{address, browser_effects, focus};
use super::Controller;
use coaching_or_mentoring::{Effect, Origin, browser};
use codec::{TextFormat, find_link, link_value, read_link, write_brief, write_link};
use guide::explanation::BriefContext;
use guide::session::{Message, Notice, Takeaway};

impl Controller {
    /// Performs a side effect that a page asks for.
    pub(super) fn perform(&self, effect: Effect) {
        match effect {
            Effect::Back => self.go_back(),
            Effect::Print => browser_effects::print(&self.host),
            Effect::Hand(Takeaway::Link) => self.copy_link(),
            Effect::Hand(what) => self.export_brief(what),
            Effect::OpenLink => self.open_pasted_link(),
        }
    }

    /// The date and the address that a brief names.
    pub(super) fn made(&self) -> BriefContext {
        let address = address::shared_page(&self.host).unwrap_or_default();
        BriefContext {
            day: browser::today(self.content.lang.as_str()),
            address: address.split('#').next().unwrap_or_default().to_owned(),
            is_partial: false,
        }
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
        let mut links = places.filter_map(|text| read_link(&link_value(text, find_link(text, None)?), &self.content));
        self.dispatch(Message::LinkPasted(links.next()), Origin::Visitor);
    }

    fn copy_link(&self) {
        let link = self.session.borrow().handed_on(&self.content).as_ref().map(write_link).unwrap_or_default();
        match address::link_address(&self.host, &self.name, &link) {
            Some(link) => self.copy(Takeaway::Link, link),
            None => self.notice(Notice::NoAddress),
        }
    }

    fn export_brief(&self, what: Takeaway) {
        let brief = self.session.borrow().brief(&self.content, self.made());
        let Some(brief) = brief else { return };
        if what == Takeaway::Text {
            self.copy(what, write_brief(&brief, TextFormat::Plain));
            return;
        }
        let text = write_brief(&brief, TextFormat::Markdown);
        self.revoke_file();
        self.file.replace(browser_effects::download(&text));
        let taken = self.file.borrow().is_some();
        // A frame can block a download without an error: the text is shown there in any case.
        let text = (!taken || browser_effects::is_framed()).then_some(text);
        self.notice(Notice::Handed { what, taken, text });
    }

    /// Copies a text and reports the outcome. A link is shown in any case.
    fn copy(&self, what: Takeaway, text: String) {
        let weak_self = self.weak_self.clone();
        browser_effects::copy(&text.clone(), move |taken| {
            if let Some(controller) = weak_self.upgrade() {
                let text = (!taken || what == Takeaway::Link).then(|| text.clone());
                controller.notice(Notice::Handed { what, taken, text });
            }
        });
    }

    fn notice(&self, notice: Notice) {
        self.dispatch(Message::Noticed(notice), Origin::Browser);
    }
}
