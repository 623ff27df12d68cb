//! Example answers, and what they lead to.

use browser_tests::Outcome;
use guide::decision::Answers;
use serde_json::{Map, Value};

/// Example answers, and what they lead to.
#[derive(Clone)]
pub(crate) struct Scenario {
    pub(crate) id: String,
    pub(crate) answers: Answers,
    pub(crate) expect: String,
}

/// The scenarios of a document, in order.
pub(super) fn scenarios(text: &str) -> Outcome<Vec<Scenario>> {
    let read = |document: authoring::Document| Ok(document.check(None)?.scenarios);
    let read = authoring::Document::parse(text).and_then(read).map_err(|problems| format!("{problems:?}"))?;
    let scenario = |(id, scenario): (&guide::content::EntryId, &authoring::Scenario)| Scenario {
        id: id.to_string(),
        answers: scenario.into(),
        expect: scenario.expect.word().to_owned(),
    };
    Ok(read.iter().map(scenario).collect())
}

impl Scenario {
    /// Who asks.
    pub(crate) const fn perspective(&self) -> &'static str {
        self.answers.perspective.word()
    }

    /// The choice for a question; empty, which is not sure on the page, where the scenario says nothing.
    pub(crate) fn answer(&self, question: &str) -> &str {
        self.answers.to(&question.into()).flatten().map_or("", AsRef::as_ref)
    }

    /// The same with another answer; the empty one is not sure.
    pub(crate) fn with(mut self, question: &str, choice: &str) -> Self {
        self.answers.answer(question.into(), Some(choice).filter(|choice| !choice.is_empty()).map(Into::into));
        self
    }

    /// The same with nothing but the answers to some questions.
    pub(crate) fn only(&self, questions: &[&str]) -> Self {
        let mut answers = Answers::none(self.answers.perspective);
        for (question, choice) in self.answers.given().filter(|(id, _)| questions.contains(&id.as_str())) {
            answers.answer(question.clone(), choice.cloned());
        }
        Self { answers, ..self.clone() }
    }

    /// Choices by question, as the widget keeps them and the command line reads them.
    pub(crate) fn choices(&self) -> Map<String, Value> {
        let choice = |choice: Option<&guide::content::ChoiceId>| choice.map(ToString::to_string).into();
        self.answers.given().map(|(question, given)| (question.to_string(), choice(given))).collect()
    }

    /// The questions that matter most.
    pub(crate) fn marks(&self) -> Vec<String> {
        self.answers.marked().map(ToString::to_string).collect()
    }
}
