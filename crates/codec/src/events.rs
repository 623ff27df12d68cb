//! The details of the element's events and its `assessment` property.
//!
//! None of them holds an answer: a host learns that a question was answered, never how.

use crate::version::Version1;
use guide::content::{PerAlternative, Perspective, QuestionId};
use guide::decision::{self, Assessment};
use serde::Serialize;

/// The detail of `com-ready`.
#[must_use]
pub fn ready() -> impl Serialize {
    Ready { version: Version1 }
}

/// The detail of `com-start`.
#[must_use]
pub fn start(perspective: Perspective) -> impl Serialize {
    Start { version: Version1, perspective: perspective.word() }
}

/// The detail of `com-answer`.
#[must_use]
pub fn answer(question: &QuestionId) -> impl Serialize {
    Answer { version: Version1, question: question.as_str() }
}

/// The detail of `com-result`.
#[must_use]
pub fn result(assessment: &Assessment) -> impl Serialize + use<> {
    ResultDetail {
        version: Version1,
        recommendation: assessment.recommendation.word(),
        needs: Needs::from(&assessment.needs),
    }
}

/// The `assessment` property.
#[must_use]
pub fn assessment(assessment: &Assessment) -> impl Serialize + use<> {
    AssessmentProperty {
        version: Version1,
        perspective: assessment.perspective.word(),
        recommendation: assessment.recommendation.word(),
        leaning: assessment.leaning.word(),
        settled: assessment.settled,
        needs: Needs::from(&assessment.needs),
    }
}

#[derive(Serialize)]
struct Ready {
    version: Version1,
}

#[derive(Serialize)]
struct Start {
    version: Version1,
    perspective: &'static str,
}

#[derive(Serialize)]
struct Answer<'a> {
    version: Version1,
    question: &'a str,
}

#[derive(Serialize)]
struct ResultDetail {
    version: Version1,
    recommendation: &'static str,
    needs: Needs,
}

#[derive(Serialize)]
struct AssessmentProperty {
    version: Version1,
    perspective: &'static str,
    recommendation: &'static str,
    leaning: &'static str,
    settled: bool,
    needs: Needs,
}

/// The needs for both alternatives.
#[derive(Debug, Serialize)]
pub struct Needs {
    coaching: Need,
    mentoring: Need,
}

/// A need as an exact fraction: `points` of `possible`.
#[derive(Debug, Serialize)]
struct Need {
    points: u32,
    possible: u32,
}

impl From<&PerAlternative<decision::Need>> for Needs {
    fn from(needs: &PerAlternative<decision::Need>) -> Self {
        let need = |need: decision::Need| Need { points: need.points, possible: need.possible };
        Self { coaching: need(needs.coaching), mentoring: need(needs.mentoring) }
    }
}
