//! The fields of an entry, made from the schema.

use crate::model::{Mark, Model, clipped, hint_of, label_at};
use crate::options::Choosable;
use crate::schema::{At, and, key_of, schema_at};
use authoring::Step;
use guide::content::{PLACEHOLDERS, Perspective, Schema, StringFormat};
use serde_json::Value;

/// What stands in an entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A value to change.
    Field(Field),
    /// Values that belong together.
    Section(Section),
}

/// A value to change.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Where it stands.
    pub steps: Vec<Step>,
    /// What it is called.
    pub label: String,
    /// What it means; empty where the label says it all.
    pub hint: String,
    /// What it can be.
    pub kind: Kind,
    /// What the document says.
    pub value: Option<Value>,
    /// What the base says.
    pub base: Option<Value>,
    /// What became of it.
    pub mark: Mark,
    /// Whether it may be left out.
    pub is_optional: bool,
    /// The placeholders that a text needs, without their braces.
    pub placeholders: Vec<String>,
}

/// What a value can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A few texts, a paragraph or a sentence each.
    Texts,
    /// A whole number: the least and the largest.
    Number(u16, u16),
    /// A share in percent: the least and the largest.
    Percent(u16, u16),
    /// What a choice says for an alternative, 0 to 3.
    Evidence,
    /// How much a question counts, 1 to 5.
    Weight,
    /// Yes or no.
    YesNo,
    /// One of these.
    OneOf(Vec<Choosable>),
    /// Any of these.
    AnyOf(Vec<Choosable>),
    /// Answers to questions: any of the choices of each.
    Conditions(Vec<Asked>),
    /// Answers to questions: one choice of each.
    Answers(Vec<Asked>),
    /// A day.
    Date,
    /// A language tag.
    Language,
    /// A link.
    Link,
}

/// A question as a perspective is asked it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its id.
    pub id: String,
    /// Its short name.
    pub label: String,
    /// The question itself.
    pub prompt: String,
    /// Its choices.
    pub choices: Vec<Choosable>,
}

/// What a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionKind {
    /// Fields that belong together.
    Fields,
    /// What one perspective is told.
    Person,
    /// A list to which entries can be added.
    List,
    /// An entry of a list.
    Entry,
}

/// Values that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Where they stand.
    pub steps: Vec<Step>,
    /// What they are called.
    pub name: String,
    /// What they mean.
    pub hint: String,
    /// What kind of section it is.
    pub kind: SectionKind,
    /// What became of it.
    pub mark: Mark,
    /// Whether the document has it.
    pub is_present: bool,
    /// Whether it may be left out.
    pub is_optional: bool,
}

impl Model {
    /// What stands at a place: the fields of an object, or the entries of a list. A field stands for itself.
    #[must_use]
    pub fn items(&self, steps: &[Step]) -> Vec<Item> {
        let Some(at) = schema_at(steps) else { return Vec::new() };
        match at.schema {
            Schema::Object(..) => {
                let is_shown = |key: &str| !matches!(key, "order" | "format");
                let fields = at.fields().into_iter().filter(|(key, _)| is_shown(key));
                fields.map(|(key, inner)| self.item(&and(steps, key), inner)).collect()
            }
            Schema::Catalogue(_) => {
                let entries = self.entries(steps).into_iter();
                entries.filter_map(|entry| schema_at(&entry).map(|at| self.item(&entry, at))).collect()
            }
            _ => vec![self.item(steps, at)],
        }
    }

    fn item(&self, steps: &[Step], at: At) -> Item {
        let key = key_of(steps.last());
        let section = |kind, name| {
            let hint = if kind == SectionKind::Entry { String::new() } else { hint_of(at.keys, key) };
            Item::Section(Section {
                steps: steps.to_vec(),
                name,
                hint,
                kind,
                mark: self.mark(steps),
                is_present: self.value(steps).is_some(),
                is_optional: at.is_optional,
            })
        };
        let is_entry = at.keys.is_empty() && !steps.is_empty();
        match at.schema {
            Schema::Object(..) if is_entry => section(SectionKind::Entry, self.name(steps).unwrap_or_default()),
            Schema::Object(..) if Perspective::from_word(key).is_some() => {
                section(SectionKind::Person, label_at(steps))
            }
            Schema::Object(..) => section(SectionKind::Fields, label_at(steps)),
            Schema::Catalogue(_) => section(SectionKind::List, label_at(steps)),
            _ => Item::Field(self.field(steps, at)),
        }
    }

