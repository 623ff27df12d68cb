//! A visitor who uses the keyboard alone reaches every recommendation, with the focus where reading goes on.

use browser_tests::{Outcome, visit};
use serde_json::json;

use crate::support::{Document, Hands, assessment, walk};

#[tokio::test]
async fn a_leader_reaches_coaching() -> Outcome {
    reach("coaching", "leader").await
}

#[tokio::test]
async fn a_sponsor_reaches_mentoring() -> Outcome {
    reach("mentoring", "sponsor").await
}

#[tokio::test]
async fn a_seeker_reaches_both() -> Outcome {
    reach("both", "seeker").await
}

#[tokio::test]
async fn a_sponsor_reaches_pause() -> Outcome {
    reach("pause", "sponsor").await
}

#[tokio::test]
async fn a_leader_reaches_elsewhere() -> Outcome {
    reach("elsewhere", "leader").await
}

#[tokio::test]
async fn a_seeker_reaches_undecided() -> Outcome {
    reach("undecided", "seeker").await
}

async fn reach(recommendation: &'static str, perspective: &'static str) -> Outcome {
    visit(&format!("{perspective}-reaches-{recommendation}"), "/", async move |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario(recommendation, perspective)?;
        page.find("h2").await?;
        let focused = page.focused().await?.tag_name().await?;
        assert_eq!(focused, "body", "a page that opens leaves the focus to its host");
        walk(&page, &document, &scenario, Hands::Keyboard).await?;
        let assessment = assessment(&page).await?;
        assert_eq!(assessment.get("recommendation"), Some(&json!(recommendation)));
        assert_eq!(assessment.get("perspective"), Some(&json!(perspective)));
        Ok(())
    })
    .await
}
