//! New entries, as their author finds them.

use crate::model::{Model, label_at};
use crate::schema::{At, and, key_of, keys};
use authoring::Step;
use guide::content::{Perspective, Schema, StringFormat};
use serde_json::{Map, Value, json};

/// What a new entry is made of.
pub(crate) struct Template<'m> {
    pub(crate) model: &'m Model,
    /// What it is called.
    pub(crate) name: &'m str,
    /// For whom it is, where it has a part for each perspective.
    pub(crate) persons: &'m [Perspective],
}

impl Template<'_> {
    /// The value of a place, with all that it needs.
    pub(crate) fn value(&self, steps: &[Step], at: At) -> Value {
        match at.schema {
            Schema::Object(..) => self.object(steps, at),
            Schema::Catalogue(_) if key_of(steps.last()) == "choices" => {
                json!({
                    "one": { "order": 10, "text": "First answer", "coaching": 2 },
                    "two": { "order": 20, "text": "Second answer", "mentoring": 2 },
                })
            }
            Schema::Catalogue(_) | Schema::Answers => json!({}),
            Schema::Conditions => self.condition(steps),
            Schema::List(inner) => match (inner, key_of(steps.last())) {
                (Schema::Reference { .. }, "sources") => self.model.own_sources(),
                (Schema::Enum(_), "outcomes") => json!(["coaching", "mentoring", "both"]),
                (Schema::Text, _) => json!([self.text(steps)]),
                _ => json!([]),
            },
            Schema::Number(least, _) => json!(least),
            Schema::Boolean => json!(false),
            Schema::Enum(_) if key_of(steps.last()) == "expect" => json!("undecided"),
            Schema::Enum(words) => json!(words.split(' ').next()),
            Schema::Reference { catalogue, .. } => self.reference(steps, catalogue),
            Schema::Format(StringFormat::Link) => json!("https://example.org/"),
            _ => json!(self.text(steps)),
        }
    }

    fn object(&self, steps: &[Step], at: At) -> Value {
        let is_question = steps.len() == 2 && key_of(steps.first()) == "questions";
        let mut fields = Map::new();
        for (key, inner) in at.fields() {
            let steps = and(steps, key);
            let is_wanted = match Perspective::from_word(key) {
                Some(person) if inner.is_optional => self.persons.contains(&person),
                _ => !inner.is_optional || (is_question && key == "weight"),
            };
            if !is_wanted {
                continue;
            }
            let value = match key {
                "order" => json!(self.model.next_place(&steps)),
                _ => self.value(&steps, inner),
            };
            fields.insert(key.to_owned(), value);
        }
        Value::Object(fields)
    }

    /// The name where an entry is named, and elsewhere what is to be written there.
    fn text(&self, steps: &[Step]) -> String {
        let is_name = |key: &str| matches!(key, "label" | "title" | "name" | "headline" | "sentence" | "prompt");
        let key = key_of(steps.last());
        let is_entry_text = key == "text" && !matches!(key_of(steps.first()), "differences");
        let is_named = !self.name.is_empty() && (is_name(key) || is_entry_text) && key_of(steps.get(2)) != "sides";
        if is_named { self.name.to_owned() } else { label_at(steps) }
    }

    /// The first answer to the first question.
    fn condition(&self, steps: &[Step]) -> Value {
        let asked = self.model.asked(self.model.perspective(steps), None);
        let first = asked.first().and_then(|asked| Some((&asked.id, asked.choices.first()?)));
        first.map_or_else(|| json!({}), |(id, choice)| json!({ id.as_str(): [choice.value] }))
    }

    /// The first entry of a catalogue that has something for the perspective.
    fn reference(&self, steps: &[Step], catalogue: &str) -> Value {
        let known = self.model.references(catalogue);
        let has_text = |id: &str| {
            let person = self.model.perspective(steps).map_or("", Perspective::word);
            self.model.value(&keys(&[catalogue, id, "perspectives", person])).is_some()
        };
        let fitting = known.iter().find(|known| has_text(&known.value)).or_else(|| known.first());
        fitting.map_or(Value::Null, |known| json!(known.value))
    }
}
