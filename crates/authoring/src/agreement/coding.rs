//! Codings: situations as answers to the guide's questions.

use super::situation::Situation;
use crate::diagnostics::{Collect, Path, Problem, Words};
use crate::duplicate_keys::duplicate_keys;
use crate::json::parse_json;
use crate::scenario::{GivenAnswers, answers, check_answers};
use guide::content::{Content, Diagnostics, EntryId, HasSchema, Perspective, Validator};
use guide::decision::{Answers, Applicable};
use guide::schema_struct;

/// How one reader answers for all situations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coding {
    /// What the reader is called in reports.
    pub name: String,
    /// The answers for each situation, in the order of the situations.
    pub answers: Vec<Answers>,
}

schema_struct! {
    /// One line of a coding.
    pub struct CodedSituation {
        /// The situation.
        pub id: EntryId,
        /// Its perspective, repeated for whoever reads the line alone.
        pub perspective: Perspective,
        /// The answers; `null` where the text says nothing about the question.
        pub answers: GivenAnswers,
    }
}

/// Reads a coding: a JSON object a line, one for each situation, in any order. Blank lines are skipped.
///
/// # Errors
/// Every problem, each with its line and path: a line that is no coded situation, an unknown situation, one that is coded
/// twice or not at all, another perspective than the situation's, questions and choices that the perspective does not have,
/// and choices for follow-ups that the other answers do not lead to.
pub fn read_coding(
    content: &Content,
    situations: &[Situation],
    name: &str,
    text: &str,
) -> Result<Coding, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut coded: Vec<Option<Answers>> = vec![None; situations.len()];
    for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
        let result = read_line(content, situations, line, number).and_then(|(place, answers)| {
            match coded.get_mut(place).map(|slot| slot.replace(answers)) {
                Some(Some(_)) => Err(at_id("this situation is coded on an earlier line".to_owned())),
                _ => Ok(()),
            }
        });
        let in_line = |Problem { path, message }| Problem { path: format!("line {number}, {path}"), message };
        problems.extend(result.err().into_iter().flatten().map(in_line));
    }
    let missing = situations.iter().zip(&coded).filter(|(_, coded)| coded.is_none());
    let missing: Vec<&str> = missing.map(|(situation, _)| situation.id.as_str()).collect();
    if problems.is_empty() && !missing.is_empty() {
        let message = format!("these situations are not coded: {}", missing.join(", "));
        problems.push(Problem { path: Path::Root.to_string(), message });
    }
    if problems.is_empty() {
        Ok(Coding { name: name.to_owned(), answers: coded.into_iter().flatten().collect() })
    } else {
        Err(problems)
    }
}

fn at_id(message: String) -> Vec<Problem> {
    vec![Problem { path: Path::Key(&Path::Root, "id").to_string(), message }]
}

/// The place of the situation of a line, and its answers.
fn read_line(
    content: &Content,
    situations: &[Situation],
    line: &str,
    number: usize,
) -> Result<(usize, Answers), Vec<Problem>> {
    let root = Path::Root;
    let node = parse_json(line, number).map_err(|message| vec![Problem { path: root.to_string(), message }])?;
    let mut problems = Collect::default();
    duplicate_keys(&node, &root, &mut problems);
    let mut validator = Validator::new(&node, &mut problems);
    let coded = CodedSituation::take(Some(&mut validator.read(&node, CodedSituation::SCHEMA, &root)));
    check_answers(content, coded.perspective, &coded.answers, &[], &root, &mut validator);
    let answers = problems.ok_or_problems(answers(coded.perspective, &coded.answers, None))?;
    let place = situations.iter().position(|situation| situation.id == coded.id);
    let Some((place, situation)) = place.and_then(|place| Some((place, situations.get(place)?))) else {
        return Err(at_id(format!("\"{}\" is not the id of a situation", coded.id)));
    };
    if situation.perspective != coded.perspective {
        return Err(at_id(format!("this situation has the perspective {}", situation.perspective.word())));
    }
    follow_ups(content, &answers)?;
    Ok((place, answers))
}

/// Refuses choices for questions that the other answers do not lead to.
fn follow_ups(content: &Content, answers: &Answers) -> Result<(), Vec<Problem>> {
    let applicable = Applicable::of(content, answers);
    let mut problems = Collect::default();
    for (question, choice) in answers.given() {
        if choice.is_some() && applicable.question(question).is_none() {
            let answers = Collect::key(&Path::Root, "answers");
            problems.add(&Collect::key(&answers, question.as_str()), || {
                Words::new("not-asked", "this follow-up is not asked after the other answers").right("expected null")
            });
        }
    }
    problems.ok_or_problems(())
}
