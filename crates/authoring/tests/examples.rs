//! The examples for authors, and every block of the guide for authors, pass the check.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use authoring::{Document, changes, inspect};
use std::fs;
use std::path::{Path, PathBuf};

const BASE: &str = include_str!("../../../content/en.json");

fn files(folder: &str, end: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|it| it == end));
    paths.sort_unstable();
    let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    paths.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn examples_have_no_finding_but_what_is_left_to_translate() {
    let examples = files("examples/content", "json");
    assert_eq!(examples.len(), 4);
    for (name, text) in examples {
        let findings = inspect(text.as_bytes(), Some(BASE.as_bytes()), Some("2026-11-26")).findings;
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code).collect();
        let expected: &[&str] = if name == "part-translated.json" { &["untranslated"] } else { &[] };
        assert_eq!(codes, expected, "{name}: {findings:?}");
    }
}

#[test]
fn every_block_of_the_guide_for_authors_passes() {
    let mut blocks = 0;
    for (name, text) in files("docs/authoring", "md") {
        for block in text.split("```json\n").skip(1) {
            let block = block.split("```").next().unwrap();
            let inspection = inspect(block.as_bytes(), Some(BASE.as_bytes()), None);
            assert_eq!(inspection.errors, 0, "{name}:\n{block}{:?}", inspection.findings);
            blocks += 1;
        }
    }
    assert!(blocks > 10, "{blocks} blocks are few");
}

#[test]
fn the_guide_for_authors_shows_the_examples_as_they_are() {
    let guides = files("docs/authoring", "md");
    for (name, text) in files("examples/content", "json") {
        let is_named = guides.iter().any(|(_, guide)| guide.contains(&format!("examples/content/{name}")));
        assert!(is_named, "no guide names {name}");
        assert!(text.starts_with("{\n  \"extends\": \"en\","), "{name}");
    }
}

#[test]
fn changes_are_told_in_words() {
    let list = |patch: &str| -> Vec<String> {
        let base = Document::parse(include_str!("../../../tests/fixtures/minimal.json")).unwrap();
        let checked = Document::parse(patch).unwrap().check(Some(base)).unwrap();
        let all = changes(&checked);
        assert!(all.iter().all(|change| (change.kind == "added") <= change.old.is_none()));
        all.iter().map(ToString::to_string).collect()
    };
    let patch = r#"{
        "extends": "en",
        "title": "Our help",
        "introduction": ["One.", "Two."],
        "alternatives": {"coaching": {"definition": "Coaching asks."}},
        "perspectives": {"leader": {"label": "Somebody came to us."}},
        "questions": {"agenda": {"weight": 3, "perspectives": {"seeker": {"choices": {"own": {"text": "I do."}}}}}},
        "exits": {"sponsor": {"sent": null}},
        "scenarios": {"sent": null},
        "actions": {
            "ask": {"perspectives": null},
            "call": {"order": 3, "label": "Call us", "href": "tel:110", "outcomes": ["pause"]}
        }
    }"#;
    let expected = [
        "Title: “Two kinds of help” is now “Our help”",
        "Introduction: “A small guide, complete in every part.” is now “One.\nTwo.”",
        "for a leader: “Somebody came to me.” is now “Somebody came to us.”",
        "Kinds › Coaching: “Coaching is one of two kinds of help.” is now “Coaching asks.”",
        "Questions › Agenda › Weight: “2” is now “3”",
        "Questions › Agenda › for a seeker: “The person.” is now “I do.”",
        "Exits › for a sponsor: removed “Ask first”",
        "Links › Ask the team: removed “leader\nsponsor”",
        "Links: added “Call us”",
    ];
    assert_eq!(list(patch), expected);
    assert_eq!(list(r#"{"extends": "en"}"#), Vec::<String>::new());
}
