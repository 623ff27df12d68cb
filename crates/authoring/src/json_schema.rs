//! The form of a document as a JSON Schema, by which an author's editor completes and checks while they write.
//!
//! It is made from the shapes by which documents are read, so that the two cannot drift apart. It knows less than
//! the reader: not which ids there are, and nothing of what lies between the parts of a document.

use guide::content::{Content, MAX_ENTRIES, MAX_ID, MAX_TEXT, Scenarios, Shape, Shaped, singular};
use serde_json::{Map, Value, json};

/// The schema as JSON text: a whole document, or an overlay of which any part may be missing or taken away.
#[must_use]
pub fn schema() -> String {
    let whole = Form { is_overlay: false }.of(Content::SHAPE);
    let mut overlay = Form { is_overlay: true }.of(Content::SHAPE);
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

/// What is described.
#[derive(Clone, Copy)]
struct Form {
    is_overlay: bool,
}

impl Form {
    fn of(self, shape: &Shape) -> Value {
        match shape {
            Shape::Text => json!({ "type": "string", "minLength": 1, "maxLength": MAX_TEXT, "pattern": "\\S" }),
            Shape::Number(min, max) => json!({ "type": "integer", "minimum": min, "maximum": max }),
            Shape::Word(words) => json!({ "enum": words.split(' ').collect::<Vec<_>>() }),
            Shape::Form(form) => json!({ "type": "string", "description": form.expected() }),
            Shape::Reference(catalogue) => {
                let what = format!("the id of a {}", singular(catalogue));
                json!({ "type": "string", "pattern": id(), "description": what })
            }
            Shape::Optional(inner) => or_null(self.of(inner)),
            // A patch replaces a list whole, so that within one nothing may be missing.
            Shape::List(inner) => {
                json!({ "type": "array", "maxItems": MAX_ENTRIES, "items": Self { is_overlay: false }.of(inner) })
            }
            Shape::Catalogue(inner) => json!({
                "type": "object",
                "maxProperties": MAX_ENTRIES,
                "propertyNames": { "pattern": id() },
                "additionalProperties": self.left_out(self.of(inner)),
            }),
            Shape::Answers => json!({
                "type": "object",
                "propertyNames": { "pattern": id() },
                "additionalProperties": { "type": ["string", "null"] },
            }),
            Shape::Object(keys, shapes) => self.object(keys, shapes),
            // Of all parts only the scenarios.
            Shape::Aside => self.of(Scenarios::SHAPE),
        }
    }

    fn object(self, keys: &str, shapes: &[&Shape]) -> Value {
        let fields = || keys.split(' ').zip(shapes);
        let properties: Map<String, Value> =
            fields().map(|(key, shape)| (key.to_owned(), self.left_out(self.of(shape)))).collect();
        let must =
            |(_, shape): &(&str, &&Shape)| !self.is_overlay && !matches!(shape, Shape::Optional(_) | Shape::Aside);
        let required: Vec<&str> = fields().filter(must).map(|(key, _)| key).collect();
        json!({
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        })
    }

    /// What an overlay may also say of a part: `null`, which takes it away.
    fn left_out(self, part: Value) -> Value {
        if self.is_overlay { or_null(part) } else { part }
    }
}

fn or_null(schema: Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

/// The form of ids.
fn id() -> String {
    format!("^[a-z0-9-]{{1,{MAX_ID}}}$")
}
