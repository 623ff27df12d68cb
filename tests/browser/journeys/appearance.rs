//! The widget looks and works as it was drawn: on any host page, in any direction, for fingers and for the keyboard.

use browser_tests::{Host, Key, Outcome, Page, visit, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, FALLBACK, Progress, begin_at, host_page, states};

/// A host that sets everything back, and hands strange things down.
const STRANGE: &str = "* { all: revert; box-sizing: content-box; line-height: 1 !important; }
    html { font-size: 62.5%; }
    body { letter-spacing: 0.3em; word-spacing: 1em; text-transform: uppercase; text-indent: 2em; text-align: right;
        white-space: nowrap; font-style: italic; text-shadow: 1px 1px red; list-style: square; cursor: wait; }";

/// What each element's text looks like, and where it stands in the widget: left, top, width and height in
/// hundredths of a pixel.
const LOOKS: &str = "
    const app = document.querySelector('coaching-or-mentoring').shadowRoot.querySelector('.com-app');
    const zero = app.getBoundingClientRect();
    return [app, ...app.querySelectorAll('*')].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const { font, letterSpacing, textTransform, textShadow, color, cursor } = getComputedStyle(element);
        const look = [element.localName, element.getAttribute('class'),
            font, letterSpacing, textTransform, textShadow, color, cursor].join(' ');
        const place = [left - zero.left, top - zero.top, width, height];
        return [look, ...place.map((pixels) => Math.round(pixels * 100))];
    });";

/// What is to be hit with a finger and is smaller than 44 by 44 pixels, or covered.
const SMALL: &str = "
    const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const found = [];
    for (const control of root.querySelectorAll('button, summary, input')) {
        const target = control.closest('.com-choice, .com-try-choice, .com-mark') ?? control;
        if (!target.checkVisibility()) continue;
        const name = `${control.localName}.${control.getAttribute('class')} “${target.textContent.slice(0, 30)}”`;
        target.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = target.getBoundingClientRect();
        if (width < 43.5 || height < 43.5) found.push(`${name} is ${width} by ${height}`);
        for (const [x, y] of [[0.05, 0.1], [0.5, 0.5], [0.95, 0.9]]) {
            const hit = root.elementFromPoint(left + width * x, top + height * y);
            const reaches = hit === control || control.contains(hit) || hit?.control === control;
            if (!reaches) found.push(`${name} is not hit at ${x}, ${y} but ${hit?.getAttribute('class')}`);
        }
    }
    return found;";

/// What has the focus, and what is wrong with how that shows.
const FOCUS: &str = "
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === document.body) return null;
    const name = `${element.localName}.${element.getAttribute('class')} “${element.textContent.slice(0, 30)}”`;
    if (!element.getRootNode().host) return [name];
    const shown = element.closest('.com-choice') ?? element;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2) {
        return [name, `has an outline ${outlineStyle} ${outlineWidth}`];
    }
    const light = (css) => css.match(/[\\d.]+/g).slice(0, 3).map(Number).map((channel) => channel / 255)
        .map((channel) => channel > 0.04045 ? ((channel + 0.055) / 1.055) ** 2.4 : channel / 12.92)
        .reduce((sum, channel, at) => sum + channel * [0.2126, 0.7152, 0.0722][at], 0.05);
    const paper = getComputedStyle(element.getRootNode().querySelector('.com-app')).backgroundColor;
    const [one, other] = [light(outlineColor), light(paper)];
    if (Math.max(one, other) / Math.min(one, other) < 3) return [name, `${outlineColor} is not seen on ${paper}`];
    const { left, top, width, height } = shown.getBoundingClientRect();
    // Firefox scrolls to nothing of which a part is in sight: a line of text is enough to be seen.
    const seen = Math.min(top + height, innerHeight) - top;
    if (top < 0 || left < 0 || left + width > innerWidth || seen < Math.min(height, 16)) {
        return [name, `is out of sight at ${left}, ${top}`];
    }
    return [name];";