    fn field(&self, steps: &[Step], at: At) -> Field {
        let (label, hint) = (label_at(steps), hint_of(at.keys, key_of(steps.last())));
        let hint = if hint.trim_end_matches('.') == label { String::new() } else { hint };
        Field {
            steps: steps.to_vec(),
            kind: self.kind(steps, at),
            value: self.value(steps).cloned(),
            base: self.base(steps).cloned(),
            mark: self.mark(steps),
            is_optional: at.is_optional,
            placeholders: placeholders(steps),
            label,
            hint,
        }
    }

    fn kind(&self, steps: &[Step], at: At) -> Kind {
        match at.schema {
            Schema::Number(0, 3) => Kind::Evidence,
            Schema::Number(1, 5) => Kind::Weight,
            Schema::Number(least, 100) => Kind::Percent(*least, 100),
            Schema::Number(least, most) => Kind::Number(*least, *most),
            Schema::Boolean => Kind::YesNo,
            Schema::Enum(words) => Kind::OneOf(self.words(words, steps)),
            Schema::Format(StringFormat::Date) => Kind::Date,
            Schema::Format(StringFormat::Language) => Kind::Language,
            Schema::Format(StringFormat::Link) => Kind::Link,
            // The only ids that fields hold are those of questions.
            Schema::Format(StringFormat::Id) => Kind::OneOf(self.scored(steps)),
            Schema::Reference { catalogue, .. } => Kind::OneOf(self.references(catalogue)),
            Schema::List(inner) => match inner {
                Schema::Enum(words) => Kind::AnyOf(self.words(words, steps)),
                Schema::Reference { catalogue, .. } => Kind::AnyOf(self.references(catalogue)),
                Schema::Format(StringFormat::Id) => Kind::AnyOf(self.scored(steps)),
                _ => Kind::Texts,
            },
            Schema::Answers => Kind::Answers(self.asked(self.perspective(steps), None)),
            Schema::Conditions => Kind::Conditions(self.asked(self.perspective(steps), follow_up(steps))),
            _ => Kind::Text,
        }
    }
}

/// The question that is asked only after certain answers, of which it cannot be one.
fn follow_up(steps: &[Step]) -> Option<&str> {
    (key_of(steps.first()) == "questions").then(|| key_of(steps.get(1)))
}

/// The placeholders that a text needs.
fn placeholders(steps: &[Step]) -> Vec<String> {
    let [Step::Key(part), Step::Key(page), Step::Key(label), ..] = steps else { return Vec::new() };
    let known = PLACEHOLDERS.iter().find(|(known, key, _)| part == "interface" && known == page && key == label);
    known.map_or(Vec::new(), |(.., names)| names.split(' ').map(str::to_owned).collect())
}

/// A value in words, for what stands beside a field.
#[must_use]
pub fn said(kind: &Kind, value: Option<&Value>) -> String {
    let named = |choices: &[Choosable], id: &str| {
        choices.iter().find(|choice| choice.value == id).map_or_else(|| id.to_owned(), |choice| choice.label.clone())
    };
    let Some(value) = value else { return "nothing".to_owned() };
    match (kind, value) {
        (Kind::OneOf(choices), Value::String(id)) => named(choices, id),
        (Kind::AnyOf(choices), Value::Array(ids)) => {
            let names: Vec<String> = ids.iter().filter_map(Value::as_str).map(|id| named(choices, id)).collect();
            if names.is_empty() { "none".to_owned() } else { names.join("; ") }
        }
        (Kind::Conditions(asked), Value::Object(conditions)) => {
            let one = |(id, choices): (&String, &Value)| {
                let question = asked.iter().find(|asked| asked.id == *id);
                let label = question.map_or(id.as_str(), |asked| asked.label.as_str());
                let ids = choices.as_array().into_iter().flatten().filter_map(Value::as_str);
                let texts: Vec<String> =
                    ids.map(|id| clipped(&named(question.map_or(&[], |it| it.choices.as_slice()), id))).collect();
                format!("{label}: {}", texts.join(" or "))
            };
            conditions.iter().map(one).collect::<Vec<_>>().join("; ")
        }
        (Kind::Percent(..), Value::Number(number)) => format!("{number} %"),
        (Kind::Weight, value) => crate::words::weight_words(value.as_u64().unwrap_or_default()).to_owned(),
        (_, Value::Bool(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
        (_, Value::String(text)) => text.clone(),
        (_, Value::Array(items)) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        (_, Value::Object(entries)) => format!("{} answers", entries.len()),
        (_, value) => value.to_string(),
    }
}
