//! The parts of a document and their entries, in the order that an author expects.

use crate::marks::Mark;
use crate::model::{Model, label_at};
use crate::schema::{is_catalogue, key_of, keys, schema_at};
use authoring::Step;
use authoring::value_at as at;
use guide::content::Perspective;
use serde_json::Value;

/// A part of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub name: &'static str,
    /// Its entries in groups.
    pub groups: Vec<Group>,
}

/// Entries of a part that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are called together; empty where the part says it.
    pub name: &'static str,
    /// The catalogue to which an entry can be added.
    pub catalogue: Option<Vec<Step>>,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// What is opened at once in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub name: String,
    /// For whom it is, where it is not for every perspective.
    pub note: String,
    /// The places that it shows; one but for entries of several fields of the document.
    pub places: Vec<Vec<Step>>,
    /// What became of it.
    pub mark: Mark,
}

impl Entry {
    /// Whether a place belongs to it.
    #[must_use]
    pub fn holds(&self, steps: &[Step]) -> bool {
        self.places.iter().any(|place| steps.starts_with(place))
    }
}

/// Where the entries of a group come from.
enum Source {
    /// One entry with some fields of the document.
    One(&'static str, &'static [&'static str]),
    /// Everything in an object or a catalogue is an entry.
    Each(&'static str, &'static [&'static str]),
}

use Source::{Each, One};

/// The parts, as [`authoring::PARTS`] names them: every field of a document but for its format is in one of them.
const PARTS: &[&[Source]] = &[
    &[
        One("Title and introduction", &["title", "introduction"]),
        One("The decision", &["decision"]),
        One("Who can ask", &["perspectives"]),
        One("Language", &["lang", "direction"]),
    ],
    &[Each("", &["questions"])],
    &[
        Each("Someone looking for support", &["exits", "seeker"]),
        Each("Someone who was asked for help", &["exits", "leader"]),
        Each("Someone arranging support", &["exits", "sponsor"]),
    ],
    &[Each("", &["helps"])],
    &[Each("", &["outcomes"])],
    &[
        Each("", &["alternatives"]),
        One("What they share", &["similarities"]),
        Each("Where they differ most", &["differences"]),
        Each("Rows of the comparison", &["criteria"]),
        One("Good to know", &["insights"]),
    ],
    &[One("Rule", &["rule"])],
    &[Each("", &["actions"])],
    &[Each("", &["sources"])],
    &[Each("", &["scenarios"])],
    &[One("About the guide", &["about"])],
    &[Each("", &["interface"])],
];

impl Model {
    /// The parts of the document with their entries.
    #[must_use]
    pub fn outline(&self) -> Vec<Part> {
        let groups = |sources: &&[Source]| sources.iter().map(|source| self.group(source)).collect();
        let named = PARTS.iter().zip(authoring::PARTS);
        named.map(|(sources, (name, _))| Part { name, groups: groups(sources) }).collect()
    }

    /// The places of all entries, in the same order.
    pub(crate) fn places(&self) -> Vec<Vec<Step>> {
        PARTS.iter().copied().flatten().flat_map(|source| self.places_of(source)).collect()
    }

    fn places_of(&self, source: &Source) -> Vec<Vec<Step>> {
        match source {
            One(_, fields) => fields.iter().map(|field| keys(&[field])).collect(),
            Each(_, way) if is_catalogue(&keys(way)) => self.entries(&keys(way)),
            Each(_, way) => self.fields_of(&keys(way)),
        }
    }

    /// The entry that shows a place.
    #[must_use]
    pub fn entry_of(&self, steps: &[Step]) -> Option<Entry> {
        let groups = self.outline().into_iter().flat_map(|part| part.groups);
        let mut entries = groups.flat_map(|group| group.entries);
        entries.find(|entry| entry.holds(steps) || entry.places.iter().any(|place| place.starts_with(steps)))
    }

    fn group(&self, source: &Source) -> Group {
        let places = self.places_of(source);
        match source {
            One(name, _) => {
                let is_changed = places.iter().any(|place| self.mark(place) != Mark::Same);
                let mark = if is_changed { Mark::Changed } else { Mark::Same };
                Group {
                    name: "",
                    catalogue: None,
                    entries: vec![Entry { name: (*name).to_owned(), note: String::new(), places, mark }],
                }
            }
            Each(name, way) => {
                let steps = keys(way);
                let is_catalogue = is_catalogue(&steps);
                let entry = |place: Vec<Step>| Entry {
                    name: if is_catalogue { self.name(&place).unwrap_or_default() } else { label_at(&place) },
                    note: self.for_whom(&place),
                    mark: self.mark(&place),
                    places: vec![place],
                };
                let mut entries: Vec<Entry> = places.into_iter().map(entry).collect();
                self.tell_apart(&mut entries);
                Group { name, catalogue: is_catalogue.then_some(steps), entries }
            }
        }
    }

    /// The perspectives that a question or a help is for, where it is not for all.
    fn for_whom(&self, steps: &[Step]) -> String {
        let people = crate::schema::and(steps, "perspectives");
        let is_there = |person: &&Perspective| self.value(&crate::schema::and(&people, person.word())).is_some();
        let there: Vec<&str> = Perspective::ALL.iter().filter(is_there).map(|it| crate::words::person(*it)).collect();
        let is_for_some =
            matches!(key_of(steps.first()), "questions" | "helps") && there.len() < Perspective::ALL.len();
        if is_for_some { there.join("; ") } else { String::new() }
    }

    /// The fields of an object that the document has.
    fn fields_of(&self, steps: &[Step]) -> Vec<Vec<Step>> {
        let fields = schema_at(steps).map(|at| at.fields()).unwrap_or_default();
        let is_there = |key: &str| at(&self.whole, steps).and_then(|value: &Value| value.get(key)).is_some();
        fields.into_iter().filter(|(key, _)| is_there(key)).map(|(key, _)| crate::schema::and(steps, key)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::schema::{At, and};
    use guide::content::Schema;
    use serde_json::json;
    use std::rc::Rc;

    fn model(own: Value) -> Model {
        Model::of(&Rc::new(Draft::on_shipped("en").unwrap().with(own)))
    }

    #[test]
    fn every_field_of_a_document_is_in_one_part() {
        let model = model(json!({ "extends": "en" }));
        let parts = model.outline();
        let of_part = |part: &Part| part.groups.iter().flat_map(|group| group.entries.clone()).collect::<Vec<_>>();
        for (part, place) in parts.iter().flat_map(|part| of_part(part).into_iter().map(move |it| (part, it.places))) {
            assert!(place.iter().all(|place| authoring::part_of(place) == Some(part.name)), "{place:?}");
        }
        let entries: Vec<Entry> = parts.iter().flat_map(of_part).collect();
        crate::schema::walk(model.whole(), &mut |steps, at, value| {
            let is_hidden = matches!(steps, [Step::Key(key)] if key == "format");
            let is_leaf = !matches!(at.schema, Schema::Object(..) | Schema::Catalogue(_)) || value.is_string();
            if is_leaf && !is_hidden {
                assert_eq!(entries.iter().filter(|entry| entry.holds(steps)).count(), 1, "{steps:?}");
            }
        });
        assert_eq!(entries.iter().map(|entry| &entry.name).filter(|name| name.is_empty()).count(), 0);
    }

    #[test]
    fn every_field_of_the_format_has_a_name_in_plain_words() {
        fn check(at: At, steps: &[Step]) {
            match at.schema {
                Schema::Object(..) => {
                    for (key, inner) in at.fields() {
                        let steps = and(steps, key);
                        assert_ne!(label_at(&steps), key, "no words for {steps:?}");
                        check(inner, &steps);
                    }
                }
                Schema::Catalogue(_) => {
                    let steps = and(steps, "an-id");
                    check(schema_at(&steps).unwrap(), &steps);
                }
                _ => {}
            }
        }
        check(At::ROOT, &[]);
    }

    #[test]
    fn an_entry_shows_what_became_of_it() {
        let own = json!({
            "extends": "en",
            "questions": { "aim": { "label": "The aim" }, "talks": null },
            "actions": { "ours": { "order": 1, "label": "Ours" } },
        });
        let model = model(own);
        let mark = |way: &[&str]| model.entry_of(&keys(way)).unwrap().mark;
        assert_eq!(mark(&["questions", "aim", "label"]), Mark::Changed);
        assert_eq!(mark(&["questions", "talks"]), Mark::Removed);
        assert_eq!(mark(&["actions", "ours"]), Mark::Added);
        assert_eq!(mark(&["questions", "known"]), Mark::Same);
        assert_eq!(mark(&["title"]), Mark::Same);
    }

    #[test]
    fn a_place_is_named_by_what_an_author_sees() {
        let model = model(json!({ "extends": "en" }));
        let way = model.way(&keys(&["questions", "aim", "perspectives", "seeker", "choices", "new", "coaching"]));
        let choice = "“Finding my feet in something new to me, such as a job or a field”";
        assert_eq!(
            way,
            ["Questions", "“What it is about”", "Someone looking for support", choice, "Speaks for coaching"]
        );
    }
}
