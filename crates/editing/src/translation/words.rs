//! Places of a document in words.

use crate::forms::is_form;
use crate::model::label_at;
use crate::words::person;
use authoring::Step;
use authoring::value_at as at;
use guide::content::Perspective;
use serde_json::Value;

/// What a text belongs to, and which it is; `form` says it of a form of a text that counts.
pub(super) fn place(base: &Value, steps: &[Step], form: Option<String>) -> String {
    let mut words: Vec<String> = Vec::new();
    for length in 1..=steps.len() {
        let Some((above, last)) =
            steps.get(..length).and_then(|steps| steps.split_last().map(|(it, above)| (above, it)))
        else {
            continue;
        };
        let is_last = length == steps.len();
        let word = match last {
            Step::Index(index) => Some(format!("paragraph {}", index + 1)),
            Step::Key(_) if is_last => form.clone().or_else(|| Some(label_at(steps))),
            // The part is named above.
            Step::Key(_) if length == 1 && !is_listed(steps) => None,
            Step::Key(_) if length + 1 == steps.len() && is_listed(steps) => steps.get(..length).map(label_at),
            Step::Key(key) => match Perspective::from_word(key) {
                Some(who) => Some(person(who).to_owned()),
                None => at(base, above).and_then(|above| above.get(key)).and_then(name),
            },
        };
        words.extend(word);
    }
    words.join(" › ")
}

/// Whether it is an item of a list of texts, or a form of a text that counts.
fn is_listed(steps: &[Step]) -> bool {
    matches!(steps.last(), Some(Step::Index(_))) || is_form(steps)
}

/// What an entry is called, shortly.
fn name(entry: &Value) -> Option<String> {
    const LENGTH: usize = 40;
    let name = ["label", "title", "name", "headline", "text"].into_iter().find_map(|key| entry.get(key)?.as_str())?;
    let short: String = name.chars().take(LENGTH).collect();
    Some(if short.len() < name.len() { format!("{short}…") } else { short })
}
