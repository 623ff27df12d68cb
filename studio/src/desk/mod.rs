//! The desk: holds the history of the document, reviews and keeps it, and shows the open tab.

mod header;
mod keys;
mod saving;
mod tab;
mod view;

use crate::browser;
use crate::keep::Kept;
use crate::translation::Place;
use authoring::Step;
use editing::{Draft, Edit, History, Review};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use guide::content::{Change, Content};
use saving::Saving;
use std::rc::Rc;
pub(crate) use tab::Tab;
use yew::prelude::*;

/// How long after the last edit the document is reviewed, in milliseconds: at least and at most. In between, twice as long as
/// that took last time, so that typing stays quick.
const REVIEW_AFTER: u32 = 300;
const REVIEW_AT_LAST: u32 = 2000;
/// How long after the last edit the document is kept, in milliseconds.
const SAVE_AFTER: u32 = 500;

/// The props of the desk.
#[derive(Properties, PartialEq)]
pub(crate) struct DeskProps {
    /// The document to begin with.
    pub(crate) kept: Kept,
    /// The tab to begin with.
    pub(crate) tab: Tab,
    /// Puts the document away.
    pub(crate) on_close: Callback<()>,
    /// Puts the document away, and opens a copy of it.
    pub(crate) on_copy: Callback<Kept>,
}

/// The desk.
pub(crate) struct Desk {
    kept: Kept,
    history: History,
    review: Rc<Review>,
    /// The last document that could be used, with what it changed in its base.
    usable: Option<(Rc<Content>, Rc<Vec<Change>>)>,
    tab: Tab,
    layout: Layout,
    open: Option<Rc<Vec<Step>>>,
    /// Where the translator was.
    translated: Place,
    saving: Saving,
    /// What was done last, for the live region.
    said: String,
    /// How long the document rests before it is reviewed.
    rest: u32,
    review_timer: Option<Timeout>,
    save_timer: Option<Timeout>,
    _listeners: Vec<EventListener>,
}

/// What the tab for editing shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Form and preview; where there is no room for both, the form.
    Both,
    Form,
    Preview,
}

/// What happened.
pub(crate) enum Msg {
    /// The author changed the document.
    Edited(Edit),
    Undone,
    Redone,
    /// The document has rested, and is reviewed.
    Rested,
    /// It is kept, now.
    Kept,
    /// Another tab of the browser has kept a document under this key.
    KeptElsewhere(String),
    /// A place of the document was opened in the form.
    Opened(Vec<Step>),
    Tab(Tab),
    Layout(Layout),
    /// The tab of the translation was left.
    Left(Place),
    /// The file got another name.
    Named(String),
    Downloaded,
    /// A translation begins in a copy: what is added to the name of the file, and the copy.
    Copied(String, Box<Draft>),
    Closed,
}

impl Component for Desk {
    type Message = Msg;
    type Properties = DeskProps;

    fn create(ctx: &Context<Self>) -> Self {
        let kept = ctx.props().kept.clone();
        let mut desk = Self {
            history: History::new((*kept.draft).clone()),
            review: Rc::new(Review::of(&kept.draft, Some(&browser::today()))),
            usable: None,
            tab: ctx.props().tab,
            layout: Layout::Both,
            open: None,
            translated: Place::default(),
            saving: if kept.time.is_empty() { Saving::Untouched } else { Saving::Kept },
            said: String::new(),
            rest: REVIEW_AFTER,
            review_timer: None,
            save_timer: None,
            _listeners: keys::listeners(ctx.link()),
            kept,
        };
        desk.remember_usable();
        desk
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        match message {
            Msg::Edited(edit) => {
                self.said = edit.label.clone();
                self.history.apply(edit);
                self.changed(ctx);
            }
            Msg::Undone => {
                let Some(label) = self.history.undoes() else { return false };
                self.said = format!("Undone: {label}");
                self.history.undo();
                self.changed(ctx);
            }
            Msg::Redone => {
                let Some(label) = self.history.redoes() else { return false };
                self.said = format!("Redone: {label}");
                self.history.redo();
                self.changed(ctx);
            }
            Msg::Rested => {
                let begun = browser::milliseconds();
                self.review = Rc::new(self.review.next(self.history.present(), Some(&browser::today())));
                let took = u32::try_from(browser::milliseconds().saturating_sub(begun)).unwrap_or(REVIEW_AT_LAST);
                self.rest = took.saturating_mul(2).clamp(REVIEW_AFTER, REVIEW_AT_LAST);
                self.remember_usable();
            }
            Msg::Kept => self.keep(),
            Msg::KeptElsewhere(key) => {
                if key != self.kept.key() {
                    return false;
                }
                self.kept = Kept::new(self.kept.name.clone(), self.kept.draft.clone());
                self.saving = Saving::Apart;
            }
            Msg::Opened(steps) => {
                self.open = Some(Rc::new(steps));
                self.tab = Tab::Edit;
                if self.layout == Layout::Preview {
                    self.layout = Layout::Both;
                }
            }
            Msg::Tab(tab) => self.tab = tab,
            Msg::Layout(layout) => self.layout = layout,
            Msg::Left(place) => self.translated = place,
            Msg::Named(name) => {
                self.kept.name = name;
                self.save_soon(ctx);
            }
            Msg::Downloaded => {
                let file = format!("{}.json", self.file_name());
                browser::download(&file, "application/json", self.history.present().text().as_bytes());
                self.said = format!("Saved as “{file}” in your browser’s download folder");
            }
            Msg::Copied(tag, draft) => self.copy(ctx, &tag, *draft),
            Msg::Closed => {
                if self.save_timer.is_some() {
                    self.keep();
                }
                ctx.props().on_close.emit(());
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.page(ctx)
    }
}

impl Desk {
    /// The document is another one now: it is reviewed and kept once the author rests.
    fn changed(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.review_timer = Some(Timeout::new(self.rest, move || link.send_message(Msg::Rested)));
        self.save_soon(ctx);
    }

    fn save_soon(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.saving = self.saving.after_edit();
        self.save_timer = Some(Timeout::new(SAVE_AFTER, move || link.send_message(Msg::Kept)));
    }

    fn keep(&mut self) {
        if self.save_timer.take().is_none() {
            return;
        }
        self.kept.draft = self.history.present().clone();
        self.saving = self.saving.after_keeping(self.kept.save());
    }

    /// Keeps the document and a copy, and goes on with the copy. Where not both can be kept, it stays: it would be lost.
    fn copy(&mut self, ctx: &Context<Self>, tag: &str, draft: Draft) {
        self.save_timer = None;
        self.kept.draft = self.history.present().clone();
        let copy = Kept::new(format!("{}-{tag}", self.file_name()), Rc::new(draft));
        match self.kept.save().and_then(|()| copy.save()) {
            Ok(()) => ctx.props().on_copy.emit(copy),
            Err(refused) => {
                self.saving = self.saving.after_keeping(Err(refused));
                self.said = "The copy could not be made: this browser cannot keep both documents".to_owned();
            }
        }
    }

    fn remember_usable(&mut self) {
        if let Some(content) = &self.review.content {
            self.usable = Some((content.clone(), self.review.changed.clone()));
        }
    }

    /// The name of the file, with what no file can have taken out.
    fn file_name(&self) -> String {
        let plain: String = self
            .kept
            .name
            .chars()
            .map(|sign| if "/\\:*?\"<>|".contains(sign) || sign.is_control() { '-' } else { sign })
            .collect();
        let plain = plain.trim().trim_start_matches('.');
        if plain.is_empty() { "my-guide".to_owned() } else { plain.to_owned() }
    }
}
