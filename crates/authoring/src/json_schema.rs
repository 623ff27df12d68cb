//! The JSON Schema of a document, by which an editor completes and checks while an author writes.
//!
//! It is generated from the schemas by which documents are validated. It knows less than validation does: not which ids
//! there are, and nothing of how the parts of a document agree.

use crate::descriptions::description;
use crate::diagnostics::expected_format;
use crate::scenario::Scenarios;
use guide::content::{Content, Counted, HasSchema, MAX_ENTRIES, MAX_ID, MAX_TEXT, Schema};
use serde_json::{Map, Value, json};

/// The schema as JSON text: a whole document, or an overlay of which any part may be missing or taken away.
#[must_use]
pub fn json_schema() -> String {
    let whole = Generator { is_overlay: false }.schema(Content::SCHEMA);
    let mut overlay = Generator { is_overlay: true }.schema(Content::SCHEMA);
    let name =
        json!({ "type": "string", "pattern": "^[A-Za-z0-9_-]{1,48}$", "description": "the document to build on" });
    if let Some(properties) = overlay.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("extends".to_owned(), name);
    }
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A content document of coaching-or-mentoring",
        "type": "object",
        "if": { "required": ["extends"] },
        "then": overlay,
        "else": whole,
    });
    format!("{schema:#}\n")
}

/// Generates for whole documents, or for overlays.
#[derive(Clone, Copy)]
struct Generator {
    is_overlay: bool,
}

impl Generator {
    fn schema(self, schema: &Schema) -> Value {
        match schema {
            Schema::Text => json!({ "type": "string", "minLength": 1, "maxLength": MAX_TEXT, "pattern": "\\S" }),
            Schema::Counted => json!({ "anyOf": [self.schema(&Schema::Text), self.schema(Counted::FORMS)] }),
            Schema::Number(min, max) => json!({ "type": "integer", "minimum": min, "maximum": max }),
            Schema::Enum(words) => json!({ "enum": words.split(' ').collect::<Vec<_>>() }),
            Schema::Format(format) => json!({ "type": "string", "description": expected_format(*format) }),
            Schema::Reference { target, .. } => {
                json!({ "type": "string", "pattern": id_pattern(), "description": format!("the id of a {target}") })
            }
            Schema::Optional(inner) => or_null(self.schema(inner)),
            // A patch replaces a list whole, so that within one nothing may be missing.
            Schema::List(inner) => {
                json!({ "type": "array", "maxItems": MAX_ENTRIES, "items": Self { is_overlay: false }.schema(inner) })
            }
            Schema::Catalogue(inner) => json!({
                "type": "object",
                "maxProperties": MAX_ENTRIES,
                "propertyNames": { "pattern": id_pattern() },
                "additionalProperties": self.removable(self.schema(inner)),
            }),
            Schema::Answers => json!({
                "type": "object",
                "propertyNames": { "pattern": id_pattern() },
                "additionalProperties": { "type": ["string", "null"] },
            }),
            Schema::Conditions => json!({
                "type": "object",
                "propertyNames": { "pattern": id_pattern() },
                "additionalProperties": { "type": "array", "items": { "type": "string", "pattern": id_pattern() } },
            }),
            Schema::Boolean => json!({ "type": "boolean" }),
            Schema::Object(keys, schemas) => self.object(keys, schemas),
            // The scenarios; `made_from` has no type of its own.
            Schema::Skipped => self.schema(Scenarios::SCHEMA),
        }
    }

    fn object(self, keys: &str, schemas: &[&Schema]) -> Value {
        let fields = || keys.split(' ').zip(schemas);
        let properties: Map<String, Value> = fields()
            .map(|(key, schema)| {
                let schema = if key == "made_from" { made_from() } else { self.schema(schema) };
                (key.to_owned(), described(self.removable(schema), keys, key))
            })
            .collect();
        let must = |(_, schema): &(&str, &&Schema)| {
            !self.is_overlay && !matches!(schema, Schema::Optional(_) | Schema::Skipped)
        };
        let required: Vec<&str> = fields().filter(must).map(|(key, _)| key).collect();
        json!({
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        })
    }

    /// In an overlay, a part may also be `null`, which removes it.
    fn removable(self, part: Value) -> Value {
        if self.is_overlay { or_null(part) } else { part }
    }
}

/// A schema with what its field means.
fn described(mut schema: Value, keys: &str, field: &str) -> Value {
    if let (Some(text), Some(entries)) = (description(keys, field), schema.as_object_mut()) {
        let plain = text.replace(['[', ']', '`'], "");
        entries.insert("description".to_owned(), Value::from(plain));
    }
    schema
}

fn made_from() -> Value {
    json!({
        "type": "object",
        "properties": {
            "date": { "type": "string", "description": "The date of the base's content." },
            "texts": { "type": "string", "description": "A fingerprint of every text of the base, four letters each." },
        },
        "required": ["date", "texts"],
        "additionalProperties": false,
    })
}

fn or_null(schema: Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

/// The pattern of ids.
fn id_pattern() -> String {
    format!("^[a-z0-9-]{{1,{MAX_ID}}}$")
}
