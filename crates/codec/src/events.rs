//! What the widget tells its host, as JSON text: the details of its events and its `assessment` property.
//!
//! No answer is in any of them: a host learns that a question was answered, never how.

use super::json::Writer;
use guide::decision::{Assessment, Need};
use guide::content::{PerAlternative, Perspective, Problem, QuestionId};

/// The only version of the forms.
const VERSION: u32 = 1;

/// The detail of `com-ready`.
#[must_use]
pub fn ready() -> String {
    form().end()
}

/// The detail of `com-start`.
#[must_use]
pub fn start(perspective: Perspective) -> String {
    let mut json = form();
    json.text("perspective", Some(perspective.word()));
    json.end()
}

/// The detail of `com-answer`.
#[must_use]
pub fn answer(question: &QuestionId) -> String {
    let mut json = form();
    json.text("question", Some(question.as_str()));
    json.end()
}

/// The detail of `com-result`.
#[must_use]
pub fn result(assessment: &Assessment) -> String {
    let mut json = form();
    json.text("recommendation", Some(assessment.recommendation.word()));
    write_needs(&assessment.needs, &mut json);
    json.end()
}

/// The `assessment` property.
#[must_use]
pub fn assessment(assessment: &Assessment) -> String {
    let mut json = form();
    json.text("perspective", Some(assessment.perspective.word()));
    json.text("recommendation", Some(assessment.recommendation.word()));
    json.text("leaning", Some(assessment.leaning.word()));
    json.truth("settled", assessment.settled);
    write_needs(&assessment.needs, &mut json);
    json.end()
}

/// The detail of `com-error` for a document that has problems.
#[must_use]
pub fn wrong_content(problems: &[Problem]) -> String {
    let mut json = form();
    json.text("code", Some("content"));
    json.text("message", Some("the content document cannot be used"));
    json.open("problems", '[');
    for problem in problems {
        json.open_item('{');
        json.text("path", Some(&problem.path));
        json.text("message", Some(&problem.message));
        json.close('}');
    }
    json.close(']');
    json.end()
}

/// What all forms begin with.
fn form() -> Writer {
    let mut json = Writer::new();
    json.number("version", VERSION);
    json
}

fn write_needs(needs: &PerAlternative<Need>, json: &mut Writer) {
    json.open("needs", '{');
    for (key, need) in [("coaching", needs.coaching), ("mentoring", needs.mentoring)] {
        json.open(key, '{');
        json.number("points", need.points);
        json.number("possible", need.possible);
        json.close('}');
    }
    json.close('}');
}
