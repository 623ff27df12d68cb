//! Progress as the widget keeps it in the browser: the quick way to any page.

use std::sync::atomic::{AtomicU32, Ordering};

use browser_tests::{Outcome, Page};
use serde_json::{Value, json};

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

    /// On a page with the answers of a scenario.
    pub(crate) fn with_answers(page: &str, scenario: &Scenario) -> Self {
        let perspective = scenario.perspective();
        let given = json!({ perspective: { "choices": scenario.choices(), "matters": scenario.marks() } });
        Self(json!({ "version": 1, "perspective": perspective, "page": page, "resume": "review", "changing": false,
            "answers": given }))
    }

    /// The same with the answers of somebody else beside them, as a link has them.
    pub(crate) fn beside(mut self, link: &str) -> Self {
        if let Some(progress) = self.0.as_object_mut() {
            progress.insert("shared".to_owned(), json!(link));
        }
        self
    }

    /// The same while one answer is being changed.
    pub(crate) fn changing(mut self) -> Self {
        if let Some(progress) = self.0.as_object_mut() {
            progress.insert("changing".to_owned(), json!(true));
        }
        self
    }

    /// The same of somebody who was asked for these answers.
    pub(crate) fn invited(mut self) -> Self {
        if let Some(progress) = self.0.as_object_mut() {
            progress.insert("invited".to_owned(), json!(true));
        }
        self
    }

    /// The text that is kept.
    pub(crate) fn text(&self) -> String {
        self.0.to_string()
    }
}

/// Begins anew with progress that the first widget of the page has kept, and waits until the page stands.
pub(crate) async fn begin_at(page: &Page, progress: &Progress) -> Outcome {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    // A widget that is still on its way would keep its own progress after this.
    page.find("h2").await?;
    let script = "sessionStorage.setItem(`coaching-or-mentoring ${location.pathname} #0`, arguments[0]);";
    page.run(script, vec![json!(progress.text())]).await?;
    // Another address, since the history's entry of this one says where the widget stood in it.
    let mut address = page.driver().current_url().await?;
    address.set_query(Some(&format!("begun={}", NUMBER.fetch_add(1, Ordering::SeqCst))));
    page.driver().goto(address.as_str()).await?;
    page.find("h2").await?;
    Ok(())
}
