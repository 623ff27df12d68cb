//! Answers as authors write them: the scenarios of a document, and sets of answers from outside.

use crate::diagnostics::{Collect, Path, Problem};
use crate::duplicate_keys::duplicate_keys;
use guide::content::{
    Bounded, Catalogue, ChoiceId, Content, Diagnostics, EntryId, HasSchema, Node, Perspective, Place, QuestionId,
    Recommendation, Schema, Validator,
};
use guide::decision::Answers;
use guide::schema_struct;

schema_struct! {
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

    /// A set of answers from outside, such as a line of an NDJSON file.
    pub struct AnswerSet {
        /// The version of this format; 1 is the only one, and it may be left out.
        pub version: Option<Bounded<1, 1>>,
        /// Who asks.
        pub perspective: Perspective,
        /// The answers.
        pub answers: GivenAnswers,
        /// The questions that matter most.
        pub matters: Option<Vec<QuestionId>>,
    }
}

/// The tests of a document.
pub type Scenarios = Catalogue<EntryId, Scenario>;

/// Choices by question, `None` for not sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenAnswers(pub Vec<(QuestionId, Option<ChoiceId>)>);

impl HasSchema for GivenAnswers {
    const SCHEMA: &'static Schema = &Schema::Answers;

    fn take(node: Option<&mut Node>) -> Self {
        let Some(Node::Map(entries)) = node else { return Self(Vec::new()) };
        let choice = |(id, choice): &mut (String, Node)| (std::mem::take(id).into(), HasSchema::take(Some(choice)));
        Self(entries.iter_mut().map(choice).collect())
    }
}

impl From<&AnswerSet> for Answers {
    fn from(set: &AnswerSet) -> Self {
        answers(set.perspective, &set.answers, set.matters.as_deref())
    }
}

impl From<&Scenario> for Answers {
    fn from(scenario: &Scenario) -> Self {
        answers(scenario.perspective, &scenario.answers, scenario.matters.as_deref())
    }
}

pub(crate) fn answers(perspective: Perspective, given: &GivenAnswers, matters: Option<&[QuestionId]>) -> Answers {
    let mut answers = Answers::none(perspective);
    for (question, choice) in &given.0 {
        answers.answer(question.clone(), choice.clone());
    }
    for question in matters.unwrap_or_default() {
        answers.mark(question.clone(), true);
    }
    answers
}

/// Reads a set of answers to the questions of a document.
///
/// # Errors
/// Every problem, each at its path; among them answers to questions and with choices that the perspective is not given.
pub fn read_answers(content: &Content, node: &Node) -> Result<AnswerSet, Vec<Problem>> {
    let mut problems = Collect::default();
    duplicate_keys(node, &Path::Root, &mut problems);
    let mut validator = Validator::new(node, &mut problems);
    let set = AnswerSet::take(Some(&mut validator.read(node, AnswerSet::SCHEMA, &Path::Root)));
    let matters = set.matters.as_deref().unwrap_or_default();
    check_answers(content, set.perspective, &set.answers, matters, &Path::Root, &mut validator);
    problems.ok_or_problems(set)
}

/// Reads the scenarios of a document, which may have none.
pub(crate) fn read_scenarios(content: &Content, node: &Node, problems: &mut Collect) -> Scenarios {
    const KEY: &str = "scenarios";
    let mut validator = Validator::new(node, problems);
    let path = Path::Key(&Path::Root, KEY);
    let mut read = node.get(KEY).map_or(Node::Null, |node| validator.read(node, Scenarios::SCHEMA, &path));
    let scenarios = Scenarios::take(Some(&mut read));
    for (id, scenario) in scenarios.iter() {
        let matters = scenario.matters.as_deref().unwrap_or_default();
        let path = Path::Key(&path, id.as_str());
        check_answers(content, scenario.perspective, &scenario.answers, matters, &path, &mut validator);
    }
    scenarios
}

/// A question that a perspective is asked, and its choices; none where the question is invalid.
type KnownQuestion<'a> = (&'a str, Vec<&'a str>);

const QUESTIONS: Path<'static> = Path::Key(&Path::Root, "questions");

/// Reports the answers and marks that do not fit the perspective from which they are given.
pub(crate) fn check_answers(
    content: &Content,
    perspective: Perspective,
    answers: &GivenAnswers,
    matters: &[QuestionId],
    path: &Path<'_>,
    validator: &mut Validator<'_, Collect>,
) {
    let required = [Path::Key(path, "perspective"), QUESTIONS];
    if required.iter().any(|path| validator.diagnostics.is_invalid(path)) {
        return;
    }
    let known = known_questions(content, perspective, validator.diagnostics);
    let is_scored = |id: &str| {
        let question = Path::Key(&QUESTIONS, id);
        let is_invalid = |path: &Path<'_>| validator.diagnostics.is_invalid(path);
        let has_weight = content.questions.get(&id.into()).is_some_and(|question| question.weight.is_some());
        has_weight || is_invalid(&question) || is_invalid(&Path::Key(&question, "weight"))
    };
    let scored_ids: Vec<&str> = known.iter().map(|(id, _)| *id).filter(|id| is_scored(id)).collect();
    let ids: Vec<&str> = known.iter().map(|(id, _)| *id).collect();
    let word = perspective.word();
    let answers_path = Path::Key(path, "answers");
    for (question, choice) in &answers.0 {
        let path = Path::Key(&answers_path, question.as_str());
        match (known.iter().find(|(id, _)| *id == question.as_str()), choice) {
            (None, _) => {
                let target = format!("question that a {word} is asked");
                validator.check_reference(&path, question.as_str(), &target, &ids);
            }
            (Some((_, choices)), Some(choice)) if !choices.is_empty() => {
                validator.check_reference(&path, choice.as_str(), "choice of this question", choices);
            }
            _ => {}
        }
    }
    let target = format!("scored question that a {word} is asked");
    let matters_path = Path::Key(path, "matters");
    for (index, question) in matters.iter().enumerate() {
        validator.check_reference(&Path::Index(&matters_path, index), question.as_str(), &target, &scored_ids);
    }
}

fn known_questions<'a>(content: &'a Content, perspective: Perspective, problems: &Collect) -> Vec<KnownQuestion<'a>> {
    let entries = content.questions.iter().map(|(id, question)| {
        let asked = question.perspectives.of(perspective).as_ref();
        (id.as_str(), asked.map(|asked| asked.choices.ids().map(AsRef::as_ref).collect()))
    });
    let is_invalid = |id: &str| {
        let path = Path::Key(&QUESTIONS, id);
        problems.is_invalid(&Path::Key(&Path::Key(&path, "perspectives"), perspective.word()))
    };
    let question = |(id, choices): (&'a str, Option<Vec<&'a str>>)| match choices {
        Some(choices) => Some((id, choices)),
        None => is_invalid(id).then(|| (id, Vec::new())),
    };
    entries.filter_map(question).collect()
}
