//! Where an author begins: with the shipped guide, with a file, or with what the browser has kept.

mod reading;
mod view;

use crate::keep::Kept;
use editing::{Base, Draft};
use js_sys::Uint8Array;
use reading::{Read, Unreadable, base_of, read};
use serde_json::Value;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::prelude::*;

/// The props of the page.
#[derive(Properties, PartialEq)]
pub(crate) struct StartProps {
    /// A document was opened.
    pub(crate) on_opened: Callback<Kept>,
}

/// The page.
pub(crate) struct Start {
    step: Step,
    kept: Vec<Kept>,
}

/// How far the opening of a file is.
enum Step {
    /// Nothing was chosen yet.
    Choosing,
    /// The file could be read only after mends, which the author is asked about.
    Mended { name: String, own: Value, mends: Vec<String> },
    /// The file changes another one, which is asked for; with what is wrong with the one that was opened.
    BaseMissing { name: String, own: Value, base: String, wrong: Option<Unreadable> },
    /// The file cannot be read.
    Unreadable { name: String, wrong: Unreadable },
}

/// What happened.
pub(super) enum Msg {
    /// The author begins with a shipped document.
    Shipped(&'static str),
    /// A file was chosen.
    Chosen(File),
    /// It was read: its name and its bytes.
    Loaded(String, Vec<u8>),
    /// The author agrees to the mends.
    Agreed,
    /// The author wants another file.
    Declined,
    /// The author goes on with what was kept.
    WentOn(usize),
    /// What was kept is no longer wanted.
    Forgot(usize),
}

impl Component for Start {
    type Message = Msg;
    type Properties = StartProps;

    fn create(_: &Context<Self>) -> Self {
        Self { step: Step::Choosing, kept: Kept::all() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        let opened = |name: &str, draft: Draft| ctx.props().on_opened.emit(Kept::new(name.to_owned(), Rc::new(draft)));
        match message {
            Msg::Shipped(name) => {
                if let Some(draft) = Draft::on_shipped(name) {
                    opened("my-guide", draft);
                }
            }
            Msg::Chosen(file) => ctx.link().send_future(async move {
                let bytes = JsFuture::from(file.array_buffer()).await.map(|bytes| Uint8Array::new(&bytes).to_vec());
                Msg::Loaded(file.name(), bytes.unwrap_or_default())
            }),
            Msg::Loaded(file, bytes) => self.load(ctx, &file, &bytes),
            Msg::Agreed => {
                if let Step::Mended { name, own, .. } = std::mem::replace(&mut self.step, Step::Choosing) {
                    self.lay_over(ctx, name, own);
                }
            }
            Msg::Declined => self.step = Step::Choosing,
            Msg::WentOn(at) => {
                if let Some(kept) = self.kept.get(at) {
                    ctx.props().on_opened.emit(kept.clone());
                }
            }
            Msg::Forgot(at) => {
                if at < self.kept.len() {
                    self.kept.remove(at).remove();
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.page(ctx)
    }
}

impl Start {
    /// Takes a file in: as the one that was asked for, or as the author's own.
    fn load(&mut self, ctx: &Context<Self>, file: &str, bytes: &[u8]) {
        let name = without_ending(file);
        let step = std::mem::replace(&mut self.step, Step::Choosing);
        if let Step::BaseMissing { name, own, base, .. } = step {
            match base_of(bytes) {
                Ok(document) => {
                    let draft = Draft::new(own, Some(Rc::new(Base { name: base, document })));
                    ctx.props().on_opened.emit(Kept::new(name, Rc::new(draft)));
                }
                Err(wrong) => self.step = Step::BaseMissing { name, own, base, wrong: Some(wrong) },
            }
            return;
        }
        match read(bytes) {
            Ok(Read { own, mends }) if mends.is_empty() => self.lay_over(ctx, name, own),
            Ok(Read { own, mends }) => self.step = Step::Mended { name, own, mends },
            Err(wrong) => self.step = Step::Unreadable { name, wrong },
        }
    }

    /// Opens a document, with the one that it extends where that is known; else asks for it.
    fn lay_over(&mut self, ctx: &Context<Self>, name: String, own: Value) {
        let extends = own.get("extends").and_then(Value::as_str).map(str::to_owned);
        let base = match extends {
            None => None,
            Some(extends) => match Base::shipped(&extends) {
                Some(base) => Some(base),
                None => {
                    self.step = Step::BaseMissing { name, own, base: extends, wrong: None };
                    return;
                }
            },
        };
        ctx.props().on_opened.emit(Kept::new(name, Rc::new(Draft::new(own, base))));
    }
}

/// The name of a file without `.json`.
fn without_ending(file: &str) -> String {
    let end = file.len().saturating_sub(".json".len());
    match (file.get(..end), file.get(end..)) {
        (Some(name), Some(ending)) if ending.eq_ignore_ascii_case(".json") && !name.is_empty() => name.to_owned(),
        _ => file.to_owned(),
    }
}
