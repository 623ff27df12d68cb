//! What a person takes along: on paper, in the clipboard, as a file, as a link. All of it without a server.

use browser_tests::{Engine, Host, Outcome, Page, visit, visit_host};
use codec::TextFormat;
use serde_json::json;

use crate::support::{Document, Hands, Progress, begin_at, focused, opened, written};

const HANDS: Hands = Hands::Keyboard;
/// The buttons of the page, in the order in which they stand.
const COPY: &str = ".com-page > .com-actions .com-button:nth-child(2)";
const DOWNLOAD: &str = ".com-page > .com-actions .com-button:nth-child(3)";
const FIELD: &str = "textarea[readonly]";

/// Takes the files that are offered, as a browser's own list of downloads would.
const TAKE_FILES: &str = "window.files = [];
    const offered = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = make.call(URL, blob); offered.set(url, blob); return url; };
    HTMLAnchorElement.prototype.click = function () {
        offered.get(this.href).text().then((text) => window.files.push([this.download, text]));
    };";

#[tokio::test]
async fn the_result_is_copied_with_the_keyboard_alone() -> Outcome {
    visit("the-result-is-copied", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "leader")?;
        begin_at(&page, &Progress::with_answers("result", &scenario)).await?;
        HANDS.press(&page, ".com-verdict .com-button").await?;
        opened(&page, document.words("interface/take_along/title")?).await?;
        page.run("navigator.clipboard.writeText = async (text) => { window.copied = text; };", Vec::new()).await?;
        HANDS.press(&page, COPY).await?;
        said(&page, &document, "copied").await?;
        let copied = page.run("return window.copied;", Vec::new()).await?;
        assert_eq!(copied.as_str(), Some(&*written(&page, &document, &scenario, &[], TextFormat::Plain).await?));
        assert!(page.find_all(FIELD).await?.is_empty(), "what the browser has taken needs no field");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_the_clipboard_is_refused_the_text_is_selected_to_be_copied_by_hand() -> Outcome {
    visit("where-the-clipboard-is-refused", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "seeker")?;
        begin_at(&page, &Progress::with_answers("take-along", &scenario)).await?;
        let refusals = [
            "navigator.clipboard.writeText = () => Promise.reject(Error('refused'));",
            "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });",
        ];
        for refuse in refusals {
            page.run(refuse, Vec::new()).await?;
            HANDS.press(&page, COPY).await?;
            said(&page, &document, "refused").await?;
            focused(&page, FIELD).await?;
            let selected = page
                .run(
                    "const { value, selectionStart, selectionEnd } = document.querySelector('coaching-or-mentoring')
                        .shadowRoot.querySelector('textarea');
                    return value.slice(selectionStart, selectionEnd);",
                    Vec::new(),
                )
                .await?;
            assert_eq!(selected.as_str(), Some(&*written(&page, &document, &scenario, &[], TextFormat::Plain).await?));
            page.tab_back().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_markdown_is_handed_out_as_a_file() -> Outcome {
    visit("the-markdown-is-handed-out", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("mentoring", "sponsor")?;
        begin_at(&page, &Progress::with_answers("take-along", &scenario)).await?;
        page.run(TAKE_FILES, Vec::new()).await?;
        HANDS.press(&page, DOWNLOAD).await?;
        said(&page, &document, "saved").await?;
        let files = page
            .wait("the file", async || {
                let files = page.run("return window.files;", Vec::new()).await?;
                Ok(files.get(0).is_some().then_some(files))
            })
            .await?;
        let markdown = written(&page, &document, &scenario, &[], TextFormat::Markdown).await?;
        assert_eq!(files, json!([["coaching-or-mentoring.md", markdown]]));
        assert!(page.find_all(FIELD).await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_a_frame_that_may_keep_files_back_the_text_is_on_show_too() -> Outcome {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
        img-src 'self'; frame-src 'self'; require-trusted-types-for 'script'";
    let frame = r#"<!doctype html><html lang="en"><title>A frame</title><link rel="icon" href="favicon.svg">
        <iframe title="The guide" sandbox="allow-scripts allow-same-origin allow-forms" width="900" height="900" src="index.html"></iframe>"#;
    let host = Host::default().under(policy).with_file("frame.html", frame);
    visit_host(host, "in-a-frame", "/frame.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("pause", "sponsor")?;
        page.driver().enter_frame(0).await?;
        page.find("h2").await?;
        let progress = Progress::with_answers("take-along", &scenario);
        let script = "sessionStorage.setItem(arguments[0], arguments[1]); location.search = 'begun';";
        page.run(script, vec![json!("coaching-or-mentoring /index.html #0"), json!(progress.text())]).await?;
        page.find_saying("h2", document.words("interface/take_along/title")?).await?;
        Hands::Pointer.press(&page, DOWNLOAD).await?;
        let shown = page.find(FIELD).await?.prop("value").await?;
        assert_eq!(shown, Some(written(&page, &document, &scenario, &[], TextFormat::Markdown).await?));
        said(&page, &document, "saved").await?;
        // Chromium says in the console that the sandbox has kept the file back.
        page.complaints().await?;
        Ok(())
    })
    .await
}

/// Waits until the page has said something.
async fn said(page: &Page, document: &Document, what: &str) -> Outcome {
    page.find_saying("[role=status]", document.words(&format!("interface/take_along/{what}"))?).await?;
    Ok(())
}

#[tokio::test]
async fn dates_are_written_as_the_visitor_writes_the_language_of_the_guide() -> Outcome {
    visit("dates-as-the-visitor-writes-them", "/", async |page| {
        if page.engine() != Engine::Chromium {
            // Only Chromium can be told which languages the visitor prefers.
            return Ok(());
        }
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "seeker")?;
        let agent = page.run("return navigator.userAgent;", Vec::new()).await?;
        for (languages, day) in [
            ("de-DE,en-GB,en-US", "{ day } {month} {year}"),
            ("en-US,en-GB", "{month} { day }, {year}"),
            ("de-DE", "{month} { day }, {year}"),
        ] {
            let prefers = json!({ "userAgent": agent, "acceptLanguage": languages });
            page.driver().cdp().send_raw("Emulation.setUserAgentOverride", prefers).await?;
            begin_at(&page, &Progress::with_answers("take-along", &scenario)).await?;
            let part = |part| format!("return new Date().toLocaleDateString('en', {{ {part} }});");
            let mut expected = day.to_owned();
            for (name, option) in
                [("{ day }", "day: 'numeric'"), ("{month}", "month: 'long'"), ("{year}", "year: 'numeric'")]
            {
                let words = page.run(&part(option), Vec::new()).await?;
                expected = expected.replace(name, words.as_str().unwrap_or_default());
            }
            let foot = page.text(".com-brief-foot").await?;
            assert!(foot.contains(&expected), "{languages}: {expected} in {foot}");
        }
        Ok(())
    })
    .await
}
