//! The headings under which visitors read a field, so that the form calls it the same.

use crate::model::{Model, hint_at, label_at};
use crate::schema::{key_of, keys, schema_at};
use authoring::Step;
use guide::content::Perspective;
use serde_json::Value;

/// A field, known by another one that its object has, and the page and the label of its heading.
const HEADINGS: [(&str, &str, [&str; 2]); 21] = [
    ("signals", "steps", ["result", "steps"]),
    ("signals", "ask", ["result", "ask"]),
    ("steps", "signals", ["result", "signals"]),
    ("signals", "message", ["take_along", "message"]),
    ("signals", "opening", ["card", "opening"]),
    ("prompt", "why", ["guide", "why"]),
    ("watch", "characteristics", ["comparison", "characteristics"]),
    ("watch", "effective", ["comparison", "effective"]),
    ("watch", "expect", ["comparison", "expect"]),
    ("effective", "watch", ["result", "watch"]),
    ("sides", "practice", ["comparison", "practice"]),
    ("nothing", "options", ["comparison", "options"]),
    ("options", "nothing", ["comparison", "nothing"]),
    ("poles", "label", ["comparison", "criterion"]),
    ("funding", "owner", ["about", "owner"]),
    ("funding", "date", ["about", "date"]),
    ("funding", "review", ["about", "review"]),
    ("owner", "funding", ["about", "funding"]),
    ("funding", "certainty", ["about", "certainty"]),
    ("funding", "limits", ["about", "limits"]),
    ("funding", "privacy", ["about", "privacy"]),
];

impl Model {
    /// What a field is called: as its heading on the page, where it has one.
    #[must_use]
    pub fn label(&self, steps: &[Step]) -> String {
        self.heading(steps).unwrap_or_else(|| label_at(steps))
    }

    /// What a field is called, and what is to be written there, also where its entry is yet to be added.
    #[must_use]
    pub fn words_for(&self, steps: &[Step]) -> (String, String) {
        (self.label(steps), hint_at(steps))
    }

    /// The heading under which visitors find the links.
    #[must_use]
    pub fn heading_of_links(&self) -> String {
        self.text_of_page(["result", "actions"], None).unwrap_or_default()
    }

    fn heading(&self, steps: &[Step]) -> Option<String> {
        // The labels of pages are called by what they are for.
        if key_of(steps.first()) == "interface" {
            return None;
        }
        let beside = schema_at(steps)?.keys;
        let is_it = |(owner, field, _): &&(&str, &str, [&str; 2])| {
            *field == key_of(steps.last()) && beside.split(' ').any(|key| key == *owner)
        };
        let (.., [page, label]) = HEADINGS.iter().find(is_it)?;
        self.text_of_page([page, label], self.perspective(steps))
    }

    /// A label of a page, without the colon after it.
    fn text_of_page(&self, [page, label]: [&str; 2], person: Option<Perspective>) -> Option<String> {
        let heading = match self.value(&keys(&["interface", page, label]))? {
            // Some are worded for each who asks.
            Value::Object(people) => people.get(person?.word())?.as_str()?,
            heading => heading.as_str()?,
        };
        Some(heading.trim().trim_end_matches([':', '：']).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::schema::walk;
    use std::rc::Rc;

    #[test]
    fn every_heading_belongs_to_a_field_which_is_called_so_without_it_too() {
        let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap()));
        let mut met = Vec::new();
        walk(&model.whole, &mut |steps, at, _| {
            let row = HEADINGS.iter().position(|(owner, field, _)| {
                *field == key_of(steps.last()) && at.keys.split(' ').any(|key| key == *owner)
            });
            if let (Some(row), Some(heading)) = (row, model.heading(steps)) {
                // Where leaders read something else, one word has to do.
                if model.perspective(steps).is_none_or(|it| it.word() == "seeker") {
                    assert_eq!(heading, label_at(steps));
                }
                met.push(row);
            }
        });
        met.sort_unstable();
        met.dedup();
        assert_eq!(met.len(), HEADINGS.len());
    }
}
