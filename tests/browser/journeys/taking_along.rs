//! What a person takes along: on paper, in the clipboard, as a file, as a link. All of it without a server.

use browser_tests::{Engine, Host, Outcome, Page, visit, visit_host};
use guide::decision::{Answers, assess, questions_for};
use guide::explanation::{Made, brief};
use guide::content::{Content, Perspective, Recommendation};
use codec::{Form, read_document, write_brief};
use serde_json::{Value, json};

use crate::support::{Document, Hands, Progress, Scenario, assessment, at, begin_at, focused, host_page, opened};

const HANDS: Hands = Hands::Keyboard;
/// The buttons of the page, in the order in which they stand.
const COPY: &str = ".com-actions .com-button:nth-child(2)";
const DOWNLOAD: &str = ".com-actions .com-button:nth-child(3)";
const FIELD: &str = "textarea[readonly]";

/// Papers by width and height in centimetres.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 21.0, 29.7), ("Letter", 21.59, 27.94)];

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
        HANDS.press(&page, ".com-actions-end .com-button").await?;
        opened(&page, document.words("interface/take_along/title")?).await?;
        page.run("navigator.clipboard.writeText = async (text) => { window.copied = text; };", Vec::new()).await?;
        HANDS.press(&page, COPY).await?;
        said(&page, &document, "copied").await?;
        let copied = page.run("return window.copied;", Vec::new()).await?;
        assert_eq!(copied.as_str(), Some(&*written(&page, &scenario, Form::Plain).await?));
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
            assert_eq!(selected.as_str(), Some(&*written(&page, &scenario, Form::Plain).await?));
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
        let markdown = written(&page, &scenario, Form::Markdown).await?;
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
        assert_eq!(shown, Some(written(&page, &scenario, Form::Markdown).await?));
        said(&page, &document, "saved").await?;
        // Chromium says in the console that the sandbox has kept the file back.
        page.complaints().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_result_is_printed_on_one_page() -> Outcome {
    visit("every-result-is-printed-on-one-page", "/", async |page| {
        if page.engine() != Engine::Chromium {
            // WebKitGTK prints nothing for a driver, and Firefox hides in its file how many pages there are.
            return Ok(());
        }
        let content = content()?;
        for perspective in Perspective::ALL {
            for recommendation in Recommendation::ALL {
                let scenario = scenario(&content, *recommendation, *perspective)?;
                begin_at(&page, &Progress::with_answers("take-along", &scenario)).await?;
                assert_eq!(at(&assessment(&page).await?, "recommendation"), recommendation.word());
                for (paper, width, height) in PAPERS {
                    let name = format!("{} for the {} on {paper}", recommendation.word(), perspective.word());
                    assert_eq!(page.printed(width, height).await?, 1, "{name}");
                }
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_a_long_page_of_a_host_the_brief_is_printed_alone() -> Outcome {
    let long = format!("<p>{}</p>", "This page has a lot to say. ".repeat(2_000));
    let page = host_page("").replacen("<coaching", &format!("<main><nav>{long}</nav><div><coaching"), 1);
    let host =
        Host::default().with_file("long.html", page.replacen("</body>", &format!("</div>{long}</main></body>"), 1));
    visit_host(host, "a-long-page-of-a-host", "/long.html", async |page| {
        if page.engine() != Engine::Chromium {
            return Ok(());
        }
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "leader")?;
        page.run("document.querySelector('coaching-or-mentoring').scrollIntoView();", Vec::new()).await?;
        page.find("h2").await?;
        let script = "sessionStorage.setItem(arguments[0], arguments[1]); location.search = 'begun';";
        let progress = Progress::with_answers("take-along", &scenario);
        page.run(script, vec![json!("coaching-or-mentoring /long.html #0"), json!(progress.text())]).await?;
        page.run("document.querySelector('coaching-or-mentoring').scrollIntoView();", Vec::new()).await?;
        page.find(".com-brief").await?;
        let [(_, width, height), _] = PAPERS;
        assert!(page.printed(width, height).await? > 2, "the browser's own way prints the page of the host");
        // The print is made below: a browser without a window has no dialogue.
        page.run("window.print = () => {};", Vec::new()).await?;
        Hands::Pointer.press(&page, ".com-actions .com-button").await?;
        assert_eq!(page.printed(width, height).await?, 1);
        let left = "return [document.adoptedStyleSheets.length, document.querySelectorAll('[data-com-print]').length];";
        assert_eq!(page.run(left, Vec::new()).await?, json!([0, 0]), "after it the host's page is as it was");
        Ok(())
    })
    .await
}

/// Waits until the page has said something.
async fn said(page: &Page, document: &Document, what: &str) -> Outcome {
    page.find_saying("[role=status]", document.words(&format!("interface/take_along/{what}"))?).await?;
    Ok(())
}

/// What the library writes for a scenario, made at the same time and place.
async fn written(page: &Page, scenario: &Scenario, form: Form) -> Outcome<String> {
    let place = page
        .run(
            "return [new Date().toLocaleDateString('en', { dateStyle: 'long' }), location.href.split('#')[0]];",
            Vec::new(),
        )
        .await?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let made = Made { day: text(at(&place, "0")), address: text(at(&place, "1")) };
    let content = content()?;
    Ok(write_brief(&brief(&content, &assess(&content, &scenario.given()?), &made), form))
}

fn content() -> Outcome<Content> {
    Ok(read_document(Document::text()).map_err(|problems| format!("{problems:?}"))?)
}

/// Full answers of a perspective that lead to a recommendation, or as many as still lead to undecided.
fn scenario(content: &Content, wanted: Recommendation, perspective: Perspective) -> Outcome<Scenario> {
    let mut turn = 1_usize;
    for _ in 0..20_000 {
        let mut answers = Answers::none(perspective);
        let mut given = serde_json::Map::new();
        for step in questions_for(content, perspective) {
            turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let choices = step.choices();
            let unsure = wanted == Recommendation::Undecided && step.is_scored() && !(turn >> 50).is_multiple_of(4);
            let choice = choices.get((turn >> 33) % choices.len()).filter(|_| !unsure).map(|(id, _)| (*id).clone());
            given.insert(step.id.to_string(), json!(choice.as_ref().map(ToString::to_string)));
            answers.answer(step.id.clone(), choice);
        }
        if assess(content, &answers).recommendation == wanted {
            return Ok(Scenario {
                id: String::new(),
                perspective: perspective.word().to_owned(),
                answers: given,
                matters: Vec::new(),
                expect: wanted.word().to_owned(),
            });
        }
    }
    Err(format!("no answers of a {} lead to {}", perspective.word(), wanted.word()).into())
}
