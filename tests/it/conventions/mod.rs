//! The rules of the house that neither the compiler nor clippy can hold, by reading the source: no text in markup, files of a
//! bounded length, no modules in a circle. Each rule is tried on a wrong sample, so that it is known to be able to fail.

mod dependencies;
mod labels;
mod length;
mod markup;
mod modules;
mod source;
mod styles;

use crate::conventions::source::{File, files};

/// Applies a rule to files of the repository and fails with everything that it has to say.
#[track_caller]
fn enforce(folders: &[&str], endings: &[&str], rule: impl Fn(&File) -> Vec<String>) {
    let files: Vec<File> = folders.iter().flat_map(|folder| files(folder, endings)).collect();
    assert!(!files.is_empty(), "nothing to read in {folders:?}");
    let complaints: Vec<String> =
        files.iter().flat_map(|file| rule(file).into_iter().map(|c| format!("{}: {c}", file.path))).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// Applies a rule to a sample, and compares all that it has to say.
#[track_caller]
fn check(rule: impl Fn(&File) -> Vec<String>, path: &str, text: &str, expected: &[&str]) {
    assert_eq!(rule(&File::new(path, text)), expected, "{path}: {text}");
}
