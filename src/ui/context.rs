//! The elements that all pages share, and the input that they take.

use crate::ui::markup::{Attr, Element, element, text_element};
pub(super) use crate::ui::view_context::{Action, Effect, ViewContext};
use grammar::Cldr;
use guide::content::{Counted, QuestionId};
use guide::decision::questions_for;
use guide::explanation::counted;
use guide::explanation::text::fill;
use guide::session::{Message, Page};

impl ViewContext<'_> {
    /// A title of the open page for its document, without what the person has answered: browsers keep it in their history.
    pub(super) fn page_title(&self) -> Option<String> {
        let labels = &self.content.interface;
        let title = match &self.session.page {
            Page::Welcome => return None,
            Page::Question(id) => return self.progress(id).map(|(words, ..)| words),
            Page::Care(_) => &labels.care.title,
            Page::Matters => &labels.matters.title,
            Page::Review => &labels.review.title,
            Page::Result => &labels.common.result,
            Page::Shared => &labels.together.shared_page,
            Page::TakeAlong if self.sends_back() => &labels.invite.back,
            Page::TakeAlong => &labels.take_along.title,
            Page::Card => &labels.card.title,
            Page::Invited => &labels.invite.invited,
            Page::Together => &labels.together.title,
            Page::Compare => &labels.comparison.title,
            Page::About => &labels.about.title,
        };
        Some(title.clone())
    }

    /// Whether the way ends in sending answers back, to somebody who has asked for them.
    pub(super) const fn sends_back(&self) -> bool {
        self.session.invited && self.exports
    }

    /// How far a question is on the way: in words, its number, and how many there are.
    pub(super) fn progress(&self, question: &QuestionId) -> Option<(String, usize, usize)> {
        let labels = &self.content.interface.guide;
        let questions = questions_for(self.content, self.session.current()?);
        let (number, total) = (questions.iter().position(|asked| asked.id == question)? + 1, questions.len());
        let words = if self.session.is_pending(question) {
            self.counted(&labels.pending, self.session.pending.len())
        } else if self.session.changing {
            labels.changing.clone()
        } else {
            fill(&labels.progress, &[("number", &number.to_string()), ("total", &total.to_string())])
        };
        Some((words, number, total))
    }

    /// A text that counts nothing else, with its number.
    pub(super) fn counted(&self, text: &Counted, number: usize) -> String {
        counted(self.content, text, &Cldr, number)
    }

    /// A button that looks like a link and dispatches a message.
    pub(super) fn link(&self, message: Message, label: &str) -> Element {
        button("com-link").on_click(self, Action::Dispatch(message)).text(label)
    }

    /// A button that looks like a link and opens a page. Its value tells which, for the first page, which has no listeners.
    pub(super) fn open_link(&self, page: Page, label: &str) -> Element {
        let word = page.to_word();
        self.link(Message::PageOpened(page), label).attr(Attr::Value, &word)
    }

    /// What is said of something that was just done, and the button that undoes it.
    pub(super) fn undo(&self, done: &str, undo: &str) -> Element {
        let undo = button("com-button com-button-second").on_click(self, Action::Dispatch(Message::Undone)).text(undo);
        let done = text_element("p", "", done).attr(Attr::Role, "status");
        element("div").class("com-note com-undo").child(done).child(undo)
    }

    /// The link to the page before.
    pub(super) fn back(&self) -> Element {
        button("com-link com-back")
            .on_click(self, Action::Effect(Effect::Back))
            .text(&self.content.interface.common.back)
    }

    /// A form that dispatches a message when it is submitted.
    pub(super) fn form(&self, message: Message) -> Element {
        self.form_for(Action::Dispatch(message))
    }

    /// A form that performs an action when it is submitted. `method="dialog"` outside of a dialog submits nothing: after a
    /// crash, when no listener prevents the submission, no answer gets into an address.
    pub(super) fn form_for(&self, action: Action) -> Element {
        element("form")
            .class("com-form")
            .attr(Attr::Method, "dialog")
            .attr(Attr::Novalidate, "")
            .on_submit(self, action)
    }

    /// The error summary, if the required answer is missing; its link leads to the field with the id `target`.
    pub(super) fn problem(&self, message: &str, target: &'static str) -> Option<Element> {
        if !self.session.incomplete {
            return None;
        }
        let title = element("h2").class("com-problem-title").attr(Attr::Id, "com-problem-title");
        let summary = element("div")
            .class("com-problem")
            .attr(Attr::Role, "alert")
            .attr(Attr::Tabindex, "-1")
            .attr(Attr::DataComProblem, "")
            .attr(Attr::AriaLabelledby, "com-problem-title")
            .child(title.text(&self.content.interface.common.problem))
            .child(link_to(target).text(message));
        Some(summary)
    }

    /// The error message beside the field, if the required answer is missing.
    pub(super) fn field_error(&self, message: &str) -> Option<Element> {
        if !self.session.incomplete {
            return None;
        }
        let hidden = text_element("span", "com-hidden", &self.content.interface.common.error);
        Some(
            element("p")
                .class("com-field-error")
                .attr(Attr::Id, "com-field-error")
                .child(hidden)
                .text(" ")
                .text(message),
        )
    }

    /// A fieldset, marked if the required answer is missing.
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
            // For the first page, which has no listeners.
            link.attr(Attr::Value, &target.to_word()).text(label)
        };
        element("nav")
            .class("com-nav")
            .part("navigation")
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

/// A button that leads on.
pub(super) fn primary_button() -> Element {
    button("com-button").part("button")
}

/// A button beside it.
pub(super) fn quiet_button() -> Element {
    button("com-button com-button-quiet")
}

/// The submit button of a form.
pub(super) fn submit_button(label: &str) -> Element {
    primary_button().attr(Attr::Type, "submit").text(label)
}

/// The heading of a page; the focus moves to it when the page opens.
pub(super) fn heading(words: &str) -> Element {
    element("h2").class("com-title").part("heading").attr(Attr::Tabindex, "-1").attr(Attr::DataComFocus, "").text(words)
}

/// The heading of a section to which a link leads.
pub(super) fn target_heading(id: &str, words: &str) -> Element {
    text_element("h3", "com-heading", words).attr(Attr::Id, id).attr(Attr::Tabindex, "-1")
}

/// A link to a place on the page.
pub(super) fn link_to(id: &str) -> Element {
    element("a").attr(Attr::Href, &["#", id].concat()).attr(Attr::DataComTarget, id)
}

/// A heading within a section, with an icon before it.
pub(super) fn subheading(level: &'static str, icon: Element, words: &str) -> Element {
    element(level).class("com-subheading").child(icon).text(words)
}

/// A section with a heading of its own.
pub(super) fn section(class: &'static str, title: &str) -> Element {
    element("section").class(class).child(text_element("h3", "com-heading", title))
}

/// A paragraph that starts with words in bold.
pub(super) fn paragraph(class: &'static str, bold: &str, rest: &str) -> Element {
    element("p").class(class).child(text_element("strong", "", bold)).text(" ").text(rest)
}
