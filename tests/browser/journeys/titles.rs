//! The title of our own page follows the guide, and keeps to itself what was answered: browsers keep it in their history.

use browser_tests::{Outcome, Page, visit};
use codec::write_link;

use crate::support::{Document, Hands, Progress, begin_at};

#[tokio::test]
async fn the_title_says_which_page_is_open_and_nothing_of_the_answers() -> Outcome {
    visit("titles", "/", async |page| {
        let document = Document::shipped()?;
        page.find("h2").await?;
        let plain = page.driver().title().await?;
        let scenario = document.scenario("coaching", "seeker")?;
        begin_at(&page, &Progress::with_answers("result", &scenario)).await?;
        titled(&page, document.words("interface/common/result")?, &plain).await?;
        Hands::Pointer.press(&page, ".com-verdict .com-button").await?;
        titled(&page, document.words("interface/take_along/title")?, &plain).await?;
        page.driver().back().await?;
        titled(&page, document.words("interface/common/result")?, &plain).await?;
        let shared = Progress::with_answers("shared", &scenario).beside(&write_link(&scenario.answers));
        begin_at(&page, &shared).await?;
        titled(&page, document.words("interface/together/shared_page")?, &plain).await
    })
    .await
}

async fn titled(page: &Page, open: &str, plain: &str) -> Outcome {
    let wanted = format!("{open} | {plain}");
    page.wait(&wanted, async || Ok((page.driver().title().await? == wanted).then_some(()))).await
}
