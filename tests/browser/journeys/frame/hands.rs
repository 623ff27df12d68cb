//! A page with the guide in a frame, and how a visitor goes about in it.

use browser_tests::{Host, Key, Outcome, Page};
use serde_json::json;

use crate::support::{Document, opened};

/// The promised policy of a host that shows frames.
const WITH_FRAMES: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; frame-src *; require-trusted-types-for 'script'";
/// The same where the frame's files come from, by name: in a sandbox without an origin, WebKit takes `'self'` for nothing.
const BY_NAME: &str = "default-src 'none'; script-src http://127.0.0.1:* 'wasm-unsafe-eval'; \
    style-src http://127.0.0.1:*; connect-src http://127.0.0.1:*; img-src http://127.0.0.1:*; frame-src *; \
    require-trusted-types-for 'script'";
pub(super) const SANDBOX: &str = r#"sandbox="allow-scripts allow-forms""#;
pub(super) const FRAME_SCRIPT: &str = r#"<script src="frame.js"></script>"#;

pub(super) const ON: &str = "button[type=submit]";

/// Remembers what the frame says, and every height that it is given.
const RECORD: &str = "window.heard = [];
addEventListener('message', ({ data }) => window.heard.push(data));
window.heights = [];
addEventListener('load', () => {
    const frame = document.querySelector('iframe');
    new MutationObserver(() => window.heights.push(frame.style.height))
        .observe(frame, { attributes: true, attributeFilter: ['style'] });
});
";

const FITS: &str = "const { scrollHeight, clientHeight } = document.documentElement;
    return scrollHeight === clientHeight && innerHeight - document.body.getBoundingClientRect().height < 4;";

/// Notes, inside the frame, every width that a scrollbar leaves to the guide.
const WATCH_WIDTH: &str = "window.widths = new Set();
    new ResizeObserver(() => window.widths.add(document.documentElement.clientWidth))
        .observe(document.documentElement);";

/// The heights that the frame is given while the browser draws the page around a few times more.
const STILL_GIVEN: &str = "const { length } = window.heights;
    return new Promise((done) => {
        let left = 10;
        const next = () => left-- ? requestAnimationFrame(next) : done(window.heights.slice(length));
        next();
    });";

/// Walks through every page inside the frame, and finds each as high as the frame, which then rests, and as wide.
pub(super) async fn every_page_fits(page: &Page) -> Outcome {
    let document = Document::shipped()?;
    let scenario = document.scenario("coaching", "leader")?;
    page.resize(900, 700).await?;
    go_in(page).await?;
    fits_and_rests(page).await?;
    page.run(WATCH_WIDTH, Vec::new()).await?;
    choose(page, "leader").await?;
    for step in document.steps(&scenario) {
        press(page, ON).await?;
        opened(page, &step.prompt).await?;
        fits_and_rests(page).await?;
        choose(page, scenario.answer(&step.id)).await?;
    }
    for title in ["interface/matters/title", "interface/review/title"] {
        press(page, ON).await?;
        opened(page, document.words(title)?).await?;
        fits_and_rests(page).await?;
    }
    press(page, ON).await?;
    opened(page, &document.heading(&scenario)).await?;
    fits_and_rests(page).await?;
    for (place, title) in [(2, "interface/comparison/title"), (3, "interface/about/title")] {
        press(page, &format!("nav button:nth-child({place})")).await?;
        opened(page, document.words(title)?).await?;
        fits_and_rests(page).await?;
    }
    let widths = page.run("return [[...window.widths], [innerWidth]];", Vec::new()).await?;
    assert_eq!(widths.get(0), widths.get(1), "a scrollbar came between");
    // Whoever goes on to a new page reads it from its top.
    page.driver().enter_default_frame().await?;
    let top = "return Math.round(document.querySelector('iframe').getBoundingClientRect().top);";
    let top = page.run(top, Vec::new()).await?.as_i64().unwrap_or(-1);
    assert!((0..700).contains(&top), "the top of the frame is at {top}");
    Ok(())
}

/// Goes into the frame once the guide stands there, as a visitor does: by a click. WebKit gives keys to a frame of another
/// origin only then.
pub(super) async fn go_in(page: &Page) -> Outcome {
    page.driver().enter_frame(0).await?;
    Ok(page.find("h2").await?.click().await?)
}

/// Presses a button by the keyboard: a driver's pointer does not follow a frame that is higher than the window.
pub(super) async fn press(page: &Page, css: &str) -> Outcome {
    page.find(css).await?.focus().await?;
    page.press(Key::Enter).await
}

/// Selects a choice of the open page by the keyboard.
pub(super) async fn choose(page: &Page, value: &str) -> Outcome {
    page.find(&format!("input[type=radio][value=\"{value}\"]")).await?.focus().await?;
    page.press(" ").await
}

/// Waits, inside the frame, until nothing in it scrolls and nothing stands empty.
pub(super) async fn fits(page: &Page) -> Outcome {
    page.wait("a frame that fits", async || Ok((page.run(FITS, Vec::new()).await? == json!(true)).then_some(()))).await
}

/// As [`fits`], and the frame keeps the height that it has then.
async fn fits_and_rests(page: &Page) -> Outcome {
    fits(page).await?;
    page.driver().enter_default_frame().await?;
    let given = page.run(STILL_GIVEN, Vec::new()).await?;
    page.driver().enter_frame(0).await?;
    assert_eq!(given, json!([]), "the height goes on changing");
    fits(page).await
}

/// Goes into the frame, once the guide stands there.
pub(super) async fn enter(page: &Page) -> Outcome {
    page.driver().enter_frame(0).await?;
    page.find("h2").await.map(|_| ())
}

/// Waits, in the page around, until the guide in the frame stands and fits.
pub(super) async fn settled(page: &Page) -> Outcome {
    enter(page).await?;
    fits(page).await?;
    Ok(page.driver().enter_default_frame().await?)
}

/// A page with the guide in a frame, and with scripts of its own.
pub(super) fn host(sandbox: &str, scripts: &str) -> Host {
    let parent = format!(
        r#"<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>A page of an organisation</title>
    <link rel="icon" href="favicon.svg">
    <link rel="stylesheet" href="parent.css">
    <script src="record.js"></script>
    {scripts}
  </head>
  <body>
    <h1>A page of an organisation</h1>
    <iframe class="coaching-or-mentoring" src="embed.html" title="Coaching or mentoring" {sandbox}></iframe>
  </body>
</html>
"#
    );
    Host::default()
        .under(if sandbox.is_empty() { WITH_FRAMES } else { BY_NAME })
        .with_file("parent.html", parent)
        .with_file("parent.css", "iframe { width: 100%; height: 300px; border: 0; }")
        .with_file("record.js", RECORD)
}
