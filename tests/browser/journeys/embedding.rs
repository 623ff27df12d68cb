//! The guide in pages that are not ours: every example of `examples/`, as its readers would build it.
//!
//! The names of the tests begin with those of the examples, so that one whose tools are missing can be left out.

use browser_tests::{By, Host, Outcome, Page, built, example, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, Hands, assessment, at, opened, walk};

/// MkDocs' own theme has scripts in the page and styles at elements.
const MKDOCS: &str = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; \
    style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'; worker-src 'self'";

/// The strictest policy, and that a page may hold a frame: the site sends one policy for both.
const FRAME: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-src 'self'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

#[tokio::test]
async fn plain_html_counts_the_recommendation_and_nothing_else() -> Outcome {
    open("plain", Host::default(), async |page| {
        reach_a_result(&page, Hands::Pointer).await?;
        let counted = page.run("return window.dataLayer;", Vec::new()).await?;
        assert_eq!(counted, json!([{ "event": "guide_result", "recommendation": "mentoring" }]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn vite_builds_a_bare_project_from_one_import() -> Outcome {
    open("vite/dist", Host::default(), async |page| reach_a_result(&page, Hands::Pointer).await).await
}

#[tokio::test]
async fn react_hears_the_recommendation() -> Outcome {
    open("react/dist", Host::default(), async |page| hears_it(&page).await).await
}

#[tokio::test]
async fn vue_hears_the_recommendation() -> Outcome {
    open("vue/dist", Host::default(), async |page| hears_it(&page).await).await
}

#[tokio::test]
async fn yew_hears_the_recommendation() -> Outcome {
    open("yew/dist", Host::default(), async |page| hears_it(&page).await).await
}

#[tokio::test]
async fn yew_has_the_guide_as_a_component_beside_the_element() -> Outcome {
    open("yew/dist", Host::default(), async |page| {
        page.wait("the element", async || Ok(page.host().await.ok())).await?;
        // When the element stands, nothing moves any more.
        page.find("h2").await?;
        let document = Document::shipped()?;
        let scenario = document.scenario("mentoring", "leader")?;
        press_in_component(&page, "[value=leader]").await?;
        for step in document.steps(&scenario) {
            press_in_component(&page, "button[type=submit]").await?;
            // The component moves the focus by itself.
            opened(&page, &step.prompt).await?;
            press_in_component(&page, &format!("[value=\"{}\"]", scenario.answer(&step.id))).await?;
        }
        press_in_component(&page, "button[type=submit]").await?;
        opened(&page, document.words("interface/matters/title")?).await?;
        press_in_component(&page, "button[type=submit]").await?;
        opened(&page, document.words("interface/review/title")?).await?;
        press_in_component(&page, "button[type=submit]").await?;
        opened(&page, &document.heading(&scenario)).await?;
        let status = page.driver().find(By::Css("section > [role=status]")).await?;
        assert_eq!(status.text().await?, "The component recommends: mentoring");
        // It looks as it should without a shadow root, and the host's page stays as it was.
        let looks = "const style = (css, name) => getComputedStyle(document.querySelector(css))[name];
            return [style('.com-verdict', 'borderTopWidth'), style('main > h1', 'fontFamily') === style('body', 'fontFamily')];";
        assert_eq!(page.run(looks, Vec::new()).await?, json!(["6px", true]));
        press_in_component(&page, ".com-back").await?;
        opened(&page, document.words("interface/review/title")?).await?;
        assert!(assessment(&page).await?.is_null(), "the element knows nothing of the component");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn mkdocs_has_the_guide_in_a_page() -> Outcome {
    // The theme scrolls smoothly, so that a pointer would miss what it aims at.
    open("mkdocs/site", Host::default().under(MKDOCS), async |page| reach_a_result(&page, Hands::Keyboard).await).await
}

#[tokio::test]
async fn frame_has_the_height_of_what_is_in_it() -> Outcome {
    open("frame", Host::default().under(FRAME), async |page| {
        let frame = page.driver().find(By::Css("iframe.coaching-or-mentoring")).await?;
        frame.clone().enter_frame().await?;
        reach_a_result(&page, Hands::Keyboard).await?;
        let inside = page.run("return document.documentElement.scrollHeight;", Vec::new()).await?;
        page.driver().enter_parent_frame().await?;
        let height = "return arguments[0].clientHeight;";
        let frame = frame.to_json()?;
        page.wait("the frame's height to follow", async || {
            let outside = page.run(height, vec![frame.clone()]).await?;
            Ok((outside == inside && outside != json!(900)).then_some(()))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn frame_can_show_a_copy_of_its_page_that_counts() -> Outcome {
    let own = r#"<script src="page.js"></script>"#;
    let copy = built("embed.html")?.replacen(own, &format!(r#"{own}<script src="analytics.js"></script>"#), 1);
    let around = r#"<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="favicon.svg">
        <iframe src="counts.html"></iframe></html>"#;
    let host = Host::default().under(FRAME).with_file("around.html", around).with_file("counts.html", copy);
    let host = host.with_file("analytics.js", include_str!("../../../examples/plain/analytics.js"));
    visit_host(host, "frame-counts", "/around.html", async |page| {
        page.driver().enter_frame(0).await?;
        reach_a_result(&page, Hands::Keyboard).await?;
        let counted = page.run("return window.dataLayer;", Vec::new()).await?;
        assert_eq!(counted, json!([{ "event": "guide_result", "recommendation": "mentoring" }]));
        Ok(())
    })
    .await
}

/// Opens a built example as an organisation serves it.
async fn open(path: &str, host: Host, journey: impl AsyncFnOnce(Page) -> Outcome + 'static) -> Outcome {
    let host = host.from_folder(example(path)?).with_file("favicon.ico", "");
    visit_host(host, &path.replace('/', "-"), "/", journey).await
}

/// Answers all questions of a scenario up to the result.
async fn reach_a_result(page: &Page, hands: Hands) -> Outcome {
    // The host's own app puts the element into the page, in its own time.
    page.wait("the element", async || Ok(page.host().await.ok())).await?;
    let document = Document::shipped()?;
    let scenario = document.scenario("mentoring", "leader")?;
    walk(page, &document, &scenario, hands).await?;
    assert_eq!(at(&assessment(page).await?, "recommendation"), &Value::from("mentoring"));
    Ok(())
}

/// Clicks in the component, which stands in the document itself.
async fn press_in_component(page: &Page, css: &str) -> Outcome {
    let element = page.driver().find(By::Css(format!("section > .com-app {css}"))).await?;
    // Out from below the bar that keeps to the edge of the window.
    let middle = "arguments[0].scrollIntoView({ behavior: 'instant', block: 'center' });";
    page.driver().execute(middle, vec![element.to_json()?]).await?;
    Ok(element.click().await?)
}

/// The host's own page tells what it heard.
async fn hears_it(page: &Page) -> Outcome {
    reach_a_result(page, Hands::Pointer).await?;
    let status = page.driver().find(By::Css("main > [role=status]")).await?;
    assert_eq!(status.text().await?, "The guide recommends: mentoring");
    Ok(())
}
