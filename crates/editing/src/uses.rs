//! What refers to an entry, and what goes with it when it is removed.

use crate::draft::Draft;
use crate::history::Edit;
use crate::model::Model;
use crate::schema::{At, key_of, schema_at, walk};
use authoring::Step;
use guide::content::{Perspective, Schema, placeholders};
use serde_json::{Map, Value};
use std::rc::Rc;

/// A place that refers to an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Where it stands.
    pub steps: Vec<Step>,
    /// What becomes of it, as a sentence.
    pub words: String,
    /// Whether it has to be changed first, since nothing can be put in its place.
    pub blocks: bool,
}

/// What is removed.
enum Removed<'s> {
    /// A question, for one perspective or for all.
    Question(&'s str, Option<Perspective>),
    /// A choice of a question.
    Choice(&'s str, &'s str, Option<Perspective>),
    /// An entry of a list that others name.
    Entry(&'s str, &'s str),
    /// Something that nothing refers to.
    Other,
}

/// A change elsewhere: its place, and what stands there then.
type Change = (Vec<Step>, Option<Value>);

impl Model {
    /// What refers to an entry, and what becomes of it when the entry is removed.
    #[must_use]
    pub fn uses(&self, steps: &[Step]) -> Vec<Use> {
        self.changes(steps).into_iter().map(|(use_, _)| use_).collect()
    }

    /// Removes an entry, and takes it out of whatever refers to it.
    #[must_use]
    pub fn remove(&self, steps: &[Step]) -> Edit {
        let what = match schema_at(steps) {
            Some(At { keys: "", .. }) => self.called(steps),
            _ => format!("“{}”", self.way(steps).join("”, “").replace("““", "“").replace("””", "”")),
        };
        let changes = self.changes(steps);
        self.edit(format!("Remove {what}"), |writer| {
            for (_, (steps, value)) in changes {
                writer.put(&steps, value);
            }
            writer.put(steps, None);
        })
    }

    /// The places of the base that are still as the removal of an entry left them.
    pub(crate) fn gone_with(&self, steps: &[Step]) -> Vec<Vec<Step>> {
        let Some(base) = self.draft.base() else { return Vec::new() };
        let base = Self::of(&Rc::new(Draft::new(base.clone(), None)));
        let is_as_left = |(place, left): &Change| !place.is_empty() && self.value(place) == left.as_ref();
        base.changes(steps).into_iter().map(|(_, change)| change).filter(is_as_left).map(|(place, _)| place).collect()
    }

    fn changes(&self, steps: &[Step]) -> Vec<(Use, Change)> {
        let removed = removed(steps);
        let mut found: Vec<(Use, Change)> = Vec::new();
        if matches!(removed, Removed::Other) {
            return found;
        }
        walk(&self.whole, &mut |place, at, value| {
            if !place.starts_with(steps)
                && let Some((words, change)) = self.change(&removed, place, at, value)
            {
                let blocks = change.0.is_empty();
                found.push((Use { steps: place.to_vec(), words, blocks }, change));
            }
        });
        found
    }

