//! The schema of a place of a document, and a walk over a document by its schema.

use authoring::{Scenarios, Step};
use guide::content::{Content, Counted, HasSchema, Schema};
use serde_json::Value;

/// What stands at a place.
#[derive(Clone, Copy)]
pub(crate) struct At {
    /// What it has to be; never optional or skipped.
    pub(crate) schema: &'static Schema,
    /// Whether it may be missing.
    pub(crate) is_optional: bool,
    /// The keys of the object that holds it, separated by spaces; empty for an item or an entry.
    pub(crate) keys: &'static str,
}

impl At {
    pub(crate) const ROOT: Self = Self { schema: Content::SCHEMA, is_optional: false, keys: "" };

    fn of(schema: &'static Schema, keys: &'static str) -> Self {
        match schema {
            Schema::Optional(inner) => Self { is_optional: true, ..Self::of(inner, keys) },
            // The scenarios; of `made_from` nothing is shown.
            Schema::Skipped => Self { schema: Scenarios::SCHEMA, is_optional: true, keys },
            _ => Self { schema, is_optional: false, keys },
        }
    }

    /// What stands a step further in.
    pub(crate) fn inside(self, step: &Step) -> Option<Self> {
        match (self.schema, step) {
            (Schema::Object(keys, schemas), Step::Key(key)) => {
                let (_, schema) = keys.split(' ').zip(*schemas).find(|(known, _)| known == key)?;
                Some(Self::of(schema, keys))
            }
            (Schema::Catalogue(inner), Step::Key(_)) | (Schema::List(inner), Step::Index(_)) => {
                Some(Self::of(inner, ""))
            }
            (Schema::Counted, Step::Key(_)) => Self { schema: Counted::FORMS, ..self }.inside(step),
            _ => None,
        }
    }

    /// The fields of an object, in the order of the format.
    pub(crate) fn fields(self) -> Vec<(&'static str, Self)> {
        match self.schema {
            Schema::Object(keys, schemas) => {
                keys.split(' ').zip(*schemas).map(|(key, schema)| (key, Self::of(schema, keys))).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// What stands at the end of some steps; nothing where no document has such a place.
pub(crate) fn schema_at(steps: &[Step]) -> Option<At> {
    steps.iter().try_fold(At::ROOT, |at, step| at.inside(step))
}

/// Whether a place holds entries by their ids.
pub(crate) fn is_catalogue(steps: &[Step]) -> bool {
    schema_at(steps).is_some_and(|at| matches!(at.schema, Schema::Catalogue(_)))
}

/// Visits every value of a document that its schema knows, the outer ones first.
pub(crate) fn walk<'v>(document: &'v Value, visit: &mut dyn FnMut(&[Step], At, &'v Value)) {
    walk_at(document, At::ROOT, &mut Vec::new(), visit);
}

/// The same from a place on.
pub(crate) fn walk_from<'v>(document: &'v Value, place: &[Step], visit: &mut dyn FnMut(&[Step], At, &'v Value)) {
    if let Some((at, value)) = schema_at(place).zip(authoring::value_at(document, place)) {
        walk_at(value, at, &mut place.to_vec(), visit);
    }
}

fn walk_at<'v>(value: &'v Value, at: At, steps: &mut Vec<Step>, visit: &mut dyn FnMut(&[Step], At, &'v Value)) {
    visit(steps, at, value);
    let mut inside = |step: Step, inner: &'v Value| {
        if let Some(at) = at.inside(&step) {
            steps.push(step);
            walk_at(inner, at, steps, visit);
            steps.pop();
        }
    };
    let schema = if let Schema::Counted = at.schema { Counted::FORMS } else { at.schema };
    match (schema, value) {
        (Schema::Object(keys, _), Value::Object(fields)) => {
            for key in keys.split(' ') {
                if let Some(inner) = fields.get(key) {
                    inside(Step::Key(key.to_owned()), inner);
                }
            }
        }
        (Schema::Catalogue(_), Value::Object(entries)) => {
            for (id, inner) in in_order(entries) {
                inside(Step::Key(id.clone()), inner);
            }
        }
        (Schema::List(_), Value::Array(items)) => {
            for (index, inner) in items.iter().enumerate() {
                inside(Step::Index(index), inner);
            }
        }
        _ => {}
    }
}

/// The entries of a catalogue by their place, then by their id, as a visitor gets them.
pub(crate) fn in_order(entries: &serde_json::Map<String, Value>) -> Vec<(&String, &Value)> {
    let mut list: Vec<_> = entries.iter().collect();
    list.sort_by_key(|(id, entry)| (order_of(entry), *id));
    list
}

/// The place of an entry.
pub(crate) fn order_of(entry: &Value) -> i64 {
    entry.get("order").and_then(Value::as_i64).unwrap_or_default()
}

/// A way of keys.
pub(crate) fn keys(keys: &[&str]) -> Vec<Step> {
    keys.iter().map(|key| Step::Key((*key).to_owned())).collect()
}

/// A step further in.
pub(crate) fn and(steps: &[Step], key: &str) -> Vec<Step> {
    let mut steps = steps.to_vec();
    steps.push(Step::Key(key.to_owned()));
    steps
}

/// The key of a step; empty for an index.
pub(crate) fn key_of(step: Option<&Step>) -> &str {
    match step {
        Some(Step::Key(key)) => key,
        _ => "",
    }
}
