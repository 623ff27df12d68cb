//! What a person has answered so far.

use crate::model::{AnswerSet, ChoiceId, GivenAnswers, Perspective, QuestionId, Scenario};
use std::collections::{BTreeMap, BTreeSet};

/// The answers of one person from one perspective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Who asks.
    pub perspective: Perspective,
    given: BTreeMap<QuestionId, Option<ChoiceId>>,
    matters: BTreeSet<QuestionId>,
}

impl Answers {
    /// No answers yet.
    #[must_use]
    pub const fn none(perspective: Perspective) -> Self {
        Self { perspective, given: BTreeMap::new(), matters: BTreeSet::new() }
    }

    /// Answers a question: a choice, or `None` for not sure. An earlier answer is replaced.
    pub fn answer(&mut self, question: QuestionId, choice: Option<ChoiceId>) {
        self.given.insert(question, choice);
    }

    /// Takes an answer back.
    pub fn take_back(&mut self, question: &QuestionId) {
        self.given.remove(question);
    }

    /// The answer to a question: `None` where none was given, `Some(None)` for not sure.
    #[must_use]
    pub fn to(&self, question: &QuestionId) -> Option<Option<&ChoiceId>> {
        self.given.get(question).map(Option::as_ref)
    }

    /// Says whether a question matters most to the person; its answer then counts double.
    pub fn mark(&mut self, question: QuestionId, matters: bool) {
        if matters {
            self.matters.insert(question);
        } else {
            self.matters.remove(&question);
        }
    }

    /// Whether a question was marked as mattering most.
    #[must_use]
    pub fn matters(&self, question: &QuestionId) -> bool {
        self.matters.contains(question)
    }

    /// All answers, in the order of the ids.
    pub fn given(&self) -> impl Iterator<Item = (&QuestionId, Option<&ChoiceId>)> {
        self.given.iter().map(|(question, choice)| (question, choice.as_ref()))
    }

    /// All marked questions, in the order of the ids.
    pub fn marked(&self) -> impl Iterator<Item = &QuestionId> {
        self.matters.iter()
    }

    fn written(perspective: Perspective, answers: &GivenAnswers, matters: Option<&[QuestionId]>) -> Self {
        Self {
            perspective,
            given: answers.0.iter().cloned().collect(),
            matters: matters.unwrap_or_default().iter().cloned().collect(),
        }
    }
}

impl From<&AnswerSet> for Answers {
    fn from(set: &AnswerSet) -> Self {
        Self::written(set.perspective, &set.answers, set.matters.as_deref())
    }
}

impl From<&Scenario> for Answers {
    fn from(scenario: &Scenario) -> Self {
        Self::written(scenario.perspective, &scenario.answers, scenario.matters.as_deref())
    }
}
