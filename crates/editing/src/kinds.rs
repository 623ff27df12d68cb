//! What a field can be, by its schema.

use crate::forms::{Form, forms_of};
use crate::model::Model;
use crate::options::{Asked, Choosable};
use crate::schema::{At, key_of};
use authoring::Step;
use guide::content::{PLACEHOLDERS, Schema, StringFormat};

/// What a value can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A text that counts, with the forms that the language of the document needs.
    Forms(Vec<Form>),
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

impl Model {
    /// What a field can be.
    pub(crate) fn kind(&self, steps: &[Step], at: At) -> Kind {
        match at.schema {
            Schema::Counted => Kind::Forms(forms_of(self.draft.text_of("lang").unwrap_or_default(), self.value(steps))),
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

    /// The questions whose answers the message at a place can quote.
    pub(crate) fn quotes(&self, steps: &[Step]) -> Vec<Choosable> {
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

/// The question that is asked only after certain answers, of which it cannot be one.
fn follow_up(steps: &[Step]) -> Option<&str> {
    (key_of(steps.first()) == "questions").then(|| key_of(steps.get(1)))
}

/// The placeholders that a text needs.
pub(crate) fn placeholders(steps: &[Step]) -> Vec<String> {
    let [Step::Key(part), Step::Key(page), Step::Key(label), ..] = steps else { return Vec::new() };
    let known = PLACEHOLDERS.iter().find(|(known, key, _)| part == "interface" && known == page && key == label);
    known.map_or(Vec::new(), |(.., names)| names.split(' ').map(str::to_owned).collect())
}
