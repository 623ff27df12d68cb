//! The published schema takes what the guide takes, and refuses what an author's editor can see to be wrong.

use std::sync::LazyLock;

use crate::support::sample::samples;
use crate::support::{MINIMAL, tries};
use authoring::json_schema;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

const EN: &str = include_str!("../../content/en.json");

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(&json_schema()).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema");
    jsonschema::draft202012::new(&schema).expect("a schema that can be used")
});

fn complaints(document: &Value) -> Vec<String> {
    VALIDATOR.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn shipped_documents_are_right() {
    for text in [EN, MINIMAL] {
        let document = serde_json::from_str(text).expect("JSON");
        assert_eq!(complaints(&document), Vec::<String>::new());
    }
}

#[test]
fn overlays_say_only_what_differs() {
    let overlay = json!({
        "extends": "en",
        "title": "Which kind of help?",
        "about": { "owner": "Learning and development" },
        "actions": {
            "find-a-coach": { "order": 1, "label": "Coaches", "href": "/coaches", "outcomes": ["coaching", "both"] },
            "old": null,
        },
    });
    assert_eq!(complaints(&overlay), Vec::<String>::new());
}

#[test]
fn mistakes_are_refused() {
    let mistakes: [(&str, Value); 10] = [
        ("/format", json!(1)),
        ("/direction", json!("down")),
        ("/title", json!("")),
        ("/title", json!(["Coaching or mentoring?"])),
        ("/introduction", json!("A paragraph.")),
        ("/introduction/0", json!(7)),
        ("/rule/strong", json!("55")),
        ("/questions", json!({ "An id": {} })),
        ("/exits/seeker", json!([])),
        ("/interface", json!({})),
    ];
    for (place, wrong) in mistakes {
        let mut document: Value = serde_json::from_str(EN).expect("JSON");
        *document.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = wrong;
        assert!(!complaints(&document).is_empty(), "{place}");
    }
    let mut misspelt: Value = serde_json::from_str(EN).expect("JSON");
    let fields = misspelt.as_object_mut().expect("an object");
    let title = fields.remove("title").expect("a title");
    assert!(!complaints(&json!(fields)).is_empty(), "nothing but the title is missing");
    fields.insert("tilte".to_owned(), title.clone());
    fields.insert("title".to_owned(), title);
    assert!(!complaints(&misspelt).is_empty(), "a field that nobody knows");
    for wrong in
        [json!({ "extends": "en", "tilte": "x" }), json!({ "extends": "a b" }), json!({ "extends": "en", "rule": 1 })]
    {
        assert!(!complaints(&wrong).is_empty(), "{wrong}");
    }
}

/// An editor shows them while an author writes.
#[test]
fn every_field_has_a_description() {
    let schema: Value = serde_json::from_str(&json_schema()).expect("JSON");
    let mut without = Vec::new();
    let mut described = 0;
    look(&schema, "", &mut without, &mut described);
    assert_eq!(without, Vec::<String>::new());
    assert!(described > 300, "{described} fields are few");
}

fn look(schema: &Value, path: &str, without: &mut Vec<String>, described: &mut usize) {
    if let Some(Value::Object(fields)) = schema.get("properties") {
        for (name, field) in fields {
            match field.get("description").and_then(Value::as_str) {
                Some(text) if text.ends_with('.') || name == "extends" => *described += 1,
                _ => without.push(format!("{path}/{name}")),
            }
        }
    }
    match schema {
        Value::Object(entries) => {
            entries.iter().for_each(|(key, inner)| look(inner, &format!("{path}/{key}"), without, described));
        }
        Value::Array(items) => items.iter().for_each(|inner| look(inner, path, without, described)),
        _ => {}
    }
}

#[test]
fn booleans_and_conditions_are_known() {
    let sensitive = "/questions/free-will/perspectives/seeker/choices/unwell/sensitive";
    let conditions = [
        "/questions/strain/perspectives/seeker/after",
        "/exits/seeker/unwell/when",
        "/exits/seeker/unwell/unless",
        "/outcomes/coaching/perspectives/seeker/variants/weeks/when",
        "/outcomes/coaching/perspectives/seeker/steps/book/when",
        "/outcomes/coaching/perspectives/seeker/steps/wait/unless",
    ];
    let is_right = |place: &str, value: Value| {
        let mut document = crate::support::minimal();
        *document.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = value;
        complaints(&document).is_empty()
    };
    for (value, expected) in
        [(json!(true), true), (json!(false), true), (json!(null), true), (json!("true"), false), (json!(1), false)]
    {
        assert_eq!(is_right(sensitive, value.clone()), expected, "{value}");
    }
    for place in conditions {
        for (value, expected) in [
            (json!({ "agenda": ["own"] }), true),
            (json!({ "agenda": ["own", "shared"], "pace": ["weeks"] }), true),
            (json!({ "agenda": "own" }), false),
            (json!({ "agenda": [1] }), false),
            (json!({ "agenda": ["An id"] }), false),
            (json!({ "agenda": null }), false),
            (json!({ "An id": ["own"] }), false),
            (json!(["agenda"]), false),
            (json!(true), false),
        ] {
            assert_eq!(is_right(place, value.clone()), expected, "{place}: {value}");
        }
    }
}

proptest! {
    #![proptest_config(tries(20))]

    #[test]
    fn what_the_guide_takes_is_right(sample in samples()) {
        let document = sample.document();
        prop_assert_eq!(complaints(&document), Vec::<String>::new());
    }
}
