//! Entries of a list that are called the same.

use crate::model::{Model, clipped};
use crate::outline::Entry;
use crate::schema::{and, key_of, keys};
use authoring::Step;
use guide::content::Perspective;

impl Model {
    /// Says of entries that are called the same what else they are.
    pub(crate) fn tell_apart(&self, entries: &mut [Entry]) {
        let named: Vec<(String, String)> =
            entries.iter().map(|entry| (entry.name.clone(), entry.note.clone())).collect();
        for (index, entry) in entries.iter_mut().enumerate() {
            let is_alike = |(place, other): (usize, &(String, String))| {
                place != index && other.0 == entry.name && other.1 == entry.note
            };
            if named.iter().enumerate().any(is_alike)
                && let Some(place) = entry.places.first()
            {
                let known = self.opened_by(place).or_else(|| self.asked_as(place));
                entry.note = known.unwrap_or_else(|| format!("number {} of the list", index + 1));
            }
        }
    }

    /// The first answer that opens an exit.
    fn opened_by(&self, steps: &[Step]) -> Option<String> {
        let (question, choices) = self.value(&and(steps, "when"))?.as_object()?.iter().next()?;
        let choice = choices.as_array()?.first()?.as_str()?;
        let person = key_of(steps.get(1));
        let text = keys(&["questions", question, "perspectives", person, "choices", choice, "text"]);
        Some(format!("after “{}”", clipped(self.value(&text)?.as_str()?)))
    }

    /// A question as those who come first are asked it.
    fn asked_as(&self, steps: &[Step]) -> Option<String> {
        let people = and(steps, "perspectives");
        let mut prompts =
            Perspective::ALL.iter().map(|person| [people.as_slice(), &keys(&[person.word(), "prompt"])].concat());
        let prompt = prompts.find_map(|prompt| self.value(&prompt)?.as_str().map(clipped));
        prompt.filter(|_| key_of(steps.first()) == "questions")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use std::rc::Rc;

    #[test]
    fn entries_that_are_called_the_same_are_told_apart() {
        let parts = Model::of(&Rc::new(Draft::on_shipped("en").unwrap())).outline();
        for group in parts.iter().flat_map(|part| &part.groups) {
            let mut named: Vec<_> = group.entries.iter().map(|entry| (&entry.name, &entry.note)).collect();
            let all = named.len();
            named.sort();
            named.dedup();
            assert_eq!(named.len(), all, "{}", group.name);
        }
    }
}
