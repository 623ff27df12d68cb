//! A change in words: the same for visitors, in the check and on the sheet of its author.

use super::text::fill;
use crate::content::{AboutLabels, Change, ChangeKind};

/// A change in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeWords {
    /// Where it is, outermost first: the part, the entries in it, a field.
    pub place: String,
    /// What stood there and stands there now.
    pub words: String,
}

/// Puts a change into words. Of its way, what has a name is told.
#[must_use]
pub fn change_words(change: &Change, labels: &AboutLabels) -> ChangeWords {
    let told = change.steps.len() - usize::from(change.is_entry && change.steps.len() > 1);
    let mut place = String::new();
    for (key, name) in change.steps.iter().take(told) {
        if let Some(word) = labels.changed_names.get(&key.as_str().into()).or(name.as_ref()) {
            if !place.is_empty() {
                place.push_str(" › ");
            }
            place.push_str(word);
        }
    }
    let template = match (change.kind, &change.old, &change.new) {
        (ChangeKind::Added, _, Some(_)) => &labels.changed_added,
        (ChangeKind::Removed, Some(_), _) => &labels.changed_removed,
        (ChangeKind::Changed, Some(_), Some(_)) => &labels.changed_text,
        _ => &labels.changed_other,
    };
    let value = |text: &Option<String>| text.clone().unwrap_or_default();
    let words = fill(template, &[("old", &value(&change.old)), ("new", &value(&change.new))]);
    ChangeWords { place, words }
}
