//! In a frame: as high as what is in it, with a history that works, and deaf to strangers.

mod strangers;
mod without_files;

use browser_tests::{Host, Key, Outcome, Page, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, opened};

/// The promised policy of a host that shows frames.
const WITH_FRAMES: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; frame-src *; require-trusted-types-for 'script'";
/// The same where the frame's files come from, by name: in a sandbox without an origin, WebKit takes `'self'` for nothing.
const BY_NAME: &str = "default-src 'none'; script-src http://127.0.0.1:* 'wasm-unsafe-eval'; \
    style-src http://127.0.0.1:*; connect-src http://127.0.0.1:*; img-src http://127.0.0.1:*; frame-src *; \
    require-trusted-types-for 'script'";
const SANDBOX: &str = r#"sandbox="allow-scripts allow-forms""#;
const FRAME_SCRIPT: &str = r#"<script src="frame.js"></script>"#;

const ON: &str = "button[type=submit]";

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

#[tokio::test]
async fn the_frame_is_as_high_as_the_guide_on_every_page() -> Outcome {
    visit_host(host("", FRAME_SCRIPT), "frame-height", "/parent.html", async |page| every_page_fits(&page).await).await
}

#[tokio::test]
async fn a_frame_in_a_sandbox_is_as_high_as_the_guide_too() -> Outcome {
    visit_host(host(SANDBOX, FRAME_SCRIPT).open_to_all(), "frame-in-a-sandbox", "/parent.html", async |page| {
        every_page_fits(&page).await
    })
    .await
}

#[tokio::test]
async fn a_frame_with_edges_that_count_has_no_scrollbar() -> Outcome {
    let sheet = r#"<link rel="stylesheet" href="edges.css">"#;
    let edges = "iframe { box-sizing: border-box; border: 7px solid; padding: 3px; }";
    let host = host("", &format!("{sheet}{FRAME_SCRIPT}")).with_file("edges.css", edges);
    visit_host(host, "frame-with-edges", "/parent.html", async |page| {
        enter(&page).await?;
        fits(&page).await
    })
    .await
}

#[tokio::test]
async fn a_script_that_comes_late_still_gives_the_frame_its_height() -> Outcome {
    visit_host(host("", ""), "frame-late-script", "/parent.html", async |page| {
        enter(&page).await?;
        page.driver().enter_default_frame().await?;
        let add = "const script = document.createElement('script'); script.src = trustedTypes
            ? trustedTypes.createPolicy('late', { createScriptURL: (url) => url }).createScriptURL('frame.js')
            : 'frame.js'; document.head.append(script);";
        page.run(add, Vec::new()).await?;
        page.driver().enter_frame(0).await?;
        fits(&page).await
    })
    .await
}

