//! What is left to translate, by part, each text beside its base.

mod place;
mod row;
mod search;
mod start;
mod summary;

use crate::browser;
use crate::intl::language_name;
use crate::panel::PanelProps;
use authoring::Step;
use editing::pack::slug;
use editing::translation::{self, PartOfTexts, State, Translatable};
use editing::{Draft, Query};
use guide::content::Direction;
pub(crate) use place::Place;
use place::focused;
use row::{Act, Row};
use start::{Language, Start};
use std::rc::Rc;
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
    /// Where the translator was before they went to another tab.
    pub(crate) place: Place,
    /// They go to another tab.
    pub(crate) on_leave: Callback<Place>,
}

/// The panel.
pub(crate) struct TranslationPanel {
    parts: Rc<Vec<PartOfTexts>>,
    place: Place,
    /// The texts that were worked on since they were filtered or found, which stay in sight.
    touched: Vec<Rc<[Step]>>,
    /// The field to move to once it is drawn, by the number of its text.
    goes_to: Option<usize>,
}

pub(crate) enum Msg {
    Begin(Language),
    /// Begins in a copy.
    Copy(Language),
    Open(usize),
    Filter(Option<State>),
    /// Looks for words.
    Search(String),
    Act(Rc<Translatable>, Act),
    /// Goes to the next text that is not done, or to the one before, from the field that has the focus.
    Go {
        back: bool,
    },
    FitsAll,
}

fn id_of(number: usize) -> String {
    format!("st-tr-text-{number}")
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
        Self { parts, place: ctx.props().place.clone(), touched: Vec::new(), goes_to: is_new.then_some(0) }
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
                self.place.open = part;
                self.place.query = Query::default();
                self.touched.clear();
                return true;
            }
            Msg::Filter(only) => {
                self.place.only = only;
                self.touched.clear();
                return true;
            }
            Msg::Search(text) => {
                self.place.query.text = text;
                self.touched.clear();
                return true;
            }
            Msg::Go { back } => return self.go(back, focused()),
            Msg::Act(_, Act::Go { back }) => return self.go(back, focused()),
            Msg::Act(text, Act::Around) => {
                self.go_around(&text);
                return true;
            }
            Msg::Act(text, act) => {
                self.touch(&text);
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

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        if is_first {
            self.come_back();
        }
        // The texts may come with the next draft.
        if let Some(index) = self.goes_to
            && browser::focus(&id_of(index))
        {
            self.goes_to = None;
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        ctx.props().on_leave.emit(self.place.clone());
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
}
