//! Pictures of every page for those who look after its beauty. Part of the run only where `COM_GALLERY` is set.

use browser_tests::{Outcome, visit};

use crate::support::{Document, states};

const PAGES: [&str; 12] = [
    "welcome",
    "question",
    "review",
    "result-coaching",
    "result-mentoring",
    "result-both",
    "result-pause",
    "result-elsewhere",
    "result-undecided",
    "comparison",
    "comparison-with-answers",
    "about",
];

#[tokio::test]
async fn gallery() -> Outcome {
    if std::env::var_os("COM_GALLERY").is_none() {
        return Ok(());
    }
    visit("gallery", "/", async |page| {
        for state in states(&Document::shipped()?)? {
            if !PAGES.contains(&&*state.name) {
                continue;
            }
            for scheme in ["light", "dark"] {
                page.prefer("prefers-color-scheme", scheme).await?;
                for width in [390, 1280] {
                    page.resize(width, 900).await?;
                    state.open(&page).await?;
                    let height = page.run("return document.documentElement.scrollHeight;", Vec::new()).await?;
                    page.resize(width, u32::try_from(height.as_u64().unwrap_or_default())?).await?;
                    page.screenshot(&format!("gallery-{}-{width}-{scheme}", state.name)).await?;
                }
            }
        }
        Ok(())
    })
    .await
}
