//! The browser shows what `cargo xtask assess` gives.

use browser_tests::{Outcome, Page, visit};
use authoring::assess_line;
use codec::read_document;
use serde_json::{Value, json};

use crate::support::{Document, Hands, Progress, Scenario, assessment, begin_at, walk};

#[tokio::test]
async fn every_scenario_is_assessed_the_same() -> Outcome {
    visit("every-scenario-is-assessed-the-same", "/", async |page| {
        let document = Document::shipped()?;
        let scenarios = document.scenarios();
        assert!(scenarios.len() >= 12, "the document has {} scenarios", scenarios.len());
        for scenario in &scenarios {
            begin_at(&page, &Progress::with_answers("result", scenario)).await?;
            shows_what_the_library_gives(&page, &document, scenario).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_seeker_who_clicks_through_gets_the_same() -> Outcome {
    click_through("long-view").await
}

#[tokio::test]
async fn a_leader_who_clicks_through_gets_the_same() -> Outcome {
    click_through("solved-before").await
}

#[tokio::test]
async fn a_sponsor_who_clicks_through_gets_the_same() -> Outcome {
    click_through("first-time-manager").await
}

async fn click_through(id: &'static str) -> Outcome {
    visit(&format!("click-through-{id}"), "/", async move |page| {
        let document = Document::shipped()?;
        let scenario = document.scenarios().into_iter().find(|scenario| scenario.id == id).ok_or(id)?;
        assert!(!scenario.matters.is_empty(), "{id} is chosen for its marks");
        walk(&page, &document, &scenario, Hands::Pointer).await?;
        shows_what_the_library_gives(&page, &document, &scenario).await
    })
    .await
}

async fn shows_what_the_library_gives(page: &Page, document: &Document, scenario: &Scenario) -> Outcome {
    let id = &scenario.id;
    let given = from_library(scenario)?;
    let shown = assessment(page).await?;
    for key in ["perspective", "recommendation", "leaning", "settled", "needs"] {
        assert!(given.get(key).is_some(), "the library says nothing of {key} for {id}");
        assert_eq!(shown.get(key), given.get(key), "{key} of {id}");
    }
    let recommendation = given.get("recommendation").and_then(Value::as_str).unwrap_or_default();
    assert_eq!(page.text("h2").await?, document.sentence(recommendation, &scenario.perspective)?, "{id}");
    Ok(())
}

/// What the command line gives for a line with the answers of the scenario.
fn from_library(scenario: &Scenario) -> Outcome<Value> {
    let Scenario { perspective, answers, matters, .. } = scenario;
    let content = read_document(Document::text()).map_err(|problems| format!("{problems:?}"))?;
    let line = json!({ "perspective": perspective, "answers": answers, "matters": matters }).to_string();
    Ok(serde_json::from_str(&assess_line(&content, 1, &line))?)
}
