//! An author looks at what the guide recommends over all answers, at its scenarios and at its source.

use browser_tests::{Key, Outcome, Page, visit};
use serde_json::json;

use crate::support::studio::{STUDIO, begin, find, press, says, shown};

/// Types into the source editor, in place of what stands there.
async fn type_source(page: &Page, text: &str) -> Outcome {
    find(page, "studio-source").await?;
    let focus = "document.querySelector('studio-source').focus();
        return document.querySelector('studio-source').shadowRoot?.activeElement ? true : null;";
    page.wait("the focus in the editor", async || Ok(page.run(focus, Vec::new()).await?.as_bool())).await?;
    page.driver().action_chain().key_down(Key::Control).send_keys("a").key_up(Key::Control).perform().await?;
    page.press(Key::Delete).await?;
    page.press(text).await
}

/// The text of the source editor.
async fn source(page: &Page) -> Outcome<String> {
    let text = page.run("return document.querySelector('studio-source').value;", Vec::new()).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn a_slider_shows_at_once_what_it_changes_and_is_undone() -> Outcome {
    visit("studio-sliders", STUDIO, async |page| {
        begin(&page).await?;
        press(&page, "Analysis").await?;
        says(&page, "402,192,000 answer sets are possible.").await?;
        says(&page, "Either: a tie 1.9 % 1.9 % same").await?;
        let clear = find(&page, "#st-an-clear").await?;
        for _ in 0..5 {
            clear.send_keys(Key::Right + "").await?;
        }
        says(&page, "Either: a tie 3.4 % 1.9 % +1.5").await?;
        says(&page, "Set “One kind of help, from this share” to 60 %").await?;
        assert_eq!(page.focused().await?.id().await?.as_deref(), Some("st-an-clear"));
        press(&page, "Undo").await?;
        says(&page, "Either: a tie 1.9 % 1.9 % same").await?;

        press(&page, "Open the question: What needs attention first?").await?;
        find(&page, "#st-tab-edit[aria-selected=true]").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn the_open_entry_is_in_sight_beside_the_preview() -> Outcome {
    visit("studio-in-sight", STUDIO, async |page| {
        page.resize(1280, 900).await?;
        begin(&page).await?;
        find(&page, "#form\\$\\.title").await?;
        let bottom = "return document.getElementById('form$.title').getBoundingClientRect().bottom < innerHeight;";
        assert_eq!(page.run(bottom, Vec::new()).await?, json!(true));
        // The list for one kind of page is short, and the preview shows the first of the kind at once.
        let choose = "const list = document.getElementById('st-preview-sight');
            list.value = [...list.options].find(({ text }) => text === 'Questions').value;
            list.dispatchEvent(new Event('change', { bubbles: true }));";
        page.run(choose, Vec::new()).await?;
        says(&page, "Which question").await?;
        shown(&page, "What would you like support with?").await
    })
    .await
}

#[tokio::test]
async fn the_source_suggests_and_leaves_the_guide_alone_until_it_parses() -> Outcome {
    visit("studio-source", STUDIO, async |page| {
        begin(&page).await?;
        press(&page, "Source").await?;
        says(&page, "The text and your guide are the same.").await?;
        type_source(&page, "{\"extends\": \"en\", \"rul").await?;
        says(&page, "Your guide stays as it was until this is mended").await?;
        // The editor takes no key for a suggestion that has only just come, which nobody can have read.
        let suggested = "const suggestion = document.querySelector('studio-source').shadowRoot
                .querySelector('.cm-tooltip-autocomplete [aria-selected]');
            if (!suggestion) return null;
            window.suggestedAt ??= performance.now();
            return performance.now() - window.suggestedAt > 200 ? suggestion.textContent : null;";
        let look = async || Ok(page.run(suggested, Vec::new()).await?.as_str().map(str::to_owned));
        assert!(page.wait("a suggestion", look).await?.starts_with("rule"));
        page.press(Key::Enter).await?;
        assert_eq!(source(&page).await?, "{\"extends\": \"en\", \"rule\": }");

        // What has mistakes is still there when its author comes back.
        press(&page, "Scenarios").await?;
        says(&page, "All 34 scenarios pass.").await?;
        press(&page, "Source").await?;
        find(&page, "studio-source").await?;
        assert_eq!(source(&page).await?, "{\"extends\": \"en\", \"rule\": }");

        type_source(&page, "{\"extends\": \"en\", \"scenarios\": {\"delegate\": {\"expect\": \"both\"}}}").await?;
        says(&page, "The text and your guide are the same.").await?;
        page.press(Key::Tab).await?;
        let within = page.run("return document.activeElement.localName;", Vec::new()).await?;
        assert_ne!(within, json!("studio-source"));
        press(&page, "Scenarios").await?;
        says(&page, "1 of 34 scenarios fails.").await?;
        says(&page, "Expected: Both. Given: Coaching").await
    })
    .await
}
