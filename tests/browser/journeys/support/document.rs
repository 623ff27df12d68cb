//! The shipped document, as far as a visitor sees it.

use browser_tests::Outcome;
use guide::decision::Answers;
use guide::content::Perspective;
use serde_json::{Map, Value};

/// The text of the shipped document.
const TEXT: &str = include_str!("../../../../content/en.json");

/// The shipped document.
pub(crate) struct Document(Value);

/// Example answers, and what they lead to.
#[derive(Clone)]
pub(crate) struct Scenario {
    pub(crate) id: String,
    pub(crate) perspective: String,
    pub(crate) answers: Map<String, Value>,
    pub(crate) matters: Vec<String>,
    pub(crate) expect: String,
}

/// A question as one perspective is asked it.
pub(crate) struct Step {
    pub(crate) id: String,
    pub(crate) prompt: String,
}

impl Document {
    pub(crate) fn shipped() -> Outcome<Self> {
        Ok(Self(serde_json::from_str(TEXT)?))
    }

    /// The shipped document with a long word at the end of every text of the interface, every question and choice.
    pub(crate) fn with_long_words() -> Outcome<Self> {
        let mut document = Self::shipped()?;
        for key in ["interface", "perspectives", "preconditions", "questions"] {
            lengthen(document.0.get_mut(key).ok_or("the document misses a part")?, key == "interface");
        }
        Ok(document)
    }

    /// The text that it was read from.
    pub(crate) fn text() -> &'static str {
        TEXT
    }

    /// The words at a path, such as `interface/review/title`.
    pub(crate) fn words(&self, path: &str) -> Outcome<&str> {
        let words = self.0.pointer(&format!("/{path}")).and_then(Value::as_str);
        Ok(words.ok_or_else(|| format!("the document has no words at {path}"))?)
    }

    /// The sentence that tells a recommendation to a perspective.
    pub(crate) fn sentence(&self, recommendation: &str, perspective: &str) -> Outcome<&str> {
        self.words(&format!("outcomes/{recommendation}/perspectives/{perspective}/sentence"))
    }

    /// The questions of a perspective, in the order of the guide.
    pub(crate) fn steps(&self, perspective: &str) -> Vec<Step> {
        let both = ["preconditions", "questions"].map(|kind| in_order(self.0.get(kind)));
        let asked = |(id, question): (String, &Value)| {
            let asked = question.pointer(&format!("/perspectives/{perspective}")).filter(|asked| asked.is_object())?;
            Some(Step { id, prompt: text(asked, "prompt") })
        };
        both.into_iter().flatten().filter_map(asked).collect()
    }

    pub(crate) fn scenarios(&self) -> Vec<Scenario> {
        in_order(self.0.get("scenarios")).into_iter().map(|(id, scenario)| Scenario::read(id, scenario)).collect()
    }

    /// The first scenario of a perspective that leads to a recommendation.
    pub(crate) fn scenario(&self, expect: &str, perspective: &str) -> Outcome<Scenario> {
        let fits = |scenario: &Scenario| scenario.expect == expect && scenario.perspective == perspective;
        let found = self.scenarios().into_iter().find(fits);
        Ok(found.ok_or_else(|| format!("no scenario leads a {perspective} to {expect}"))?)
    }

    /// The scenario of an id.
    pub(crate) fn scenario_called(&self, id: &str) -> Outcome<Scenario> {
        let found = self.scenarios().into_iter().find(|scenario| scenario.id == id);
        Ok(found.ok_or_else(|| format!("no scenario is called {id}"))?)
    }
}

impl std::fmt::Display for Document {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(out)
    }
}

impl Scenario {
    fn read(id: String, scenario: &Value) -> Self {
        let marks = scenario.get("matters").and_then(Value::as_array).into_iter().flatten();
        Self {
            id,
            perspective: text(scenario, "perspective"),
            answers: scenario.get("answers").and_then(Value::as_object).cloned().unwrap_or_default(),
            matters: marks.filter_map(Value::as_str).map(str::to_owned).collect(),
            expect: text(scenario, "expect"),
        }
    }

    /// The choice for a question; empty for not sure, as the page has it.
    pub(crate) fn answer(&self, question: &str) -> Outcome<&str> {
        match self.answers.get(question) {
            Some(Value::String(choice)) => Ok(choice),
            Some(Value::Null) => Ok(""),
            _ => Err(format!("the scenario {} does not answer {question}", self.id).into()),
        }
    }

    /// The same as the library holds it.
    pub(crate) fn given(&self) -> Outcome<Answers> {
        let perspective = Perspective::from_word(&self.perspective).ok_or("no such perspective")?;
        let mut answers = Answers::none(perspective);
        for (question, choice) in &self.answers {
            answers.answer(question.as_str().into(), choice.as_str().map(Into::into));
        }
        for question in &self.matters {
            answers.mark(question.as_str().into(), true);
        }
        Ok(answers)
    }
}

/// Words that stand in a drawing, where no line breaks; the text beside it says the same.
const DRAWN: [&str; 3] = ["person", "helper", "issue"];

/// Puts a long word behind texts: all of them, or those of a question.
fn lengthen(value: &mut Value, all: bool) {
    for (key, value) in value.as_object_mut().into_iter().flatten() {
        match value {
            Value::String(_) if DRAWN.contains(&&**key) => {}
            Value::String(text) if all || ["label", "hint", "prompt", "why", "text"].contains(&&**key) => {
                text.push_str(" Rechtsschutzversicherungsgesellschaften");
            }
            Value::Object(_) => lengthen(value, all),
            _ => {}
        }
    }
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The entries of an object by their `order`.
fn in_order(value: Option<&Value>) -> Vec<(String, &Value)> {
    let entries = value.and_then(Value::as_object).into_iter().flatten();
    let mut entries: Vec<_> = entries.map(|(id, entry)| (id.clone(), entry)).collect();
    entries.sort_by_key(|(_, entry)| entry.get("order").and_then(Value::as_i64));
    entries
}
