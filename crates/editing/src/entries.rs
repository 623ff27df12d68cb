//! Adding, copying and moving entries.

use crate::edits::what;
use crate::history::Edit;
use crate::ids::new_id;
use crate::model::Model;
use crate::order::{LAST, places};
use crate::schema::{and, in_order, is_catalogue, key_of, order_of, schema_at};
use crate::template::Template;
use crate::write::Writer;
use authoring::{Step, value_at as at};
use guide::content::Perspective;
use serde_json::{Value, json};

/// An entry of a list that has an order: the way to it, its place and its id.
pub(crate) type Placed = (Vec<Step>, i64, String);

impl Model {
    /// Adds an entry to a list: what it is called, and for whom it is where it says something to each perspective. Gives
    /// the edit, and where the entry stands.
    #[must_use]
    pub fn add(&self, list: &[Step], name: &str, persons: &[Perspective]) -> (Edit, Vec<Step>) {
        let id = self.free_id(list, name);
        let steps = and(list, &id);
        let name = name.trim();
        let template = Template { model: self, name, persons };
        let value = schema_at(&steps).map_or(Value::Null, |at| template.value(&steps, at));
        let label = format!("Add the {} “{name}”", what(&steps));
        (self.edit(label, |writer| self.put_new(writer, &steps, value)), steps)
    }

    /// Adds a part that may be left out: what one perspective is asked, steps of its own for an exit. A question starts with
    /// the words of another perspective.
    #[must_use]
    pub fn add_part(&self, steps: &[Step]) -> Edit {
        let (last, above) = steps.split_last().map_or((None, steps), |(last, above)| (Some(last), above));
        let other = Perspective::from_word(key_of(last)).and_then(|_| {
            let others = Perspective::ALL.iter().map(|other| and(above, other.word()));
            others.filter_map(|other| self.value(&other)).find(|value| value.is_object()).cloned()
        });
        let persons: Vec<Perspective> = Perspective::from_word(key_of(last)).into_iter().collect();
        let template = Template { model: self, name: "", persons: &persons };
        let mut value = other.or_else(|| Some(template.value(steps, schema_at(steps)?))).unwrap_or(Value::Null);
        self.fit_in(steps, &mut value);
        self.edit(format!("Add “{}”", self.label(steps)), |writer| self.put_new(writer, steps, value))
    }

    /// Fits in what another perspective has: last, and without the conditions, which are about questions that this one may not
    /// be asked.
    pub(crate) fn fit_in(&self, steps: &[Step], value: &mut Value) {
        if let Some(order) = value.get_mut("order") {
            *order = json!(self.next_place(&and(steps, "order")));
        }
        if let Some(fields) = value.as_object_mut() {
            fields.shift_remove("after");
        }
    }

    /// Adds a copy of an entry right after it. Gives the edit, and where the copy stands.
    #[must_use]
    pub fn duplicate(&self, steps: &[Step]) -> Option<(Edit, Vec<Step>)> {
        let (_, list) = steps.split_last()?;
        let mut value = self.value(steps)?.clone();
        let naming =
            ["label", "title", "name", "headline", "text"].into_iter().find(|key| value.get(*key).is_some())?;
        let name = format!("{} (copy)", value.get(naming).and_then(Value::as_str).unwrap_or_default());
        if let Some(text) = value.get_mut(naming) {
            *text = Value::from(name.as_str());
        }
        let copy = and(list, &self.free_id(list, &name));
        let edit = self.edit(format!("Duplicate {}", self.called(steps)), |writer| {
            writer.put(&copy, Some(value));
            self.ordered_parts(steps).into_iter().for_each(|part| {
                let within = part.get(steps.len()..).unwrap_or_default();
                let new: Vec<Step> = copy.iter().chain(within).cloned().collect();
                let sequence = self.sequence(&part);
                let index = sequence.iter().position(|(steps, ..)| *steps == part);
                let Some((index, order)) = index.and_then(|it| Some((it, sequence.get(it)?.1))) else { return };
                let id = key_of(copy.last()).to_owned();
                self.insert((new, order, id), index + 1, writer);
            });
        });
        Some((edit, copy))
    }

    /// Gives a new entry its position in its list.
    pub(crate) fn insert(&self, entry: Placed, position: usize, writer: &mut Writer<'_>) {
        let mut sequence = self.sequence(&entry.0);
        let position = position.min(sequence.len());
        sequence.insert(position, entry);
        write_places(&sequence, Some(position), writer);
    }

    /// Where an entry stands in its list, from 0, and how many stand there; nothing where the list has no order. What one
    /// perspective is asked stands among the questions of that perspective.
    #[must_use]
    pub fn position(&self, steps: &[Step]) -> Option<(usize, usize)> {
        let sequence = self.sequence(steps);
        let index = sequence.iter().position(|(entry, ..)| entry == steps)?;
        Some((index, sequence.len()))
    }

    /// Moves an entry to another position of its list.
    #[must_use]
    pub fn move_to(&self, steps: &[Step], position: usize) -> Option<Edit> {
        let mut sequence = self.sequence(steps);
        let index = sequence.iter().position(|(entry, ..)| entry == steps)?;
        if position >= sequence.len() || position == index {
            return None;
        }
        let entry = sequence.remove(index);
        sequence.insert(position, entry);
        let name = if is_asked(steps) { self.called(steps.get(..2)?) } else { self.called(steps) };
        Some(self.edit(format!("Move {name}"), |writer| write_places(&sequence, Some(position), writer)))
    }

