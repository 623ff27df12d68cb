#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::*;

const MINIMAL: &str = include_str!("../../../../tests/fixtures/minimal.json");

/// A temporary folder with a valid document, `base.json`, and one more file.
struct Folder(PathBuf);

impl Folder {
    fn with(name: &str, file: &str, text: &[u8]) -> Self {
        let folder = std::env::temp_dir().join(format!("coaching-or-mentoring-check-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        fs::write(folder.join("base.json"), MINIMAL).expect("a temporary file");
        fs::write(folder.join(file), text).expect("a temporary file");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn checked(path: &Path, format: Format, deny_warnings: bool) -> (bool, String) {
    let arguments = Arguments { files: vec![path.to_owned()], format, today: None, deny_warnings };
    let mut out = Vec::new();
    let is_right = run(&arguments, &mut out).expect("memory can be written");
    (is_right, String::from_utf8(out).expect("text"))
}

/// Checks how a report begins; warnings may follow.
#[track_caller]
fn expect(name: &str, text: &[u8], right: bool, report: &str) {
    let folder = Folder::with(name, "own.json", text);
    let path = folder.0.join("own.json");
    let (is_right, found) = checked(&path, Format::Text, false);
    assert_eq!(is_right, right, "{found}");
    let expected = format!("{}: {report}", path.display());
    assert!(found.starts_with(&expected), "{found}\ndoes not begin with\n{expected}");
}

#[test]
fn a_right_document_is_reported_with_its_scenarios() {
    let folder = Folder::with("right", "own.json", MINIMAL.as_bytes());
    let (is_right, found) = checked(&folder.0.join("own.json"), Format::Text, false);
    assert!(
        is_right && found.lines().next().is_some_and(|line| line.ends_with("3 scenarios passed, 0 failed")),
        "{found}"
    );
    assert!(found.contains(": no errors; "), "{found}");
}

#[test]
fn a_failed_scenario_says_what_it_expects_what_is_given_and_why() {
    let text = br#"{"extends": "base", "scenarios": {"learner": {"expect": "both"}, "sent": null}}"#;
    let folder = Folder::with("scenario", "own.json", text);
    let (is_right, found) = checked(&folder.0.join("own.json"), Format::Text, false);
    assert!(!is_right, "{found}");
    assert!(found.contains("1 scenario passed, 1 failed"), "{found}");
    assert!(found.contains("$.scenarios.learner: “"), "{found}");
    assert!(found.contains("Now the result is “Mentoring”: coaching has "), "{found}");
}

#[test]
fn every_problem_is_listed_with_its_place() {
    let text = b"{\"extends\": \"base\",\n \"title\": 1,\n \"rule\": {\"weak\": 101}}";
    let report = "2 errors\n  error 2:2 $.title: expected text, found a whole number\n      2 | \"title\": 1,\n  \
                  error 3:11 $.rule.weak: expected a whole number from 0 to 100, found 101\n";
    expect("problems", text, false, report);
}

#[test]
fn what_cannot_be_read_is_one_problem() {
    let missing = "1 error\n  error 1:2 $.extends: the document to build on, \"no-such-document\", was not found; \
                   \"en\" is the shipped one";
    expect("base", br#"{"extends": "no-such-document"}"#, false, missing);
    let itself = "1 error\n  error 1:2 $.extends: the document to build on extends another one itself\n";
    expect("itself", br#"{"extends": "own"}"#, false, itself);
    let bytes = "1 error\n  error 1:1 $: this file is not saved as UTF-8: it breaks off at line 1 column 12, \
                 where “\u{ff}” seems to be meant; save it as UTF-8\n";
    expect("bytes", b"{\"title\": \"\xff\"}", false, bytes);
    let large = "1 error\n  error 1:1 $: larger than 1048576 bytes, the most that a document may have\n";
    expect("large", &[b'x'; 2_000_000], false, large);
    expect("letters", format!("x{}", "é".repeat(1_000_000)).as_bytes(), false, large);
    let (is_right, found) = checked(Path::new("/no/such/file.json"), Format::Text, false);
    assert!(!is_right);
    let start = "/no/such/file.json: 1 error\n  error 1:1 $: /no/such/file.json cannot be read: ";
    assert!(found.starts_with(start), "{found}");
}

/// As in a page, so that no document passes here and fails there.
#[test]
fn the_shipped_document_comes_before_a_file_of_its_name() {
    let folder = Folder::with("shadowed", "en.json", MINIMAL.as_bytes());
    let own = folder.0.join("own.json");
    fs::write(&own, r#"{"extends": "en", "title": "Our guide"}"#).expect("a temporary file");
    let (is_right, found) = checked(&own, Format::Text, false);
    assert!(is_right && found.contains("$.extends: the shipped document of that name is used, and "), "{found}");
    assert!(!checked(&own, Format::Text, true).0, "a warning is denied");
}

#[test]
fn json_and_sarif_hold_the_same_findings() {
    let text = br#"{"extends": "base", "titel": "Ours", "rule": {"weak": 101}}"#;
    let folder = Folder::with("formats", "own.json", text);
    let path = folder.0.join("own.json");
    let (_, json) = checked(&path, Format::Json, false);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let findings = json["documents"][0]["findings"].as_array().expect("a list").clone();
    assert_eq!(findings[0]["code"], "unknown-field");
    assert_eq!(findings[0]["fix"]["patch"], serde_json::json!({"titel": null, "title": "Ours"}));
    let (_, sarif) = checked(&path, Format::Sarif, false);
    let sarif: Value = serde_json::from_str(&sarif).expect("JSON");
    let results = sarif["runs"][0]["results"].as_array().expect("a list");
    assert_eq!((sarif["version"].as_str(), results.len()), (Some("2.1.0"), findings.len()));
    for (result, finding) in results.iter().zip(&findings) {
        assert_eq!((&result["ruleId"], &result["level"]), (&finding["code"], &finding["severity"]));
        let location = &result["locations"][0];
        assert_eq!(location["physicalLocation"]["region"]["startLine"], finding["line"]);
        assert_eq!(location["logicalLocations"][0]["fullyQualifiedName"], finding["path"]);
    }
}
