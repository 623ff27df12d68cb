//! The page of the recommendation, for all six recommendations in all three perspectives, says nothing that is not in
//! the document: every text on it is one of the document's, or one of its templates filled.

use crate::support::expected::DOCUMENT;
use crate::support::shipped::SHIPPED;
use crate::support::ways::every_result;
use serde_json::Value;
use std::collections::BTreeSet;

/// All texts of a document: those without and those with placeholders.
fn collect(value: &Value, plain: &mut BTreeSet<String>, templates: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains('{') => templates.push(text.clone()),
        Value::String(text) => {
            plain.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, plain, templates)),
        Value::Object(entries) => entries.values().for_each(|entry| collect(entry, plain, templates)),
        _ => {}
    }
}

/// Whether a text is a template with its placeholders filled by numbers and by texts of the document.
fn is_filled(text: &str, template: &str, plain: &BTreeSet<String>) -> bool {
    let Some((before, rest)) = template.split_once('{') else { return text == template };
    let (Some(text), Some((_, after))) = (text.strip_prefix(before), rest.split_once('}')) else { return false };
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    ends.map(|at| text.split_at(at)).any(|(value, rest)| {
        let known = plain.contains(value) || (!value.is_empty() && value.chars().all(|c| c.is_ascii_digit()));
        known && is_filled(rest, after, plain)
    })
}

/// The texts of the document, those without and those with placeholders.
struct Known {
    plain: BTreeSet<String>,
    templates: Vec<String>,
}

impl Known {
    fn is_text(&self, text: &str) -> bool {
        self.plain.contains(text) || self.templates.iter().any(|template| is_filled(text, template, &self.plain))
    }

    /// Whether a text is the tally of the answers with its list of numbers.
    fn is_tally(&self, text: &str) -> bool {
        let (before, after) = SHIPPED.interface.result.tally.split_once("{sides}").expect("a placeholder");
        let list = text.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
        list.is_some_and(|list| {
            list.replace(", and ", ", ").replace(" and ", ", ").split(", ").all(|part| self.is_text(part))
        })
    }

    /// Whether a text is one of the document's, or several one after the other.
    fn tells(&self, text: &str) -> bool {
        let parts = |separator: &str| text.split_once(separator).map(|(one, other)| (one.to_owned(), other.to_owned()));
        let sentences = text.match_indices(". ").map(|(at, _)| text.split_at(at + 1));
        self.is_text(text)
            || self.is_tally(text)
            || parts("; ").is_some_and(|(one, other)| self.is_text(&one) && self.tells(&other))
            || sentences.into_iter().any(|(one, rest)| self.is_text(one) && self.tells(rest.trim()))
    }
}

#[test]
fn every_text_of_every_result_is_the_documents() {
    let mut known = Known { plain: BTreeSet::new(), templates: Vec::new() };
    collect(&DOCUMENT, &mut known.plain, &mut known.templates);
    for (name, _, page) in every_result() {
        for text in page.root_element().text() {
            // Names before a colon or a number of points, words that a full stop parts from the next, and numbers of sources.
            let text = text.trim();
            let bare = text.strip_suffix([':', '.']).unwrap_or(text);
            let counted = text.rsplit_once(": ").filter(|(_, points)| points.chars().all(|c| c.is_ascii_digit()));
            let bare = counted.map_or(bare, |(name, _)| name);
            let is_known = text.chars().all(|c| c.is_ascii_digit() || "[], ".contains(c))
                || [text, bare].iter().any(|text| known.tells(text));
            assert!(is_known, "{name}: “{text}” is not in the document");
        }
    }
}

#[test]
fn an_invented_text_would_be_noticed() {
    let plain = BTreeSet::from(["coaching".to_owned()]);
    assert!(is_filled("In 3 of 14 for coaching.", "In {a} of {b} for {c}.", &plain));
    assert!(!is_filled("In 3 of 14 for yoga.", "In {a} of {b} for {c}.", &plain));
    assert!(!is_filled("In of 14 for coaching.", "In {a} of {b} for {c}.", &plain));
}
