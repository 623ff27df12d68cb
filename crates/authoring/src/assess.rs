//! One line of answers, assessed: a JSON object in, a JSON object out.

use crate::diagnostics::{Path, Problem};
use crate::json::parse_json;
use crate::scenario::read_answers;
use codec::events::Needs;
use guide::content::{ChoiceId, Content, PerAlternative};
use guide::decision::{Answers, Assessment, Change, Contribution, OpenExit, assess};
use guide::explanation::{Side, explain, side};
use serde::Serialize;

/// The only version of the format.
const VERSION: u32 = 1;

/// Assesses the answers of one line, numbered from 1, and writes the assessment or, where the line is wrong,
/// an object with `error`: the line and everything that is wrong with it.
#[must_use]
pub fn assess_line(content: &Content, number: usize, line: &str) -> String {
    match parse_answers(content, number, line) {
        Ok(answers) => to_json(&AssessmentLine::of(&assess(content, &answers))),
        Err(problems) => refuse_line(number, &problems),
    }
}

/// What is written for a line that cannot be assessed.
pub(super) fn refuse_line(number: usize, problems: &[Problem]) -> String {
    let message = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    to_json(&ErrorLine { version: VERSION, error: LineError { line: number, message } })
}

fn parse_answers(content: &Content, number: usize, line: &str) -> Result<Answers, Vec<Problem>> {
    let node = parse_json(line, number).map_err(|message| vec![Problem { path: Path::Root.to_string(), message }])?;
    Ok(Answers::from(&read_answers(content, &node)?))
}

/// Writes a value made of texts, whole numbers, lists and objects, which cannot fail.
fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[derive(Serialize)]
struct ErrorLine {
    version: u32,
    error: LineError,
}

#[derive(Serialize)]
struct LineError {
    line: usize,
    message: String,
}

#[derive(Serialize)]
struct AssessmentLine<'a> {
    version: u32,
    perspective: &'static str,
    recommendation: &'static str,
    needs: Needs,
    leaning: &'static str,
    tentative: bool,
    settled: bool,
    triggers: Vec<LeadingAnswer<'a>>,
    reasons: Vec<Reason<'a>>,
    sensitivity: Sensitivity<'a>,
    missing: Vec<&'a str>,
}

#[derive(Serialize)]
struct Points {
    coaching: u32,
    mentoring: u32,
}

#[derive(Serialize)]
struct LeadingAnswer<'a> {
    exit: &'a str,
    question: &'a str,
    choice: &'a str,
    leads: &'static str,
}

#[derive(Serialize)]
struct Reason<'a> {
    side: &'static str,
    question: &'a str,
    choice: &'a str,
    criterion: Option<&'a str>,
    points: Points,
    possible: u32,
    matters: bool,
}

#[derive(Serialize)]
struct Sensitivity<'a> {
    kept: usize,
    tried: usize,
    changes: Vec<AnswerChange<'a>>,
}

#[derive(Serialize)]
struct AnswerChange<'a> {
    question: &'a str,
    choice: Option<&'a str>,
    gives: &'static str,
}

impl<'a> AssessmentLine<'a> {
    fn of(assessment: &'a Assessment) -> Self {
        let sensitivity = &assessment.sensitivity;
        Self {
            version: VERSION,
            perspective: assessment.perspective.word(),
            recommendation: assessment.recommendation.word(),
            needs: Needs::from(&assessment.needs),
            leaning: assessment.leaning.word(),
            tentative: assessment.tentative,
            settled: assessment.settled,
            triggers: assessment.exits.iter().flat_map(|exit| LeadingAnswer::of(assessment, exit)).collect(),
            reasons: reasons(assessment),
            sensitivity: Sensitivity {
                kept: sensitivity.kept(),
                tried: sensitivity.tried.len(),
                changes: sensitivity.changes().map(AnswerChange::of).collect(),
            },
            missing: assessment.missing.iter().map(AsRef::as_ref).collect(),
        }
    }
}

/// The contributions in the order of the rationale.
fn reasons(assessment: &Assessment) -> Vec<Reason<'_>> {
    let ordered = explain(assessment).groups.into_iter().flat_map(|group| group.reasons);
    ordered
        .filter_map(|reason| assessment.contributions.iter().find(|c| c.question == reason.question))
        .map(Reason::of)
        .collect()
}

impl Points {
    const fn of(points: PerAlternative<u32>) -> Self {
        Self { coaching: points.coaching, mentoring: points.mentoring }
    }
}

impl<'a> LeadingAnswer<'a> {
    fn of(assessment: &'a Assessment, exit: &'a OpenExit) -> impl Iterator<Item = Self> {
        exit.questions.iter().filter_map(|question| {
            let choice = assessment.choice(question)?.as_str();
            Some(Self { exit: exit.id.as_str(), question: question.as_str(), choice, leads: exit.lead.word() })
        })
    }
}

impl<'a> Reason<'a> {
    fn of(contribution: &'a Contribution) -> Self {
        Self {
            side: match side(contribution) {
                Side::For(alternative) => alternative.word(),
                Side::Both => "both",
                Side::Neither => "neither",
            },
            question: contribution.question.as_str(),
            choice: contribution.choice.as_str(),
            criterion: contribution.criterion.as_ref().map(AsRef::as_ref),
            points: Points::of(contribution.points),
            possible: contribution.possible,
            matters: contribution.matters,
        }
    }
}

impl<'a> AnswerChange<'a> {
    fn of(change: &'a Change) -> Self {
        Self {
            question: change.question.as_str(),
            choice: change.choice.as_ref().map(ChoiceId::as_str),
            gives: change.gives.word(),
        }
    }
}
