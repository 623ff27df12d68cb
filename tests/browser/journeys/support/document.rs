//! The shipped document, as far as a visitor sees it.

use authoring::read_document;
use browser_tests::Outcome;
use grammar::Cldr;
use guide::content::{Content, Perspective, Recommendation};
use guide::decision::{Assessment, asked_question, assess, markable, questions, questions_for};
use guide::explanation::{explain, result_view, shared_view};
use guide::session::{Message, Page, Session};
use serde_json::Value;

use super::Scenario;
use super::scenario::scenarios;

/// The text of the shipped document.
const TEXT: &str = include_str!("../../../../content/en.json");

/// A document: the shipped one, or one that was made from it.
pub(crate) struct Document {
    tree: Value,
    content: Content,
    scenarios: Vec<Scenario>,
}

/// A question as somebody is asked it.
#[derive(Clone)]
pub(crate) struct Step {
    pub(crate) id: String,
    pub(crate) prompt: String,
    /// Whether it is asked only after certain answers.
    pub(crate) follows: bool,
}

impl Document {
    pub(crate) fn shipped() -> Outcome<Self> {
        Self::of(serde_json::from_str(TEXT)?)
    }

    /// The shipped document with a long word at the end of every text of the interface, every question, choice and exit.
    pub(crate) fn with_long_words() -> Outcome<Self> {
        let mut tree: Value = serde_json::from_str(TEXT)?;
        for key in ["interface", "perspectives", "questions", "exits"] {
            lengthen(tree.get_mut(key).ok_or("the document misses a part")?, key == "interface");
        }
        Self::of(tree)
    }

    /// The shipped document after a change.
    pub(crate) fn changed(change: impl FnOnce(&mut Value)) -> Outcome<Self> {
        let mut tree: Value = serde_json::from_str(TEXT)?;
        change(&mut tree);
        Self::of(tree)
    }

    fn of(tree: Value) -> Outcome<Self> {
        let text = tree.to_string();
        let content = read_document(&text).map_err(|problems| format!("{problems:?}"))?;
        Ok(Self { scenarios: scenarios(&text)?, tree, content })
    }

    /// The document as the library holds it.
    pub(crate) const fn content(&self) -> &Content {
        &self.content
    }

    /// The words at a path, such as `interface/review/title`.
    pub(crate) fn words(&self, path: &str) -> Outcome<&str> {
        let words = self.tree.pointer(&format!("/{path}")).and_then(Value::as_str);
        Ok(words.ok_or_else(|| format!("the document has no words at {path}"))?)
    }

    /// What the library makes of the answers of a scenario.
    pub(crate) fn assessment(&self, scenario: &Scenario) -> Assessment {
        assess(&self.content, &scenario.answers)
    }

    /// The heading of the result of a scenario.
    pub(crate) fn heading(&self, scenario: &Scenario) -> String {
        result_view(&self.content, &self.assessment(scenario), &Cldr).headline
    }

    /// How many of its answers point where.
    pub(crate) fn tally(&self, scenario: &Scenario) -> Option<String> {
        Some(result_view(&self.content, &self.assessment(scenario), &Cldr).chart?.tally)
    }

    /// The heading of the result of a scenario, where it came by a link.
    pub(crate) fn shared_heading(&self, scenario: &Scenario) -> String {
        shared_view(&self.content, &self.assessment(scenario), &Cldr).headline
    }

    /// The questions that the answers of a scenario lead through, in order.
    pub(crate) fn steps(&self, scenario: &Scenario) -> Vec<Step> {
        questions_for(&self.content, &scenario.answers).iter().map(Step::of).collect()
    }

    /// Whether the guide stops after a question, with what to do at once, for somebody with the answers of a scenario.
    pub(crate) fn stops_after(&self, scenario: &Scenario, question: &str) -> bool {
        let mut session =
            Session::new().after(&Message::PerspectiveChosen(scenario.answers.perspective), &self.content);
        for step in self.steps(scenario) {
            let choice = scenario.answers.to(&(&*step.id).into()).flatten().cloned();
            let chose = Message::Chose { question: (&*step.id).into(), choice };
            for message in [Message::PageOpened(Page::Question((&*step.id).into())), chose, Message::Continued] {
                session = session.after(&message, &self.content);
            }
            if step.id == question {
                return matches!(session.page, Page::Care(_));
            }
        }
        false
    }

