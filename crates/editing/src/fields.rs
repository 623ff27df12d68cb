//! The fields of an entry, made from the schema.

use crate::kinds::{Kind, placeholders};
use crate::marks::Mark;
use crate::model::{Model, hint_at, label_at};
use crate::options::Choosable;
use crate::schema::{At, and, key_of, keys, schema_at};
use authoring::Step;
use guide::content::{Perspective, Schema};
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

impl Field {
    /// Whether something has to be written there. Labels of pages are there from the start.
    #[must_use]
    pub fn is_needed(&self) -> bool {
        let is_written = matches!(self.kind, Kind::Text | Kind::Link | Kind::Date);
        is_written && !self.is_optional && key_of(self.steps.first()) != "interface"
    }
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
    /// The same in words; of a list, of how many of its entries.
    pub became: String,
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
                _ => Some(hint_at(steps)).filter(|hint| !repeats(hint, &name)).unwrap_or_default(),
            };
            let mark = self.mark_within(steps);
            Item::Section(Section {
                steps: steps.to_vec(),
                name,
                hint,
                summary: if kind == SectionKind::Person { self.name(steps).unwrap_or_default() } else { String::new() },
                is_open: self.is_open_at_first(kind, steps),
                kind,
                became: self.became(kind, mark, steps),
                mark,
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
            Schema::Object(..) => section(SectionKind::Fields, self.label(steps)),
            Schema::Catalogue(_) => section(SectionKind::List, self.label(steps)),
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

    /// What became of a section, in words. That something is new in a list is no change of all others in it.
    fn became(&self, kind: SectionKind, mark: Mark, steps: &[Step]) -> String {
        if (kind, mark) != (SectionKind::List, Mark::Changed) {
            return mark.word().to_owned();
        }
        let marks: Vec<Mark> = self.entries(steps).iter().map(|entry| self.mark(entry)).collect();
        Mark::counted(&marks)
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
        let (label, hint) = (self.label(steps), hint_at(steps));
        let kind = self.kind(steps, at);
        // A choice is short, and there are many.
        let is_of_choice = matches!(at.keys.split(' ').next_back(), Some("sensitive"));
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
