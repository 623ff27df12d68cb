//! A translation: the texts of a document beside those of its base, what is left, and what the base says otherwise since.

mod copy;
mod edits;
mod forms;
mod made_from;
mod words;

pub use authoring::translation::left_words;
pub use copy::{copy, own_texts};
pub use edits::{begin, fits_all, keep, still_fits, translate};

use crate::draft::Draft;
use crate::forms::{above, forms_of};
use crate::model::Model;
use crate::schema::{walk, walk_from};
use crate::search::Query;
use authoring::translation::{Translatable as Text, is_translated, translatables};
use authoring::{Step, part_of};
use guide::content::{Category, Schema, placeholders};
use made_from::MadeFrom;
use serde_json::Value;
use std::collections::HashMap;
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

    /// Whether something stands in the original or in the translation.
    #[must_use]
    pub fn holds(&self, query: &Query) -> bool {
        std::iter::once(&self.base).chain(&self.own).any(|text| !query.find_in(text).is_empty())
    }

    /// Whether another text belongs to the same entry: to what a perspective is asked, to an exit, to what a help says to
    /// somebody.
    #[must_use]
    pub fn is_beside(&self, other: &Self) -> bool {
        entry(&self.steps).is_some_and(|entry| other.steps.starts_with(entry))
    }

    /// Whether it can be kept as it is.
    #[must_use]
    pub fn can_be_kept(&self) -> bool {
        self.state == State::Left && self.is_alone
    }
}

/// A part of the document, with its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartOfTexts {
    /// Its name.
    pub name: &'static str,
    /// Its texts in the order of the guide.
    pub texts: Vec<Rc<Translatable>>,
}

impl PartOfTexts {
    /// How many texts are in a state.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.texts.iter().filter(|text| text.state == state).count()
    }
}

/// The texts to translate as [`authoring::translation`] counts them, by part and in the order of the guide. Nothing for a
/// document that extends none.
#[must_use]
pub fn parts(draft: &Draft) -> Vec<PartOfTexts> {
    let Some(base) = draft.base() else { return Vec::new() };
    let lang = draft.text_of("lang").unwrap_or_default();
    let made_from = MadeFrom::of(draft.own());
    let labels: Vec<(Category, String)> =
        forms_of(lang, None).into_iter().map(|form| (form.category, form.label)).collect();
    let mut parts: Vec<PartOfTexts> = Vec::new();
    for text in in_order(draft, base, translatables(draft.own(), base, lang)) {
        let Some(name) = part_of(&text.steps) else { continue };
        let label = labels.iter().find(|(category, _)| Some(*category) == text.form);
        let state = match (&text.own, &made_from) {
            (None, _) => State::Left,
            (_, Some(made_from)) if !made_from.knows(&text.base) => State::Outdated,
            _ => State::Done,
        };
        let translatable = Rc::new(Translatable {
            place: words::place(base, &text.steps, label.map(|(_, label)| label.clone())),
            steps: text.steps.into(),
            base: text.base,
            own: text.own,
            state,
            is_alone: text.is_alone,
        });
        match parts.last_mut().filter(|part| part.name == name) {
            Some(part) => part.texts.push(translatable),
            None => parts.push(PartOfTexts { name, texts: vec![translatable] }),
        }
    }
    parts
}

/// The entry that a text belongs to, for who reads it where it speaks to several; nothing where it stands alone.
fn entry(steps: &[Step]) -> Option<&[Step]> {
    let [Step::Key(part), rest @ ..] = steps else { return None };
    let is_for_someone = matches!(rest, [_, Step::Key(people), _, _, ..] if people == "perspectives");
    let length = match part.as_str() {
        _ if is_for_someone => 4,
        "exits" => 3,
        "questions" | "helps" | "outcomes" | "alternatives" | "differences" | "actions" => 2,
        _ => return None,
    };
    steps.get(..length).filter(|_| steps.len() > length)
}

/// Texts in the order in which the form lists what they belong to.
fn in_order(draft: &Draft, base: &Value, mut texts: Vec<Text>) -> Vec<Text> {
    let model = Model::of(&Rc::new(draft.clone()));
    let mut places: HashMap<Vec<Step>, usize> = HashMap::new();
    for place in model.places() {
        walk_from(base, &place, &mut |steps, _, _| {
            places.insert(steps.to_vec(), places.len());
        });
    }
    let rank = |text: &Text| {
        let place = if text.form.is_some() { above(&text.steps) } else { &text.steps };
        places.get(place).copied()
    };
    texts.sort_by_cached_key(rank);
    texts
}

/// The day of the base's content when the document was made from it, and whether the base has changed since.
#[must_use]
pub fn made_from(draft: &Draft) -> Option<(String, bool)> {
    let made_from = MadeFrom::of(draft.own())?;
    let same = draft.base().is_some_and(|base| made_from.is_of(base));
    Some((made_from.date, !same))
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
