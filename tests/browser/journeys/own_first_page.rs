//! A document of an organisation brings its own first page, which never misleads.

use browser_tests::{Gate, Host, Outcome, built, visit_host};
use serde_json::{Value, json};

use crate::first_page::{APP, DRAWN, FIRST, first, first_now};
use crate::host::host;
use crate::support::{Document, checked, opened};

const LEADER: &str = "#com-perspective-leader";
const TITLE: &str = "Whom to ask at our house?";

#[tokio::test]
async fn the_first_page_beside_a_document_shows_at_once() -> Outcome {
    let (host, gate) = own(&own_page()?)?;
    visit_host(host, "own-first-page", "/host.html", async move |page| {
        assert_eq!(first(&page, "h2").await?.text().await?, TITLE);
        first(&page, LEADER).await?.click().await?;
        first(&page, "button[type=submit]").await?.click().await?;
        gate.open();
        opened(&page, &Document::shipped()?.first("leader")?.prompt).await
    })
    .await
}

#[tokio::test]
async fn what_was_chosen_under_other_words_is_not_taken_for_an_answer() -> Outcome {
    let label = Document::shipped()?.words("perspectives/leader/label")?.to_owned();
    let stale = own_page()?.replace(&label, "I want to arrange support");
    let (host, gate) = own(&stale)?;
    visit_host(host, "stale-first-page", "/host.html", async move |page| {
        first(&page, LEADER).await?.click().await?;
        first(&page, "button[type=submit]").await?.click().await?;
        gate.open();
        page.find_saying("label", &label).await?;
        assert_eq!(checked(&page).await?, None);
        assert!(first_now(&page, "h2").await?.is_none());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_first_page_of_another_release_is_left_out() -> Outcome {
    let page = own_page()?;
    let (start, _) = page.rsplit_once("<data value=").ok_or("the first page names no release")?;
    for (name, text) in [("older", format!("{start}<data value=\"0.0.1\"></data>")), ("cut", start.to_owned())] {
        let (host, gate) = own(&text)?;
        visit_host(host, &format!("first-page-{name}"), "/host.html", async move |page| {
            let came = "return performance.getEntriesByType('resource').some(({ name, responseEnd }) =>
                name.endsWith('.first-page.txt') && responseEnd > 0 && performance.now() > responseEnd + 100);";
            page.wait("the first page", async || Ok((page.run(came, Vec::new()).await? == json!(true)).then_some(())))
                .await?;
            assert!(first_now(&page, "h2").await?.is_none());
            gate.open();
            page.find_saying("h2", TITLE).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_first_page_brings_nothing_but_text_and_controls() -> Outcome {
    let hostile = "<script>window.taken = 1</script><style>.com-app { display: none }</style>\
        <a href=\"javascript:window.taken = 1\" id=\"trap\" onclick=\"window.taken = 1\" style=\"color: red\">A</a>\
        <img src=\"elsewhere.png\" onerror=\"window.taken = 1\"><svg><script>window.taken = 1</script></svg>";
    let (host, gate) = own(&own_page()?.replacen("<form", &format!("{hostile}<form"), 1))?;
    // A policy would prevent some of it too.
    let host = host.under("default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'");
    visit_host(host, "hostile-first-page", "/host.html", async move |page| {
        first(&page, "#trap").await?.click().await?;
        let left = "const [root] = [document.querySelector('coaching-or-mentoring').shadowRoot];
            const all = [...root.querySelectorAll('[data-com-first] *')];
            return [window.taken ?? null, all.filter(({ localName }) => /^(script|style)$/.test(localName)).length,
                all.filter((one) => ['href', 'src', 'style', 'onclick', 'onerror'].some((name) => one.hasAttribute(name))).length];";
        assert_eq!(page.run(left, Vec::new()).await?, json!([Value::Null, 0, 0]));
        assert!(!page.requests().iter().any(|request| request.contains("elsewhere.png")));
        gate.open();
        page.find_saying("h2", TITLE).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_document_without_a_first_page_waits_for_the_app() -> Outcome {
    let host = host(r#"content="own.json""#).with_file("own.json", document()?);
    visit_host(host, "no-first-page", "/host.html", async |page| {
        page.find_saying("h2", TITLE).await?;
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

/// Intl of the browser counts as ICU4X does, by which the first page was made.
#[tokio::test]
async fn a_guide_in_another_language_counts_the_same_before_the_app_and_with_it() -> Outcome {
    let polish =
        json!({ "one": "{number} pytanie", "few": "{number} pytania", "many": "{number} pytań", "other": "{number}" });
    let arabic = json!({ "zero": "لا سؤال", "one": "سؤال واحد", "two": "سؤالان", "few": "{number} أسئلة", "many": "{number} سؤالًا", "other": "{number} سؤال" });
    let minutes = json!({ "one": "{number} (1)", "two": "{number} (2)", "few": "{number} (few)", "many": "{number} (many)", "other": "{number} (other)" });
    for (lang, direction, questions, said) in [("pl", "ltr", polish, " pytań"), ("ar", "rtl", arabic, " أسئلة")] {
        let welcome = json!({ "questions": questions, "minutes": minutes });
        let overlay =
            json!({ "extends": "en", "lang": lang, "direction": direction, "interface": { "welcome": welcome } });
        let base = parse(include_str!("../../../content/en.json"))?;
        let checked = parse(&overlay.to_string())?.check(Some(base)).map_err(|problems| format!("{problems:?}"))?;
        let gate = Gate::default();
        let host = host(r#"content="own.json""#).with_file("own.json", overlay.to_string());
        let made = first_page::file(checked.content).await;
        let host = host.with_file("own.first-page.txt", made).holding("app_bg.wasm", &gate);
        visit_host(host, &format!("counts-{lang}"), "/host.html", async move |page| {
            first(&page, "h2").await?;
            let before = page.run(DRAWN, vec![json!(FIRST)]).await?;
            assert!(before.to_string().contains(said), "{before}");
            gate.open();
            page.find("h2").await?;
            assert_eq!(page.run(DRAWN, vec![json!(APP)]).await?, before, "{lang}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

fn parse(text: &str) -> Outcome<authoring::Document> {
    Ok(authoring::Document::parse(text).map_err(|problems| format!("{problems:?}"))?)
}

/// An organisation's document with this first page beside it, and the WebAssembly held back.
fn own(first_page: &str) -> Outcome<(Host, Gate)> {
    let gate = Gate::default();
    let host = host(r#"content="own.json""#).with_file("own.json", document()?);
    Ok((host.with_file("own.first-page.txt", first_page).holding("app_bg.wasm", &gate), gate))
}

fn document() -> Outcome<String> {
    Ok(json!({ "extends": "en", "title": TITLE }).to_string())
}

/// The shipped first page with the organisation's title, as its author's command makes it.
fn own_page() -> Outcome<String> {
    Ok(built("content/en.first-page.txt")?.replace(Document::shipped()?.words("title")?, TITLE))
}
