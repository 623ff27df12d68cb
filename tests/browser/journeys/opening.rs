//! The page opens and the widget comes to life.

use browser_tests::{Outcome, visit};
use serde_json::{Value, json};

use crate::support::State;

#[tokio::test]
async fn the_standalone_page_opens_with_a_live_widget() -> Outcome {
    visit("the-standalone-page-opens", "/", async |page| {
        let is_defined = "return customElements.whenDefined('coaching-or-mentoring').then(() => true);";
        assert_eq!(page.run(is_defined, Vec::new()).await?, json!(true));
        assert!(!page.text("div").await?.trim().is_empty(), "the widget shows nothing");
        page.screenshot("opening").await
    })
    .await
}

#[tokio::test]
async fn nothing_is_fetched_from_elsewhere() -> Outcome {
    visit("nothing-is-fetched-from-elsewhere", "/", async |page| {
        page.find("div *").await?;
        let script = "return performance.getEntriesByType('resource').map(({ name }) => name)
            .filter(name => new URL(name).origin !== location.origin);";
        assert_eq!(page.run(script, Vec::<Value>::new()).await?, json!([]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_on_the_standalone_page() -> Outcome {
    visit("axe-on-the-standalone-page", "/", async |page| {
        page.find("div *").await?;
        for scheme in ["light", "dark"] {
            page.prefer("prefers-color-scheme", scheme).await?;
            State::rest(&page).await?;
            let problems = page.axe().await?;
            assert!(problems.is_empty(), "in {scheme}:\n{}", problems.join("\n"));
        }
        Ok(())
    })
    .await
}
