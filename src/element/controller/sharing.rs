//! What a visit hands out and takes in: the brief, links, other people's answers.

use super::{Controller, address, browser_effects, focus};
use guide::explanation::{Made, brief};
use guide::session::{Message, Notice, Takeaway};
use coaching_or_mentoring::ui::Effect;
use codec::{Form, find_link, link_value, read_link, write_brief, write_link};
use js_sys::{Date, JSON};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

impl Controller {
    /// Does what a page asks for.
    pub(super) fn run(&self, effect: Effect) {
        match effect {
            Effect::Back => self.go_back(),
            Effect::Print => browser_effects::print(&self.host),
            Effect::Hand(Takeaway::Link) => self.hand_link(),
            Effect::Hand(what) => self.hand_brief(what),
            Effect::OpenLink => self.open_pasted(),
        }
    }

    /// Opens a link that has come in with the address; says whether there was one.
    pub(super) fn open_link(&self) -> bool {
        let Some(link) = address::take_link(&self.host, &self.name) else { return false };
        self.send(Message::LinkOpened(read_link(&link, &self.props.content)));
        true
    }

    /// Lets go of a file that was handed out.
    pub(super) fn forget_file(&self) {
        if let Some(file) = self.file.take() {
            browser_effects::forget_file(&file);
        }
    }

    fn open_pasted(&self) {
        let pasted = focus::pasted(&self.root);
        // What stands before the `#` has words of its own.
        let fragment = pasted.split_once('#').map_or(&*pasted, |(_, fragment)| fragment);
        let link = find_link(fragment, None).map(|found| link_value(fragment, found)).unwrap_or_default();
        self.send(Message::LinkPasted(read_link(link, &self.props.content)));
    }

    fn hand_link(&self) {
        let link = self.session.borrow().current().map(write_link).unwrap_or_default();
        match address::link_address(&self.host, &self.name, &link) {
            Some(link) => self.copy(Takeaway::Link, link),
            None => self.send(Message::Noticed(Notice::NoAddress)),
        }
    }

    fn hand_brief(&self, what: Takeaway) {
        let Some(assessment) = self.assessment() else { return };
        let brief = brief(&self.props.content, &assessment, &self.props.made.emit(()));
        if what == Takeaway::Text {
            self.copy(what, write_brief(&brief, Form::Plain));
        } else {
            let text = write_brief(&brief, Form::Markdown);
            self.forget_file();
            self.file.replace(browser_effects::offer_file(&text));
            let taken = self.file.borrow().is_some();
            // A frame can keep the file back without a word.
            let text = (!taken || browser_effects::is_framed()).then_some(text);
            self.send(Message::Noticed(Notice::Handed { what, taken, text }));
        }
    }

    /// Copies a text, and tells what became of it. A link stays on show in any case.
    fn copy(&self, what: Takeaway, text: String) {
        let visit = self.me.clone();
        browser_effects::copy(&text.clone(), move |taken| {
            if let Some(visit) = visit.upgrade() {
                let shown = (!taken || what == Takeaway::Link).then(|| text.clone());
                visit.send(Message::Noticed(Notice::Handed { what, taken, text: shown }));
            }
        });
    }
}

/// When and where something is made for a person.
pub(super) fn made(host: &HtmlElement, language: &str) -> Made {
    let long = JSON::parse(r#"{"dateStyle":"long"}"#).unwrap_or(JsValue::UNDEFINED);
    let address = address::shared_page(host).unwrap_or_default();
    Made {
        day: Date::new_0().to_locale_date_string(language, &long).into(),
        address: address.split('#').next().unwrap_or_default().to_owned(),
    }
}
