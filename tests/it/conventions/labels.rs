//! Labels that no page shows: authors would write them, and translate them, for nobody.

use super::source::{File, files, identifiers};
use super::{check, enforce};
use serde_json::Value;
use std::collections::BTreeSet;

/// The names that stand in a file, and the fields that it reads.
struct Names {
    all: BTreeSet<String>,
    fields: BTreeSet<String>,
}

impl Names {
    fn of(file: &File) -> Self {
        let (code, _) = file.code();
        let field = |after_point: &str| {
            let name = after_point.split(|next: char| !next.is_alphanumeric() && next != '_').next()?;
            let is_called = after_point.get(name.len()..).is_some_and(|rest| rest.starts_with('('));
            (!is_called).then(|| name.to_owned())
        };
        Self {
            all: identifiers(&code).map(|(_, name)| name.to_owned()).collect(),
            fields: code.split('.').skip(1).filter_map(field).collect(),
        }
    }

    /// Whether the file is about a group of labels, by its name or its type, and reads a field named as the label.
    fn read(&self, group: &str, label: &str) -> bool {
        let words = group.split('_').filter_map(|word| Some(word.get(..1)?.to_uppercase() + word.get(1..)?));
        let kind = words.collect::<String>();
        let types = [format!("{kind}Labels"), kind];
        self.fields.contains(label) && (self.all.contains(group) || types.iter().any(|it| self.all.contains(it)))
    }
}

fn are_read(readers: &[File]) -> impl Fn(&File) -> Vec<String> {
    let readers: Vec<Names> = readers.iter().map(Names::of).collect();
    move |document| {
        let document: Value = serde_json::from_str(&document.text).expect("JSON");
        let mut unread = Vec::new();
        for (group, labels) in document["interface"].as_object().expect("groups of labels") {
            for label in labels.as_object().expect("labels").keys() {
                if !readers.iter().any(|reader| reader.read(group, label)) {
                    unread.push(format!("interface.{group}.{label}: nothing reads it"));
                }
            }
        }
        unread
    }
}

#[test]
fn every_label_is_read() {
    let folders = ["src", "first-page", "crates/codec/src", "crates/guide/src/explanation", "crates/guide/src/session"];
    let readers: Vec<File> = folders.iter().flat_map(|folder| files(folder, &["rs"])).collect();
    enforce(&["content"], &["json"], are_read(&readers));
}

#[test]
fn a_label_that_nothing_reads_is_noticed() {
    let page = File::new("page.rs", "let labels = &content.interface.sheet; labels.title; labels.name(); other.line");
    let sized = File::new("kind.rs", "fn f(labels: &BigSheet) { labels.date }");
    let document =
        r#"{ "interface": { "sheet": { "date": "", "name": "", "title": "" }, "big_sheet": { "date": "" } } }"#;
    let expected = ["interface.sheet.date: nothing reads it", "interface.sheet.name: nothing reads it"];
    check(are_read(&[page, sized]), "en.json", document, &expected);
}
