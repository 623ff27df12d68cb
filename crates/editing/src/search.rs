//! Search and replace over all texts of the document.

use crate::history::Edit;
use crate::model::Model;
use crate::schema::walk;
use authoring::Step;
use authoring::value_at as at;
use guide::content::Schema;
use serde_json::Value;
use std::ops::Range;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The text.
    pub text: String,
    /// Only where it is a word, or words, of its own.
    pub whole_words: bool,
    /// Only with the same capital letters.
    pub same_case: bool,
}

/// A text in which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The place of the text.
    pub steps: Vec<Step>,
    /// The way to it, in words.
    pub way: Vec<String>,
    /// The text.
    pub text: String,
    /// Where it stands in the text, in bytes.
    pub found: Vec<Range<usize>>,
}

impl Model {
    /// The texts in which something stands, in the order of the document. Placeholders are no text.
    #[must_use]
    pub fn search(&self, query: &Query) -> Vec<Hit> {
        let mut hits = Vec::new();
        if query.text.is_empty() {
            return hits;
        }
        walk(&self.whole, &mut |steps, at, value| {
            if let (Schema::Text | Schema::Counted, Value::String(text)) = (at.schema, value) {
                let found = query.find_in(text);
                if !found.is_empty() {
                    hits.push(Hit { steps: steps.to_vec(), way: self.way(steps), text: text.clone(), found });
                }
            }
        });
        hits
    }

    /// Replaces what was found, in these texts.
    #[must_use]
    pub fn replace(&self, query: &Query, hits: &[Hit], with: &str) -> Edit {
        let label = match with {
            "" => format!("Remove “{}”", query.text),
            _ => format!("Replace “{}” with “{with}”", query.text),
        };
        self.edit(label, |writer| {
            for hit in hits {
                let Some(text) = at(&self.whole, &hit.steps).and_then(Value::as_str) else { continue };
                writer.put(&hit.steps, Some(Value::from(query.replaced(text, with))));
            }
        })
    }
}

impl Hit {
    /// Whether it is part of what a source is called, or of what was taken from it: those are another's words.
    #[must_use]
    pub fn is_of_a_source(&self) -> bool {
        matches!(self.steps.first(), Some(Step::Key(part)) if part == "sources")
    }
}

impl Query {
    /// Where it stands in a text.
    pub(crate) fn find_in(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut is_name = false;
        for (start, letter) in text.char_indices() {
            is_name = match letter {
                '{' => text.get(start..).is_some_and(|rest| rest.contains('}')),
                '}' => false,
                _ => is_name,
            };
            let is_free = !is_name && found.last().is_none_or(|last| last.end <= start);
            if let Some(end) = self.end_at(text, start).filter(|_| is_free) {
                found.push(start..end);
            }
        }
        found
    }

    /// The end of what stands at a place of a text, if that is what is looked for.
    fn end_at(&self, text: &str, start: usize) -> Option<usize> {
        let mut letters = text.get(start..)?.char_indices();
        for wanted in self.text.chars() {
            let (_, letter) = letters.next()?;
            let is_same = letter == wanted || (!self.same_case && letter.to_lowercase().eq(wanted.to_lowercase()));
            if !is_same || letter == '{' {
                return None;
            }
        }
        let end = letters.next().map_or(text.len(), |(offset, _)| start + offset);
        let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        let after = text.get(end..).and_then(|text| text.chars().next());
        (!self.whole_words || !(is_letter(before) || is_letter(after))).then_some(end)
    }

    /// A text with everything that is found in it replaced. What began with a capital letter still does.
    fn replaced(&self, text: &str, with: &str) -> String {
        let is_capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
        let mut result = String::new();
        let mut last = 0;
        for Range { start, end } in self.find_in(text) {
            result.push_str(text.get(last..start).unwrap_or_default());
            let found = text.get(start..end).unwrap_or_default();
            let mut letters = with.chars();
            match letters.next() {
                Some(first) if !self.same_case && is_capital(found) && !is_capital(&self.text) => {
                    result.extend(first.to_uppercase());
                    result.push_str(letters.as_str());
                }
                _ => result.push_str(with),
            }
            last = end;
        }
        result.push_str(text.get(last..).unwrap_or_default());
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::schema::keys;
    use serde_json::json;
    use std::rc::Rc;

    fn query(text: &str) -> Query {
        Query { text: text.to_owned(), ..Query::default() }
    }

    #[test]
    fn words_case_and_placeholders_are_minded() {
        let found = |query: &Query, text: &str| query.find_in(text).len();
        assert_eq!(found(&query("man"), "Man, manager, human {man} mañ"), 3);
        assert_eq!(found(&Query { whole_words: true, ..query("man") }, "Man, manager, human"), 1);
        assert_eq!(found(&Query { same_case: true, ..query("man") }, "Man, manager, human"), 2);
        assert_eq!(found(&query("Größe"), "größe und GRÖSSE"), 1);
        assert_eq!(query("aa").replaced("aaaa {aa} a", "b"), "bb {aa} a");
        assert_eq!(query("sponsor").replaced("Sponsor or sponsor", "line manager"), "Line manager or line manager");
    }

    #[test]
    fn a_word_is_replaced_everywhere_by_one_edit() {
        let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap()));
        let query = Query { whole_words: true, ..query("HR") };
        let hits = model.search(&query);
        assert!(hits.len() > 5);
        let one = model.replace(&query, &hits[..1], "People team");
        assert_eq!(one.label, "Replace “HR” with “People team”");
        let all = model.replace(&query, &hits, "People team");
        let after = Model::of(&Rc::new(model.draft().with(all.own)));
        assert_eq!(after.search(&query), []);
        assert_eq!(after.search(&Query { text: "People team".to_owned(), ..query }).len(), hits.len());
    }

    #[test]
    fn what_a_source_says_is_told_from_the_words_of_the_guide() {
        let own =
            json!({ "extends": "en", "title": "Zebra", "sources": { "ours": { "title": "Zebra", "note": "Zebra." } } });
        let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap().with(own)));
        let hits = model.search(&query("zebra"));
        assert_eq!(hits.iter().map(Hit::is_of_a_source).collect::<Vec<_>>(), [false, true, true]);
        assert_eq!(model.replace(&query("zebra"), &hits[..1], "").label, "Remove “zebra”");
    }

    #[test]
    fn a_hit_tells_where_it_stands() {
        let own = json!({ "extends": "en", "title": "Zebra crossing" });
        let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap().with(own)));
        let hits = model.search(&query("zebra"));
        assert_eq!(hits[0].steps, keys(&["title"]));
        assert_eq!(hits[0].way, ["Title of the guide"]);
    }
}
