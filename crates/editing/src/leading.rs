//! Where an answer leads.

use crate::model::Model;
use crate::schema::{and, key_of, keys};
use authoring::Step;
use serde_json::Value;

/// An exit to which an answer leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leading {
    /// The way to the exit.
    pub steps: Vec<Step>,
    /// Its name.
    pub name: String,
    /// Whether the answer opens it alone, whatever else is answered.
    pub is_alone: bool,
}

impl Model {
    /// The exits to which an answer to a question leads, in the order in which they are tried; none for other places.
    #[must_use]
    pub fn leads_of(&self, answer: &[Step]) -> Vec<Leading> {
        let [Step::Key(part), Step::Key(question), _, Step::Key(person), _, Step::Key(choice)] = answer else {
            return Vec::new();
        };
        if part != "questions" {
            return Vec::new();
        }
        let exits = self.sequence(&and(&keys(&["exits", person]), "")).into_iter().map(|(steps, ..)| steps);
        exits
            .filter_map(|steps| {
                let when = self.value(&and(&steps, "when")).and_then(Value::as_object)?;
                when.get(question)?.as_array()?.iter().any(|it| it == choice.as_str()).then_some(())?;
                let is_alone = when.len() == 1 && self.value(&and(&steps, "unless")).is_none();
                let name = self.name(&steps).unwrap_or_else(|| key_of(steps.last()).to_owned());
                Some(Leading { steps, name, is_alone })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use std::rc::Rc;

    #[test]
    fn an_answer_says_where_it_leads() {
        let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap()));
        let of = |question: &str, choice: &str| {
            model.leads_of(&keys(&["questions", question, "perspectives", "seeker", "choices", choice]))
        };
        let [accused] = of("matter", "accused").try_into().unwrap();
        assert_eq!((accused.steps, accused.is_alone), (keys(&["exits", "seeker", "matter-accused"]), true));
        assert_eq!(Some(accused.name), model.name(&keys(&["exits", "seeker", "matter-accused"])));
        assert!(of("first", "health").iter().all(|health| !health.is_alone), "another answer closes it");
        assert_eq!(of("learn", "advice"), []);
        assert_eq!(model.leads_of(&keys(&["questions", "matter"])), []);
    }
}
