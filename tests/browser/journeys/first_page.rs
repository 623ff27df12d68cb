//! Our own pages show the first page before the WebAssembly is there, and nothing that is done on it is lost.

use browser_tests::{Gate, Host, Key, Outcome, Page, WebElement, visit_host};
use serde_json::json;

use crate::support::{Document, Hands, Progress, begin_at, checked, focused, opened};

const MODULE: &str = "app_bg.wasm";
const LEADER: &str = "#com-perspective-leader";

/// What a tree shows, element by element, whatever the order of its attributes.
const DRAWN: &str = "
    const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const told = (node) => node.nodeType === Node.TEXT_NODE ? node.data : [
        node.localName,
        [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
        [...node.childNodes].map(told).filter((child) => child !== ''),
    ];
    const drawn = root.querySelector(arguments[0]).cloneNode(true);
    drawn.normalize();
    return told(drawn);";
const FIRST: &str = "[part=first-page] > .com-app";
const APP: &str = ":not([part]) > .com-app";

/// Where everything in a tree stands that a person looks at or uses.
const PLACED: &str = "
    const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    return [...root.querySelector(arguments[0]).querySelectorAll('button, h2, h3, input, label, p')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        // Text in two pieces is a sixty-fourth of a pixel off.
        return [element.localName, ...[x, y, width, height].map(Math.round), getComputedStyle(element).color];
    });";

/// The sum of all layout shifts so far; nothing where the browser does not count them.
const SHIFTS: &str = "
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return 0;
    let sum = 0;
    new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) sum += value;
    }).observe({ type: 'layout-shift', buffered: true });
    return new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 50)));
    });";

