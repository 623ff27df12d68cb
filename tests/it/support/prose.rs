//! The texts of the shipped document.

use super::expected::DOCUMENT;
use serde_json::Value;

/// What holds ids and addresses, and no text.
const NO_TEXT: &[&str] = &["when", "unless", "after", "answers", "href"];

/// Every text that somebody reads, with its path; the titles of sources, which others have chosen, are left out.
pub(crate) fn texts() -> Vec<(String, &'static str)> {
    let mut found = Vec::new();
    collect(&DOCUMENT, "", &mut found);
    found.retain(|(path, _)| !(path.starts_with(".sources.") && path.ends_with(".title")));
    assert!(found.len() > 2_000, "{} texts are few", found.len());
    found
}

fn collect(value: &'static Value, path: &str, found: &mut Vec<(String, &'static str)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text)),
        Value::Array(items) if !path.ends_with(".sources") && !path.ends_with(".matters") => {
            items.iter().for_each(|item| collect(item, path, found));
        }
        Value::Object(entries) => {
            for (key, entry) in entries.iter().filter(|(key, _)| is_text(path, key)) {
                collect(entry, &format!("{path}.{key}"), found);
            }
        }
        _ => {}
    }
}

/// An answer in a scenario is an id; the key `answers` stands for labels elsewhere.
fn is_text(path: &str, key: &str) -> bool {
    !NO_TEXT.contains(&key) || path.starts_with(".interface")
}

/// The words of a text as they are compared: lower case, without punctuation and apostrophes.
pub(crate) fn words(text: &str) -> Vec<String> {
    let plain = text.to_lowercase().replace(['\'', '’'], "");
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