    /// What becomes of one place, if it names what is removed.
    fn change(&self, removed: &Removed<'_>, steps: &[Step], at: At, value: &Value) -> Option<(String, Change)> {
        let person = match removed {
            Removed::Question(_, person) | Removed::Choice(.., person) => *person,
            _ => None,
        };
        if person.is_some() && self.perspective(steps) != person {
            return None;
        }
        match (at.schema, removed) {
            (Schema::Conditions, Removed::Question(id, _)) => self.condition(steps, value, id, None),
            (Schema::Conditions, Removed::Choice(id, choice, _)) => self.condition(steps, value, id, Some(choice)),
            (Schema::Answers, Removed::Question(..) | Removed::Choice(..)) => {
                let (id, choice) = match removed {
                    Removed::Choice(id, choice, _) => (*id, Some(*choice)),
                    Removed::Question(id, _) => (*id, None),
                    _ => return None,
                };
                let given = value.get(id)?;
                choice.is_none_or(|choice| given.as_str() == Some(choice)).then_some(())?;
                let words = format!("{} no longer answers it.", capital(&self.owner(steps)));
                Some((words, (crate::schema::and(steps, id), None)))
            }
            (Schema::List(Schema::Format(_)), Removed::Question(id, _)) => {
                let words = format!("{} no longer marks it as mattering most.", capital(&self.owner(steps)));
                Some((words, (steps.to_vec(), Some(without(value, |it| it == *id)?))))
            }
            (Schema::List(Schema::Text), Removed::Question(id, _)) if key_of(steps.last()) == "message" => {
                let rest = without(value, |text| placeholders(text).any(|name| name == *id))?;
                let words = format!("The message of {} loses the sentence about it.", self.way(steps).join(" › "));
                Some((words, (steps.to_vec(), Some(rest))))
            }
            (Schema::Format(_), Removed::Question(id, None))
                if key_of(steps.last()) == "priority" && value.as_str() == Some(id) =>
            {
                let words = "The rule asks it to decide between two needs: choose another question there first.";
                Some((words.to_owned(), (Vec::new(), None)))
            }
            (Schema::Reference { catalogue, .. }, Removed::Entry(list, id))
                if catalogue == list && value.as_str() == Some(id) =>
            {
                let (_, owner) = steps.split_last().filter(|_| !matches!(steps.last(), Some(Step::Index(_))))?;
                let name = capital(&self.owner(steps));
                Some(if at.is_optional {
                    (format!("{name} no longer names it."), (steps.to_vec(), None))
                } else {
                    (format!("{name} leads to it and goes too."), (owner.to_vec(), None))
                })
            }
            (Schema::List(Schema::Reference { catalogue, .. }), Removed::Entry(list, id)) if catalogue == list => {
                let words = format!("{} no longer names it.", capital(&self.owner(steps)));
                Some((words, (steps.to_vec(), Some(without(value, |it| it == *id)?))))
            }
            _ => None,
        }
    }

    /// Where nothing of a condition would be left, what it opens goes too, and what it closes stays open.
    fn condition(&self, steps: &[Step], value: &Value, id: &str, choice: Option<&str>) -> Option<(String, Change)> {
        let conditions = value.as_object()?;
        let choices = conditions.get(id)?;
        let left = match choice {
            Some(choice) => without(choices, |it| it == choice)?,
            None => Value::Array(Vec::new()),
        };
        let is_empty = left.as_array().is_none_or(Vec::is_empty);
        let (_, above) = steps.split_last()?;
        let name = capital(&self.owner(steps));
        if is_empty && conditions.len() == 1 && key_of(steps.last()) == "when" {
            let answer = if choice.is_some() { "this answer" } else { "answers to it" };
            return Some((format!("{name} is only for {answer} and goes too."), (above.to_vec(), None)));
        }
        let rest: Map<String, Value> = conditions
            .iter()
            .filter(|(known, _)| *known != id || !is_empty)
            .map(|(known, choices)| (known.clone(), if known == id { left.clone() } else { choices.clone() }))
            .collect();
        let is_optional = schema_at(steps).is_some_and(|at| at.is_optional);
        let rest = if rest.is_empty() && is_optional { None } else { Some(Value::Object(rest)) };
        Some((format!("{name} no longer depends on it."), (steps.to_vec(), rest)))
    }

    /// The entry to which a place belongs.
    fn owner(&self, steps: &[Step]) -> String {
        let above = (1..=steps.len()).rev().filter_map(|length| steps.get(..length));
        let is_entry = |steps: &&[Step]| {
            schema_at(steps).is_some_and(|at| at.keys.is_empty() && matches!(at.schema, Schema::Object(..)))
        };
        above.into_iter().find(is_entry).map_or_else(|| self.way(steps).join(" › "), |entry| self.called(entry))
    }
}

fn removed(steps: &[Step]) -> Removed<'_> {
    let keys: Vec<&str> = steps.iter().map(|step| key_of(Some(step))).collect();
    match keys.as_slice() {
        ["questions", id] => Removed::Question(id, None),
        ["questions", id, "perspectives", person] => Removed::Question(id, Perspective::from_word(person)),
        ["questions", id, "perspectives", person, "choices", choice] => {
            Removed::Choice(id, choice, Perspective::from_word(person))
        }
        [list @ ("criteria" | "sources" | "helps"), id] => Removed::Entry(list, id),
        _ => Removed::Other,
    }
}

/// A list without some of its texts; nothing where it has none of them.
fn without(list: &Value, is_gone: impl Fn(&str) -> bool) -> Option<Value> {
    let items = list.as_array()?;
    let rest: Vec<Value> = items.iter().filter(|item| !item.as_str().is_some_and(&is_gone)).cloned().collect();
    (rest.len() < items.len()).then_some(Value::Array(rest))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
