//! The source of what an organisation writes itself.

use crate::model::Model;
use crate::schema::keys;
use crate::write::Writer;
use authoring::{OWN_SOURCE, Step, own_source};
use serde_json::{Value, json};

impl Model {
    /// The sources of a new text: that of the organisation, which is made with the first one. A guide that builds on none has
    /// its own advice for that; and in another language, it stands in until a source in that language is there.
    pub(crate) fn own_sources(&self) -> Value {
        let is_there = |id: &str| self.value(&keys(&["sources", id])).is_some();
        let is_english = self.draft.text_of("lang").is_some_and(|lang| lang.split('-').next() == Some("en"));
        let takes_that_of_the_guide = self.draft.base().is_none() || !is_english;
        if !is_there(OWN_SOURCE) && takes_that_of_the_guide {
            return if is_there("own") { json!(["own"]) } else { json!([]) };
        }
        json!([OWN_SOURCE])
    }

    /// Writes something new, and the source of the organisation where it is the first to cite it.
    pub(crate) fn put_new(&self, writer: &mut Writer<'_>, steps: &[Step], value: Value) {
        let source = keys(&["sources", OWN_SOURCE]);
        if self.value(&source).is_none() && cites_own(&value) {
            let owner = self.draft.own().get("about").and_then(|about| about.get("owner")?.as_str());
            writer.put(&source, Some(own_source(owner)));
        }
        writer.put(steps, Some(value));
    }
}

/// Whether a value, or one within it, cites the source of the organisation.
fn cites_own(value: &Value) -> bool {
    let Some(fields) = value.as_object() else { return false };
    let cites = |sources: &Value| sources.as_array().is_some_and(|ids| ids.iter().any(|id| id == OWN_SOURCE));
    fields.iter().any(|(key, inner)| key == "sources" && cites(inner) || cites_own(inner))
}
