//! A place of a document in words, by the names that the document gives.

use crate::draft::{Draft, at};
use authoring::Step;
use serde_json::Value;

/// The parts of a document whose key is not what an author calls them.
const PARTS: [(&str, &str); 10] = [
    ("about", "About the guide"),
    ("actions", "Links"),
    ("alternatives", "Coaching and mentoring"),
    ("criteria", "Rows of the comparison"),
    ("decision", "The decision"),
    ("helps", "Kinds of help"),
    ("interface", "Labels of pages"),
    ("lang", "Language"),
    ("perspectives", "Who asks"),
    ("rule", "Rule"),
];

/// Where something stands: "Questions › Time frame › prompt". The document as a whole is an empty text.
#[must_use]
pub fn place_in_words(draft: &Draft, steps: &[Step]) -> String {
    let Some((last, above)) = steps.split_last() else { return String::new() };
    let whole = draft.whole();
    let find = |steps: &[Step]| at(&whole, steps).or_else(|| at(draft.base()?, steps));
    let mut words: Vec<String> = Vec::new();
    for length in 1..=above.len() {
        let Some(steps) = above.get(..length) else { continue };
        match steps {
            [Step::Key(part)] => words.push(part_in_words(part)),
            [.., Step::Key(key)] => {
                words.extend(find(steps).and_then(name).or_else(|| is_person(steps).then(|| plain(key))))
            }
            _ => {}
        }
    }
    match last {
        Step::Key(part) if above.is_empty() => words.push(part_in_words(part)),
        Step::Key(key) => words.push(find(steps).and_then(name).unwrap_or_else(|| plain(key))),
        Step::Index(index) => words.push(format!("number {}", index + 1)),
    }
    words.dedup();
    words.join(" › ")
}

fn part_in_words(key: &str) -> String {
    let known = PARTS.iter().find(|(part, _)| *part == key).map(|(_, words)| (*words).to_owned());
    known.unwrap_or_else(|| {
        let words = plain(key);
        let mut letters = words.chars();
        letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
    })
}

fn plain(key: &str) -> String {
    key.replace(['_', '-'], " ")
}

/// Whether the last step names a perspective or an alternative, which has no name of its own.
fn is_person(steps: &[Step]) -> bool {
    matches!(steps, [.., Step::Key(above), Step::Key(_)] if ["perspectives", "exits", "sides", "poles"].contains(&above.as_str()))
}

/// What an entry is called.
fn name(entry: &Value) -> Option<String> {
    let named =
        ["label", "title", "name", "headline", "sentence", "text"].into_iter().find_map(|key| entry.get(key)?.as_str());
    named.map(|name| format!("“{name}”"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::keys;

    #[test]
    fn a_place_is_told_by_the_names_in_the_document() {
        let draft = Draft::on_shipped("en").unwrap();
        let place = |path: &[&str]| place_in_words(&draft, &keys(path));
        assert_eq!(place(&["title"]), "Title");
        assert_eq!(place(&["rule", "clear"]), "Rule › clear");
        let aim = draft.whole()["questions"]["aim"]["label"].as_str().unwrap().to_owned();
        assert_eq!(place(&["questions", "aim"]), format!("Questions › “{aim}”"));
        let prompt = place(&["questions", "aim", "perspectives", "seeker", "prompt"]);
        assert_eq!(prompt, format!("Questions › “{aim}” › seeker › prompt"));
        assert_eq!(place(&[]), "");
    }
}
