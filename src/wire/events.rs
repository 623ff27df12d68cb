//! What the widget tells its host, as JSON text: the details of its events and its `assessment` property.
//!
//! No answer is in any of them: a host learns that a question was answered, never how.

use super::json::written;
use crate::decision::{Assessment, Need};
use crate::model::{PerAlternative, Perspective, Problem, QuestionId};
use serde::Serialize;

/// The only version of the forms.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Plain {
    version: u32,
}

#[derive(Serialize)]
struct Start {
    version: u32,
    perspective: &'static str,
}

#[derive(Serialize)]
struct Answer<'a> {
    version: u32,
    question: &'a str,
}

#[derive(Serialize)]
struct Outcome {
    version: u32,
    recommendation: &'static str,
    needs: Needs,
}

#[derive(Serialize)]
struct Whole {
    version: u32,
    perspective: &'static str,
    recommendation: &'static str,
    leaning: &'static str,
    settled: bool,
    needs: Needs,
}

#[derive(Serialize)]
struct Needs {
    coaching: Share,
    mentoring: Share,
}

#[derive(Serialize)]
struct Share {
    points: u32,
    possible: u32,
}

#[derive(Serialize)]
struct Failure<'a> {
    version: u32,
    code: &'static str,
    message: &'a str,
    problems: Vec<At<'a>>,
}

#[derive(Serialize)]
struct At<'a> {
    path: &'a str,
    message: &'a str,
}

/// The detail of `com-ready`.
#[must_use]
pub fn ready() -> String {
    written(&Plain { version: VERSION })
}

/// The detail of `com-start`.
#[must_use]
pub fn start(perspective: Perspective) -> String {
    written(&Start { version: VERSION, perspective: perspective.word() })
}

/// The detail of `com-answer`.
#[must_use]
pub fn answer(question: &QuestionId) -> String {
    written(&Answer { version: VERSION, question: question.as_str() })
}

/// The detail of `com-result`.
#[must_use]
pub fn result(assessment: &Assessment) -> String {
    let recommendation = assessment.recommendation.word();
    written(&Outcome { version: VERSION, recommendation, needs: needs(&assessment.needs) })
}

/// The `assessment` property.
#[must_use]
pub fn assessment(assessment: &Assessment) -> String {
    written(&Whole {
        version: VERSION,
        perspective: assessment.perspective.word(),
        recommendation: assessment.recommendation.word(),
        leaning: assessment.leaning.word(),
        settled: assessment.settled,
        needs: needs(&assessment.needs),
    })
}

/// The detail of `com-error` for a document that has problems.
#[must_use]
pub fn wrong_content(problems: &[Problem]) -> String {
    written(&Failure {
        version: VERSION,
        code: "content",
        message: "the content document cannot be used",
        problems: problems.iter().map(|problem| At { path: &problem.path, message: &problem.message }).collect(),
    })
}

fn needs(needs: &PerAlternative<Need>) -> Needs {
    let share = |need: Need| Share { points: need.points, possible: need.possible };
    Needs { coaching: share(needs.coaching), mentoring: share(needs.mentoring) }
}
