//! Conditions on answers.

use super::ids::{ChoiceId, QuestionId};
use super::node::Node;
use super::schema::{HasSchema, Schema};

/// Questions, each with some of its choices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conditions(Vec<(QuestionId, Vec<ChoiceId>)>);

impl Conditions {
    /// Whether every question is answered with one of its choices here. `answer` gives the choice of a question.
    pub fn all<'a>(&self, answer: impl Fn(&QuestionId) -> Option<&'a ChoiceId>) -> bool {
        self.0.iter().all(|(question, choices)| answer(question).is_some_and(|choice| choices.contains(choice)))
    }

    /// Whether any question is answered with one of its choices here.
    pub fn any<'a>(&self, answer: impl Fn(&QuestionId) -> Option<&'a ChoiceId>) -> bool {
        self.0.iter().any(|(question, choices)| answer(question).is_some_and(|choice| choices.contains(choice)))
    }

    /// The questions with their choices, in the order of the document.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, &[ChoiceId])> + Clone {
        self.0.iter().map(|(question, choices)| (question, choices.as_slice()))
    }
}

impl HasSchema for Conditions {
    const SCHEMA: &'static Schema = &Schema::Conditions;

    fn take(node: Option<&mut Node>) -> Self {
        let Some(Node::Map(entries)) = node else { return Self::default() };
        let mut list = Vec::with_capacity(entries.len());
        for (question, choices) in entries {
            list.push((std::mem::take(question).into(), HasSchema::take(Some(choices))));
        }
        Self(list)
    }
}