#[tokio::test]
async fn the_first_page_is_what_the_app_draws_first() -> Outcome {
    for path in ["/", "/embed.html"] {
        let (host, gate) = held();
        visit_host(host, "the-first-page-is-the-apps", path, async move |page| {
            first(&page, "h2").await?;
            let first = page.run(DRAWN, vec![json!(FIRST)]).await?;
            assert!(first.to_string().len() > 1000, "{first}");
            // High enough for what stands below the widget.
            page.resize(900, 1600).await?;
            let placed = page.run(PLACED, vec![json!(FIRST)]).await?;
            let shifts = page.run(SHIFTS, Vec::new()).await?;
            gate.open();
            page.find("h2").await?;
            assert_eq!(page.run(DRAWN, vec![json!(APP)]).await?, first);
            let now = page.run(PLACED, vec![json!(APP)]).await?;
            let pairs = placed.as_array().into_iter().flatten().zip(now.as_array().into_iter().flatten());
            let moved: Vec<_> = pairs.filter(|(before, after)| before != after).collect();
            assert!(moved.is_empty(), "{moved:#?}");
            assert_eq!(page.run(SHIFTS, Vec::new()).await?, shifts);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_choice_made_before_the_app_is_kept() -> Outcome {
    let (host, gate) = held();
    visit_host(host, "a-choice-before-the-app", "/", async move |page| {
        first(&page, LEADER).await?.focus().await?;
        page.press(" ").await?;
        page.screenshot("first-page-before-the-app").await?;
        gate.open();
        page.find(LEADER).await?;
        assert_eq!(checked(&page).await?.as_deref(), Some("leader"));
        focused(&page, LEADER).await?;
        assert_eq!(page.run(SHIFTS, Vec::new()).await?, json!(0));
        page.screenshot("first-page-with-the-app").await?;
        page.press(Key::Down).await?;
        page.driver().refresh().await?;
        page.find("input:checked").await?;
        assert_eq!(checked(&page).await?.as_deref(), Some("sponsor"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn start_pressed_before_the_app_is_remembered() -> Outcome {
    let (host, gate) = held();
    visit_host(host, "start-before-the-app", "/", async move |page| {
        let document = Document::shipped()?;
        first(&page, "#com-perspective-sponsor").await?.click().await?;
        first(&page, "button[type=submit]").await?.click().await?;
        first(&page, "button[type=submit][aria-busy=true]").await?;
        gate.open();
        opened(&page, &document.first("sponsor")?.prompt).await?;
        Hands::Pointer.press(&page, ".com-back").await?;
        opened(&page, document.words("title")?).await?;
        assert_eq!(checked(&page).await?.as_deref(), Some("sponsor"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn start_pressed_without_a_choice_says_what_is_missing() -> Outcome {
    let (host, gate) = held();
    visit_host(host, "start-without-a-choice", "/", async move |page| {
        first(&page, "button[type=submit]").await?.focus().await?;
        page.press(Key::Enter).await?;
        gate.open();
        page.find_saying("[role=alert]", Document::shipped()?.words("interface/welcome/error")?).await?;
        focused(&page, "[data-com-problem]").await
    })
    .await
}

#[tokio::test]
async fn a_visit_that_goes_on_is_not_sent_back_to_the_first_page() -> Outcome {
    let (host, gate) = held();
    gate.open();
    visit_host(host, "a-visit-that-goes-on", "/", async move |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "leader")?;
        begin_at(&page, &Progress::with_answers("review", &scenario)).await?;
        gate.close();
        page.driver().refresh().await?;
        assert_eq!(first(&page, "h2").await?.css_value("visibility").await?, "hidden");
        gate.open();
        page.find_saying("h2", document.words("interface/review/title")?).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_sets_what_it_may_and_nothing_else() -> Outcome {
    let attributes = "const { attributes } = document.querySelector('coaching-or-mentoring');
        return [...attributes].map(({ name, value }) => `${name}=${value}`).sort();";
    let given = |query: &str, expected: &[&str]| (format!("/embed.html?{query}"), json!(expected));
    for (path, expected) in [
        given(
            "perspective=leader&theme=dark&storage=none&lang=en-GB&view=guide",
            &["lang=en-GB", "perspective=leader", "storage=none", "theme=dark", "view=guide"],
        ),
        given("content=content/en.json&share=none", &["content=content/en.json", "share=none"]),
        given("content=https://elsewhere.example/a.json&content=content/en.json", &[]),
        given("content=//elsewhere.example/a.json", &[]),
        given("content=/other/a.json", &[]),
        given("content=../a.json", &[]),
        given("content=..%2fa.json", &[]),
        given("content=data:application/json,a.json", &[]),
        given(
            "perspective=boss&theme=<b>&view=&storage=disk&share=https://elsewhere.example&lang=%22&onclick=x&constructor=1&__proto__=1",
            &[],
        ),
    ] {
        visit_host(Host::default(), "an-address-sets-attributes", &path, async move |page| {
            page.find("h2").await?;
            assert_eq!(page.run(attributes, Vec::new()).await?, expected);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_address_can_choose_the_perspective_before_the_app_is_there() -> Outcome {
    let (host, gate) = held();
    visit_host(host, "an-address-chooses", "/embed.html?perspective=sponsor", async move |page| {
        first(&page, "#com-perspective-sponsor:checked").await?;
        first(&page, LEADER).await?.click().await?;
        gate.open();
        page.find(LEADER).await?;
        assert_eq!(checked(&page).await?.as_deref(), Some("leader"), "what a person does comes before the address");
        Ok(())
    })
    .await
}

/// The build with the WebAssembly held back.
fn held() -> (Host, Gate) {
    let gate = Gate::default();
    (Host::default().holding(MODULE, &gate), gate)
}

/// Something on the first page, before the app is there: as soon as the document has brought it.
async fn first(page: &Page, css: &str) -> Outcome<WebElement> {
    let script = "return document.readyState === 'loading' ? [] : [...document.querySelector('coaching-or-mentoring')?.shadowRoot
        ?.querySelector('[part=first-page]')?.querySelectorAll(arguments[0]) ?? []];";
    page.wait(&format!("`{css}` on the first page"), async || {
        let found = page.driver().execute(script, vec![json!(css)]).await?;
        if found.json().is_null() { Ok(None) } else { Ok(found.elements()?.into_iter().next()) }
    })
    .await
}
