//! In a frame: as high as what is in it, with a history that works, and deaf to strangers.

mod hands;
mod strangers;
mod without_files;

use browser_tests::{Outcome, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, opened};
use hands::{FRAME_SCRIPT, ON, SANDBOX, choose, enter, every_page_fits, fits, go_in, host, press, settled};

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
        opened(&page, &document.first("leader")?.prompt).await?;
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
    let host = host.with_file("low.css", "iframe { max-height: 1400px; }");
    visit_host(host, "frame-low", "/parent.html", async |page| {
        let document = Document::shipped()?;
        enter(&page).await?;
        choose(&page, "leader").await?;
        press(&page, ON).await?;
        opened(&page, &document.first("leader")?.prompt).await?;
        fits(&page).await?;
        press(&page, ".com-nav-link:nth-child(2)").await?;
        opened(&page, document.words("interface/comparison/title")?).await?;
        let scrolls = "document.scrollingElement.scrollTop = 100;
            const { scrollbarWidth } = getComputedStyle(document.documentElement);
            return [innerHeight, document.scrollingElement.scrollTop, scrollbarWidth];";
        let look = async || Ok((page.run(scrolls, Vec::new()).await? == json!([1400, 100, "auto"])).then_some(()));
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
            let scenario = document.scenario("coaching", "leader")?;
            let steps = document.steps(&scenario);
            go_in(&page).await?;
            choose(&page, "leader").await?;
            let mut titles = vec![document.words("title")?];
            for step in steps.iter().take(3) {
                press(&page, ON).await?;
                opened(&page, &step.prompt).await?;
                choose(&page, scenario.answer(&step.id)).await?;
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
