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

/// Chooses in a list of the preview.
async fn choose(page: &Page, list: &str, wanted: &str) -> Outcome {
    let choose = "const [id, wanted] = arguments;
        const list = document.getElementById(id);
        list.value = [...list.options].find(({ text }) => text === wanted).value;
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    find(page, &format!("#{list}")).await?;
    page.run(choose, vec![json!(list), json!(wanted)]).await.map(drop)
}

/// How far down the preview is scrolled, in pixels.
const SCROLLED: &str = "return Math.round(document.querySelector('.st-edit-right').scrollTop);";

/// Scrolls the preview down, once what it shows is long enough.
async fn scroll(page: &Page, pixels: u32) -> Outcome {
    let scroll = "document.querySelector('.st-edit-right').scrollTop = arguments[0];";
    page.wait("room to scroll", async || {
        page.run(scroll, vec![json!(pixels)]).await?;
        Ok((page.run(SCROLLED, Vec::new()).await? == json!(pixels)).then_some(()))
    })
    .await
}

/// Whether the heading of the guide and its navigation are in sight.
async fn in_sight(page: &Page) -> Outcome<bool> {
    let script = "const around = document.querySelector('.st-edit-right').getBoundingClientRect();
        const guide = document.querySelector('.st-frame').shadowRoot;
        return ['nav', '[data-com-focus]'].every((css) => {
            const { top, bottom } = guide.querySelector(css).getBoundingClientRect();
            return top >= around.top - 1 && bottom <= Math.min(around.bottom, innerHeight) + 1;
        });";
    Ok(page.run(script, Vec::new()).await? == json!(true))
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
        says(&page, "Either: a tie 1.7 % 1.7 % same").await?;
        let clear = find(&page, "#st-an-clear").await?;
        for _ in 0..5 {
            clear.send_keys(Key::Right + "").await?;
        }
        says(&page, "Either: a tie 3.2 % 1.7 % +1.5").await?;
        says(&page, "Set “One kind of help, from this share” to 60 %").await?;
        assert_eq!(page.focused().await?.id().await?.as_deref(), Some("st-an-clear"));
        press(&page, "Undo").await?;
        says(&page, "Either: a tie 1.7 % 1.7 % same").await?;

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
        choose(&page, "st-preview-sight", "Questions").await?;
        says(&page, "Which question").await?;
        shown(&page, "What would you like support with?").await
    })
    .await
}

#[tokio::test]
async fn another_page_of_the_preview_begins_at_its_top() -> Outcome {
    visit("studio-top", STUDIO, async |page| {
        page.resize(1280, 900).await?;
        begin(&page).await?;
        choose(&page, "st-preview-sight", "Results").await?;
        for (list, wanted) in [
            ("st-preview-which", "Mentoring"),
            ("st-preview-person", "I want to arrange support for someone else"),
            ("st-preview-sight", "Exits"),
        ] {
            scroll(&page, 600).await?;
            choose(&page, list, wanted).await?;
            page.wait("the heading in sight", async || Ok(in_sight(&page).await?.then_some(()))).await?;
        }
        // What is clicked there and written anew stays in sight.
        scroll(&page, 400).await?;
        let click = "document.querySelector('.st-frame').shadowRoot.querySelector('ol li, ul li').click();";
        page.run(click, Vec::new()).await?;
        let writes = "return document.activeElement.localName === 'textarea';";
        page.wait("a text to write", async || Ok((page.run(writes, Vec::new()).await? == json!(true)).then_some(())))
            .await?;
        page.press("Now: ").await?;
        shown(&page, "Now: ").await?;
        says(&page, "Kept in this browser").await?;
        assert_eq!(page.run(SCROLLED, Vec::new()).await?, json!(400));
        Ok(())
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
