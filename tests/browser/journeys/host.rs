//! What the host's page hears and pays, and what it shows where the widget cannot run.

use authoring::problems;
use browser_tests::{By, Host, Outcome, Page, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, FALLBACK, Hands, assessment, at, host_page, walk};

/// Listens at the top of the page, where only events that bubble and are composed arrive from anywhere.
pub(crate) const RECORD: &str = "window.told = [];
for (const type of ['com-ready', 'com-start', 'com-answer', 'com-result', 'com-error']) {
    document.addEventListener(type, ({ bubbles, composed, detail }) => {
        window.told.push({ type, detail, travels: bubbles && composed });
    });
}
";

/// The document that overlays extend.
const SHIPPED: &str = include_str!("../../../content/en.json");

/// A document with many mistakes: wrong types, an unknown key, values that mean nothing.
const WRONG: &str = r#"{
    "extends": "en", "title": 7, "introducton": ["A word is misspelt here."], "direction": "up",
    "about": { "owner": 1, "date": "soon", "review": 2, "reviewer": 3, "funding": 4, "certainty": 5, "privacy": 6 },
    "rule": { "clear": "much", "both": true }
}"#;

#[tokio::test]
async fn events_tell_the_host_what_happens_but_no_answer() -> Outcome {
    visit_host(host(""), "events", "/host.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("elsewhere", "leader")?;
        walk(&page, &document, &scenario, Hands::Pointer).await?;
        let event = |name: &str, detail: Value| json!({ "type": name, "detail": detail, "travels": true });
        let mut expected = vec![
            event("com-ready", json!({ "version": 1 })),
            event("com-start", json!({ "version": 1, "perspective": "leader" })),
        ];
        for step in document.steps(&scenario) {
            expected.push(event("com-answer", json!({ "version": 1, "question": step.id })));
        }
        let needs = assessment(&page).await?.get("needs").cloned();
        let result = json!({ "version": 1, "recommendation": "elsewhere", "needs": needs });
        expected.push(event("com-result", result));
        assert_eq!(told(&page).await?, Value::Array(expected));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_whole_visit_asks_for_six_files_of_its_own() -> Outcome {
    visit_host(host(""), "a-whole-visit", "/host.html", async |page| {
        let document = Document::shipped()?;
        walk(&page, &document, &document.scenario("mentoring", "leader")?, Hands::Pointer).await?;
        for (place, title) in [(2, "interface/comparison/title"), (3, "interface/about/title")] {
            Hands::Pointer.press(&page, &format!("nav button:nth-child({place})")).await?;
            page.find_saying("h2", document.words(title)?).await?;
        }
        let of_the_host = ["GET /host.html", "GET /record.js", "GET /favicon.svg"];
        let mut own = page.requests();
        own.retain(|request| !of_the_host.contains(&&**request));
        own.sort_unstable();
        let six = [
            "GET /app.js",
            "GET /app_bg.wasm",
            "GET /coaching-or-mentoring.css.txt",
            "GET /coaching-or-mentoring.js",
            "GET /content/en.first-page.txt",
            "GET /content/en.json",
        ];
        assert_eq!(own, six);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_wrong_document_leaves_the_fallback_and_tells_every_problem() -> Outcome {
    let host = host(r#"content="wrong.json""#).with_file("wrong.json", WRONG);
    visit_host(host, "a-wrong-document", "/host.html", async |page| {
        let problems = problems(WRONG, Some(SHIPPED));
        assert!(problems.len() > 10, "{} problems are few", problems.len());
        let problems: Vec<_> =
            problems.iter().map(|problem| json!({ "path": problem.path, "message": problem.message })).collect();
        let error = error(&page).await?;
        assert_eq!(at(&error, "version"), 1);
        assert_eq!(at(&error, "code"), "content");
        assert_eq!(at(&error, "problems"), &json!(problems));
        shows_the_fallback(&page).await?;
        // On the author's own machine the problems stand below it, under one line that sums them up.
        let list = page.find_all("li").await?;
        assert_eq!(list.len(), 1 + problems.len());
        for (item, problem) in list.iter().skip(1).zip(&problems) {
            let text = item.text().await?;
            assert!(at(problem, "path").as_str().is_some_and(|path| text.contains(path)), "{text} is not {problem}");
        }
        let complaints = page.complaints().await?;
        assert_eq!(complaints.len(), 1, "{complaints:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_overlay_may_change_one_field_of_a_scenario() -> Outcome {
    let document = Document::shipped()?;
    let id = document.scenario("coaching", "seeker")?.id;
    let overlay = json!({ "extends": "en", "title": "Help here", "scenarios": { id: { "title": "At our house" } } });
    let host = host(r#"content="own.json""#).with_file("own.json", overlay.to_string());
    visit_host(host, "an-overlay-of-a-scenario", "/host.html", async |page| {
        page.find_saying("h2", "Help here").await?;
        let ready = json!([{ "type": "com-ready", "detail": { "version": 1 }, "travels": true }]);
        assert_eq!(told(&page).await?, ready);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_overlay_may_extend_a_document_of_the_organisation_beside_it() -> Outcome {
    let mut house: Value = serde_json::from_str(SHIPPED)?;
    house["introduction"] = json!(["Our house explains it like this."]);
    let overlay = json!({ "extends": "house", "title": "Help here" });
    let host = host(r#"content="own/guide.json""#)
        .with_file("own/guide.json", overlay.to_string())
        .with_file("own/house.json", house.to_string());
    visit_host(host, "an-overlay-of-a-house", "/host.html", async |page| {
        page.find_saying("h2", "Help here").await?;
        page.find_saying("p", "Our house explains it like this.").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_program_that_stops_midway_gives_way_to_the_fallback() -> Outcome {
    visit_host(host(""), "stops-midway", "/host.html", async |page| {
        ready(&page).await?;
        // A browser that refuses to insert anything: nothing that the program could go on from.
        let break_it = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
            window.told.length = 0;
            const { insertBefore } = Node.prototype;
            Node.prototype.insertBefore = () => { throw Error('refused'); };
            root.querySelector('nav button:nth-child(3)').click();
            setTimeout(() => { Node.prototype.insertBefore = insertBefore; }, 100);";
        page.run(break_it, Vec::new()).await?;
        let error = error(&page).await?;
        assert_eq!(at(&error, "version"), 1);
        assert_eq!(at(&error, "code"), "crash");
        assert!(at(&error, "message").as_str().is_some_and(|message| !message.is_empty()));
        shows_the_fallback(&page).await?;
        let complaints = page.complaints().await?;
        assert_eq!(complaints.iter().filter(|complaint| complaint.contains("> crash: ")).count(), 1, "{complaints:?}");
        Ok(())
    })
    .await
}

/// An organisation's page with one widget and a record of its events.
pub(crate) fn host(attributes: &str) -> Host {
    let script = r#"<script src="record.js"></script>"#;
    let page = host_page(attributes).replacen("<script ", &format!("{script}\n    <script "), 1);
    Host::default().with_file("host.html", page).with_file("record.js", RECORD)
}

pub(crate) async fn told(page: &Page) -> Outcome<Value> {
    page.run("return window.told;", Vec::new()).await
}

/// Waits until the guide has said that it is ready, which is a moment after its first page stands.
pub(crate) async fn ready(page: &Page) -> Outcome {
    let is_ready = async || Ok((at(&told(page).await?, "0/type") == "com-ready").then_some(()));
    page.wait("the guide to be ready", is_ready).await
}

/// The detail of the one event that is told where the widget cannot run.
pub(crate) async fn error(page: &Page) -> Outcome<Value> {
    let told = page.wait("an event", async || Ok(Some(told(page).await?).filter(|told| told.get(0).is_some()))).await?;
    assert_eq!(told.as_array().map(Vec::len), Some(1), "{told}");
    assert_eq!(at(&told, "0/type"), "com-error");
    assert_eq!(at(&told, "0/travels"), true);
    Ok(at(&told, "0/detail").clone())
}

pub(crate) async fn shows_the_fallback(page: &Page) -> Outcome {
    let fallback = page.driver().find(By::Id("fallback")).await?;
    assert!(fallback.is_displayed().await?, "the fallback is hidden");
    assert_eq!(fallback.text().await?, FALLBACK);
    Ok(())
}
