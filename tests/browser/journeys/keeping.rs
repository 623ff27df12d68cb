//! What is kept across a reload, what is forgotten, and what is never kept.

use browser_tests::{Host, Key, Outcome, Page, visit, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, Hands, KEY, Progress, Scenario, assessment, begin_at, checked, host_page, opened};

const HANDS: Hands = Hands::Keyboard;
const STORED: &str = "const of = (storage) => Object.keys(storage).filter((key) => key.startsWith('coaching'));
    return [of(sessionStorage), of(localStorage)];";

#[tokio::test]
async fn a_reload_half_way_goes_on_at_the_same_question() -> Outcome {
    visit("a-reload-half-way", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "leader")?;
        answer(&page, &document, &scenario, 6).await?;
        assert_eq!(stored(&page).await?, json!([[KEY], []]));
        let steps = document.steps(&scenario);
        let (before, after) = steps.split_at_checked(6).ok_or("the guide is too short")?;
        let open = before.last().ok_or("the guide is too short")?;

        page.driver().refresh().await?;
        page.find_saying("h2", &open.prompt).await?;
        assert_eq!(checked(&page).await?.as_deref(), Some(scenario.answer(&open.id)));
        assert_eq!(page.focused().await?.tag_name().await?, "body", "a reload leaves the focus to the host");
        for step in after {
            HANDS.go_on(&page).await?;
            opened(&page, &step.prompt).await?;
            assert_eq!(checked(&page).await?, None, "{} was not answered before", step.id);
            HANDS.choose(&page, scenario.answer(&step.id)).await?;
        }
        HANDS.go_on(&page).await?;
        opened(&page, document.words("interface/matters/title")?).await?;
        HANDS.go_on(&page).await?;
        opened(&page, document.words("interface/review/title")?).await?;
        HANDS.go_on(&page).await?;
        opened(&page, &document.heading(&scenario)).await
    })
    .await
}

#[tokio::test]
async fn a_restart_forgets_everything() -> Outcome {
    visit("a-restart-forgets-everything", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "sponsor")?;
        begin_at(&page, &Progress::with_answers("review", &scenario)).await?;
        HANDS.go_on(&page).await?;
        opened(&page, &document.heading(&scenario)).await?;
        assert_eq!(stored(&page).await?, json!([[KEY], []]));
        HANDS.press(&page, ".com-actions-end .com-link:last-child").await?;
        opened(&page, document.words("title")?).await?;
        assert_eq!(stored(&page).await?, json!([[], []]));
        has_nothing(&page, &document).await?;
        page.driver().refresh().await?;
        has_nothing(&page, &document).await?;
        // The entry of the result is still in the browser's history, and shows nothing of it.
        page.driver().back().await?;
        has_nothing(&page, &document).await
    })
    .await
}

#[tokio::test]
async fn with_storage_none_nothing_is_kept() -> Outcome {
    let host = Host::default().with_file("none.html", host_page(r#"storage="none""#));
    visit_host(host, "with-storage-none", "/none.html", async |page| {
        let document = Document::shipped()?;
        answer(&page, &document, &document.scenario("pause", "seeker")?, 3).await?;
        assert!(assessment(&page).await?.is_object());
        assert_eq!(stored(&page).await?, json!([[], []]));
        page.driver().refresh().await?;
        has_nothing(&page, &document).await
    })
    .await
}

#[tokio::test]
async fn with_storage_local_another_tab_goes_on() -> Outcome {
    let host = Host::default().with_file("local.html", host_page(r#"storage="local""#));
    visit_host(host, "with-storage-local", "/local.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("pause", "seeker")?;
        answer(&page, &document, &scenario, 2).await?;
        assert_eq!(stored(&page).await?, json!([[], ["coaching-or-mentoring /local.html #0"]]));
        let driver = page.driver();
        let address = driver.current_url().await?;
        // A window: WebKitGTK's browser keeps new tabs in the background, where the widget rightly does nothing.
        let tab = driver.new_window().await?;
        driver.switch_to_window(tab).await?;
        driver.goto(address.as_str()).await?;
        let open = document.steps(&scenario).into_iter().nth(1).ok_or("the guide is too short")?;
        page.find_saying("h2", &open.prompt).await?;
        assert_eq!(checked(&page).await?.as_deref(), Some(scenario.answer(&open.id)));
        Ok(())
    })
    .await
}

/// Starts the guide and answers the first questions; the last of them stays open.
async fn answer(page: &Page, document: &Document, scenario: &Scenario, count: usize) -> Outcome {
    page.find("h2").await?;
    HANDS.choose(page, scenario.perspective()).await?;
    for step in document.steps(scenario).iter().take(count) {
        HANDS.go_on(page).await?;
        opened(page, &step.prompt).await?;
        HANDS.choose(page, scenario.answer(&step.id)).await?;
    }
    // Out of the choices, as somebody would be who goes on reading.
    page.press(Key::Tab).await
}

/// What the widget keeps for the session, and for longer.
async fn stored(page: &Page) -> Outcome<Value> {
    page.run(STORED, Vec::new()).await
}

/// The first page is open, and knows nothing of the visitor.
async fn has_nothing(page: &Page, document: &Document) -> Outcome {
    page.find_saying("h2", document.words("title")?).await?;
    assert_eq!(checked(page).await?, None);
    assert_eq!(assessment(page).await?, Value::Null);
    Ok(())
}
