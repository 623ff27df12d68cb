//! What is wrong with content documents, and whether their scenarios hold.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use authoring::{Checked, Problem};
use guide::decision::{Answers, assess};

use crate::documents;

/// Reports on each file. True if all are valid and all scenarios hold.
pub(crate) fn run(files: &[PathBuf], out: &mut impl Write) -> io::Result<bool> {
    let mut all_valid = true;
    for file in files {
        all_valid &= check(file, out)?;
    }
    Ok(all_valid)
}

fn check(path: &Path, out: &mut impl Write) -> io::Result<bool> {
    match documents::load(path) {
        Ok(checked) => report_scenarios(path, &checked, out),
        Err(problems) => report_problems(path, &problems, out).map(|()| false),
    }
}

fn report_problems(path: &Path, problems: &[Problem], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}: {}", path.display(), counted(problems.len(), "problem"))?;
    problems.iter().try_for_each(|problem| writeln!(out, "  {problem}"))
}

fn report_scenarios(path: &Path, checked: &Checked, out: &mut impl Write) -> io::Result<bool> {
    let failures = failures(checked);
    let passed = checked.scenarios.len() - failures.len();
    write!(out, "{}: no problems; ", path.display())?;
    if !checked.changed.is_empty() {
        write!(out, "{} changed; ", counted(checked.changed.len(), "place"))?;
    }
    writeln!(out, "{} passed, {} failed", counted(passed, "scenario"), failures.len())?;
    failures.iter().try_for_each(|failure| writeln!(out, "  {failure}"))?;
    Ok(failures.is_empty())
}

/// The scenarios that fail, each with the expected and the actual recommendation.
fn failures(Checked { content, scenarios, .. }: &Checked) -> Vec<String> {
    let failure =
        |id: &str, expected: &str, given: &str| format!("$.scenarios.{id}: expected {expected}, given {given}");
    scenarios
        .iter()
        .map(|(id, scenario)| (id, scenario.expect, assess(content, &Answers::from(scenario)).recommendation))
        .filter(|(_, expected, given)| expected != given)
        .map(|(id, expected, given)| failure(id.as_str(), expected.word(), given.word()))
        .collect()
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use std::fs;

    const MINIMAL: &str = include_str!("../../../tests/fixtures/minimal.json");

    /// A temporary folder with a valid document, `base.json`, and one more file.
    struct Folder(PathBuf);

    impl Folder {
        fn with(name: &str, file: &str, text: &[u8]) -> Self {
            let folder =
                std::env::temp_dir().join(format!("coaching-or-mentoring-check-{}-{name}", std::process::id()));
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

    #[track_caller]
    fn expect(name: &str, text: &[u8], right: bool, report: &str) {
        let folder = Folder::with(name, "own.json", text);
        let path = folder.0.join("own.json");
        let mut out = Vec::new();
        assert_eq!(check(&path, &mut out).expect("memory can be written"), right);
        let expected = format!("{}: {report}", path.display());
        assert_eq!(String::from_utf8(out).expect("text"), expected);
    }

    #[test]
    fn a_right_document_is_reported_with_its_scenarios() {
        expect("right", MINIMAL.as_bytes(), true, "no problems; 3 scenarios passed, 0 failed\n");
    }

    #[test]
    fn a_failed_scenario_says_what_it_expects_and_what_is_given() {
        let text = br#"{"extends": "base", "scenarios": {"learner": {"expect": "both"}, "sent": null}}"#;
        let report = "no problems; 2 places changed; 1 scenario passed, 1 failed\n  \
                      $.scenarios.learner: expected both, given mentoring\n";
        expect("scenario", text, false, report);
    }

    #[test]
    fn every_problem_is_listed_with_its_path() {
        let text = br#"{"extends": "base", "title": 1, "rule": {"weak": 101}}"#;
        let report = "2 problems\n  $.title: expected text, found a whole number\n  \
                      $.rule.weak: expected a whole number from 0 to 100, found 101\n";
        expect("problems", text, false, report);
    }

    #[test]
    fn what_cannot_be_read_is_one_problem() {
        let missing = "1 problem\n  $.extends: the document to build on was not found\n";
        expect("base", br#"{"extends": "no-such-document"}"#, false, missing);
        let itself = "1 problem\n  $.extends: the document to build on extends another one itself\n";
        expect("itself", br#"{"extends": "own"}"#, false, itself);
        expect("bytes", b"{\"title\": \"\xff\"}", false, "1 problem\n  $: this is not UTF-8 text: byte 12 is wrong\n");
        let large = "1 problem\n  $: larger than 1048576 bytes, the most that a document may have\n";
        expect("large", &[b'x'; 2_000_000], false, large);
        expect("letters", format!("x{}", "é".repeat(1_000_000)).as_bytes(), false, large);
        let mut out = Vec::new();
        assert!(!check(Path::new("/no/such/file.json"), &mut out).expect("memory can be written"));
        let report = String::from_utf8(out).expect("text");
        assert!(
            report.starts_with("/no/such/file.json: 1 problem\n  $: /no/such/file.json cannot be read: "),
            "{report}"
        );
    }
}
