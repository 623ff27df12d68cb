//! What each field of a document means: the documentation of its type, read from the sources when this crate is compiled.
//! The types themselves do not carry it, since visitors load them.

use std::collections::HashMap;
use std::sync::LazyLock;

const SOURCES: [&str; 10] = [
    include_str!("../../guide/src/content/counted.rs"),
    include_str!("../../guide/src/content/document.rs"),
    include_str!("../../guide/src/content/guide_labels.rs"),
    include_str!("../../guide/src/content/interface.rs"),
    include_str!("../../guide/src/content/keyed.rs"),
    include_str!("../../guide/src/content/outcome.rs"),
    include_str!("../../guide/src/content/questions.rs"),
    include_str!("../../guide/src/content/result_labels.rs"),
    include_str!("../../guide/src/content/share_labels.rs"),
    include_str!("scenario.rs"),
];

/// By the keys of a type, separated by spaces, the description of each.
static BY_KEYS: LazyLock<HashMap<String, Vec<String>>> =
    LazyLock::new(|| SOURCES.iter().flat_map(|source| structs(source)).collect());

/// The description of a field, by the keys of its object, separated by spaces.
#[must_use]
pub fn description(keys: &str, field: &str) -> Option<&'static str> {
    let place = keys.split(' ').position(|key| key == field)?;
    BY_KEYS.get(keys)?.get(place).map(String::as_str).filter(|text| !text.is_empty())
}

/// The structs of a source: their fields as keys, and the documentation of each field. So too the enums of words, such as the
/// categories under which a text that counts has its forms.
fn structs(source: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    let mut fields: Option<(Vec<&str>, Vec<String>)> = None;
    let mut text = String::new();
    for line in source.lines().map(str::trim) {
        if let Some(part) = line.strip_prefix("/// ") {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(part);
        } else if (line.starts_with("pub struct ") || line.starts_with("pub enum ")) && line.ends_with('{') {
            fields = Some((Vec::new(), Vec::new()));
            text.clear();
        } else if line == "}" {
            found.extend(fields.take().map(|(keys, texts)| (keys.join(" "), texts)));
            text.clear();
        } else if let (Some((keys, texts)), Some(field)) = (&mut fields, key_of(line)) {
            keys.push(field);
            texts.push(std::mem::take(&mut text));
        } else {
            text.clear();
        }
    }
    found
}

/// The key that a line declares: `pub name: Type`, or `Case = "word"`.
fn key_of(line: &str) -> Option<&str> {
    match line.strip_prefix("pub ") {
        Some(field) => field.split(':').next(),
        None => line.split_once(" = \"")?.1.strip_suffix("\","),
    }
}
