//! The brief as the library writes it.

use browser_tests::{Outcome, Page};
use codec::{TextFormat, write_brief};
use guide::explanation::BriefContext;
use guide::session::Session;
use serde_json::Value;

use super::{Document, Scenario, at};

const MADE: &str = "return [new Date().toLocaleDateString('en', { dateStyle: 'long' }), location.href.split('#')[0]];";

/// What the library writes for a scenario, made at the same time and place, with the private answers to some questions.
pub(crate) async fn written(
    page: &Page,
    document: &Document,
    scenario: &Scenario,
    included: &[&str],
    format: TextFormat,
) -> Outcome<String> {
    let made = page.run(MADE, Vec::new()).await?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let context = BriefContext { day: text(at(&made, "0")), address: text(at(&made, "1")), is_partial: false };
    let mut session = Session::new();
    session.perspective = Some(scenario.answers.perspective);
    session.answers.of_mut(scenario.answers.perspective).clone_from(&scenario.answers);
    session.included = included.iter().map(|question| (*question).into()).collect();
    let brief = session.brief(document.content(), context).ok_or("nobody to write a brief for")?;
    Ok(write_brief(&brief, format))
}
