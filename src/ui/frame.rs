//! What every page has: a way to send messages, navigation, a heading that takes the focus.

use super::tag::{At, Tag, line, tag};
use crate::decision::Assessment;
use crate::explanation::Made;
use crate::model::Content;
use crate::session::{Message, Page, Session, Takeaway};
use yew::Callback;

/// What a page is drawn from.
pub(super) struct View<'a> {
    pub(super) content: &'a Content,
    pub(super) session: &'a Session,
    /// The assessment of the answers, once a perspective is chosen.
    pub(super) assessment: Option<&'a Assessment>,
    /// What an organisation changed in the document.
    pub(super) changed: &'a [String],
    /// Says when and where something is made.
    pub(super) made: &'a Callback<(), Made>,
    pub(super) send: Callback<Act>,
}

/// What a control can do.
#[derive(Clone)]
pub(super) enum Act {
    /// Say what has happened in the visit.
    Say(Message),
    /// Have something done that only the browser can do.
    Ask(Errand),
}

/// What a page asks of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// Go back to the page before. Answered by an arrival.
    Back,
    /// Print the page.
    Print,
    /// Hand something out. Answered by a notice.
    Hand(Takeaway),
    /// Open the link in the field for one. Answered by its answers, or by a refusal.
    OpenLink,
}

impl View<'_> {
    /// A button that looks like a link and says what has happened.
    pub(super) fn link(&self, message: Message, label: &str) -> Tag {
        button("com-link").on_click(self, Act::Say(message)).says(label)
    }

    /// The link to the page before.
    pub(super) fn back(&self) -> Tag {
        button("com-link com-back").on_click(self, Act::Ask(Errand::Back)).says(&self.content.interface.common.back)
    }

    /// A form that says what has happened when it is sent.
    pub(super) fn form(&self, message: Message) -> Tag {
        self.form_for(Act::Say(message))
    }

    /// A form that does something when it is sent. Even where the program has come to grief and cannot hold it back,
    /// the browser sends nothing: a form for a dialog without one goes nowhere, and no answer into an address.
    pub(super) fn form_for(&self, act: Act) -> Tag {
        tag("form", "com-form").is(At::Method, "dialog").is(At::Novalidate, "").on_submit(self, act)
    }

    /// The error summary of a page that was to be left without its answer; the link leads to `target`.
    pub(super) fn problem(&self, message: &str, target: &'static str) -> Option<Tag> {
        if !self.session.incomplete {
            return None;
        }
        let title = tag("h2", "com-problem-title").is(At::Id, "com-problem-title");
        let link = tag("a", "").with(At::Href, &["#", target].concat()).is(At::DataComTarget, target);
        let summary = tag("div", "com-problem")
            .is(At::Role, "alert")
            .is(At::Tabindex, "-1")
            .is(At::DataComProblem, "")
            .is(At::AriaLabelledby, "com-problem-title")
            .put(title.says(&self.content.interface.common.problem))
            .put(link.says(message));
        Some(summary)
    }

    /// The message beside the field that misses its answer.
    pub(super) fn field_error(&self, message: &str) -> Option<Tag> {
        if !self.session.incomplete {
            return None;
        }
        let hidden = line("span", "com-hidden", &self.content.interface.common.error);
        Some(tag("p", "com-field-error").is(At::Id, "com-field-error").put(hidden).says(" ").says(message))
    }

    /// The class of a group of fields, which shows where an answer is missing.
    pub(super) fn fieldset(&self) -> Tag {
        let wrong = self.session.incomplete;
        tag("fieldset", if wrong { "com-fieldset com-fieldset-wrong" } else { "com-fieldset" })
    }

    /// The navigation between guide, comparison and the page about the guide.
    pub(super) fn navigation(&self) -> Tag {
        let labels = &self.content.interface.common;
        let page = &self.session.page;
        let entry = |target: &Page, label: &str, open: bool| {
            let link = button("com-nav-link").on_click(self, Act::Say(Message::PageOpened(target.clone())));
            let link = if open { link.is(At::AriaCurrent, "page") } else { link };
            link.says(label)
        };
        tag("nav", "com-nav")
            .with(At::AriaLabel, &labels.navigation)
            .put(entry(&self.session.resume, &labels.nav_guide, !matches!(page, Page::Compare | Page::About)))
            .put(entry(&Page::Compare, &labels.nav_compare, *page == Page::Compare))
            .put(entry(&Page::About, &labels.nav_about, *page == Page::About))
    }
}

/// A button that sends no form.
pub(super) fn button(class: &'static str) -> Tag {
    tag("button", class).is(At::Type, "button")
}

/// The button that sends a form.
pub(super) fn send(label: &str) -> Tag {
    tag("button", "com-button").is(At::Type, "submit").says(label)
}

/// The heading of a page; it takes the focus when the page opens.
pub(super) fn heading(words: &str) -> Tag {
    tag("h2", "com-title").is(At::Tabindex, "-1").is(At::DataComFocus, "").says(words)
}

/// A heading within a section, with a shape before it.
pub(super) fn subheading(level: &'static str, shape: Tag, words: &str) -> Tag {
    tag(level, "com-subheading").put(shape).says(words)
}

/// A section with a heading of its own.
pub(super) fn section(class: &'static str, title: &str) -> Tag {
    tag("section", class).put(line("h3", "com-heading", title))
}

/// A paragraph that starts with words in bold.
pub(super) fn paragraph(class: &'static str, bold: &str, rest: &str) -> Tag {
    tag("p", class).put(line("strong", "", bold)).says(" ").says(rest)
}
