//! The widget and the validator agree on whether a document is valid: the one refuses exactly where the other lists a
//! problem, whatever is wrong.

use crate::support::{MINIMAL, load, minimal, tries};
use authoring::problems;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// Every place in a document, as JSON pointers.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Object(entries) => {
            entries.iter().for_each(|(key, inner)| places(inner, &format!("{here}/{key}"), found))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, inner)| places(inner, &format!("{here}/{index}"), found));
        }
        _ => {}
    }
}

/// Texts that fit some places and not others.
const TEXTS: &[&str] =
    &["", " ", "pace", "en", "2025-02-29", "https://example.org", "javascript:1", "<b>", "coaching", "{number}"];

/// What may be put in the place of something.
fn values() -> impl Strategy<Value = Value> {
    let texts = prop::sample::select(TEXTS).prop_map(Value::from);
    let numbers = prop_oneof![(-2_i64..120).prop_map(Value::from), Just(json!(1.5))];
    prop_oneof![
        texts,
        numbers,
        Just(Value::Null),
        Just(json!(true)),
        Just(json!([])),
        Just(json!({})),
        Just(json!("long ".repeat(500))),
        Just(json!(["pace", "pace"])),
        Just(json!({"free-will": ["sent"]})),
        Just(json!({"pace": ["gone"], "gone": []})),
    ]
}

/// A change to a document: one place gets another value, loses an entry, or gets one that is unknown.
#[derive(Debug, Clone)]
enum Change {
    Replace(Index, Value),
    Remove(Index),
    Add(Index, Value),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        (any::<Index>(), values()).prop_map(|(at, value)| Change::Replace(at, value)),
        any::<Index>().prop_map(Change::Remove),
        (any::<Index>(), values()).prop_map(|(at, value)| Change::Add(at, value)),
    ];
    prop::collection::vec(change, 1..4)
}

fn changed(changes: &[Change]) -> String {
    let mut document = minimal();
    for change in changes {
        let mut found = Vec::new();
        places(&document, "", &mut found);
        match change {
            Change::Replace(at, value) => {
                *document.pointer_mut(at.get::<String>(&found)).expect("a place of the document") = value.clone();
            }
            Change::Remove(at) => {
                let (above, key) = at.get::<String>(&found).rsplit_once('/').unwrap_or_default();
                if let Some(Value::Object(entries)) = document.pointer_mut(above) {
                    entries.remove(key);
                }
            }
            Change::Add(at, value) => {
                if let Some(Value::Object(entries)) = document.pointer_mut(at.get::<String>(&found)) {
                    entries.insert("added".to_owned(), value.clone());
                }
            }
        }
    }
    document.to_string()
}

fn check(document: &str, base: Option<&str>) -> Result<(), TestCaseError> {
    let listed = problems(document, base);
    prop_assert_eq!(load(document, base).is_none(), !listed.is_empty(), "{:?}", listed);
    Ok(())
}

proptest! {
    #![proptest_config(tries(150))]

    #[test]
    fn a_changed_document_is_refused_exactly_where_a_problem_is_listed(changes in changes()) {
        check(&changed(&changes), None)?;
    }

    #[test]
    fn an_overlay_is_refused_exactly_where_a_problem_is_listed(changes in changes(), base in changes(), is_right in any::<bool>()) {
        let base = if is_right { MINIMAL.to_owned() } else { changed(&base) };
        let overlay = changed(&changes).replacen('{', "{\"extends\":\"en\",", 1);
        check(&overlay, Some(&base))?;
        check(&overlay, None)?;
    }

    #[test]
    fn a_cut_text_is_refused_exactly_where_a_problem_is_listed(cut in any::<Index>(), put in ".{0,3}") {
        let at = MINIMAL.floor_char_boundary(cut.index(MINIMAL.len()));
        check(&MINIMAL[..at], None)?;
        check(&format!("{}{put}{}", &MINIMAL[..at], &MINIMAL[at..]), None)?;
    }
}

#[test]
fn mistakes_between_the_parts_are_seen_by_both() {
    for (place, value) in [
        ("/rule/weak", json!(90)),
        ("/rule/minimum", json!(64)),
        ("/interface/guide/progress", json!("Question {number}")),
        ("/actions/book/outcomes", json!([])),
        ("/insights/both/sources", json!(["hause"])),
        ("/rule/clear", json!(50)),
        ("/rule/priority", json!("pace-2")),
        ("/exits/seeker/unwell/when", json!({})),
        ("/exits/seeker/unwell/unless", json!({"strain": ["gone"]})),
        ("/exits/sponsor/sent/steps", Value::Null),
        ("/questions/strain/perspectives/seeker/after", json!({"agenda": ["own"]})),
        ("/questions/which/weight", Value::Null),
        ("/questions/agenda/perspectives", json!({"seeker": null, "leader": null, "sponsor": null})),
    ] {
        let mut document = minimal();
        *document.pointer_mut(place).expect("a place of the document") = value;
        let text = document.to_string();
        assert!(load(&text, None).is_none(), "{place}");
        assert!(!problems(&text, None).is_empty(), "{place}");
    }
    for text in ["x".repeat(2_000_000), String::new()] {
        assert!(load(&text, None).is_none() && !problems(&text, None).is_empty(), "{}", &text[..text.len().min(60)]);
    }
    let whole = MINIMAL.replacen("\"weight\": 1", "\"weight\": 1.0", 1);
    assert_ne!(whole, MINIMAL);
    assert!(load(&whole, None).is_some() && problems(&whole, None).is_empty(), "1.0 is 1, as in JavaScript");
    assert!(load(MINIMAL, None).is_some() && problems(MINIMAL, None).is_empty());
}

/// A browser's parser keeps one of the two, so that a visitor gets a whole document; its author is told.
#[test]
fn a_key_that_is_written_twice_is_a_problem_for_its_author_alone() {
    let text = MINIMAL.replacen("\"clear\"", "\"clear\":60,\"clear\"", 1);
    assert_eq!(problems(&text, None).len(), 1);
    assert!(load(&text, None).is_some());
}
