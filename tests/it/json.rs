//! Document trees hold what JSON text says, and a wrong text is told at its place.

use crate::support::{MINIMAL, node, tries};
use authoring::parse_json;
use codec::Tree;
use guide::content::Node;
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Number, Value};

/// A tree as `serde_json` holds it; keys that are written twice keep their last value.
fn value(node: Node) -> Value {
    match node {
        Node::Null => Value::Null,
        Node::Bool(truth) => Value::Bool(truth),
        Node::Integer(number) => number.into(),
        Node::OtherNumber => "another number".into(),
        Node::Text(text) => Value::String(text),
        Node::List(items) => items.into_iter().map(value).collect(),
        Node::Map(entries) => Value::Object(entries.into_iter().map(|(key, node)| (key, value(node))).collect()),
    }
}

/// Text, and whether the tree of it is the same as that of the parsed value, whose keys stand in another order.
fn check(text: &str) -> Result<(), TestCaseError> {
    let parsed = serde_json::from_str::<Value>(text).map(|parsed| Tree::deserialize(parsed).map(|Tree(node)| node));
    match (parse_json(text, 1), parsed) {
        (Ok(node), Ok(Ok(parsed))) => prop_assert_eq!(value(node), value(parsed), "{}", text),
        (Err(_), Err(_)) => {}
        (ours, theirs) => prop_assert!(false, "{text}: {ours:?} {theirs:?}"),
    }
    Ok(())
}

fn values() -> impl Strategy<Value = Value> {
    let number = prop_oneof![any::<i64>().prop_map(Number::from), any::<u64>().prop_map(Number::from)];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        number.prop_map(Value::Number),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::String),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
            prop::collection::vec((any::<String>(), inner), 0..6).prop_map(|e| Value::Object(e.into_iter().collect())),
        ]
    })
}

#[test]
fn numbers_are_whole_or_none_that_a_document_takes() {
    for (text, expected) in [
        ("0", Node::Integer(0)),
        ("-0", Node::Integer(0)),
        ("1.0", Node::Integer(1)),
        ("1E+5", Node::Integer(100_000)),
        ("9223372036854775807", Node::Integer(i64::MAX)),
        ("9223372036854775808", Node::OtherNumber),
        ("-9223372036854775809", Node::OtherNumber),
        ("1.5", Node::OtherNumber),
        ("-1e300", Node::OtherNumber),
    ] {
        assert_eq!(node(text), expected, "{text}");
    }
}

#[test]
fn the_place_of_a_mistake_is_told_in_lines_and_characters() {
    let table = [
        ("{\n  \"é\" 1}", "this is not JSON: a colon is missing after this name at line 2 column 5"),
        ("[1,\r\n\r\n 2 3]", "this is not JSON: a comma is missing after this at line 3 column 2"),
        (
            "[\"a\nb\"]",
            "this is not JSON: the text that begins here has no closing quotation mark on its line at line 1 column 2",
        ),
        ("[\"\\x\"]", "this is not JSON: \\x means nothing in JSON; write \\\\ for a backslash at line 1 column 3"),
        ("[1, ]", "this is not JSON: this comma is one too many at line 1 column 3"),
        ("{\"a\": 1, }", "this is not JSON: this comma is one too many at line 1 column 8"),
        ("{a: 1}", "this is not JSON: expected a name in quotation marks, as \"title\" at line 1 column 2"),
        ("[-]", "this is not JSON: invalid number at line 1 column 3"),
        ("[\n", "this is not JSON: it ends too early: the [ of line 1 is not closed; add ] at line 1 column 2"),
        (
            "[\"é",
            "this is not JSON: the text that begins here has no closing quotation mark on its line at line 1 column 2",
        ),
    ];
    for (text, expected) in table {
        assert_eq!(parse_json(text, 1), Err(expected.to_owned()), "{text}");
    }
    let message = "this is not JSON: it ends too early: the { of line 8 is not closed; add } at line 8 column 2";
    assert_eq!(parse_json("\n{", 7), Err(message.to_owned()));
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn any_value_is_read(value in values()) {
        check(&value.to_string())?;
        check(&serde_json::to_string_pretty(&value).expect("a value can be written"))?;
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[ \\[\\]{},:\"\\\\unltrfase0-9.eE+-]{0,12}|.{0,12}") {
        check(&text)?;
    }

    #[test]
    fn a_document_with_a_letter_changed_is_read_or_refused(at in any::<prop::sample::Index>(), letter in any::<char>()) {
        let place = at.index(MINIMAL.len());
        if MINIMAL.is_char_boundary(place) && MINIMAL.is_char_boundary(place + 1) {
            let mut text = MINIMAL.to_owned();
            text.replace_range(place..=place, &letter.to_string());
            check(&text)?;
        }
    }
}
