//! A draft to be looked at: its whole document, and what its places are called.

use crate::draft::Draft;
use crate::schema::{At, in_order, key_of, schema_at};
use authoring::Step;
use authoring::value_at as at;
use guide::content::{Perspective, Schema};
use serde_json::Value;
use std::rc::Rc;

/// A draft with its whole document, made once for each draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    pub(crate) draft: Rc<Draft>,
    pub(crate) whole: Value,
}

impl Model {
    /// Looks at a draft.
    #[must_use]
    pub fn of(draft: &Rc<Draft>) -> Self {
        Self { draft: draft.clone(), whole: draft.whole() }
    }

    /// The draft.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The whole document.
    #[must_use]
    pub const fn whole(&self) -> &Value {
        &self.whole
    }

    /// What the whole document says at a place.
    #[must_use]
    pub fn value(&self, steps: &[Step]) -> Option<&Value> {
        at(&self.whole, steps).filter(|value| !value.is_null())
    }

    /// What the base says at a place.
    #[must_use]
    pub fn base(&self, steps: &[Step]) -> Option<&Value> {
        at(self.draft.base()?, steps).filter(|value| !value.is_null())
    }

    /// The entries of a catalogue in the order of the page, those that were removed last.
    pub(crate) fn entries(&self, steps: &[Step]) -> Vec<Vec<Step>> {
        let ids = |value: Option<&Value>| -> Vec<String> {
            value.and_then(Value::as_object).map_or(Vec::new(), |entries| {
                in_order(entries).into_iter().filter(|(_, it)| !it.is_null()).map(|(id, _)| id.clone()).collect()
            })
        };
        let mut now = ids(self.value(steps));
        if key_of(steps.first()) == "questions" && steps.len() == 1 {
            now.sort_by_key(|id| self.order_of_question(id));
        }
        let gone: Vec<String> = ids(self.base(steps)).into_iter().filter(|id| !now.contains(id)).collect();
        now.iter().chain(&gone).map(|id| crate::schema::and(steps, id)).collect()
    }

    /// Where a question stands for those who are asked it.
    fn order_of_question(&self, id: &str) -> (i64, String) {
        let orders = Perspective::ALL.iter().filter_map(|perspective| {
            let asked = self.whole.pointer(&format!("/questions/{id}/perspectives/{}", perspective.word()))?;
            asked.get("order")?.as_i64()
        });
        (orders.min().unwrap_or(i64::MAX), id.to_owned())
    }

    /// The perspective to which a place belongs.
    pub(crate) fn perspective(&self, steps: &[Step]) -> Option<Perspective> {
        if let [Step::Key(part), Step::Key(id), ..] = steps
            && part == "scenarios"
        {
            let word = self.whole.get(part)?.get(id)?.get("perspective")?.as_str()?;
            return Perspective::from_word(word);
        }
        steps.iter().rev().find_map(|step| Perspective::from_word(key_of(Some(step))))
    }

    /// Whether entries can be added to what stands at a place.
    #[must_use]
    pub fn is_list(&self, steps: &[Step]) -> bool {
        crate::schema::is_catalogue(steps)
    }

    /// Whether a place is an entry of a list.
    #[must_use]
    pub fn is_entry(&self, steps: &[Step]) -> bool {
        schema_at(steps).is_some_and(|at| at.keys.is_empty() && !steps.is_empty())
    }

    /// What an entry is called, as the document names it.
    #[must_use]
    pub fn name(&self, steps: &[Step]) -> Option<String> {
        let value = self.value(steps).or_else(|| self.base(steps))?;
        if let Some(text) = value.as_str() {
            return Some(clipped(text));
        }
        ["label", "title", "name", "headline", "sentence", "text", "prompt"]
            .into_iter()
            .find_map(|key| value.get(key)?.as_str().map(clipped))
    }

    /// The way to a place in words, outermost first: “Questions”, “What it is about”, “Seeker”, “Question”.
    #[must_use]
    pub fn way(&self, steps: &[Step]) -> Vec<String> {
        let mut way = Vec::new();
        let mut at = At::ROOT;
        for (index, step) in steps.iter().enumerate() {
            let above = at;
            let Some(next) = at.inside(step) else {
                way.push(key_of(Some(step)).to_owned());
                break;
            };
            at = next;
            match (above.schema, step) {
                (Schema::Catalogue(_), Step::Key(id)) => {
                    let name = steps.get(..=index).and_then(|steps| self.name(steps));
                    way.push(format!("“{}”", name.unwrap_or_else(|| id.clone())));
                }
                (_, Step::Index(number)) => way.push(format!("paragraph {}", number + 1)),
                (_, Step::Key(key)) => {
                    let is_last = index + 1 == steps.len();
                    if is_last || !matches!(key.as_str(), "perspectives" | "choices" | "sides" | "poles") {
                        way.push(self.label(steps.get(..=index).unwrap_or_default()));
                    }
                }
            }
        }
        way
    }
}

/// A field in plain words.
pub(crate) fn label_at(steps: &[Step]) -> String {
    let key = key_of(steps.last());
    let keys = schema_at(steps).map_or("", |at| at.keys);
    if let Some(words) = crate::forms::label(keys, key) {
        return words.to_owned();
    }
    let is_label_of_page =
        steps.len() > 2 && key_of(steps.first()) == "interface" && Perspective::from_word(key).is_none();
    if !is_label_of_page && let Some(words) = crate::words::label(keys, key) {
        return words.to_owned();
    }
    let text = documented(keys, key);
    if text.is_empty() { key.to_owned() } else { text.trim_end_matches('.').to_owned() }
}

/// What a field means, in words for the form.
pub(crate) fn hint_at(steps: &[Step]) -> String {
    let (key, keys) = (key_of(steps.last()), schema_at(steps).map_or("", |at| at.keys));
    let hint = crate::hints::hint(keys, key).filter(|_| key_of(steps.first()) != "interface");
    hint.map_or_else(|| documented(keys, key), str::to_owned)
}

/// What a field means, by its documentation.
fn documented(keys: &str, key: &str) -> String {
    authoring::description(keys, key).map(|text| text.replace(['[', ']', '`'], "")).unwrap_or_default()
}

/// The beginning of a long text.
pub(crate) fn clipped(text: &str) -> String {
    const MOST: usize = 72;
    match text.char_indices().nth(MOST) {
        None => text.to_owned(),
        Some((end, _)) => {
            let start = text.get(..end).unwrap_or_default();
            let words = start.rsplit_once(' ').map_or(start, |(words, _)| words);
            format!("{words} …")
        }
    }
}
