//! Changes to a document that mend a finding, as JSON Merge Patches (RFC 7396).

use crate::step::Step;
use serde::Serialize;
use serde_json::{Map, Value};

/// A change that mends a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// What it does, for a button: "Take “time” out of 29 scenarios".
    pub label: String,
    /// How the patch is to be applied.
    pub kind: FixKind,
    /// The patch.
    pub patch: Value,
}

/// How a patch is applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FixKind {
    /// To the text of the author's document: `null` takes a key out of it.
    Edit,
    /// To what the document means: in an overlay, `null` is written down, so that it takes something out of the base.
    Content,
}

impl Fix {
    pub(crate) fn edit(label: impl Into<String>, patch: Value) -> Self {
        Self { label: label.into(), kind: FixKind::Edit, patch }
    }

    pub(crate) fn content(label: impl Into<String>, patch: Value) -> Self {
        Self { label: label.into(), kind: FixKind::Content, patch }
    }

    /// The author's document with the change.
    #[must_use]
    pub fn applied_to(&self, document: &Value) -> Value {
        let mut document = document.clone();
        let keeps_null = self.kind == FixKind::Content && document.get("extends").is_some();
        merge(&mut document, &self.patch, keeps_null);
        document
    }
}

/// Applies a JSON Merge Patch (RFC 7396). The fields that stay keep their order.
pub fn merge_patch(target: &mut Value, patch: &Value) {
    merge(target, patch, false);
}

fn merge(target: &mut Value, patch: &Value, keeps_null: bool) {
    let Value::Object(changes) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let Value::Object(entries) = target else { return };
    for (key, change) in changes {
        if change.is_null() && !keeps_null {
            // The others stay in the author's order.
            entries.retain(|known, _| known != key);
        } else {
            merge(entries.entry(key.as_str()).or_insert(Value::Null), change, keeps_null);
        }
    }
}

/// The patch that puts a value at a place of a document. Lists are replaced whole.
pub(crate) fn patch_at(document: &Value, steps: &[Step], value: Value) -> Option<Value> {
    match steps.split_first() {
        None => Some(value),
        Some((Step::Key(key), rest)) => {
            let inner = patch_at(document.get(key).unwrap_or(&Value::Null), rest, value)?;
            Some(Value::Object(Map::from_iter([(key.clone(), inner)])))
        }
        Some((Step::Index(index), rest)) => {
            let mut list = document.as_array()?.clone();
            let item = list.get_mut(*index)?;
            let inner = patch_at(item, rest, value)?;
            merge(item, &inner, false);
            Some(Value::Array(list))
        }
    }
}

/// Adds a value to a patch, at the end of a way of keys.
pub(crate) fn add_to(patch: &mut Value, way: &[&str], value: Value) {
    let steps: Vec<Step> = way.iter().map(|key| Step::Key((*key).to_owned())).collect();
    if let Some(change) = patch_at(&Value::Null, &steps, value) {
        merge(patch, &change, true);
    }
}
