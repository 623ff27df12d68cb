//! Every kind of finding has a document here, and says exactly this: `findings/NAME.json` is inspected on top of the small
//! document, and `findings/NAME.txt` lists what is to be found.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use authoring::{Finding, Severity, inspect};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const BASE: &str = include_str!("../../../tests/fixtures/minimal.json");
const SHIPPED: &str = include_str!("../../../content/en.json");
const TODAY: &str = "2026-01-10";

fn documents() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "json"));
    paths.sort_unstable();
    paths
}

fn inspected(path: &Path) -> Vec<Finding> {
    let document = fs::read(path).unwrap();
    let text = String::from_utf8_lossy(&document);
    let base = (!text.contains("\"extends\": \"de\"")).then_some(BASE.as_bytes());
    inspect(&document, base, Some(TODAY)).findings
}

/// With the keys of its objects in the order of the alphabet, in which the whole workspace, tested at once, does not keep them.
fn sorted(patch: &Value) -> Value {
    let Value::Object(fields) = patch else { return patch.clone() };
    let fields: std::collections::BTreeMap<_, _> = fields.iter().map(|(key, inner)| (key, sorted(inner))).collect();
    fields.into_iter().map(|(key, inner)| (key.clone(), inner)).collect()
}

fn listed(findings: &[Finding]) -> String {
    let line = |finding: &Finding| {
        let word = if finding.severity == Severity::Error { "error" } else { "warning" };
        let fix = finding
            .fix
            .as_ref()
            .map(|fix| format!("  mend: {}: {}\n", fix.label, sorted(&fix.patch)))
            .unwrap_or_default();
        let text = format!("{word} {} {finding}\n{fix}", finding.code);
        // Every new label counts here.
        if finding.code == "untranslated" { text.replace(|sign: char| sign.is_ascii_digit(), "#") } else { text }
    };
    findings.iter().map(line).collect()
}

#[test]
fn each_document_is_told_what_is_wrong_with_it() {
    let mut wrong = Vec::new();
    for path in documents() {
        let found = listed(&inspected(&path));
        let file = path.with_extension("txt");
        if std::env::var_os("COM_WRITE_FINDINGS").is_some() {
            fs::write(&file, &found).unwrap();
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if found != expected {
            wrong.push(format!("{}:\n{found}expected:\n{expected}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The name of a document begins with the code that it is for.
#[test]
fn each_kind_of_finding_has_a_document() {
    let mut codes = BTreeSet::new();
    for path in documents() {
        let findings = inspected(&path);
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let is_for = |finding: &&Finding| name.starts_with(finding.code);
        assert!(findings.iter().any(|finding| is_for(&finding)), "{name}");
        codes.extend(findings.iter().map(|finding| finding.code));
    }
    // What depends on the base, below.
    codes.insert("base-is-overlay");
    let sources =
        ["diagnostics/message.rs", "precheck.rs", "removed.rs", "failures.rs", "duplicate_keys.rs", "json/encoding.rs"];
    let warnings = ["about", "example", "exits", "model", "overlay", "prose", "readable", "tests_of"]
        .map(|it| format!("warnings/{it}.rs"));
    for source in sources.map(str::to_owned).into_iter().chain(warnings) {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(&source)).unwrap();
        for part in text.split("Words::new(").skip(1) {
            let code = part.split('"').nth(1).unwrap();
            assert!(codes.contains(code), "{source}: no document is for {code}");
        }
    }
}

/// A button that mends something really does: the finding is gone, and no error is new.
#[test]
fn what_a_fix_mends_is_mended() {
    let mut mended = 0;
    for path in documents() {
        let findings = inspected(&path);
        let before = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
        let Ok(document) = serde_json::from_slice::<Value>(&fs::read(&path).unwrap()) else { continue };
        for finding in &findings {
            let Some(fix) = &finding.fix else { continue };
            let text = fix.applied_to(&document).to_string();
            let after = inspect(text.as_bytes(), Some(BASE.as_bytes()), Some(TODAY)).findings;
            let is_same = |other: &&Finding| other.path == finding.path && other.code == finding.code;
            assert!(!after.iter().any(|other| is_same(&other)), "{}: {}\n{text}", path.display(), fix.label);
            let errors = after.iter().filter(|other| other.severity == Severity::Error).count();
            assert!(errors <= before, "{}: {}\n{}", path.display(), fix.label, listed(&after));
            mended += 1;
        }
    }
    assert!(mended >= 12, "{mended} fixes are few");
}

#[test]
fn the_shipped_document_has_no_finding() {
    assert_eq!(listed(&inspect(SHIPPED.as_bytes(), None, None).findings), "");
}

#[test]
fn what_is_too_large_or_too_much_is_one_finding() {
    let large = inspect(&vec![b'x'; 2_000_000], None, None);
    assert_eq!(
        listed(&large.findings),
        "error too-large 1:1 $: larger than 1048576 bytes, the most that a document may have\n"
    );
    let base = inspect(br#"{"extends": "en"}"#, Some(b"{"), None);
    assert_eq!(base.findings[0].code, "base-unreadable");
    let base = inspect(br#"{"extends": "en"}"#, Some(br#"{"extends": "en"}"#), None);
    assert_eq!(
        listed(&base.findings),
        "error base-is-overlay 1:2 $.extends: the document to build on extends another one itself\n"
    );
    let many: serde_json::Map<String, Value> = (0..150).map(|it| (format!("x{it}"), Value::Null)).collect();
    let text = Value::Object(many).to_string().replacen('{', "{\"extends\": \"en\", \"title\": \"\",", 1);
    let many = inspect(text.replace("null", "1").as_bytes(), Some(BASE.as_bytes()), None);
    assert_eq!(many.errors, 151);
    assert_eq!(many.findings.last().unwrap().code, "not-listed");
    assert_eq!(many.findings.len(), 101);
}
