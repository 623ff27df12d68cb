//! What every page has: a way to send messages, navigation, a heading that takes the focus.

use super::tag::{Tag, group, line, tag, text};
use crate::decision::Assessment;
use crate::model::Content;
use crate::session::{Message, Page, Session};
use yew::prelude::*;

/// What a page is drawn from.
pub(super) struct View<'a> {
    pub(super) content: &'a Content,
    pub(super) session: &'a Session,
    /// The assessment of the answers, once a perspective is chosen.
    pub(super) assessment: Option<&'a Assessment>,
    /// What an organisation changed in the document.
    pub(super) changed: &'a [String],
    pub(super) send: Callback<Act>,
}

/// What a control can do.
#[derive(Clone)]
pub(super) enum Act {
    /// Say what has happened in the visit.
    Say(Message),
    /// Go back to the page before.
    Back,
    /// Print the page.
    Print,
}

impl View<'_> {
    /// A button that looks like a link and says what has happened.
    pub(super) fn link(&self, message: Message, label: &str) -> Html {
        button("com-link").on_click(self, Act::Say(message)).says(label).html()
    }

    /// The link to the page before.
    pub(super) fn back(&self) -> Html {
        button("com-link com-back").on_click(self, Act::Back).says(&self.content.interface.common.back).html()
    }

    /// A form that says what has happened when it is sent.
    pub(super) fn form(&self, message: Message) -> Tag {
        tag("form", "com-form").is("novalidate", "").on_submit(self, Act::Say(message))
    }

    /// The error summary of a page that was to be left without its answer; the link leads to `target`.
    pub(super) fn problem(&self, message: &str, target: &'static str) -> Html {
        if !self.session.incomplete {
            return Html::default();
        }
        let title = tag("h2", "com-problem-title").is("id", "com-problem-title");
        tag("div", "com-problem")
            .is("role", "alert")
            .is("tabindex", "-1")
            .is("data-com-problem", "")
            .is("aria-labelledby", "com-problem-title")
            .holds(title.says(&self.content.interface.common.problem).html())
            .holds(tag("a", "").with("href", &format!("#{target}")).is("data-com-target", target).says(message).html())
            .html()
    }

    /// The message beside the field that misses its answer.
    pub(super) fn field_error(&self, message: &str) -> Html {
        if !self.session.incomplete {
            return Html::default();
        }
        tag("p", "com-field-error")
            .is("id", "com-field-error")
            .holds(line("span", "com-hidden", &self.content.interface.common.error))
            .says(" ")
            .says(message)
            .html()
    }

    /// The class of a group of fields, which shows where an answer is missing.
    pub(super) fn fieldset(&self) -> Tag {
        let wrong = self.session.incomplete;
        tag("fieldset", if wrong { "com-fieldset com-fieldset-wrong" } else { "com-fieldset" })
    }

    /// The navigation between guide, comparison and the page about the guide.
    pub(super) fn navigation(&self) -> Html {
        let labels = &self.content.interface.common;
        let page = &self.session.page;
        let entry = |target: &Page, label: &str, open: bool| {
            let link = button("com-nav-link").on_click(self, Act::Say(Message::PageOpened(target.clone())));
            let link = if open { link.is("aria-current", "page") } else { link };
            link.says(label).html()
        };
        tag("nav", "com-nav")
            .with("aria-label", &labels.navigation)
            .holds(entry(&self.session.resume, &labels.nav_guide, !matches!(page, Page::Compare | Page::About)))
            .holds(entry(&Page::Compare, &labels.nav_compare, *page == Page::Compare))
            .holds(entry(&Page::About, &labels.nav_about, *page == Page::About))
            .html()
    }
}

/// A button that sends no form.
pub(super) fn button(class: &'static str) -> Tag {
    tag("button", class).is("type", "button")
}

/// The button that sends a form.
pub(super) fn send(label: &str) -> Html {
    tag("button", "com-button").is("type", "submit").says(label).html()
}

/// The heading of a page; it takes the focus when the page opens.
pub(super) fn heading(words: &str) -> Html {
    tag("h2", "com-title").is("tabindex", "-1").is("data-com-focus", "").says(words).html()
}

/// A heading within a section, with a shape before it.
pub(super) fn subheading(level: &'static str, shape: Html, words: &str) -> Html {
    tag(level, "com-subheading").holds(shape).says(words).html()
}

/// A section with a heading of its own.
pub(super) fn section(class: &'static str, title: &str, body: Vec<Html>) -> Html {
    tag("section", class).holds(line("h3", "com-heading", title)).holds(group(body)).html()
}

/// A paragraph that starts with words in bold.
pub(super) fn paragraph(class: &'static str, bold: &str, rest: &str) -> Html {
    tag("p", class).holds(line("strong", "", bold)).holds(text(" ")).says(rest).html()
}
