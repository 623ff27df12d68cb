//! One visit in two tabs, and in a page that comes back: what is shown is what is true now.

use browser_tests::{Host, Outcome, Page, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, Hands, Progress, assessment, checked, host_page, opened};

const HANDS: Hands = Hands::Pointer;
const KEY: &str = "coaching-or-mentoring /host.html #0";

#[tokio::test]
async fn a_restart_in_one_tab_is_not_undone_by_another() -> Outcome {
    let host = Host::default().with_file("host.html", host_page(r#"storage="local""#));
    visit_host(host, "two-tabs", "/host.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "seeker")?;
        let steps = document.steps(&scenario);
        let [first, second, ..] = &*steps else { return Err("the guide is too short".into()) };
        page.text("h2").await?;
        HANDS.choose(&page, "seeker").await?;
        for step in [first, second] {
            HANDS.go_on(&page).await?;
            opened(&page, &step.prompt).await?;
            HANDS.choose(&page, scenario.answer(&step.id)).await?;
        }
        let (driver, one) = (page.driver(), page.driver().window().await?);
        let address = driver.current_url().await?;
        let two = driver.new_window().await?;
        driver.switch_to_window(two.clone()).await?;
        driver.goto(address.as_str()).await?;
        page.find_saying("h2", &second.prompt).await?;

        // What is answered in one tab is answered in the other.
        HANDS.press(&page, ".com-back").await?;
        page.find_saying("h2", &first.prompt).await?;
        HANDS.choose(&page, "").await?;
        driver.switch_to_window(one.clone()).await?;
        page.find_saying("h2", &second.prompt).await?;
        page.wait("the answer of the other tab", async || {
            let told = assessment(&page).await?;
            let given = told.pointer(&format!("/answers/{}", first.id)).cloned();
            Ok((given != Some(json!(scenario.answer(&first.id)))).then_some(()))
        })
        .await?;
        assert_eq!(checked(&page).await?.as_deref(), Some(scenario.answer(&second.id)), "its own page stays open");

        // What is forgotten in one is forgotten in the other.
        driver.switch_to_window(two).await?;
        page.run("document.querySelector('coaching-or-mentoring').restart();", Vec::new()).await?;
        page.find_saying("h2", document.words("title")?).await?;
        driver.switch_to_window(one).await?;
        page.find_saying("h2", document.words("title")?).await?;
        assert_eq!(assessment(&page).await?, Value::Null);
        HANDS.choose(&page, "leader").await?;
        let stored = "return localStorage.getItem(arguments[0]);";
        let stored = page.run(stored, vec![json!(KEY)]).await?;
        let stored = stored.as_str().ok_or("nothing is kept")?;
        assert!(!stored.contains(&format!("\"{}\"", first.id)), "{stored}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_that_comes_back_shows_what_is_true_now() -> Outcome {
    for storage in ["local", "session"] {
        let host = Host::default().with_file("host.html", host_page(&format!("storage=\"{storage}\"")));
        visit_host(host, "comes-back", "/host.html", async move |page| {
            let document = Document::shipped()?;
            let (own, other) = (document.scenario("both", "seeker")?, document.scenario("mentoring", "leader")?);
            let area = format!("{storage}Storage");
            page.text("h2").await?;
            HANDS.choose(&page, "seeker").await?;
            for step in document.steps(&own).iter().take(2) {
                HANDS.go_on(&page).await?;
                opened(&page, &step.prompt).await?;
                HANDS.choose(&page, own.answer(&step.id)).await?;
            }
            // As from the back-forward cache, after the visit has gone on in another page.
            come_back(&page, &area, Some(&Progress::with_answers("result", &other).text())).await?;
            page.wait("the answers of the other page", async || {
                Ok((assessment(&page).await?.get("perspective") == Some(&json!("leader"))).then_some(()))
            })
            .await?;
            page.text("h2").await?;
            // Nothing happens to it where the storage says nothing new, or nothing that can be read.
            let before = assessment(&page).await?;
            for text in ["{\"version\":2}", "[", ""] {
                come_back(&page, &area, Some(text)).await?;
                assert_eq!(assessment(&page).await?, before);
            }
            come_back(&page, &area, None).await?;
            page.find_saying("h2", document.words("title")?).await?;
            assert_eq!(assessment(&page).await?, Value::Null);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Changes what is stored, and comes back to the page.
async fn come_back(page: &Page, area: &str, text: Option<&str>) -> Outcome {
    let script = "const [area, key, text] = arguments;
        if (text === null) window[area].removeItem(key);
        else window[area].setItem(key, text);
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        return new Promise((done) => setTimeout(done, 50));";
    page.run(script, vec![json!(area), json!(KEY), json!(text)]).await?;
    Ok(())
}
