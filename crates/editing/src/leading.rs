//! Where an answer leads, and which exits lead to a kind of help.

use crate::model::Model;
use crate::schema::{and, key_of, keys};
use authoring::Step;
use guide::content::Perspective;
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

/// An exit that leads to a kind of help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadsTo {
    /// The way to the exit.
    pub steps: Vec<Step>,
    /// Its name.
    pub name: String,
    /// The answers that open it, in words.
    pub answers: String,
}

impl Model {
    /// The exits of a perspective that lead to a kind of help, in the order in which they are tried.
    #[must_use]
    pub fn exits_to(&self, help: &str, perspective: Perspective) -> Vec<LeadsTo> {
        let exits = self.sequence(&keys(&["exits", perspective.word(), ""])).into_iter().map(|(steps, ..)| steps);
        let leads = |steps: &Vec<Step>| self.value(&and(steps, "help")).and_then(Value::as_str) == Some(help);
        exits
            .filter(leads)
            .map(|steps| LeadsTo {
                name: self.name(&steps).unwrap_or_else(|| key_of(steps.last()).to_owned()),
                answers: self.opening(&steps, perspective),
                steps,
            })
            .collect()
    }

    /// The answers that open an exit: “A” or “B” to “Question?”, and “C” to “Another one?”.
    fn opening(&self, exit: &[Step], perspective: Perspective) -> String {
        let when = self.value(&and(exit, "when")).and_then(Value::as_object);
        let asked = self.answers_of(perspective);
        let named = when.into_iter().flatten().filter_map(|(question, choices)| {
            let asked = asked.iter().find(|it| it.id == *question)?;
            let text = |id: &Value| asked.choices.iter().find(|it| id == it.value.as_str()).map(|it| &it.label);
            let texts = choices.as_array()?.iter().filter_map(text).map(|text| format!("“{text}”"));
            Some(format!("{} to “{}”", texts.collect::<Vec<_>>().join(" or "), asked.prompt))
        });
        named.collect::<Vec<_>>().join(", and ")
    }

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
    fn an_exit_to_a_help_says_which_answers_open_it() {
        let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap()));
        let [supervision] = model.exits_to("supervision", Perspective::Seeker).try_into().unwrap();
        assert_eq!(supervision.name, "Arrange supervision");
        assert_eq!(Some(&supervision.name), model.name(&supervision.steps).as_ref());
        assert_eq!(
            supervision.answers,
            "“A regular review of my work with clients, led by an expert in my profession” to \
             “Would one of these practical things be enough for now?”"
        );
        assert_eq!(model.exits_to("yoga", Perspective::Seeker), []);
        for person in Perspective::ALL {
            for help in model.helps_for(*person) {
                let exits = model.exits_to(&help.value, *person);
                assert!(exits.iter().all(|exit| exit.answers.contains("” to “")), "{exits:#?}");
            }
        }
    }

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
