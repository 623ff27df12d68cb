//! The brief as the library writes it.

use browser_tests::{Outcome, Page};
use codec::{TextFormat, write_brief};
use grammar::Cldr;
use guide::explanation::{BriefContext, brief};
use guide::session::Session;

use super::{Document, Scenario};

const MADE: &str = "const own = navigator.languages.find((tag) => tag.startsWith('en-')) ?? 'en';
    return new Date().toLocaleDateString(own, { dateStyle: 'long' });";

/// The headline of the brief of a scenario.
pub(crate) fn brief_title(document: &Document, scenario: &Scenario) -> String {
    brief(document.content(), &document.assessment(scenario), &BriefContext::default(), &Cldr).title
}

/// What the library writes for a scenario, made at the same time and place, with the private answers to some questions.
pub(crate) async fn written(
    page: &Page,
    document: &Document,
    scenario: &Scenario,
    included: &[&str],
    format: TextFormat,
) -> Outcome<String> {
    let made = page.run(MADE, Vec::new()).await?;
    let day = made.as_str().unwrap_or_default().to_owned();
    let context = BriefContext { day };
    let session = session_of(scenario, included);
    let brief = session.brief(document.content(), context, &Cldr).ok_or("nobody to write a brief for")?;
    Ok(write_brief(&brief, format))
}

/// A visit with the answers of a scenario, and with the private answers to some questions included in what is handed on.
pub(crate) fn session_of(scenario: &Scenario, included: &[&str]) -> Session {
    let mut session = Session::new();
    session.perspective = Some(scenario.answers.perspective);
    session.answers.of_mut(scenario.answers.perspective).clone_from(&scenario.answers);
    session.included = included.iter().map(|question| (*question).into()).collect();
    session
}
