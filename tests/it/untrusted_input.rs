//! Whatever stands in a document file, reading it ends, quickly, in a document or in problems at their places.

use crate::support::{MINIMAL, load, minimal, problems, tries};
use authoring::diagnostics::MAX_PROBLEMS;
use authoring::read_document;
use codec::{MAX_BYTES, MAX_KEYS};
use guide::content::Perspective;
use guide::decision::{Answers, assess};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn text_that_is_no_document_is_one_clear_problem() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000));
    let table: &[(&str, &str)] = &[
        ("", "$: empty; expected a JSON object"),
        (" \n\u{feff}", "$: this is not JSON: expected value at line 2 column 1"),
        ("\u{feff}\n", "$: empty; expected a JSON object"),
        (
            "{\n  \"format\": 1,\n  \"lang\"",
            "$: this is not JSON: it ends too early: the { of line 1 is not closed; add } at line 3 column 9",
        ),
        ("{\n  \"format\": 1;\n}", "$: this is not JSON: expected `,` or `}` at line 2 column 14"),
        ("{\"format\": 1} {}", "$: this is not JSON: something follows the end at line 1 column 15"),
        (&deep("[", "]"), "$: nested too deeply at line 1 column 128"),
        (&deep("{\"a\":", "}"), "$: nested too deeply at line 1 column 636"),
        (&"[".repeat(100_000), "$: nested too deeply at line 1 column 128"),
        ("NaN", "$: this is not JSON: a text has to stand in quotation marks at line 1 column 1"),
    ];
    for (text, expected) in table {
        assert_eq!(problems(text), [*expected], "{}", text.chars().take(40).collect::<String>());
    }
}

#[test]
fn a_document_of_50_mb_is_refused_unread() {
    let expected = format!("$: larger than {MAX_BYTES} bytes, the most that a document may have");
    let huge = format!("{{\"title\": \"{}\"}}", "x".repeat(50_000_000));
    assert_eq!(problems(&huge), [expected.as_str()]);
    let padded = |length: usize| format!("{MINIMAL}{}", " ".repeat(length - MINIMAL.len()));
    assert_eq!(problems(&padded(MAX_BYTES)), Vec::<String>::new());
    assert_eq!(problems(&padded(MAX_BYTES + 1)), [expected.as_str()]);
}

#[test]
fn a_flood_of_problems_is_counted_not_listed() {
    let mut document = minimal();
    for index in 0..1_000 {
        document[format!("strange-{index}")] = json!(index);
    }
    let found = problems(&document.to_string());
    assert_eq!(found.len(), MAX_PROBLEMS + 1);
    assert_eq!(found.last().map(String::as_str), Some("$: 900 more problems are not listed"));
    let key = "k".repeat(500_000);
    let found = problems(&document.to_string().replacen("strange-0", &key, 1));
    assert!(found.iter().all(|problem| problem.len() < 300), "long keys are shown by their beginning");
}

#[test]
fn too_many_entries_are_refused() {
    let mut document = minimal();
    let insight = document["insights"]["both"].clone();
    for index in 0..64 {
        document["insights"][format!("more-{index}")] = insight.clone();
    }
    document["about"]["limits"] = json!(vec!["It is small."; 65]);
    let answers = (0..129).map(|index| (format!("a{index}"), Value::Null)).collect();
    document["scenarios"]["sent"]["answers"] = Value::Object(answers);
    let found = problems(&document.to_string());
    for expected in [
        "$.insights: 65 entries; at most 64 are allowed",
        "$.about.limits: 65 entries; at most 64 are allowed",
        "$.scenarios.sent.answers: 129 entries; at most 128 are allowed",
    ] {
        assert!(found.iter().any(|problem| problem == expected), "{expected}\n{found:#?}");
    }
}

