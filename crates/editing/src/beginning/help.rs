//! A new kind of help, with all that the page of a result tells of one.

use super::NewExit;
use crate::model::Model;
use crate::schema::keys;
use guide::content::Perspective;
use serde_json::{Map, Value, json};

/// The help of a new exit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExitHelp {
    /// One that the guide has, by its id.
    Known(String),
    /// A new one.
    New(NewHelp),
}

/// A new kind of help, with one statement under each heading of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewHelp {
    /// Its name.
    pub name: String,
    /// What to do first.
    pub step: String,
    /// A question to ask.
    pub ask: String,
    /// What to look for.
    pub signal: String,
}

impl NewHelp {
    /// What one perspective is told.
    fn told(&self, sources: &Value) -> Value {
        let list = |text: &str| match text.trim() {
            "" => json!({}),
            text => json!({ "first": { "order": 10, "text": text, "sources": sources } }),
        };
        json!({ "steps": list(&self.step), "ask": list(&self.ask), "signals": list(&self.signal) })
    }

    /// The help for some who can be led to it.
    pub(super) fn value(&self, persons: &[Perspective], sources: &Value) -> Map<String, Value> {
        let told: Map<String, Value> =
            persons.iter().map(|person| (person.word().to_owned(), self.told(sources))).collect();
        Map::from_iter([("name".to_owned(), json!(self.name.trim())), ("perspectives".to_owned(), Value::Object(told))])
    }
}

impl Model {
    /// The id of the help of an exit for a perspective, and the help itself where it is new.
    pub(super) fn help_of(&self, exit: &NewExit, person: Option<Perspective>) -> (String, Option<Value>) {
        match &exit.help {
            ExitHelp::Known(id) => (id.clone(), None),
            ExitHelp::New(help) => {
                let persons: Vec<Perspective> = person.into_iter().collect();
                let value = help.value(&persons, &self.own_sources());
                (self.free_id(&keys(&["helps"]), help.name.trim()), Some(Value::Object(value)))
            }
        }
    }
}
