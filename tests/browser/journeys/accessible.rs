//! Everybody can use every view in every state: light, dark, narrow, wide, in colours of their own.

use browser_tests::{Engine, Host, Outcome, Page, visit, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, states};

/// What reaches out of the window sideways, or scrolls sideways in itself.
const SIDEWAYS: &str = "
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide of ${clientWidth}`] : [];
    const name = (element) => `${element.localName}.${element.getAttribute('class')}`;
    for (const element of document.querySelector('coaching-or-mentoring').shadowRoot.querySelectorAll('*')) {
        // A drawing cuts off its shapes, and engines differ in how far they count the edges of a shape.
        if (element.ownerSVGElement && element.localName !== 'text') continue;
        // Words on a drawing cannot break, and what is too long is cut off.
        const drawing = element.localName === 'text' && element.closest('.com-map-figure, .com-need-scale');
        if (drawing && getComputedStyle(drawing).overflowX === 'clip') continue;
        // What is said to screen readers alone is cut off to a point.
        if (element.parentElement?.closest('.com-hidden')) continue;
        const { overflowX } = getComputedStyle(element);
        if (['auto', 'scroll'].includes(overflowX) && element.scrollWidth > element.clientWidth) {
            found.push(`${name(element)} scrolls`);
        }
        const { left, right } = element.getBoundingClientRect();
        if (left < -0.5 || right > clientWidth + 0.5) found.push(`${name(element)} is at ${left} to ${right}`);
    }
    return found;";

/// What a shape is filled with, and what it stands on.
const FILLS: &str = "
    const fill = (css) => getComputedStyle(
        document.querySelector('coaching-or-mentoring').shadowRoot.querySelector(css)).fill;
    return [matchMedia('(forced-colors: active)').matches, fill('.com-fill-coaching'), fill('.com-bar-all')];";

/// The buttons, links among them, whose words have the colour of their ground.
const EMPTY: &str = "
    const buttons = document.querySelector('coaching-or-mentoring').shadowRoot.querySelectorAll('.com-button');
    const isEmpty = ({ color, backgroundColor }) => color === backgroundColor;
    return [...buttons].filter((button) => isEmpty(getComputedStyle(button))).map((button) => button.textContent);";

#[tokio::test]
async fn axe_finds_nothing_in_any_state_in_light() -> Outcome {
    axe_finds_nothing("light").await
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state_in_dark() -> Outcome {
    axe_finds_nothing("dark").await
}

#[tokio::test]
async fn nothing_reaches_out_sideways_at_320_pixels() -> Outcome {
    nothing_reaches_out_sideways(320).await
}

#[tokio::test]
async fn long_words_do_not_reach_out_sideways_at_320_pixels() -> Outcome {
    let document = Document::with_long_words()?;
    let host = Host::default().with_file("content/en.json", document.to_string());
    visit_host(host, "long-words-at-320", "/", async move |page| {
        page.resize(320, 800).await?;
        in_every_state(&page, &document, sideways).await
    })
    .await
}

#[tokio::test]
async fn nothing_reaches_out_sideways_at_1600_pixels() -> Outcome {
    nothing_reaches_out_sideways(1600).await
}

#[tokio::test]
async fn forced_colours_leave_shapes_and_words_apart_from_their_ground() -> Outcome {
    visit("forced-colours", "/", async |page| {
        if page.engine() == Engine::WebKit {
            // Safari's engine knows the query and has no such mode.
            return Ok(());
        }
        page.resize(900, 1200).await?;
        page.prefer("forced-colors", "active").await?;
        for state in states(&Document::shipped()?)? {
            state.open(&page).await?;
            page.screenshot(&format!("forced-colours-{}", state.name)).await?;
            assert_eq!(page.run(EMPTY, Vec::new()).await?, json!([]), "{}", state.name);
            if state.name == "result-both-seeker" {
                let fills = page.run(FILLS, Vec::new()).await?;
                assert_eq!(fills.get(0), Some(&json!(true)));
                assert_ne!(fills.get(1), fills.get(2));
            }
        }
        Ok(())
    })
    .await
}

async fn axe_finds_nothing(scheme: &'static str) -> Outcome {
    visit(&format!("axe-in-{scheme}"), "/", async move |page| {
        if scheme == "dark" && page.engine() != Engine::Chromium {
            // The markup is that of light, and the colours are the same in every engine.
            return Ok(());
        }
        page.prefer("prefers-color-scheme", scheme).await?;
        in_every_state(&page, &Document::shipped()?, async |page| page.axe().await).await
    })
    .await
}

async fn nothing_reaches_out_sideways(width: u32) -> Outcome {
    visit(&format!("sideways-at-{width}"), "/", async move |page| {
        page.resize(width, 800).await?;
        in_every_state(&page, &Document::shipped()?, sideways).await
    })
    .await
}

async fn sideways(page: &Page) -> Outcome<Vec<String>> {
    let found = page.run(SIDEWAYS, Vec::new()).await?;
    let found = found.as_array().into_iter().flatten();
    Ok(found.filter_map(Value::as_str).map(str::to_owned).collect())
}

/// Looks at every state, and fails with all that is found in any of them.
async fn in_every_state(
    page: &Page,
    document: &Document,
    look: impl AsyncFn(&Page) -> Outcome<Vec<String>>,
) -> Outcome {
    let mut found = Vec::new();
    for state in states(document)? {
        state.open(page).await?;
        for problem in look(page).await? {
            found.push(format!("{}: {problem}", state.name));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
