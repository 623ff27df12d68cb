//! What every page has: a way to send messages, navigation, a heading that takes the focus.

use crate::decision::Assessment;
use crate::model::Content;
use crate::session::{Message, Page, Session};
use std::rc::Rc;
use yew::prelude::*;

/// What a page is drawn from.
pub(super) struct View<'a> {
    pub(super) content: &'a Content,
    pub(super) session: &'a Session,
    /// The assessment of the answers, once a perspective is chosen.
    pub(super) assessment: Option<&'a Assessment>,
    /// What an organisation changed in the document.
    pub(super) changed: &'a [String],
    pub(super) send: Callback<Message>,
    pub(super) on_back: Callback<()>,
    pub(super) on_print: Callback<()>,
}

impl View<'_> {
    /// A callback that says what has happened.
    pub(super) fn says<E: 'static>(&self, message: Message) -> Callback<E> {
        let message = Rc::new(message);
        self.send.reform(move |_| Message::clone(&message))
    }

    /// The same for a form, which must not leave the page.
    pub(super) fn submits(&self, message: Message) -> Callback<SubmitEvent> {
        let send = self.says(message);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(event);
        })
    }

    /// A button that looks like a link and says what has happened.
    pub(super) fn link(&self, message: Message, label: &str) -> Html {
        html! { <button type="button" class="com-link" onclick={self.says(message)}>{ label }</button> }
    }

    /// The link to the page before.
    pub(super) fn back(&self) -> Html {
        let go = self.on_back.reform(|_: MouseEvent| ());
        html! {
            <button type="button" class="com-link com-back" onclick={go}>{ &self.content.interface.common.back }</button>
        }
    }

    /// The error summary of a page that was to be left without its answer; the link leads to `target`.
    pub(super) fn problem(&self, message: &str, target: &'static str) -> Html {
        if !self.session.incomplete {
            return Html::default();
        }
        html! {
            <div class="com-problem" role="alert" tabindex="-1" data-com-problem="" aria-labelledby="com-problem-title">
                <h2 class="com-problem-title" id="com-problem-title">{ &self.content.interface.common.problem }</h2>
                <a href={format!("#{target}")} data-com-target={target}>{ message }</a>
            </div>
        }
    }

    /// The message beside the field that misses its answer.
    pub(super) fn field_error(&self, message: &str) -> Html {
        if !self.session.incomplete {
            return Html::default();
        }
        html! {
            <p class="com-field-error" id="com-field-error">
                <span class="com-hidden">{ &self.content.interface.common.error }{ " " }</span>{ message }
            </p>
        }
    }

    /// The navigation between guide, comparison and the page about the guide.
    pub(super) fn navigation(&self) -> Html {
        let labels = &self.content.interface.common;
        let page = &self.session.page;
        let entries = [
            (self.session.resume.clone(), &labels.nav_guide, !matches!(page, Page::Compare | Page::About)),
            (Page::Compare, &labels.nav_compare, *page == Page::Compare),
            (Page::About, &labels.nav_about, *page == Page::About),
        ];
        html! {
            <nav class="com-nav" aria-label={labels.navigation.clone()}>
                { for entries.into_iter().map(|(target, label, open)| html! {
                    <button
                        type="button"
                        class="com-nav-link"
                        aria-current={open.then_some("page")}
                        onclick={self.says(Message::PageOpened(target))}
                    >{ label }</button>
                }) }
            </nav>
        }
    }
}

/// The heading of a page; it takes the focus when the page opens.
pub(super) fn heading(text: &str) -> Html {
    html! { <h2 class="com-title" tabindex="-1" data-com-focus="">{ text }</h2> }
}

/// A section with a heading of its own.
pub(super) fn section(class: &'static str, title: &str, body: Html) -> Html {
    html! {
        <section class={classes!("com-section", class)}>
            <h3 class="com-heading">{ title }</h3>
            { body }
        </section>
    }
}