    /// Whether somebody with the answers of a scenario is asked which of them matter most.
    pub(crate) fn weighs(&self, scenario: &Scenario) -> bool {
        !markable(&self.content, &scenario.answers).is_empty()
    }

    /// The first question of a perspective.
    pub(crate) fn first(&self, perspective: &str) -> Outcome<Step> {
        let perspective = Perspective::from_word(perspective).ok_or("no such perspective")?;
        Ok(questions(&self.content, perspective).first().map(Step::of).ok_or("a guide without questions")?)
    }

    /// A question of a perspective, whether or not it is asked now.
    pub(crate) fn step(&self, perspective: &str, id: &str) -> Outcome<Step> {
        let perspective = Perspective::from_word(perspective).ok_or("no such perspective")?;
        let asked = asked_question(&self.content, perspective, &id.into());
        Ok(asked.as_ref().map(Step::of).ok_or_else(|| format!("no question {id}"))?)
    }

    /// The text of a choice.
    pub(crate) fn choice(&self, perspective: &str, question: &str, choice: &str) -> Outcome<&str> {
        self.words(&format!("questions/{question}/perspectives/{perspective}/choices/{choice}/text"))
    }

    /// The choices of a question, in order.
    pub(crate) fn choices(&self, perspective: &str, question: &str) -> Vec<String> {
        let perspective = Perspective::from_word(perspective);
        let asked = perspective.and_then(|perspective| asked_question(&self.content, perspective, &question.into()));
        asked.into_iter().flat_map(|asked| asked.asked.choices.ids()).map(ToString::to_string).collect()
    }

    pub(crate) fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// The first scenario of a perspective that leads to a recommendation.
    pub(crate) fn scenario(&self, expect: &str, perspective: &str) -> Outcome<Scenario> {
        let leads = |scenario: &Scenario| scenario.expect == expect && scenario.perspective() == perspective;
        self.scenario_that(&format!("leads a {perspective} to {expect}"), leads)
    }

    /// The first scenario whose assessment is of a kind, which `what` says in words.
    pub(crate) fn scenario_where(&self, what: &str, fits: impl Fn(&Assessment) -> bool) -> Outcome<Scenario> {
        self.scenario_that(what, |scenario| fits(&self.assessment(scenario)))
    }

    /// The first scenario that leads to one alternative, and that a single other answer would turn.
    pub(crate) fn turning(&self) -> Outcome<Scenario> {
        self.scenario_where("can be turned", |assessment| {
            let one = matches!(assessment.recommendation, Recommendation::Coaching | Recommendation::Mentoring);
            one && explain(assessment).scored.iter().any(|what_if| what_if.turns)
        })
    }

    fn scenario_that(&self, what: &str, fits: impl Fn(&Scenario) -> bool) -> Outcome<Scenario> {
        let found = self.scenarios.iter().find(|scenario| fits(scenario));
        Ok(found.cloned().ok_or_else(|| format!("no scenario {what}"))?)
    }
}

impl std::fmt::Display for Document {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.tree.fmt(out)
    }
}

impl Step {
    fn of(asked: &guide::decision::AskedQuestion<'_>) -> Self {
        let (id, prompt) = (asked.id.to_string(), asked.prompt().to_owned());
        Self { id, prompt, follows: asked.asked.after.is_some() }
    }
}

/// Words that stand in a drawing, where no line breaks; the text beside it says the same.
const DRAWN: [&str; 2] = ["person", "issue"];
/// Texts of a question, a choice or an exit.
const TEXTS: [&str; 7] = ["label", "hint", "prompt", "why", "text", "headline", "summary"];

/// Puts a long word behind texts: all of them, or those of a question or an exit.
fn lengthen(value: &mut Value, all: bool) {
    for (key, value) in value.as_object_mut().into_iter().flatten() {
        match value {
            Value::String(_) if DRAWN.contains(&&**key) => {}
            Value::String(text) if all || TEXTS.contains(&&**key) => {
                text.push_str(" Rechtsschutzversicherungsgesellschaften");
            }
            Value::Object(_) => lengthen(value, all),
            _ => {}
        }
    }
}
