//! The small JSON reader reads what the standard one reads, and refuses what that refuses.

use guide::content::Node;
use codec::read_json;
use proptest::prelude::*;
use serde_json::{Map, Number, Value};
use crate::support::{MINIMAL, tries};

/// A tree as serde_json holds it; keys that are written twice keep their last value.
fn tree(node: Node) -> Value {
    match node {
        Node::Null => Value::Null,
        Node::Bool(truth) => Value::Bool(truth),
        Node::Integer(number) => number.into(),
        Node::OtherNumber => "another number".into(),
        Node::Text(text) => Value::String(text),
        Node::List(items) => items.into_iter().map(tree).collect(),
        Node::Map(entries) => Value::Object(entries.into_iter().map(|(key, node)| (key, tree(node))).collect()),
    }
}

/// The value with every number that no document takes, as the reader marks it.
fn marked(value: Value) -> Value {
    match value {
        Value::Number(number) if !number.is_i64() => "another number".into(),
        Value::Array(items) => items.into_iter().map(marked).collect(),
        Value::Object(entries) => {
            entries.into_iter().map(|(key, value)| (key, marked(value))).collect::<Map<_, _>>().into()
        }
        value => value,
    }
}

/// Whether both read the text, and the same tree, or neither reads it.
fn check(text: &str) -> Result<(), TestCaseError> {
    match (read_json(text), serde_json::from_str::<Value>(text)) {
        // serde_json takes -0 for a fraction, to keep its sign.
        (Ok(_), Ok(_)) if text.contains("-0") => {}
        (Ok(node), Ok(value)) => prop_assert_eq!(tree(node), marked(value), "{}", text),
        (Err(_), Err(_)) => {}
        (Ok(_), Err(error)) if error.to_string().starts_with("number out of range") => {}
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
fn every_rule_of_the_grammar_is_kept() {
    let texts = [
        r#"{"a":1,}"#,
        r#"{,}"#,
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{a:1}"#,
        r#"{"a" 1}"#,
        "{1:1}",
        "{",
        "}",
        r#"{"a":1"#,
        "[1,]",
        "[,]",
        "[1 2]",
        "[",
        "]",
        "[1",
        "[1,",
        "[]]",
        "[ ]",
        " [ 1 , 2 ] ",
        "[\u{a0}]",
        "\u{c}[]",
        "0",
        "-0",
        "-",
        "+1",
        "00",
        "01",
        "-01",
        "1.",
        ".5",
        "1.5",
        "1e",
        "1e5",
        "1E+5",
        "1e-",
        "1e+",
        "0x1",
        "1_0",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "1e999",
        "-1.5",
        "null",
        "nul",
        "nulll",
        "Null",
        "true",
        "tru",
        "false",
        "falsey",
        "undefined",
        "NaN",
        "Infinity",
        "'a'",
        r#""""#,
        r#"""#,
        r#""\""#,
        r#""\"""#,
        r#""\\""#,
        r#""\/\b\f\n\r\t""#,
        r#""\a""#,
        r#""\v""#,
        r#""\'""#,
        r#""\U0041""#,
        r#""\u0041""#,
        r#""\u004""#,
        r#""\u004G""#,
        r#""\u+041""#,
        r#""\uD83E\uDDED""#,
        r#""\ud83e""#,
        r#""\ud83ex""#,
        r#""\ud83e\n""#,
        r#""\ud83e\u0041""#,
        r#""\udded""#,
        r#""\udded\ud83e""#,
        r#""\u0000""#,
        r#""\uffff""#,
        "\"\n\"",
        "\"\t\"",
        "\"\u{1f}\"",
        "\"\u{7f}\"",
        "\"\u{2028}\"",
        "\"é\u{1f9ed}\"",
        "// no\n1",
        "1 // no",
        r#"{"a":1,"a":2}"#,
        r#"{"":{"":[{}]}}"#,
        "1 2",
        "[] []",
        "\u{0}",
    ];
    for text in texts {
        check(text).expect(text);
        check(&format!("[{text}")).expect(text);
        check(&format!("{{\"k\":{text}}}")).expect(text);
    }
}

#[test]
fn the_place_of_a_mistake_is_told_in_lines_and_characters() {
    let table = [
        ("{\n  \"é\" 1}", "this is not JSON: expected `:` at line 2 column 7"),
        ("[1,\r\n\r\n 2 3]", "this is not JSON: expected `,` or `]` at line 3 column 4"),
        ("[\"a\nb\"]", "this is not JSON: a line break or another control character in a text at line 1 column 4"),
        ("[\"\\x\"]", "this is not JSON: wrong escape at line 1 column 4"),
        ("[1, ]", "this is not JSON: expected value at line 1 column 5"),
        ("{\"a\": 1, }", "this is not JSON: expected a key in quotation marks at line 1 column 10"),
        ("[-]", "this is not JSON: expected a digit at line 1 column 3"),
        ("[\n", "this is not JSON: it ends too early, at line 2 column 0"),
    ];
    for (text, expected) in table {
        assert_eq!(read_json(text).map(tree), Err(expected.to_owned()), "{text}");
    }
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
