//! What others say in the frame's name changes nothing.

use browser_tests::{Outcome, visit_host};
use serde_json::json;

use super::{FRAME_SCRIPT, host, settled};

/// What a stranger who has got into the frame says, over and over.
const STRANGER: &str = "setInterval(() => {
    parent.postMessage({ type: 'coaching-or-mentoring', version: 1, height: 5000, opened: true }, '*');
    parent.postMessage('stranger', '*');
}, 20);
";

#[tokio::test]
async fn wrong_messages_from_the_frame_change_nothing() -> Outcome {
    let host = host("", FRAME_SCRIPT);
    visit_host(host, "frame-wrong-messages", "/parent.html", async |page| {
        settled(&page).await?;
        page.run("window.heights.length = 0;", Vec::new()).await?;
        // The page around is no frame of its own.
        page.run(
            "postMessage({ type: 'coaching-or-mentoring', version: 1, height: 4000, opened: true }, '*');",
            Vec::new(),
        )
        .await?;
        page.driver().enter_frame(0).await?;
        let say = "const right = { type: 'coaching-or-mentoring', version: 1, height: 4000, opened: false };
            const say = (message) => parent.postMessage(message, '*');
            for (const height of [NaN, Infinity, '4000', null, undefined, {}, [4000], true]) say({ ...right, height });
            for (const version of [0, 2, '1', undefined]) say({ ...right, version });
            for (const type of ['', 'coaching', undefined]) say({ ...right, type });
            for (const message of [null, undefined, 4000, 'text', [], JSON.stringify(right)]) say(message);
            say({ ...right, height: -5 });
            say({ ...right, height: 101 });
            say({ ...right, height: 1e9 });
            say({ ...right, height: 777 });";
        page.run(say, Vec::new()).await?;
        page.driver().enter_default_frame().await?;
        let look = async || {
            let heights = page.run("return window.heights;", Vec::new()).await?;
            let mut heights = heights.as_array().cloned().unwrap_or_default();
            // Between them the guide itself may say its true height.
            heights.retain(|height| ["100px", "101px", "4000px", "30000px", "777px"].iter().any(|sent| height == sent));
            Ok(heights.contains(&json!("777px")).then_some(heights))
        };
        // The least, a change of one pixel that is left out, the most, and what was right.
        assert_eq!(page.wait("the right height", look).await?, ["100px", "30000px", "777px"]);
        assert_eq!(page.run("return scrollY;", Vec::new()).await?, json!(0));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_stranger_in_the_frame_is_not_heard() -> Outcome {
    let host = host("", FRAME_SCRIPT)
        .with_file("stranger.html", r#"<!doctype html><title>A stranger</title><script src="stranger.js"></script>"#)
        .with_file("stranger.js", STRANGER);
    visit_host(host, "frame-stranger", "/parent.html", async |page| {
        settled(&page).await?;
        let go = "window.heights.length = 0; window.heard.length = 0;
            const url = new URL('stranger.html', location.href);
            url.hostname = 'localhost';
            document.querySelector('iframe').contentWindow.location.replace(url.href);";
        page.run(go, Vec::new()).await?;
        let said = "return window.heard.filter((message) => message === 'stranger').length;";
        let look = async || Ok(page.run(said, Vec::new()).await?.as_u64().filter(|times| *times > 2));
        page.wait("a stranger", look).await?;
        assert_eq!(page.run("return window.heights;", Vec::new()).await?, json!([]));
        Ok(())
    })
    .await
}
