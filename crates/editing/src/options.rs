//! What a field offers to choose from.

use crate::model::{Model, clipped};
use crate::schema::{in_order, key_of, keys};
use authoring::Step;
use guide::content::Perspective;
use serde_json::Value;

/// Something to choose: its value in the document, and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choosable {
    /// The value.
    pub value: String,
    /// The name.
    pub label: String,
}

impl Choosable {
    fn new(value: &str, label: impl Into<String>) -> Self {
        Self { value: value.to_owned(), label: label.into() }
    }
}

/// A question as a perspective is asked it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its id.
    pub id: String,
    /// Its short name.
    pub label: String,
    /// The question itself.
    pub prompt: String,
    /// Its choices.
    pub choices: Vec<Choosable>,
}

impl Model {
    /// Words of the format, as the document names them where it does.
    pub(crate) fn words(&self, words: &str, steps: &[Step]) -> Vec<Choosable> {
        let is_drawing = key_of(steps.last()) == "drawing";
        let name = |word: &str| {
            let outcome = self.value(&keys(&["outcomes", word, "name"])).and_then(Value::as_str);
            let person = Perspective::from_word(word).map(crate::words::person);
            let name = match (outcome, person) {
                (_, Some(person)) => person.to_owned(),
                (Some(name), None) if key_of(steps.last()) == "leads" => {
                    format!("{name}: {}", crate::words::word(word))
                }
                (Some(name), None) => name.to_owned(),
                _ => crate::words::word(word).to_owned(),
            };
            Choosable::new(word, if is_drawing { crate::words::word(word).to_owned() } else { name })
        };
        words.split(' ').map(name).collect()
    }

    /// The entries of a catalogue.
    pub(crate) fn references(&self, catalogue: &str) -> Vec<Choosable> {
        let entries = self.whole.get(catalogue).and_then(Value::as_object);
        let name = |id: &String| clipped(&self.name(&keys(&[catalogue, id])).unwrap_or_else(|| id.clone()));
        entries.map_or(Vec::new(), |it| in_order(it).into_iter().map(|(id, _)| Choosable::new(id, name(id))).collect())
    }

    /// The questions that give points, of one perspective where a place belongs to one.
    pub(crate) fn scored(&self, steps: &[Step]) -> Vec<Choosable> {
        let perspective = self.perspective(steps);
        let questions = self.entries(&keys(&["questions"])).into_iter().filter(|steps| {
            let question = self.value(steps);
            let is_asked = perspective.is_none_or(|it| {
                question.and_then(|question| question.get("perspectives")?.get(it.word())).is_some_and(Value::is_object)
            });
            is_asked && question.and_then(|question| question.get("weight")).is_some_and(Value::is_number)
        });
        questions.map(|steps| Choosable::new(key_of(steps.last()), self.name(&steps).unwrap_or_default())).collect()
    }

    /// The questions of a perspective in its order, one of them aside; none where no perspective is given.
    pub(crate) fn asked(&self, perspective: Option<Perspective>, aside: Option<&str>) -> Vec<Asked> {
        let Some(perspective) = perspective else { return Vec::new() };
        let questions = self.whole.get("questions").and_then(Value::as_object);
        let mut list: Vec<(i64, Asked)> = Vec::new();
        for (id, question) in questions.into_iter().flatten().filter(|(id, _)| Some(id.as_str()) != aside) {
            let Some(asked) = question.get("perspectives").and_then(|it| it.get(perspective.word())) else { continue };
            let Some(choices) = asked.get("choices").and_then(Value::as_object) else { continue };
            let text = |value: &Value, key: &str| {
                value.get(key).and_then(Value::as_str).map(ToOwned::to_owned).unwrap_or_default()
            };
            let choices =
                in_order(choices).into_iter().map(|(id, choice)| Choosable::new(id, text(choice, "text"))).collect();
            let (label, prompt) = (text(question, "label"), text(asked, "prompt"));
            list.push((crate::schema::order_of(asked), Asked { id: id.clone(), label, prompt, choices }));
        }
        list.sort_by(|(one, first), (other, second)| (one, &first.id).cmp(&(other, &second.id)));
        list.into_iter().map(|(_, asked)| asked).collect()
    }
}