/// The states that are walked through by keys.
const WALKED: [&str; 6] =
    ["welcome-with-error", "comparison", "question-with-error", "question-settled", "review", "result-both-seeker"];

/// Where the parts of a page stand, each as its distances from where lines start and where they end.
const SIDES: &str = "
    const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const app = root.querySelector('.com-app');
    const zero = app.getBoundingClientRect();
    const parts = '.com-nav, .com-progress-bar, .com-choice, .com-radio, .com-legend, .com-button, .com-fieldset';
    return [...root.querySelectorAll(parts)].map((part) => {
        const { left, right } = part.getBoundingClientRect();
        const sides = [left - zero.left, zero.right - right].map((pixels) => Math.round(pixels * 100));
        if (app.dir === 'rtl') sides.reverse();
        return [part.getAttribute('class'), ...sides];
    });";

#[tokio::test]
async fn a_host_page_does_not_change_how_the_widget_looks() -> Outcome {
    let strange = host_page("").replacen("<script ", r#"<link rel="stylesheet" href="strange.css"><script "#, 1);
    let host = Host::default()
        .with_file("plain.html", host_page(""))
        .with_file("strange.html", strange)
        .with_file("strange.css", STRANGE);
    visit_host(host, "a-strange-host", "/plain.html", async |page| {
        page.resize(1000, 1600).await?;
        let plain = looks(&page).await?;
        go_to(&page, "strange.html").await?;
        let strange = looks(&page).await?;
        assert!(plain.len() > 20, "the widget shows little: {plain:?}");
        assert_eq!(plain.len(), strange.len());
        // Browsers round places to parts of a pixel of their own, from where the page has put the widget.
        let changed: Vec<_> =
            plain.iter().zip(&strange).filter(|(plain, strange)| !looks_as(plain, strange, 10)).collect();
        assert!(changed.is_empty(), "{changed:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_control_is_large_enough_for_a_finger() -> Outcome {
    visit("large-enough", "/", async |page| {
        page.resize(320, 800).await?;
        let mut found = Vec::new();
        for state in states(&Document::shipped()?)? {
            state.open(&page).await?;
            let small = page.run(SMALL, Vec::new()).await?;
            found.extend(small.as_array().into_iter().flatten().map(|small| format!("{}: {small}", state.name)));
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_focus_is_seen_wherever_keys_lead() -> Outcome {
    visit("the-focus-is-seen", "/", async |page| {
        page.resize(360, 640).await?;
        for scheme in ["light", "dark"] {
            page.prefer("prefers-color-scheme", scheme).await?;
            let mut walked = 0;
            for state in states(&Document::shipped()?)? {
                if WALKED.contains(&&*state.name) {
                    state.open(&page).await?;
                    let stops = walk_by_keys(&page).await?;
                    assert!(stops > 2, "{}: Tab stops {stops} times", state.name);
                    walked += 1;
                }
            }
            assert_eq!(walked, WALKED.len(), "in {scheme}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_language_that_runs_from_right_to_left_mirrors_the_page() -> Outcome {
    let content = r#"{ "extends": "en", "direction": "rtl" }"#;
    let host = Host::default()
        .with_file("left.html", host_page(""))
        .with_file("right.html", host_page(r#"content="right.json""#))
        .with_file("right.json", content);
    visit_host(host, "right-to-left", "/left.html", async |page| {
        page.resize(1000, 1600).await?;
        let mut found = Vec::new();
        for path in ["left.html", "right.html"] {
            go_to(&page, path).await?;
            page.find("#com-perspective-seeker").await?.click().await?;
            page.find("button[type=submit]").await?.click().await?;
            page.find(".com-progress-bar").await?;
            found.push(page.run(SIDES, Vec::new()).await?);
        }
        assert!(found.iter().all(|sides| sides.as_array().is_some_and(|sides| sides.len() > 8)), "{found:?}");
        let [left, right] = [found.first(), found.last()].map(|sides| sides.and_then(Value::as_array));
        for (left, right) in left.into_iter().flatten().zip(right.into_iter().flatten()) {
            // WebKit paints what is turned over on whole pixels.
            assert!(looks_as(left, right, 150), "{left} against {right}");
        }
        assert_eq!(left.map(Vec::len), right.map(Vec::len));
        let direction = "return getComputedStyle(document.querySelector('coaching-or-mentoring').shadowRoot
            .querySelector('h2')).direction;";
        assert_eq!(page.run(direction, Vec::new()).await?, json!("rtl"));
        Ok(())
    })
    .await
}

/// Opens another page of the same site.
async fn go_to(page: &Page, path: &str) -> Outcome {
    let url = page.driver().current_url().await?.join(path)?;
    Ok(page.driver().goto(url.as_str()).await?)
}

/// The widget's elements as they look, once it stands.
async fn looks(page: &Page) -> Outcome<Vec<Value>> {
    page.find("h2").await?;
    assert_ne!(page.text("h2").await?, FALLBACK);
    Ok(page.run(LOOKS, Vec::new()).await?.as_array().cloned().unwrap_or_default())
}

/// Whether two elements look alike, and all their places are less than that many hundredths of a pixel apart.
fn looks_as(one: &Value, other: &Value, apart: u64) -> bool {
    let place = |look: &Value| look.as_array().into_iter().flatten().filter_map(Value::as_i64).collect::<Vec<_>>();
    let (here, there) = (place(one), place(other));
    one.get(0) == other.get(0)
        && !here.is_empty()
        && here.len() == there.len()
        && here.iter().zip(&there).all(|(here, there)| here.abs_diff(*there) < apart)
}

/// Walks through the page by Tab until the focus leaves the widget or has come round, and to the next choice where it can,
/// and gives the number of stops by Tab.
async fn walk_by_keys(page: &Page) -> Outcome<usize> {
    let mut stops = Vec::new();
    while stops.len() < 60 {
        page.press(Key::Tab).await?;
        let stop = page.focused().await?;
        let Some(name) = seen_focus(page).await?.filter(|_| !stops.contains(&stop)) else { return Ok(stops.len()) };
        stops.push(stop);
        if name.starts_with("input.com-radio") {
            page.press(Key::Down).await?;
            seen_focus(page).await?;
        }
    }
    Err("Tab does not lead out of the widget".into())
}

/// What has the focus, if anything has; it must be seen.
async fn seen_focus(page: &Page) -> Outcome<Option<String>> {
    let focus = page.run(FOCUS, Vec::new()).await?;
    let name = focus.get(0).and_then(Value::as_str).map(str::to_owned);
    assert_eq!(focus.get(1), None, "{name:?}");
    Ok(name)
}

/// Where the cells of the table's first row begin, and whether they share a line.
const CELLS: &str = "
    const row = document.querySelector('coaching-or-mentoring').shadowRoot.querySelector('.com-table tbody tr');
    const boxes = [...row.children].map((cell) => cell.getBoundingClientRect());
    return boxes.every(({ top }, index) => index === 0 || (
        Math.abs(top - boxes[index - 1].top) < 1 && boxes[index].left >= boxes[index - 1].right - 1));";

#[tokio::test]
async fn on_a_wide_page_coaching_and_mentoring_stand_side_by_side_in_the_table() -> Outcome {
    visit("side-by-side", "/", async |page| {
        page.resize(1280, 1000).await?;
        begin_at(&page, &Progress::without_answers("compare")).await?;
        page.find(".com-table tbody tr").await?;
        assert_eq!(page.run(CELLS, vec![]).await?, true);
        page.resize(390, 844).await?;
        assert_eq!(page.run(CELLS, vec![]).await?, false, "on a phone, each row is a card");
        Ok(())
    })
    .await
}
