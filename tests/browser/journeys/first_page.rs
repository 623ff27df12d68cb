//! The first page is there before the WebAssembly, on our own pages and on any other, and nothing that is done on it is lost.

use browser_tests::{Gate, Host, Key, Outcome, Page, Trouble, WebElement, visit_host};
use serde_json::json;

use crate::host::{error, host, shows_the_fallback};
use crate::support::{Document, Hands, at, checked, focused, opened};

const MODULE: &str = "app_bg.wasm";
const LEADER: &str = "#com-perspective-leader";

/// A page of an organisation, and one of ours.
const ON_HOST: &str = "/host.html";
const PAGES: [&str; 2] = ["/", ON_HOST];

/// What a tree shows, element by element, whatever the order of its attributes.
pub(crate) const DRAWN: &str = "
    const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const told = (node) => node.nodeType === Node.TEXT_NODE ? node.data : [
        node.localName,
        [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
        [...node.childNodes].map(told).filter((child) => child !== ''),
    ];
    const drawn = root.querySelector(arguments[0]).cloneNode(true);
    drawn.normalize();
    return told(drawn);";
pub(crate) const FIRST: &str = "[data-com-first] > .com-app";
pub(crate) const APP: &str = ":not([data-com-first]) > .com-app";

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
    for path in ["/", "/embed.html", ON_HOST] {
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
    for path in PAGES {
        keeps_a_choice(path).await?;
    }
    Ok(())
}

async fn keeps_a_choice(path: &str) -> Outcome {
    let (host, gate) = held();
    visit_host(host, "a-choice-before-the-app", path, async move |page| {
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
    for path in PAGES {
        remembers_start(path).await?;
    }
    Ok(())
}

async fn remembers_start(path: &str) -> Outcome {
    let (host, gate) = held();
    visit_host(host, "start-before-the-app", path, async move |page| {
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
    for path in PAGES {
        goes_on(path).await?;
    }
    Ok(())
}

async fn goes_on(path: &str) -> Outcome {
    let (host, gate) = held();
    gate.open();
    visit_host(host, "a-visit-that-goes-on", path, async move |page| {
        let document = Document::shipped()?;
        let prompt = document.first("leader")?.prompt;
        page.find("h2").await?;
        Hands::Pointer.choose(&page, "leader").await?;
        Hands::Pointer.go_on(&page).await?;
        opened(&page, &prompt).await?;
        gate.close();
        page.driver().refresh().await?;
        // The sheet is all that a first page would wait for.
        let sheet =
            "const [sheet] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.css.txt'));
            return sheet?.responseEnd > 0 && performance.now() > sheet.responseEnd + 100;";
        let look = async || Ok((page.run(sheet, Vec::new()).await? == json!(true)).then_some(()));
        page.wait("the sheet", look).await?;
        let shown =
            "return document.querySelector('coaching-or-mentoring').shadowRoot.querySelectorAll('.com-app').length;";
        assert_eq!(page.run(shown, Vec::new()).await?, json!(0));
        gate.open();
        page.find_saying("h2", &prompt).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_part_of_the_guide_pressed_before_the_app_opens() -> Outcome {
    let (host, gate) = held();
    visit_host(host, "compare-before-the-app", ON_HOST, async move |page| {
        let document = Document::shipped()?;
        first(&page, "nav button:nth-child(2)").await?.click().await?;
        gate.open();
        page.find_saying("h2", document.words("interface/comparison/title")?).await?;
        page.back().await?;
        opened(&page, document.words("title")?).await
    })
    .await
}

#[tokio::test]
async fn a_first_page_that_comes_after_the_app_changes_nothing() -> Outcome {
    let gate = Gate::default();
    let late = host("").holding("content/en.first-page.txt", &gate);
    visit_host(late, "a-late-first-page", ON_HOST, async move |page| {
        let document = Document::shipped()?;
        page.find("h2").await?;
        Hands::Pointer.choose(&page, "leader").await?;
        gate.open();
        let came = "return performance.getEntriesByType('resource').some(({ name, responseEnd }) =>
            name.endsWith('.first-page.txt') && responseEnd > 0 && performance.now() > responseEnd + 100);";
        page.wait("the first page", async || Ok((page.run(came, Vec::new()).await? == json!(true)).then_some(())))
            .await?;
        let all =
            "return document.querySelector('coaching-or-mentoring').shadowRoot.querySelectorAll('.com-app').length;";
        assert_eq!(page.run(all, Vec::new()).await?, 1);
        Hands::Pointer.go_on(&page).await?;
        opened(&page, &document.first("leader")?.prompt).await
    })
    .await
}

#[tokio::test]
async fn an_app_that_never_comes_gives_the_fallback_back() -> Outcome {
    let (held, gate) = held();
    visit_host(held, "never-comes", ON_HOST, async move |page| {
        first(&page, LEADER).await?.click().await?;
        page.serve(host("").with_trouble(MODULE, Trouble::Missing).with_trouble("content/en.json", Trouble::CutShort));
        gate.open();
        page.driver().refresh().await?;
        assert_eq!(at(&error(&page).await?, "code"), "load");
        shows_the_fallback(&page).await?;
        assert!(first_now(&page, LEADER).await?.is_none() && !page.complaints().await?.is_empty());
        Ok(())
    })
    .await
}

/// The build with the WebAssembly held back.
pub(crate) fn held() -> (Host, Gate) {
    let gate = Gate::default();
    (host("").holding(MODULE, &gate), gate)
}

/// Something on the first page, before the app is there, as soon as it is.
pub(crate) async fn first(page: &Page, css: &str) -> Outcome<WebElement> {
    page.wait(&format!("`{css}` on the first page"), async || first_now(page, css).await).await
}

/// Something on the first page, if it is there now.
pub(crate) async fn first_now(page: &Page, css: &str) -> Outcome<Option<WebElement>> {
    let script = "return [...document.querySelector('coaching-or-mentoring')?.shadowRoot
        ?.querySelector('[data-com-first]:not([hidden])')?.querySelectorAll(arguments[0]) ?? []];";
    let found = page.driver().execute(script, vec![json!(css)]).await?;
    if found.json().is_null() { Ok(None) } else { Ok(found.elements()?.into_iter().next()) }
}