    pub(crate) fn edit(&self, label: String, write: impl FnOnce(&mut Writer<'_>)) -> Edit {
        let mut writer = Writer::new(&self.draft);
        write(&mut writer);
        Edit { label, key: None, own: writer.finish() }
    }

    /// The place after the last one, for the field `order` at the end of some steps.
    pub(crate) fn next_place(&self, order: &[Step]) -> i64 {
        let entry = order.split_last().map_or(order, |(_, entry)| entry);
        let others = self.sequence(entry);
        others.iter().map(|(_, place, _)| place + 1).max().unwrap_or(1).min(LAST)
    }

    pub(crate) fn free_id(&self, list: &[Step], name: &str) -> String {
        let has = |value: Option<&Value>, id: &str| value.is_some_and(|it| it.get(id).is_some());
        new_id(name, |id| has(self.value(list), id) || has(self.base(list), id))
    }

    /// The parts of an entry that have a place in an order.
    pub(crate) fn ordered_parts(&self, steps: &[Step]) -> Vec<Vec<Step>> {
        ordered_parts_in(&self.whole, steps)
    }

    /// All entries of the list of an entry, in order; nothing where they have none.
    pub(crate) fn sequence(&self, steps: &[Step]) -> Vec<Placed> {
        sequence_in(&self.whole, steps)
    }

    /// Puts an entry back where the original has it, among what stands there now.
    pub(crate) fn put_back(&self, steps: &[Step], writer: &mut Writer<'_>) {
        let Some(base) = self.draft.base() else { return };
        for part in ordered_parts_in(base, steps) {
            let mut now = self.sequence(&part);
            let place = now.iter().position(|(entry, ..)| *entry == part);
            if let Some((_, order, _)) = place.and_then(|place| now.get(place)).filter(|_| !self.is_moved(&part)) {
                // Others made room, and it with them.
                writer.put(&and(&part, "order"), Some(json!(order)));
                continue;
            }
            place.map(|place| now.remove(place));
            let before = sequence_in(base, &part);
            let ahead = before.iter().take_while(|(entry, ..)| *entry != part);
            let position = |(known, ..): &Placed| now.iter().position(|(entry, ..)| entry == known);
            let position = ahead.filter_map(position).last().map_or(0, |place| place + 1);
            now.splice(position..position, before.into_iter().find(|(entry, ..)| *entry == part));
            write_places(&now, None, writer);
        }
    }
}

/// The parts of an entry that have a place in an order: itself, or what each perspective is asked.
fn ordered_parts_in(document: &Value, steps: &[Step]) -> Vec<Vec<Step>> {
    let has_order = |part: &[Step]| at(document, &and(part, "order")).is_some();
    if has_order(steps) {
        return vec![steps.to_vec()];
    }
    let people = and(steps, "perspectives");
    let parts = Perspective::ALL.iter().map(|person| and(&people, person.word()));
    parts.filter(|part| has_order(part)).collect()
}

/// All entries of the list of an entry in a document, in order; nothing where they have none.
pub(crate) fn sequence_in(document: &Value, steps: &[Step]) -> Vec<Placed> {
    let mut sequence: Vec<Placed> = Vec::new();
    if is_asked(steps) {
        let (questions, person) = (steps.get(..1).unwrap_or_default(), key_of(steps.last()));
        let all = at(document, questions).and_then(Value::as_object);
        for (id, question) in all.into_iter().flatten() {
            let asked = question.get("perspectives").and_then(|it| it.get(person)).filter(|it| it.is_object());
            if let Some(asked) = asked {
                let steps = and(&and(&and(questions, id), "perspectives"), person);
                sequence.push((steps, order_of(asked), id.clone()));
            }
        }
    } else if let Some((_, list)) = steps.split_last()
        && is_catalogue(list)
        && schema_at(&and(steps, "order")).is_some()
    {
        let entries = at(document, list).and_then(Value::as_object);
        for (id, entry) in entries.map(in_order).into_iter().flatten().filter(|(_, entry)| entry.is_object()) {
            sequence.push((and(list, id), order_of(entry), id.clone()));
        }
    }
    sequence.sort_by(|(_, one, first), (_, other, second)| (one, first).cmp(&(other, second)));
    sequence
}

/// Brings entries into a sequence; one of them was put there.
fn write_places(sequence: &[Placed], put: Option<usize>, writer: &mut Writer<'_>) {
    let placed: Vec<(i64, &str)> = sequence.iter().map(|(_, place, id)| (*place, id.as_str())).collect();
    for (index, place) in places(&placed, put) {
        if let Some((steps, ..)) = sequence.get(index) {
            writer.put(&and(steps, "order"), Some(json!(place)));
        }
    }
}

/// Whether a place is what one perspective is asked.
fn is_asked(steps: &[Step]) -> bool {
    matches!(steps, [Step::Key(part), _, Step::Key(people), Step::Key(_)] if part == "questions" && people == "perspectives")
}