/// A megabyte of keys in one object: every key would be looked for among all the others.
#[test]
fn an_object_with_more_keys_than_any_document_has_is_refused_at_once() {
    let keys = |count: usize| (0..count).map(|index| format!("\"{index:x}\":0")).collect::<Vec<_>>().join(",");
    let expected = format!("$: more than {MAX_KEYS} keys in one object at line 1 column ");
    let minimal = minimal().to_string();
    for wide in [
        format!("{{{}}}", keys(90_000)),
        format!("{{\"extends\": \"en\", \"about\": {{{}}}}}", keys(90_000)),
        format!("{{\"sources\": {{{}}}}}", keys(MAX_KEYS + 1)),
    ] {
        assert!(load(&wide, Some(&minimal)).is_none());
        let found = authoring::problems(&wide, Some(&minimal));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].to_string().starts_with(&expected), "{}", found[0]);
    }
    let widest = format!("{{\"strange\": {{{}}}}}", keys(MAX_KEYS));
    assert!(problems(&widest).iter().any(|problem| problem == "$.strange: unknown field"));
}

/// The JSON pointers of everything in a tree.
fn places(node: &Value, place: &str, found: &mut Vec<String>) {
    found.push(place.to_owned());
    match node {
        Value::Object(entries) => {
            entries.iter().for_each(|(key, inner)| places(inner, &format!("{place}/{key}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, inner)| places(inner, &format!("{place}/{index}"), found));
        }
        _ => {}
    }
}

/// Something else in the place of a value; `None` takes it away.
fn scraps() -> impl Strategy<Value = Option<Value>> {
    let texts = prop::sample::select(vec!["", "en", "agenda", "agneda", "<b>", "{number}", "https://x", "2025-13-01"]);
    prop_oneof![
        Just(None),
        Just(Some(Value::Null)),
        Just(Some(json!({}))),
        Just(Some(json!([]))),
        Just(Some(json!({"a": {"order": 1}, "\u{0}": [[]]}))),
        Just(Some(json!(["house", 1, null]))),
        Just(Some(json!({"agenda": ["own"], "pace": [], "gone": ["own"]}))),
        any::<i64>().prop_map(|number| Some(json!(number))),
        any::<u64>().prop_map(|number| Some(json!(number))),
        Just(Some(json!(1.5))),
        Just(Some(json!(true))),
        texts.prop_map(|text| Some(json!(text))),
        ".{0,8}".prop_map(|text| Some(json!(text))),
    ]
}

/// Reads a text and checks that what comes out can be used: a document that decides, or problems with places.
fn check_read(text: &str) -> Result<(), TestCaseError> {
    match read_document(text) {
        Ok(content) => {
            for perspective in Perspective::ALL {
                let assessment = assess(&content, &Answers::none(*perspective));
                prop_assert!(assessment.sensitivity.kept() <= assessment.sensitivity.tried.len());
            }
        }
        Err(problems) => {
            prop_assert!((1..=MAX_PROBLEMS + 1).contains(&problems.len()));
            for problem in &problems {
                prop_assert!(problem.path.starts_with('$'), "{}", problem);
                prop_assert!(!problem.message.is_empty() && problem.message.len() < 1_000, "{}", problem);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn a_document_with_replaced_or_missing_parts_is_read(
        changes in prop::collection::vec((any::<prop::sample::Index>(), scraps()), 1..6),
    ) {
        let mut document = minimal();
        for (place, scrap) in changes {
            let mut all = Vec::new();
            places(&document, "", &mut all);
            let place = place.get(&all);
            match (scrap, place.rsplit_once('/')) {
                (Some(scrap), _) => *document.pointer_mut(place).expect("a place") = scrap,
                (None, Some((parent, key))) => match document.pointer_mut(parent).expect("a place") {
                    Value::Object(entries) => drop(entries.remove(key)),
                    Value::Array(items) => drop(items.pop()),
                    _ => {}
                },
                (None, None) => document = Value::Null,
            }
        }
        check_read(&document.to_string())?;
    }

    #[test]
    fn a_text_with_changed_or_missing_bytes_is_read(
        end in any::<prop::sample::Index>(),
        bytes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let mut text = MINIMAL.as_bytes().to_vec();
        for (place, byte) in &bytes {
            let place = place.index(text.len());
            text[place] = *byte;
        }
        if bytes.len() != 1 {
            text.truncate(end.index(MINIMAL.len()));
        }
        check_read(&String::from_utf8_lossy(&text))?;
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        check_read(&text)?;
    }
}
