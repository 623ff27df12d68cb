//! Texts of a new entry that its author has not written yet.

use super::{Author, Warnings};
use crate::diagnostics::Words;
use crate::step::Step;
use crate::texts::own_texts;
use guide::content::{Content, HasSchema, Node};

/// The address of a new link.
const ADDRESS: &str = "https://example.org/";

/// What the studio writes into the fields of a new entry, by field.
const EXAMPLES: [(&str, &str); 21] = [
    ("why", "Why we ask"),
    ("why", "Why it is asked"),
    ("summary", "Why this comes first"),
    ("summary", "What it means"),
    ("author", "Who wrote or publishes it"),
    ("note", "What was taken from it"),
    ("coaching", "Coaching"),
    ("mentoring", "Mentoring"),
    ("text", "The difference in general"),
    ("title", "Title"),
    ("text", "Text"),
    ("drawing", "The drawing in words"),
    ("practice", "In practice"),
    ("text", "First answer"),
    ("text", "Second answer"),
    ("text", "New answer"),
    ("text", "New step"),
    ("text", "New question to ask"),
    ("text", "New signal"),
    ("text", "New statement"),
    ("message", "New sentence"),
];

pub(super) fn check(author: &Author<'_>, warnings: &mut Warnings) {
    let words = || {
        let cause = "this is still the example with which a new entry begins, and visitors would read it";
        Words::new("still-the-example", cause).right("write your own")
    };
    let texts = own_texts(author.own, author.base, Content::SCHEMA);
    // A label of a page may well say just this, and is never new.
    let is_of_entry = |steps: &[Step]| !matches!(steps, [Step::Key(part), ..] if part == "interface");
    for (steps, text) in texts.into_iter().filter(|(steps, _)| is_of_entry(steps)) {
        let key = steps.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Index(_) => None,
        });
        if key.is_some_and(|key| EXAMPLES.contains(&(key, text))) {
            warnings.add(&steps, words());
        }
    }
    for part in ["actions", "sources"] {
        for (id, entry) in author.own.get(part).map_or(&[][..], Node::entries) {
            if entry.get("href").and_then(Node::as_text) == Some(ADDRESS) {
                warnings.at(&[part, id, "href"], words());
            }
        }
    }
}
