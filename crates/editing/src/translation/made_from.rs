//! Which texts of its base a document was made from: the field `made_from` of an overlay.
//!
//! A fingerprint of every text that the base had, without its place: a text that moves has not changed. Four letters each,
//! so that the field weighs less than a twentieth of a translation.

use super::texts;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MadeFrom {
    /// The day of the base's content.
    pub(super) date: String,
    fingerprints: BTreeSet<String>,
}

impl MadeFrom {
    /// The field of an own document, where it has one.
    pub(super) fn of(own: &Value) -> Option<Self> {
        let field = own.get("made_from")?;
        let words = field.get("texts")?.as_str()?;
        let date = field.get("date").and_then(Value::as_str).unwrap_or_default();
        Some(Self { date: date.to_owned(), fingerprints: words.split(' ').map(str::to_owned).collect() })
    }

    /// The field for a document that is made from a base as it is now.
    pub(super) fn now(base: &Value) -> Self {
        let fingerprints = texts(base).into_iter().map(|(_, text)| fingerprint(text)).collect();
        Self { date: date(base).to_owned(), fingerprints }
    }

    /// Whether the base had this text.
    pub(super) fn knows(&self, text: &str) -> bool {
        self.fingerprints.contains(&fingerprint(text))
    }

    /// Whether it was made from this base as it is.
    pub(super) fn is_of(&self, base: &Value) -> bool {
        self.fingerprints.is_superset(&Self::now(base).fingerprints)
    }

    /// Adds a text of the base.
    pub(super) fn add(&mut self, text: &str) {
        self.fingerprints.insert(fingerprint(text));
    }

    /// The field as JSON.
    pub(super) fn value(&self) -> Value {
        let words: Vec<&str> = self.fingerprints.iter().map(String::as_str).collect();
        json!({ "date": self.date, "texts": words.join(" ") })
    }
}

fn date(base: &Value) -> &str {
    base.get("about").and_then(|about| about.get("date")).and_then(Value::as_str).unwrap_or_default()
}

/// Four letters for a text: 24 bits of FNV-1a.
fn fingerprint(text: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let bits = hash ^ (hash >> 24);
    let letter = |shift: u32| LETTERS.get((bits >> shift) as usize & 63).map(|letter| char::from(*letter));
    [0, 6, 12, 18].into_iter().filter_map(letter).collect()
}
