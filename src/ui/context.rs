//! What pages are drawn from, what their controls do, and the controls that all pages share.

use crate::ui::markup::{Attr, Element, text_element, element};
use guide::decision::Assessment;
use guide::explanation::Made;
use guide::content::Content;
use guide::session::{Message, Page, Session, Takeaway};
use yew::Callback;

/// What a page is drawn from.
pub(super) struct ViewContext<'a> {
    pub(super) content: &'a Content,
    pub(super) session: &'a Session,
    /// The assessment of the answers, once a perspective is chosen.
    pub(super) assessment: Option<&'a Assessment>,
    /// The paths of the document that an organisation changed.
    pub(super) changed: &'a [String],
    /// Where and when a brief is made.
    pub(super) made: &'a Callback<(), Made>,
    /// Performs what a control does.
    pub(super) perform: Callback<Action>,
}

/// What a control does.
#[derive(Clone)]
pub(super) enum Action {
    /// Dispatch a message to the session.
    Dispatch(Message),
    /// Request a side effect.
    Effect(Effect),
}

/// A side effect that only the browser edge can perform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Go back in the history. Answered by [`Message::Arrived`] or [`Message::WentBack`].
    Back,
    /// Open the print dialog.
    Print,
    /// Export something. Answered by a notice.
    Hand(Takeaway),
    /// Open the link in the link field. Answered by [`Message::LinkPasted`].
    OpenLink,
}

impl ViewContext<'_> {
    /// A button that looks like a link and says what has happened.
    pub(super) fn link(&self, message: Message, label: &str) -> Element {
        button("com-link").on_click(self, Action::Dispatch(message)).text(label)
    }

    /// The link to the page before.
    pub(super) fn back(&self) -> Element {
        button("com-link com-back").on_click(self, Action::Effect(Effect::Back)).text(&self.content.interface.common.back)
    }

    /// A form that says what has happened when it is sent.
    pub(super) fn form(&self, message: Message) -> Element {
        self.form_for(Action::Dispatch(message))
    }

    /// A form that does something when it is sent. Even where the program has come to grief and cannot hold it back,
    /// the browser sends nothing: a form for a dialog without one goes nowhere, and no answer into an address.
    pub(super) fn form_for(&self, action: Action) -> Element {
        element("form").class("com-form").attr(Attr::Method, "dialog").attr(Attr::Novalidate, "").on_submit(self, action)
    }

    /// The error summary of a page that was to be left without its answer; the link leads to `target`.
    pub(super) fn problem(&self, message: &str, target: &'static str) -> Option<Element> {
        if !self.session.incomplete {
            return None;
        }
        let title = element("h2").class("com-problem-title").attr(Attr::Id, "com-problem-title");
        let link = element("a").attr(Attr::Href, &["#", target].concat()).attr(Attr::DataComTarget, target);
        let summary = element("div").class("com-problem")
            .attr(Attr::Role, "alert")
            .attr(Attr::Tabindex, "-1")
            .attr(Attr::DataComProblem, "")
            .attr(Attr::AriaLabelledby, "com-problem-title")
            .child(title.text(&self.content.interface.common.problem))
            .child(link.text(message));
        Some(summary)
    }

    /// The message beside the field that misses its answer.
    pub(super) fn field_error(&self, message: &str) -> Option<Element> {
        if !self.session.incomplete {
            return None;
        }
        let hidden = text_element("span", "com-hidden", &self.content.interface.common.error);
        Some(element("p").class("com-field-error").attr(Attr::Id, "com-field-error").child(hidden).text(" ").text(message))
    }

    /// The class of a group of fields, which shows where an answer is missing.
    pub(super) fn fieldset(&self) -> Element {
        let wrong = self.session.incomplete;
        element("fieldset").class(if wrong { "com-fieldset com-fieldset-wrong" } else { "com-fieldset" })
    }

    /// The navigation between guide, comparison and the page about the guide.
    pub(super) fn navigation(&self) -> Element {
        let labels = &self.content.interface.common;
        let page = &self.session.page;
        let entry = |target: &Page, label: &str, open: bool| {
            let link = button("com-nav-link").on_click(self, Action::Dispatch(Message::PageOpened(target.clone())));
            let link = if open { link.attr(Attr::AriaCurrent, "page") } else { link };
            link.text(label)
        };
        element("nav").class("com-nav").part("navigation")
            .attr(Attr::AriaLabel, &labels.navigation)
            .child(entry(&self.session.resume, &labels.nav_guide, !matches!(page, Page::Compare | Page::About)))
            .child(entry(&Page::Compare, &labels.nav_compare, *page == Page::Compare))
            .child(entry(&Page::About, &labels.nav_about, *page == Page::About))
    }
}

/// A button that submits no form.
pub(super) fn button(class: &'static str) -> Element {
    element("button").class(class).attr(Attr::Type, "button")
}

/// The submit button of a form.
pub(super) fn submit_button(label: &str) -> Element {
    element("button").class("com-button").part("button").attr(Attr::Type, "submit").text(label)
}

/// The heading of a page; it takes the focus when the page opens.
pub(super) fn heading(words: &str) -> Element {
    element("h2").class("com-title").part("heading").attr(Attr::Tabindex, "-1").attr(Attr::DataComFocus, "").text(words)
}

/// A heading within a section, with a shape before it.
pub(super) fn subheading(level: &'static str, shape: Element, words: &str) -> Element {
    element(level).class("com-subheading").child(shape).text(words)
}

/// A section with a heading of its own.
pub(super) fn section(class: &'static str, title: &str) -> Element {
    element("section").class(class).child(text_element("h3", "com-heading", title))
}

/// A paragraph that starts with words in bold.
pub(super) fn paragraph(class: &'static str, bold: &str, rest: &str) -> Element {
    element("p").class(class).child(text_element("strong", "", bold)).text(" ").text(rest)
}
