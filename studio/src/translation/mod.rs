//! What is left to translate, by part, each text beside its base.

mod row;
mod start;
mod summary;

use crate::browser;
use crate::intl::language_name;
use crate::panel::PanelProps;
use editing::Draft;
use editing::pack::slug;
use editing::translation::{self, PartOfTexts, State, Translatable};
use guide::content::Direction;
use row::{Act, Row};
use start::{Language, Start};
use std::rc::Rc;
use web_sys::window;
use yew::prelude::*;

/// The props of the panel.
#[derive(Properties, PartialEq)]
pub(crate) struct TranslationProps {
    /// What every panel is given.
    pub(crate) panel: PanelProps,
    /// The name of the file.
    pub(crate) name: String,
    /// Opens a copy of the document that is translated: what is added to the name of the file, and the copy.
    pub(crate) on_copy: Callback<(String, Draft)>,
}

/// The panel.
pub(crate) struct TranslationPanel {
    parts: Rc<Vec<PartOfTexts>>,
    /// The open part, by its place.
    open: usize,
    /// Which texts are shown; none for all.
    only: Option<State>,
    /// Those that were worked on since they were filtered, which stay in sight.
    touched: Vec<Rc<Translatable>>,
    /// The field to move to once it is drawn, by the place of its text in the open part.
    goes_to: Option<usize>,
}

pub(crate) enum Msg {
    Begin(Language),
    /// Begins in a copy.
    Copy(Language),
    Open(usize),
    Filter(Option<State>),
    Act(Rc<Translatable>, Act),
    /// Goes to the next text that is not done, or to the one before, from the field that has the focus.
    Go {
        back: bool,
    },
    FitsAll,
}

fn id_of(index: usize) -> String {
    format!("st-tr-text-{index}")
}

/// The place in the open part of the text whose field has the focus.
fn focused() -> Option<usize> {
    let id = window()?.document()?.active_element()?.id();
    id.strip_prefix("st-tr-text-")?.parse().ok()
}

/// Whether the translation of a document is still to begin; nothing where the document extends none.
fn begins(draft: &Draft) -> Option<bool> {
    let base = draft.base()?.get("lang")?.as_str()?;
    Some(draft.text_of("lang").unwrap_or_default() == base)
}

impl Component for TranslationPanel {
    type Message = Msg;
    type Properties = TranslationProps;

    fn create(ctx: &Context<Self>) -> Self {
        let parts = Rc::new(translation::parts(&ctx.props().panel.draft));
        // A translation that has just begun in a copy begins with its first text: the title.
        let is_new =
            begins(&ctx.props().panel.draft) == Some(false) && parts.iter().all(|part| part.count(State::Done) == 0);
        Self { parts, open: 0, only: None, touched: Vec::new(), goes_to: is_new.then_some(0) }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &TranslationProps) -> bool {
        if !Rc::ptr_eq(&ctx.props().panel.draft, &old.panel.draft) {
            self.parts = Rc::new(translation::parts(&ctx.props().panel.draft));
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        let PanelProps { draft, on_edit, .. } = &ctx.props().panel;
        let edit = match message {
            Msg::Begin(Language { tag, name, right_to_left }) => {
                self.goes_to = Some(0);
                translation::begin(draft, &tag, right_to_left, &name)
            }
            Msg::Copy(Language { tag, name, right_to_left }) => {
                let base = self.base_name(ctx);
                if let Some(copy) = translation::copy(draft, &base, &tag, right_to_left, &name) {
                    ctx.props().on_copy.emit((tag, copy));
                }
                return false;
            }
            Msg::Open(part) => {
                self.open = part;
                self.touched.clear();
                return true;
            }
            Msg::Filter(only) => {
                self.only = only;
                self.touched.clear();
                return true;
            }
            Msg::Go { back } => return self.go(back, focused()),
            Msg::Act(_, Act::Go { back }) => return self.go(back, focused()),
            Msg::Act(text, act) => {
                if !self.is_touched(&text) {
                    self.touched.push(text.clone());
                }
                match act {
                    Act::Translate(words) => translation::translate(draft, &text.steps, &words),
                    Act::Keep => translation::keep(draft, &text.steps),
                    _ => translation::still_fits(draft, &text.steps),
                }
            }
            Msg::FitsAll => translation::fits_all(draft),
        };
        if let Some(edit) = edit {
            on_edit.emit(edit);
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        // The texts may come with the next draft.
        if let Some(index) = self.goes_to
            && browser::focus(&id_of(index))
        {
            self.goes_to = None;
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let draft = &ctx.props().panel.draft;
        let field = |key: &str| draft.text_of(key).unwrap_or_default().to_owned();
        let base_lang = draft.base().and_then(|base| base.get("lang")?.as_str()).unwrap_or_default().to_owned();
        let lang = field("lang");
        let name = |tag: &str| language_name(tag).unwrap_or_else(|| tag.to_owned());
        let begins = begins(draft).unwrap_or(true);
        let body = if begins {
            html! {
                <Start own={translation::own_texts(draft)} can_stay={draft.base().is_some()}
                    can_copy={ctx.props().panel.review.content.is_some()} name={ctx.props().name.clone()}
                    base={self.base_name(ctx)} on_start={ctx.link().callback(Msg::Begin)} on_copy={ctx.link().callback(Msg::Copy)} />
            }
        } else {
            self.texts(
                ctx,
                &base_lang,
                &lang,
                if field("direction") == "rtl" { Direction::Rtl } else { Direction::Ltr },
            )
        };
        html! {
            <section class="st-panel st-tr" aria-labelledby="st-tr-title">
                <h2 id="st-tr-title">
                    {if begins { "Translation".to_owned() } else { format!("Translation into {}", name(&lang)) }}
                </h2>
                {self.since(ctx)}
                {body}
            </section>
        }
    }
}

impl TranslationPanel {
    /// What the document is called where a translation of it stands on it: its file name with its language.
    fn base_name(&self, ctx: &Context<Self>) -> String {
        let TranslationProps { panel, name, .. } = ctx.props();
        let lang = panel.draft.text_of("lang").unwrap_or_default();
        slug(&format!("{name}-{lang}"))
    }

    fn is_touched(&self, text: &Translatable) -> bool {
        self.touched.iter().any(|touched| touched.steps == text.steps)
    }

    fn shows(&self, text: &Translatable) -> bool {
        self.only.is_none_or(|only| text.state == only) || self.is_touched(text)
    }

    /// Goes to a text that is not done: in the open part, then in the other ones.
    fn go(&mut self, back: bool, from: Option<usize>) -> bool {
        let open = self.open;
        let places = self.parts.iter().enumerate().flat_map(|(part, texts)| {
            let places = texts.texts.iter().enumerate();
            places.map(move |(index, text)| (part, index, text.state != State::Done))
        });
        let mut found: Vec<(usize, usize)> =
            places.filter(|(.., is_open)| *is_open).map(|(part, index, _)| (part, index)).collect();
        if back {
            found.reverse();
        }
        let here = from.map(|index| (open, index));
        let is_ahead = |place: &&(usize, usize)| match here {
            Some(here) if back => **place < here,
            Some(here) => **place > here,
            None if back => place.0 <= open,
            None => place.0 >= open,
        };
        let Some((part, index)) = found.iter().find(is_ahead).or_else(|| found.first()).copied() else {
            return false;
        };
        if part != open {
            self.touched.clear();
        }
        let text = self.parts.get(part).and_then(|part| part.texts.get(index)).cloned();
        self.touched.extend(text.filter(|text| !self.shows(text)));
        (self.open, self.goes_to) = (part, Some(index));
        true
    }
}
