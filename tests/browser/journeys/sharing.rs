//! A link takes a result to somebody else: whole, unmixed, and through no server.

use browser_tests::{Host, Outcome, Page, visit, visit_host};
use serde_json::json;

use crate::support::{Document, Hands, Progress, Scenario, assessment, begin_at, host_page};

const HANDS: Hands = Hands::Keyboard;

#[tokio::test]
async fn a_link_opens_the_same_result_and_sends_nothing() -> Outcome {
    visit("a-link-opens-the-same-result", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "seeker")?;
        begin_at(&page, &Progress::with_answers("result", &scenario)).await?;
        let shown = page.text(".com-need-list").await?;
        let link = link(&page).await?;
        page.driver().goto("about:blank").await?;
        page.driver().goto(&link).await?;
        page.find_saying("h2", &document.shared_heading(&scenario)).await?;
        assert_eq!(page.text(".com-need-list").await?, shown);
        page.find_saying(".com-shared", document.words("interface/together/shared_title")?).await?;
        let address = page.run("return location.href;", Vec::new()).await?;
        assert_eq!(address.as_str(), link.split('#').next(), "the answers are no longer on show in the address");
        assert!(
            page.requests().iter().all(|request| !request.contains("com.") && !request.contains("com=")),
            "{:?}",
            page.requests()
        );
        page.driver().refresh().await?;
        page.find_saying("h2", &document.shared_heading(&scenario)).await?;
        page.find(".com-shared").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_that_was_changed_says_so_and_begins_anew() -> Outcome {
    visit("a-link-that-was-changed", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "sponsor")?;
        begin_at(&page, &Progress::with_answers("result", &scenario)).await?;
        let link = link(&page).await?;
        let before = assessment(&page).await?;
        let cut = link.get(..link.len() - 9).ok_or("the link is too short")?;
        let other = link.replacen("sponsor", "seeker", 1);
        for wrong in [cut, &*other, &*link.replacen("com.v2", "com.v3", 1)] {
            page.driver().goto("about:blank").await?;
            page.driver().goto(wrong).await?;
            page.find_saying("[role=alert]", document.words("interface/together/broken")?).await?;
            assert_eq!(page.text("h2").await?, document.words("title")?);
            assert_eq!(assessment(&page).await?, before, "what was answered before is kept");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_host_says_where_links_lead_or_switches_them_off() -> Outcome {
    let sharing = Host::default()
        .with_file("elsewhere.html", host_page(r#"share="/guide?lang=en#top""#))
        .with_file("off.html", host_page(r#"share="none""#));
    visit_host(sharing, "a-host-says-where-links-lead", "/elsewhere.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "seeker")?;
        answer_at(&page, "/elsewhere.html", &scenario).await?;
        let link = link(&page).await?;
        let origin = page.run("return location.origin;", Vec::new()).await?;
        let start = format!("{}/guide?lang=en#com.v2.seeker.", origin.as_str().unwrap_or_default());
        assert!(link.starts_with(&start), "{link}");

        page.driver()
            .goto(&format!(
                "{}/off.html#{}",
                origin.as_str().unwrap_or_default(),
                link.split('#').next_back().unwrap_or_default()
            ))
            .await?;
        page.find_saying("h2", document.words("title")?).await?;
        assert!(page.find_all(".com-shared").await?.is_empty(), "where sharing is off, links are not opened");
        answer_at(&page, "/off.html", &scenario).await?;
        page.find_saying("h2", document.words("interface/take_along/title")?).await?;
        for share in page.find_all(".com-share").await? {
            assert!(!share.is_displayed().await?);
        }
        Ok(())
    })
    .await
}

/// Opens the page of what can be taken along on a page of a host, with the answers of a scenario.
async fn answer_at(page: &Page, path: &str, scenario: &Scenario) -> Outcome {
    page.find("h2").await?;
    let script = "sessionStorage.setItem(arguments[0], arguments[1]); location.search = 'begun';";
    let progress = Progress::with_answers("take-along", scenario);
    page.run(script, vec![json!(format!("coaching-or-mentoring {path} #0")), json!(progress.text())]).await?;
    page.find(".com-brief").await?;
    Ok(())
}

/// The link that the page gives, from wherever the visitor is on the way to it.
async fn link(page: &Page) -> Outcome<String> {
    if page.find_all(".com-share").await?.is_empty() {
        HANDS.press(page, ".com-verdict .com-button").await?;
    }
    HANDS.press(page, ".com-share > .com-actions > .com-button").await?;
    let link = page.find(".com-share textarea").await?.prop("value").await?;
    Ok(link.ok_or("the field is empty")?)
}
