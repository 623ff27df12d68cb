//! Progress as the widget keeps it in the browser: the quick way to any page.

use browser_tests::{Outcome, Page};
use serde_json::{Map, Value, json};

use super::Scenario;

/// The key under which the widget of the standalone page keeps its progress.
pub(crate) const KEY: &str = "coaching-or-mentoring / #0";

/// How far a visitor has come.
#[derive(Clone)]
pub(crate) struct Progress(Value);

impl Progress {
    /// On a page without any answer: `welcome`, `compare` or `about`.
    pub(crate) fn without_answers(page: &str) -> Self {
        Self(json!({ "version": 1, "perspective": null, "page": page, "resume": "welcome", "changing": false,
            "answers": {} }))
    }

    /// On a page with all answers of a scenario.
    pub(crate) fn with_answers(page: &str, scenario: &Scenario) -> Self {
        let Scenario { perspective, answers, matters, .. } = scenario;
        let mut given = Map::new();
        given.insert(perspective.clone(), json!({ "choices": answers, "matters": matters }));
        Self(json!({ "version": 1, "perspective": perspective, "page": page, "resume": "review", "changing": false,
            "answers": given }))
    }
}

/// Begins anew with kept progress, as after a reload, and waits until the page stands.
pub(crate) async fn begin_at(page: &Page, progress: &Progress) -> Outcome {
    // A widget that is still on its way would note its own page in the history after this.
    page.find("h2").await?;
    let script = "sessionStorage.setItem(arguments[0], arguments[1]); history.replaceState(null, '');";
    page.run(script, vec![json!(KEY), json!(progress.0.to_string())]).await?;
    page.driver().refresh().await?;
    page.find("h2").await?;
    Ok(())
}
