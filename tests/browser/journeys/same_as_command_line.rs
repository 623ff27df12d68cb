//! The browser shows what `cargo xtask assess` gives.

use authoring::assess_line;
use browser_tests::{Outcome, Page, visit};
use serde_json::{Value, json};

use crate::support::{Document, Hands, Progress, Scenario, assessment, begin_at, walk};

#[tokio::test]
async fn every_scenario_is_assessed_the_same() -> Outcome {
    visit("every-scenario-is-assessed-the-same", "/", async |page| {
        let document = Document::shipped()?;
        let scenarios = document.scenarios();
        assert!(scenarios.len() >= 18, "the document has {} scenarios", scenarios.len());
        for scenario in scenarios {
            begin_at(&page, &Progress::with_answers("result", scenario)).await?;
            shows_what_the_library_gives(&page, &document, scenario).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_seeker_who_clicks_through_gets_the_same() -> Outcome {
    click_through("both", "seeker").await
}

#[tokio::test]
async fn a_leader_who_clicks_through_gets_the_same() -> Outcome {
    click_through("mentoring", "leader").await
}

#[tokio::test]
async fn a_sponsor_who_clicks_through_gets_the_same() -> Outcome {
    click_through("coaching", "sponsor").await
}

/// Goes the whole way with a scenario, with a mark for what counts least, so that marks are seen to count.
async fn click_through(expect: &'static str, perspective: &'static str) -> Outcome {
    visit(&format!("click-through-{perspective}"), "/", async move |page| {
        let document = Document::shipped()?;
        let mut scenario = document.scenario(expect, perspective)?;
        let least = document.assessment(&scenario).contributions.into_iter().min_by_key(|given| given.possible);
        scenario.answers.mark(least.ok_or("a scenario without evidence")?.question, true);
        for step in document.steps(&scenario) {
            // The walk is not sure where the scenario says nothing.
            scenario = scenario.clone().with(&step.id, scenario.answer(&step.id));
        }
        walk(&page, &document, &scenario, Hands::Pointer).await?;
        shows_what_the_library_gives(&page, &document, &scenario).await
    })
    .await
}

async fn shows_what_the_library_gives(page: &Page, document: &Document, scenario: &Scenario) -> Outcome {
    let id = &scenario.id;
    let given = from_library(document, scenario)?;
    let shown = assessment(page).await?;
    for key in ["perspective", "recommendation", "leaning", "settled", "needs"] {
        assert!(given.get(key).is_some(), "the library says nothing of {key} for {id}");
        assert_eq!(shown.get(key), given.get(key), "{key} of {id}");
    }
    assert_eq!(given.get("recommendation"), Some(&json!(scenario.expect)), "{id}");
    assert_eq!(page.text("h2").await?, document.heading(scenario), "{id}");
    Ok(())
}

/// What the command line gives for a line with the answers of the scenario.
fn from_library(document: &Document, scenario: &Scenario) -> Outcome<Value> {
    let (perspective, answers, matters) = (scenario.perspective(), scenario.choices(), scenario.marks());
    let line = json!({ "perspective": perspective, "answers": answers, "matters": matters }).to_string();
    Ok(serde_json::from_str(&assess_line(document.content(), 1, &line))?)
}
