//! The fields of an entry, made from the schema.

use crate::model::{Mark, Model, hint_of, label_at};
use crate::options::Choosable;
use crate::schema::{At, and, key_of, keys, schema_at};
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
    /// The questions whose answers a message can quote.
    pub quotes: Vec<Choosable>,
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
    /// Yes or no, and which of them it is where nothing is said.
    YesNo(bool),
    /// One of these.
    OneOf(Vec<Choosable>),
    /// Any of these.
    AnyOf(Vec<Choosable>),
    /// Any of these, and all where nothing is said.
    AllOrSome(Vec<Choosable>),
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
    /// What stands in it, to be read while it is folded.
    pub summary: String,
    /// What kind of section it is.
    pub kind: SectionKind,
    /// Whether it is unfolded at first.
    pub is_open: bool,
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
                let item = |(key, inner): (&str, At)| {
                    let steps = and(steps, key);
                    // What each perspective is told stands for itself.
                    if is_for_each(inner) { self.items(&steps) } else { vec![self.item(&steps, inner)] }
                };
                fields.flat_map(item).collect()
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
        let section = |kind, name: String| {
            let person = || self.value(&keys(&["perspectives", key, "label"])).and_then(Value::as_str);
            let hint = match kind {
                SectionKind::Entry => String::new(),
                SectionKind::Person => person().map(|label| format!("They chose: “{label}”")).unwrap_or_default(),
                _ => Some(hint_of(at.keys, key)).filter(|hint| !repeats(hint, &name)).unwrap_or_default(),
            };
            Item::Section(Section {
                steps: steps.to_vec(),
                name,
                hint,
                summary: if kind == SectionKind::Person { self.name(steps).unwrap_or_default() } else { String::new() },
                is_open: self.is_open_at_first(kind, steps),
                kind,
                mark: self.mark_within(steps),
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

    /// What became of a place; nothing has to be said of what is new with all around it.
    fn mark_within(&self, steps: &[Step]) -> Mark {
        let above = steps.split_last().map_or(&[][..], |(_, above)| above);
        match self.mark(steps) {
            Mark::Added if self.mark(above) == Mark::Added => Mark::Same,
            mark => mark,
        }
    }

    /// Lists of statements are long, and so is what a perspective is told, unless it is the only one.
    fn is_open_at_first(&self, kind: SectionKind, steps: &[Step]) -> bool {
        let (last, people) = steps.split_last().map_or((None, &[][..]), |(last, above)| (Some(last), above));
        match kind {
            SectionKind::Fields | SectionKind::List => true,
            SectionKind::Entry => key_of(people.last()) == "choices",
            SectionKind::Person => {
                let others = Perspective::ALL.iter().filter(|other| other.word() != key_of(last));
                people.len() < 2 || others.into_iter().all(|other| self.value(&and(people, other.word())).is_none())
            }
        }
    }

    fn field(&self, steps: &[Step], at: At) -> Field {
        let (label, hint) = (label_at(steps), hint_of(at.keys, key_of(steps.last())));
        let kind = self.kind(steps, at);
        // A choice is short, and there are many.
        let is_of_choice = matches!(at.keys.split(' ').last(), Some("sensitive"));
        let says_nothing = is_of_choice || matches!(kind, Kind::AllOrSome(_)) || repeats(&hint, &label);
        let hint = if says_nothing { String::new() } else { hint };
        Field {
            steps: steps.to_vec(),
            kind,
            value: self.value(steps).cloned(),
            base: self.base(steps).cloned(),
            mark: self.mark_within(steps),
            is_optional: at.is_optional,
            placeholders: placeholders(steps),
            quotes: self.quotes(steps),
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
            Schema::Boolean => Kind::YesNo(key_of(steps.last()) == "leaning"),
            Schema::Enum(words) => Kind::OneOf(self.words(words, steps)),
            Schema::Format(StringFormat::Date) => Kind::Date,
            Schema::Format(StringFormat::Language) => Kind::Language,
            Schema::Format(StringFormat::Link) => Kind::Link,
            // The only ids that fields hold are those of questions.
            Schema::Format(StringFormat::Id) => Kind::OneOf(self.scored(steps)),
            Schema::Reference { catalogue, .. } => Kind::OneOf(self.references(catalogue)),
            Schema::List(inner) => match inner {
                Schema::Enum(words) if at.is_optional => Kind::AllOrSome(self.words(words, steps)),
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

impl Model {
    /// The questions whose answers the message at a place can quote.
    fn quotes(&self, steps: &[Step]) -> Vec<Choosable> {
        if key_of(steps.last()) != "message" {
            return Vec::new();
        }
        let mut quotes: Vec<Choosable> = Vec::new();
        for Asked { id, mut label, .. } in self.asked(self.perspective(steps), None) {
            while quotes.iter().any(|known| known.label == label) {
                label.push('*');
            }
            quotes.push(Choosable { value: id, label });
        }
        quotes
    }
}

/// Whether a hint says no more than its label.
fn repeats(hint: &str, label: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let letters = |word: &str| word.chars().filter(|it| it.is_alphanumeric()).collect::<String>().to_lowercase();
        text.split_whitespace()
            .map(letters)
            .filter(|word| !matches!(word.as_str(), "a" | "an" | "the" | "its"))
            .collect()
    };
    let (hint, label) = (words(hint), words(label));
    hint.len() < 2 || hint.iter().all(|word| label.contains(word))
}

/// Whether a place says several things to each perspective.
fn is_for_each(at: At) -> bool {
    let is_told =
        |(key, inner): &(&str, At)| Perspective::from_word(key).is_some() && matches!(inner.schema, Schema::Object(..));
    at.fields().first().is_some_and(is_told)
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
