//! Answers in, assessments out, one JSON object a line: for authors and their scripts.

use codec::read_json_line;
use guide::decision::{Answers, Assessment, Change, Contribution, Need, Trigger, assess};
use guide::explanation::{Side, explain, side};
use guide::content::{ChoiceId, Content, PerAlternative, Problem};
use serde::Serialize;

/// The only version of the forms.
const VERSION: u32 = 1;

/// Assesses the answers of one line, numbered from 1, and writes the assessment or, where the line is wrong,
/// an object with `error`: the line and everything that is wrong with it.
#[must_use]
pub fn assess_line(content: &Content, number: usize, line: &str) -> String {
    match read_answers(content, number, line) {
        Ok(answers) => written(&Whole::of(&assess(content, &answers))),
        Err(problems) => refuse_line(number, &problems),
    }
}

/// What is written for a line that cannot be assessed.
pub(super) fn refuse_line(number: usize, problems: &[Problem]) -> String {
    let message = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    written(&Refused { version: VERSION, error: Wrong { line: number, message } })
}

fn read_answers(content: &Content, number: usize, line: &str) -> Result<Answers, Vec<Problem>> {
    let node = read_json_line(line, number).map_err(|message| vec![Problem { path: "$".to_owned(), message }])?;
    Ok(Answers::from(&content.read_answers(&node)?))
}

/// Writes a value made of texts, whole numbers, lists and objects, which cannot fail.
fn written(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[derive(Serialize)]
struct Refused {
    version: u32,
    error: Wrong,
}

#[derive(Serialize)]
struct Wrong {
    line: usize,
    message: String,
}

#[derive(Serialize)]
struct Whole<'a> {
    version: u32,
    perspective: &'static str,
    recommendation: &'static str,
    needs: PerSide<Share>,
    leaning: &'static str,
    settled: bool,
    triggers: Vec<Led<'a>>,
    reasons: Vec<Reason<'a>>,
    sensitivity: Tried<'a>,
    missing: Vec<&'a str>,
}

#[derive(Serialize)]
struct PerSide<T> {
    coaching: T,
    mentoring: T,
}

#[derive(Serialize)]
struct Share {
    points: u32,
    possible: u32,
}

#[derive(Serialize)]
struct Led<'a> {
    question: &'a str,
    choice: &'a str,
    leads: &'static str,
}

#[derive(Serialize)]
struct Reason<'a> {
    side: &'static str,
    question: &'a str,
    choice: &'a str,
    criterion: &'a str,
    points: PerSide<u32>,
    possible: u32,
    matters: bool,
}

#[derive(Serialize)]
struct Tried<'a> {
    kept: usize,
    tried: usize,
    changes: Vec<Changed<'a>>,
}

#[derive(Serialize)]
struct Changed<'a> {
    question: &'a str,
    choice: Option<&'a str>,
    gives: &'static str,
}

impl<'a> Whole<'a> {
    fn of(assessment: &'a Assessment) -> Self {
        let sensitivity = &assessment.sensitivity;
        Self {
            version: VERSION,
            perspective: assessment.perspective.word(),
            recommendation: assessment.recommendation.word(),
            needs: PerSide::of(
                assessment.needs.map(|need: &Need| Share { points: need.points, possible: need.possible }),
            ),
            leaning: assessment.leaning.word(),
            settled: assessment.settled,
            triggers: assessment.triggers.iter().map(Led::of).collect(),
            reasons: reasons(assessment),
            sensitivity: Tried {
                kept: sensitivity.kept(),
                tried: sensitivity.tried.len(),
                changes: sensitivity.changes().map(Changed::of).collect(),
            },
            missing: assessment.missing.iter().map(AsRef::as_ref).collect(),
        }
    }
}

/// The contributions in the order in which the rationale tells them.
fn reasons(assessment: &Assessment) -> Vec<Reason<'_>> {
    let told = explain(assessment).groups.into_iter().flat_map(|group| group.reasons);
    told.filter_map(|reason| assessment.contributions.iter().find(|c| c.question == reason.question))
        .map(Reason::of)
        .collect()
}

impl<T> PerSide<T> {
    fn of(each: PerAlternative<T>) -> Self {
        Self { coaching: each.coaching, mentoring: each.mentoring }
    }
}

impl<'a> Led<'a> {
    fn of(trigger: &'a Trigger) -> Self {
        Self { question: trigger.question.as_str(), choice: trigger.choice.as_str(), leads: trigger.lead.word() }
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
            criterion: contribution.criterion.as_str(),
            points: PerSide::of(contribution.points),
            possible: contribution.possible,
            matters: contribution.matters,
        }
    }
}

impl<'a> Changed<'a> {
    fn of(change: &'a Change) -> Self {
        Self {
            question: change.question.as_str(),
            choice: change.choice.as_ref().map(ChoiceId::as_str),
            gives: change.gives.word(),
        }
    }
}
