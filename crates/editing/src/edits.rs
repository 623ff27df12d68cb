//! Edits of single values.

use crate::draft::Draft;
use crate::history::Edit;
use crate::model::{Model, label_at};
use crate::schema::{key_of, keys, schema_at};
use crate::write::Writer;
use authoring::diagnostics::path_of;
use authoring::{Step, value_at as at};
use guide::content::Schema;
use serde_json::{Map, Value};
use std::rc::Rc;

/// Makes the document say `wanted` at a place, or nothing. Edits of one place in a row are undone together.
#[must_use]
pub fn set(draft: &Draft, steps: &[Step], wanted: Option<Value>) -> Edit {
    Edit {
        label: format!("Change “{}”", named(draft, steps)),
        key: Some(path_of(steps)),
        own: written(draft, steps, wanted),
    }
}

/// Makes a place say what the base says.
#[must_use]
pub fn revert(draft: &Draft, steps: &[Step]) -> Edit {
    let before = draft.base().and_then(|base| at(base, steps)).cloned();
    Edit {
        label: format!("Back to the original “{}”", named(draft, steps)),
        key: None,
        own: written(draft, steps, before),
    }
}

/// A field by its label; an entry, or the question of an answer, by its name.
fn named(draft: &Draft, steps: &[Step]) -> String {
    let above = steps.split_last().map_or(steps, |(_, above)| above);
    let question = keys(&["questions", key_of(steps.last())]);
    let entry = match schema_at(above).map(|at| at.schema) {
        Some(Schema::Answers | Schema::Conditions) => Some(question.as_slice()),
        Some(Schema::Catalogue(_)) => Some(steps),
        _ => None,
    };
    let name = entry.and_then(|entry| Model::of(&Rc::new(draft.clone())).name(entry));
    name.unwrap_or_else(|| label_at(steps))
}

/// Makes the whole document say what the base says.
#[must_use]
pub fn revert_all(draft: &Draft) -> Edit {
    let extends = draft.own().get("extends").map(|name| ("extends".to_owned(), name.clone()));
    let own = Value::Object(extends.into_iter().collect::<Map<_, _>>());
    Edit { label: "Take all changes back".to_owned(), key: None, own }
}

fn written(draft: &Draft, steps: &[Step], wanted: Option<Value>) -> Value {
    let mut writer = Writer::new(draft);
    writer.put(steps, wanted);
    writer.finish()
}

impl Model {
    /// Brings an entry back that was taken out, or takes its changes back.
    #[must_use]
    pub fn restore(&self, steps: &[Step]) -> Edit {
        let label = match self.value(steps) {
            None => format!("Bring back {}", self.called(steps)),
            Some(_) => format!("Back to the original of {}", self.called(steps)),
        };
        let is_gone = self.value(steps).is_none();
        let gone_with_it = if is_gone { self.gone_with(steps) } else { Vec::new() };
        let before = self.base(steps).cloned();
        self.edit(label, |writer| {
            writer.put(steps, before);
            self.put_back(steps, writer);
            for place in gone_with_it {
                let before = self.base(&place).cloned();
                writer.put(&place, before);
            }
        })
    }

    /// An entry with its kind: the question “Time frame”.
    #[must_use]
    pub fn called(&self, steps: &[Step]) -> String {
        let name = self.name(steps).unwrap_or_default();
        format!("the {} “{name}”", what(steps))
    }
}

/// What an entry of a list is called, by its place.
#[must_use]
pub fn what(steps: &[Step]) -> &'static str {
    let list = steps.len().checked_sub(2).and_then(|index| steps.get(index));
    match (key_of(steps.first()), key_of(list)) {
        (_, "choices") => "answer",
        (_, "variants") => "variant",
        (_, "steps") => "step",
        (_, "ask") => "question to ask",
        (_, "signals") => "thing to look for",
        ("questions", _) => "question",
        ("exits", _) => "exit",
        ("helps", _) => "kind of help",
        ("actions", _) => "link",
        ("sources", _) => "source",
        ("scenarios", _) => "scenario",
        ("criteria", _) => "row of the comparison",
        ("differences", _) => "difference",
        ("decision", "options") => "option",
        _ => "statement",
    }
}
