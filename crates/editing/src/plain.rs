//! Findings in the words of the page: names in the place of ids, fields and paths, which the checker's readers see.

use crate::model::Model;
use crate::schema::{and, key_of, keys, schema_at};
use authoring::Step;
use guide::content::Perspective;

/// What the checker says to those who write the file, and what it is on the page.
const PHRASES: [(&str, &str); 6] = [
    ("write a day of the calendar as YYYY-MM-DD", "choose a day that the calendar has"),
    ("expected text, found none", "nothing is written here"),
    ("name one with a lower \"order\"", "name an earlier one, or move this question down"),
    ("look at \"after\"", "look at the answers that it follows"),
    ("give steps, ask and signals here", "write what to do next, what to ask and what to look for here"),
    ("leave its weight out", "choose that it is not counted"),
];

/// The lists in which an id is looked for, after those around the place.
const LISTS: [&str; 7] = ["questions", "criteria", "helps", "sources", "actions", "scenarios", "outcomes"];

impl Model {
    /// What was found at a place, or what mends it, without an id, a path or the name of a field.
    #[must_use]
    pub fn plain(&self, place: &[Step], text: &str) -> String {
        let text = PHRASES.iter().fold(text.to_owned(), |text, (written, plain)| text.replace(written, plain));
        let mut result = String::new();
        let mut rest = text.as_str();
        // What stands in curly quotation marks is the author's own.
        while let Some((before, (quoted, after))) =
            rest.split_once('“').and_then(|(before, inner)| Some((before, inner.split_once('”')?)))
        {
            result.push_str(&self.without_ids(place, before));
            result.push_str(&format!("“{quoted}”"));
            rest = after;
        }
        result.push_str(&self.without_ids(place, rest));
        result
    }

    fn without_ids(&self, place: &[Step], text: &str) -> String {
        let mut parts = text.split('"');
        let mut result = self.unquoted(place, parts.next().unwrap_or_default());
        while let Some(quoted) = parts.next() {
            match parts.next() {
                Some(after) => {
                    result.push_str(&self.named(place, quoted));
                    result.push_str(&self.unquoted(place, after));
                }
                None => {
                    result.push('"');
                    result.push_str(quoted);
                }
            }
        }
        result
    }

    /// What stands in straight quotation marks: a path, an id, a field or something else.
    fn named(&self, place: &[Step], quoted: &str) -> String {
        if let Some(path) = quoted.strip_prefix("$.") {
            let steps: Vec<Step> = path.split('.').map(|key| Step::Key(key.to_owned())).collect();
            return self.way(&steps).join(" › ");
        }
        let itself = || (key_of(place.last()) == quoted && schema_at(place).is_some()).then(|| self.label(place));
        let name = self.near(place, quoted).or_else(itself);
        let name = name.or_else(|| crate::words::label("", quoted).map(str::to_owned));
        format!("“{}”", name.as_deref().unwrap_or(quoted))
    }

    /// The name of the entry with an id: around a place, or anywhere.
    fn near(&self, place: &[Step], id: &str) -> Option<String> {
        let around = (0..=place.len()).rev().filter_map(|length| place.get(..length)).filter(|it| !it.is_empty());
        let inside = around.clone().flat_map(|above| [and(above, id), and(&and(above, "choices"), id)]);
        let itself = around.filter(|above| key_of(above.last()) == id).map(<[Step]>::to_vec);
        let exits = Perspective::ALL.iter().map(|person| keys(&["exits", person.word(), id]));
        let lists = LISTS.iter().map(|list| keys(&[list, id]));
        let is_entry = |steps: &Vec<Step>| self.is_entry(steps) || key_of(steps.first()) == "outcomes";
        itself.chain(inside).chain(lists).chain(exits).filter(is_entry).find_map(|steps| self.name(&steps))
    }

    /// Words outside of quotation marks: who asks, and answers as `question: choice`.
    fn unquoted(&self, place: &[Step], text: &str) -> String {
        let mut result = text.to_owned();
        for person in Perspective::ALL {
            let who = crate::words::person(*person);
            let lower: String = who.chars().take(1).flat_map(char::to_lowercase).chain(who.chars().skip(1)).collect();
            result = replaced_word(&result, &format!("a {}", person.word()), &lower);
        }
        let mut words: Vec<String> = result.split(' ').map(str::to_owned).collect();
        for index in 1..words.len() {
            let Some((question, choice)) = words.get(index - 1).zip(words.get(index)) else { continue };
            let Some(question) = question.strip_suffix(':') else { continue };
            let id = choice.trim_end_matches([',', ';', '.']);
            let end = choice.get(id.len()..).unwrap_or_default().to_owned();
            let person = self.perspective(place).map_or("", Perspective::word);
            let choice = self.name(&keys(&["questions", question, "perspectives", person, "choices", id]));
            if let Some((label, choice)) = self.name(&keys(&["questions", question])).zip(choice) {
                if let Some(word) = words.get_mut(index - 1) {
                    *word = format!("“{label}”:");
                }
                if let Some(word) = words.get_mut(index) {
                    *word = format!("“{choice}”{end}");
                }
            }
        }
        words.join(" ")
    }
}

/// A text with another one in the place of whole words.
fn replaced_word(text: &str, words: &str, with: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(words) {
        result.push_str(before);
        let is_whole = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        result.push_str(if is_whole { with } else { words });
        rest = after;
    }
    result.push_str(rest);
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use std::rc::Rc;

    #[test]
    fn a_finding_names_what_it_means_by_what_an_author_sees() {
        let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap()));
        let plain = |place: &[&str], text: &str| model.plain(&keys(place), text);
        assert_eq!(
            plain(&["questions", "aim"], "no scenario answers \"aim\", so that none tests it; add one that does"),
            "no scenario answers “What it is about”, so that none tests it; add one that does"
        );
        assert_eq!(
            plain(&["rule", "clear"], "38 % of the answer sets of a seeker end in a tie; lower \"clear\""),
            "38 % of the answer sets of someone looking for support end in a tie; lower “One kind of help, from this share”"
        );
        assert_eq!(
            plain(&["questions", "aim"], "1 condition still asks: \"$.exits.seeker.first-health.when\""),
            "1 condition still asks: Exits › Someone looking for support › “Look after your health first” › Opens after these answers"
        );
        assert_eq!(
            plain(
                &["scenarios", "crossroads"],
                "“Find a sponsor” expects both: most from own: think (9), known: some;"
            ),
            "“Find a sponsor” expects both: most from “Personal development”: “My thinking: seeing things clearly and making up my mind” (9), “Starting point”: “I know part of it, such as the work itself, but not at this level”;",
        );
        assert_eq!(plain(&["about"], "write \"en\" or \"pt-BR\""), "write “en” or “pt-BR”");
        assert_eq!(plain(&[], "a lone \" mark"), "a lone \" mark");
    }
}
