//! A translation: the texts of a document beside those of its base, what is left, and what the base says otherwise since.

mod copy;
mod edits;
mod forms;
mod made_from;
mod words;

pub use copy::{copy, own_texts};
pub use edits::{begin, fits_all, keep, still_fits, translate};

use crate::draft::Draft;
use crate::forms::{forms_of, is_form, text_for};
use crate::schema::{At, and, walk};
use authoring::Step;
use authoring::value_at as at;
use guide::content::{Schema, placeholders};
use made_from::MadeFrom;
use serde_json::Value;
use std::rc::Rc;

/// A text of the base, and what the author made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translatable {
    /// The way to it.
    pub steps: Rc<[Step]>,
    /// What it belongs to and which text it is, in words: "How long it may take › the person › Question".
    pub place: String,
    /// What the base says.
    pub base: String,
    /// What the author's document says, where it has a text of its own.
    pub own: Option<String>,
    /// How far it is.
    pub state: State,
    /// Whether it can be the same in both languages. Not a paragraph: a list is replaced whole, so that one which stays the
    /// base's and one that nobody has translated yet look alike.
    is_alone: bool,
}

/// How far a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is still the base's.
    Left,
    /// It is the author's.
    Done,
    /// It is the author's, and the base's text has changed since it was made.
    Outdated,
}

impl Translatable {
    /// The placeholders of the base's text that the own one has lost.
    #[must_use]
    pub fn lost_placeholders(&self) -> Vec<String> {
        let own = self.own.as_deref().unwrap_or(&self.base);
        // "One more answer" need not say its number.
        let unsaid = forms::unsaid(&self.steps);
        let written = placeholders(&self.base).filter(|name| unsaid.as_deref() != Some(*name));
        let written = written.map(|name| format!("{{{name}}}"));
        written.filter(|placeholder| !own.contains(placeholder.as_str())).collect()
    }

    /// Whether it can be kept as it is.
    #[must_use]
    pub fn can_be_kept(&self) -> bool {
        self.state == State::Left && self.is_alone
    }
}

/// Whether a way leads into a list.
fn is_in_list(steps: &[Step]) -> bool {
    steps.iter().any(|step| matches!(step, Step::Index(_)))
}

/// A part of the document, with its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartOfTexts {
    /// Its name.
    pub name: &'static str,
    /// Its texts in the order of the format.
    pub texts: Vec<Rc<Translatable>>,
}

impl PartOfTexts {
    /// How many texts are in a state.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.texts.iter().filter(|text| text.state == state).count()
    }
}

/// The texts to translate, by part. Nothing for a document that extends none, and no titles and authors of sources, which are
/// names of others' works.
#[must_use]
pub fn parts(draft: &Draft) -> Vec<PartOfTexts> {
    let Some(base) = draft.base() else { return Vec::new() };
    let whole = draft.whole();
    let made_from = MadeFrom::of(draft.own());
    let mut parts: Vec<PartOfTexts> = Vec::new();
    let lang = draft.text_of("lang").unwrap_or_default();
    for (steps, text, label) in rows(base, lang) {
        let now = if label.is_some() { Some(text) } else { at(&whole, &steps).and_then(Value::as_str) };
        let (Some(now), Some(name)) = (now, words::part(&steps)) else {
            continue;
        };
        let own = match label {
            Some(_) => forms::own_text(draft.own(), base, &steps),
            // A list is replaced whole, so that an item may be the base's all the same.
            None => at(draft.own(), &steps).and_then(Value::as_str).filter(|own| !is_in_list(&steps) || *own != text),
        };
        let state = match (own, &made_from) {
            (None, _) if now == text => State::Left,
            (_, Some(made_from)) if !made_from.knows(text) => State::Outdated,
            _ => State::Done,
        };
        let translatable = Rc::new(Translatable {
            place: words::place(base, &steps, label),
            is_alone: !(is_in_list(&steps) || is_form(&steps) && forms::stands_in(base, &steps)),
            steps: steps.into(),
            base: text.to_owned(),
            own: own.map(str::to_owned),
            state,
        });
        match parts.iter_mut().find(|part| part.name == name) {
            Some(part) => part.texts.push(translatable),
            None => parts.push(PartOfTexts { name, texts: vec![translatable] }),
        }
    }
    parts
}

/// The day of the base's content when the document was made from it, and whether the base has changed since.
#[must_use]
pub fn made_from(draft: &Draft) -> Option<(String, bool)> {
    let made_from = MadeFrom::of(draft.own())?;
    let same = draft.base().is_some_and(|base| made_from.is_of(base));
    Some((made_from.date, !same))
}

/// What a translator is given: the texts of a base, and of those that count the forms that the language needs, with what
/// each is for.
fn rows<'v>(base: &'v Value, lang: &str) -> Vec<(Vec<Step>, &'v str, Option<String>)> {
    let mut found = Vec::new();
    let mut add = |steps: &[Step], at: At, value: &'v Value| match (at.schema, value) {
        (Schema::Counted, value) => {
            for form in forms_of(lang, None) {
                let text = text_for(value, form.category);
                found.extend(text.map(|text| (and(steps, form.category.word()), text, Some(form.label))));
            }
        }
        (Schema::Text, Value::String(text)) if is_translated(steps) && !is_form(steps) => {
            found.push((steps.to_vec(), text.as_str(), None));
        }
        _ => {}
    };
    walk(base, &mut add);
    found
}

/// The texts of a base that are translated, with the ways to them.
fn texts(base: &Value) -> Vec<(Vec<Step>, &str)> {
    let mut found = Vec::new();
    walk(base, &mut |steps, at, value| {
        if let (Schema::Text | Schema::Counted, Value::String(text)) = (at.schema, value)
            && is_translated(steps)
        {
            found.push((steps.to_vec(), text.as_str()));
        }
    });
    found
}

/// Whether a text is read, and is no name of others' works.
fn is_translated(steps: &[Step]) -> bool {
    words::part(steps).is_some() && !is_name_of_a_work(steps)
}

fn is_name_of_a_work(steps: &[Step]) -> bool {
    let [Step::Key(part), _, Step::Key(field)] = steps else { return false };
    part == "sources" && (field == "title" || field == "author")
}
