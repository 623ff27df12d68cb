//! Answers as they are written: example answers, the document's own tests, and answers from outside.

use super::catalogue::Catalogue;
use super::macros::document;
use super::document::Content;
use super::ids::{ChoiceId, EntryId, QuestionId};
use super::node::Node;
use super::diagnostics::{List, Notes};
use super::number::{Bounded, Place};
use super::path::Path;
use super::validate::Reader;
use super::schema::{Shape, Shaped};
use super::enums::{Perspective, Recommendation};

document! {
    /// Example answers with the recommendation that they must give.
    pub struct Scenario {
        /// Its place in the list.
        pub order: Place,
        /// The situation in a line.
        pub title: String,
        /// Who asks.
        pub perspective: Perspective,
        /// The answers.
        pub answers: GivenAnswers,
        /// The questions that matter most.
        pub matters: Option<Vec<QuestionId>>,
        /// The recommendation.
        pub expect: Recommendation,
    }

    /// A set of answers from outside, such as a line of `cargo xtask assess`.
    pub struct AnswerSet {
        /// The version of this form; 1 is the only one, and it may be left out.
        pub version: Option<Bounded<1, 1>>,
        /// Who asks.
        pub perspective: Perspective,
        /// The answers.
        pub answers: GivenAnswers,
        /// The questions that matter most.
        pub matters: Option<Vec<QuestionId>>,
    }
}

/// The tests of a document: for its author, not for a visitor's browser.
pub type Scenarios = Catalogue<EntryId, Scenario>;

/// Reads the scenarios of a document, which may have none, and notes what does not fit its questions.
pub(crate) fn read(content: &Content, node: &Node, at: &mut Reader<'_, List>) -> Scenarios {
    const KEY: &str = "scenarios";
    let path = Path::Key(&Path::Whole, KEY);
    let mut read = node.get(KEY).map_or(Node::Null, |node| at.read(node, Scenarios::SHAPE, &path));
    let scenarios = Scenarios::take(Some(&mut read));
    for (id, scenario) in scenarios.iter() {
        let matters = scenario.matters.as_deref().unwrap_or_default();
        let path = Path::Key(&path, id.as_str());
        check_answers(content, scenario.perspective, &scenario.answers, matters, &path, at);
    }
    scenarios
}

/// Notes the answers and marks that do not fit the perspective from which they are given.
pub(crate) fn check_answers(
    content: &Content,
    perspective: Perspective,
    answers: &GivenAnswers,
    matters: &[QuestionId],
    path: &Path<'_>,
    at: &mut Reader<'_, List>,
) {
    const PRECONDITIONS: Path<'static> = Path::Key(&Path::Whole, "preconditions");
    const QUESTIONS: Path<'static> = Path::Key(&Path::Whole, "questions");
    if [path.key("perspective"), PRECONDITIONS, QUESTIONS].iter().any(|path| at.notes.is_blank(path)) {
        return;
    }
    let word = perspective.word();
    let gates = content.preconditions.iter().map(|(id, precondition)| {
        let gate = precondition.perspectives.of(perspective).as_ref();
        (id.as_str(), gate.map(|gate| gate.choices.ids().map(AsRef::as_ref).collect()))
    });
    let mut known: Vec<(&str, Vec<&str>)> = asked(gates, &PRECONDITIONS, word, at);
    let gates = known.len();
    let questions = content.questions.iter().map(|(id, question)| {
        let asked = question.perspectives.of(perspective).as_ref();
        (id.as_str(), asked.map(|asked| asked.choices.ids().map(AsRef::as_ref).collect()))
    });
    known.extend(asked(questions, &QUESTIONS, word, at));
    let ids: Vec<&str> = known.iter().map(|(id, _)| *id).collect();
    for (question, choice) in &answers.0 {
        let path = Path::Key(&path.key("answers"), question.as_str());
        match (known.iter().find(|(id, _)| *id == question.as_str()), choice) {
            (None, _) => at.refer(&path, question.as_str(), || format!("question that a {word} is asked"), &ids),
            // A question without any choice has been noted already.
            (Some((_, choices)), Some(choice)) if !choices.is_empty() => {
                at.refer(&path, choice.as_str(), || "choice of this question".to_owned(), choices);
            }
            _ => {}
        }
    }
    let scored = ids.get(gates..).unwrap_or_default();
    for (index, question) in matters.iter().enumerate() {
        let path = Path::Item(&path.key("matters"), index);
        at.refer(&path, question.as_str(), || format!("scored question that a {word} is asked"), scored);
    }
}

/// The questions that a perspective is asked, with their choices; none of a question that has been noted already.
fn asked<'a>(
    entries: impl Iterator<Item = (&'a str, Option<Vec<&'a str>>)>,
    path: &Path<'_>,
    perspective: &str,
    at: &Reader<'_, List>,
) -> Vec<(&'a str, Vec<&'a str>)> {
    let is_blank =
        |id: &str| at.notes.is_blank(&Path::Key(&Path::Key(&Path::Key(path, id), "perspectives"), perspective));
    entries
        .filter_map(|(id, choices)| match choices {
            Some(choices) => Some((id, choices)),
            None => is_blank(id).then(|| (id, Vec::new())),
        })
        .collect()
}

/// Answers as they are written: a choice for each question, or `null` for not sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenAnswers(pub Vec<(QuestionId, Option<ChoiceId>)>);

impl Shaped for GivenAnswers {
    const SHAPE: &'static Shape = &Shape::Answers;

    fn take(node: Option<&mut Node>) -> Self {
        let Some(Node::Map(entries)) = node else { return Self(Vec::new()) };
        let mut list = Vec::new();
        for (id, choice) in entries {
            list.push((std::mem::take(id).into(), Shaped::take(Some(choice))));
        }
        Self(list)
    }
}