#[tokio::test]
async fn a_learning_platform_hears_the_height_and_nobody_hears_more() -> Outcome {
    visit_host(host("", ""), "frame-messages", "/parent.html", async |page| {
        let document = Document::shipped()?;
        enter(&page).await?;
        choose(&page, "leader").await?;
        press(&page, ON).await?;
        opened(&page, &document.steps("leader").first().ok_or("no question")?.prompt).await?;
        page.driver().enter_default_frame().await?;
        let heard = page.run("return window.heard;", Vec::new()).await?;
        let heard: Vec<&Value> = heard.as_array().into_iter().flatten().collect();
        let height = |message: &Value| message.get("height").and_then(Value::as_u64).filter(|height| *height > 200);
        let (platform, own): (Vec<_>, Vec<_>) = heard.into_iter().partition(|message| message.get("subject").is_some());
        for message in &platform {
            assert_eq!(**message, json!({ "subject": "lti.frameResize", "height": height(message) }));
        }
        let expected = |message: &Value, opened: bool| {
            json!({ "type": "coaching-or-mentoring", "version": 1, "height": height(message), "opened": opened })
        };
        assert!(own.iter().all(|m| **m == expected(m, false) || **m == expected(m, true)), "{own:?}");
        assert!(own.iter().any(|m| **m == expected(m, true)), "{own:?}");
        assert_eq!(platform.len(), own.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_script_around_the_frame_scrolls_by_itself() -> Outcome {
    visit_host(host("", ""), "frame-by-itself", "/parent.html", async |page| {
        enter(&page).await?;
        let scrolls = "document.scrollingElement.scrollTop = 100;
            return [innerHeight, document.scrollingElement.scrollTop];";
        assert_eq!(page.run(scrolls, Vec::new()).await?, json!([300, 100]));
        press(&page, ".com-nav-link:nth-child(2)").await?;
        opened(&page, Document::shipped()?.words("interface/comparison/title")?).await
    })
    .await
}

#[tokio::test]
async fn a_frame_that_may_not_be_so_high_scrolls_by_itself() -> Outcome {
    let sheet = r#"<link rel="stylesheet" href="low.css">"#;
    let host = host("", &format!("{sheet}{FRAME_SCRIPT}"));
    let host = host.with_file("low.css", "iframe { max-height: 800px; }");
    visit_host(host, "frame-low", "/parent.html", async |page| {
        let document = Document::shipped()?;
        enter(&page).await?;
        choose(&page, "leader").await?;
        press(&page, ON).await?;
        opened(&page, &document.steps("leader").first().ok_or("no question")?.prompt).await?;
        fits(&page).await?;
        press(&page, ".com-nav-link:nth-child(2)").await?;
        opened(&page, document.words("interface/comparison/title")?).await?;
        let scrolls = "document.scrollingElement.scrollTop = 100;
            const { scrollbarWidth } = getComputedStyle(document.documentElement);
            return [innerHeight, document.scrollingElement.scrollTop, scrollbarWidth];";
        let look = async || Ok((page.run(scrolls, Vec::new()).await? == json!([800, 100, "auto"])).then_some(()));
        page.wait("a frame that scrolls, with a scrollbar", look).await
    })
    .await
}

#[tokio::test]
async fn the_browsers_way_back_leads_through_the_frame() -> Outcome {
    for sandbox in ["", SANDBOX] {
        let host = host(sandbox, FRAME_SCRIPT).open_to_all();
        visit_host(host, "frame-history", "/parent.html", async |page| {
            let document = Document::shipped()?;
            let steps = document.steps("leader");
            let scenario = document.scenario("coaching", "leader")?;
            go_in(&page).await?;
            choose(&page, "leader").await?;
            let mut titles = vec![document.words("title")?];
            for step in steps.iter().take(3) {
                press(&page, ON).await?;
                opened(&page, &step.prompt).await?;
                choose(&page, scenario.answer(&step.id)?).await?;
                titles.push(&step.prompt);
            }
            for title in titles.iter().rev().skip(1) {
                page.driver().enter_default_frame().await?;
                page.back().await?;
                page.driver().enter_frame(0).await?;
                page.find_saying("h2", title).await?;
                fits(&page).await?;
            }
            for title in titles.iter().skip(1) {
                page.driver().enter_default_frame().await?;
                page.forward().await?;
                page.driver().enter_frame(0).await?;
                page.find_saying("h2", title).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Walks through every page inside the frame, and finds each as high as the frame, which then rests, and as wide.
async fn every_page_fits(page: &Page) -> Outcome {
    let document = Document::shipped()?;
    let scenario = document.scenario("coaching", "leader")?;
    page.resize(900, 700).await?;
    go_in(page).await?;
    fits_and_rests(page).await?;
    page.run(WATCH_WIDTH, Vec::new()).await?;
    choose(page, "leader").await?;
    for step in document.steps("leader") {
        press(page, ON).await?;
        opened(page, &step.prompt).await?;
        fits_and_rests(page).await?;
        choose(page, scenario.answer(&step.id)?).await?;
    }
    press(page, ON).await?;
    opened(page, document.words("interface/review/title")?).await?;
    fits_and_rests(page).await?;
    press(page, ON).await?;
    opened(page, document.sentence("coaching", "leader")?).await?;
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
async fn go_in(page: &Page) -> Outcome {
    page.driver().enter_frame(0).await?;
    Ok(page.find("h2").await?.click().await?)
}

/// Presses a button by the keyboard: a driver's pointer does not follow a frame that is higher than the window.
async fn press(page: &Page, css: &str) -> Outcome {
    page.find(css).await?.focus().await?;
    page.press(Key::Enter).await
}

/// Selects a choice of the open page by the keyboard.
async fn choose(page: &Page, value: &str) -> Outcome {
    page.find(&format!("input[type=radio][value=\"{value}\"]")).await?.focus().await?;
    page.press(" ").await
}

/// Waits, inside the frame, until nothing in it scrolls and nothing stands empty.
async fn fits(page: &Page) -> Outcome {
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
async fn enter(page: &Page) -> Outcome {
    page.driver().enter_frame(0).await?;
    page.find("h2").await.map(|_| ())
}

/// Waits, in the page around, until the guide in the frame stands and fits.
async fn settled(page: &Page) -> Outcome {
    enter(page).await?;
    fits(page).await?;
    Ok(page.driver().enter_default_frame().await?)
}

/// A page with the guide in a frame, and with scripts of its own.
fn host(sandbox: &str, scripts: &str) -> Host {
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
