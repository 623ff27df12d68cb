//! Parts and places of a document in words.

use crate::draft::at;
use authoring::Step;
use serde_json::Value;

/// The part that a text belongs to; nothing for what nobody reads.
pub(super) fn part(steps: &[Step]) -> Option<&'static str> {
    let Some(Step::Key(key)) = steps.first() else { return None };
    Some(match key.as_str() {
        "title" | "introduction" | "decision" | "perspectives" => "Title and introduction",
        "alternatives" | "similarities" | "differences" | "insights" | "criteria" => "Comparison",
        "questions" => "Questions",
        "exits" => "What comes first",
        "helps" => "Kinds of help",
        "outcomes" => "Recommendations",
        "actions" => "Links",
        "sources" => "Sources",
        "about" => "About",
        "interface" => "Labels of pages",
        _ => return None,
    })
}

/// What a text belongs to, and which it is.
pub(super) fn place(base: &Value, steps: &[Step]) -> String {
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
            // The part is named above.
            Step::Key(_) if length == 1 && !is_last => None,
            Step::Key(key) => match person(key) {
                Some(person) => Some(person.to_owned()),
                None if is_last => Some(key.replace('_', " ")),
                None => at(base, above).and_then(|above| above.get(key)).and_then(name),
            },
        };
        words.extend(word);
    }
    words.join(" › ")
}

fn person(key: &str) -> Option<&'static str> {
    Some(match key {
        "seeker" => "for who looks for support",
        "leader" => "for who was asked for help",
        "sponsor" => "for who arranges support",
        _ => return None,
    })
}

/// What an entry is called, shortly.
fn name(entry: &Value) -> Option<String> {
    const LENGTH: usize = 40;
    let name = ["label", "title", "name", "headline", "text"].into_iter().find_map(|key| entry.get(key)?.as_str())?;
    let short: String = name.chars().take(LENGTH).collect();
    Some(if short.len() < name.len() { format!("{short}…") } else { short })
}
