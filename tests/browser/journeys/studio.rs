//! An author makes the guide the organisation's own: begins, edits by sight, mends, keeps, and takes it out.

use browser_tests::{Key, Outcome, Page, visit};
use serde_json::{Value, json};

use crate::support::studio::{STUDIO, begin, find, kept, press, says, shown, write};

/// The tabs, by their names.
const TABS: [&str; 7] = ["Edit", "Findings", "Analysis", "Scenarios", "Translation", "Source", "Take it out"];

/// The widest that anything reaches to the right, in pixels of the window, where nothing around it scrolls.
const SIDEWAYS: &str = "
    const width = document.documentElement.clientWidth;
    const scrolls = (element) => element && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX)
        || scrolls(element.parentElement));
    const found = document.documentElement.scrollWidth > width ? ['the page scrolls'] : [];
    for (const element of document.body.querySelectorAll('*')) {
        if (!element.checkVisibility() || scrolls(element.parentElement)) continue;
        const { right } = element.getBoundingClientRect();
        if (right > width + 0.5) found.push(`${element.localName}.${element.getAttribute('class')} reaches to ${right}`);
    }
    return found;";

/// Makes downloads stay in the page, as texts.
const CATCH_DOWNLOADS: &str = "window.caught = [];
    URL.createObjectURL = (blob) => { window.caught.push(blob.text()); return 'about:blank#caught'; };
    HTMLAnchorElement.prototype.click = function () { window.caughtName = this.download; };";

#[tokio::test]
async fn work_is_seen_at_once_undone_kept_and_taken_out() -> Outcome {
    visit("studio-work", STUDIO, async |page| {
        begin(&page).await?;
        write(&page, "form$.title", "Which help fits?").await?;
        shown(&page, "Which help fits?").await?;
        says(&page, "Kept in this browser").await?;

        // Typing in one field is undone at once, by the keys outside of it.
        find(&page, "#st-tab-edit").await?.click().await?;
        page.driver().action_chain().key_down(Key::Control).send_keys("z").key_up(Key::Control).perform().await?;
        shown(&page, "Coaching or mentoring?").await?;
        page.driver().action_chain().key_down(Key::Control).send_keys("y").key_up(Key::Control).perform().await?;
        shown(&page, "Which help fits?").await?;

        page.driver().refresh().await?;
        press(&page, "Go on with “my-guide”").await?;
        shown(&page, "Which help fits?").await?;
        page.run(CATCH_DOWNLOADS, Vec::new()).await?;
        press(&page, "Download").await?;
        let caught =
            page.run("return window.caught[0].then((text) => [window.caughtName, JSON.parse(text)]);", Vec::new());
        assert_eq!(caught.await?, json!(["my-guide.json", { "extends": "en", "title": "Which help fits?" }]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_click_in_the_preview_opens_the_text_that_was_hit() -> Outcome {
    visit("studio-click", STUDIO, async |page| {
        // With room for form and preview side by side.
        page.resize(1280, 900).await?;
        begin(&page).await?;
        click_shown(&page, "h2").await?;
        let focused = async || Ok((page.focused().await?.id().await?.as_deref() == Some("form$.title")).then_some(()));
        page.wait("the focus on the title", focused).await?;
        // Buttons can be pressed where clicks are not for texts.
        find(&page, ".st-preview-controls input[type=checkbox]").await?.click().await?;
        click_shown(&page, "nav button:nth-child(2)").await?;
        let compare =
            "return document.querySelector('.st-frame').shadowRoot.querySelector('nav [aria-current]').textContent;";
        let opened = async || Ok((page.run(compare, Vec::new()).await? == json!("Compare the two")).then_some(()));
        page.wait("the comparison", opened).await
    })
    .await
}

#[tokio::test]
async fn a_damaged_file_is_mended_with_consent() -> Outcome {
    visit("studio-mend", STUDIO, async |page| {
        let file = std::env::temp_dir().join(format!("studio-mend-{}.json", std::process::id()));
        std::fs::write(&file, "\u{feff}{\n  \"extends\": \"en\", // ours\n  “title”: \"Ours\",\n}\n")?;
        find(&page, "input[type=file]").await?.send_keys(file.display().to_string()).await?;
        says(&page, "needs a repair").await?;
        says(&page, "Line 3").await?;
        press(&page, "Repair and open").await?;
        shown(&page, "Ours").await?;
        std::fs::remove_file(file)?;
        assert_eq!(kept(&page).await?, Vec::<Value>::new(), "nothing is kept before it is changed");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_on_any_tab() -> Outcome {
    visit("studio-axe", STUDIO, async |page| {
        for scheme in ["light", "dark"] {
            page.prefer("prefers-color-scheme", scheme).await?;
            let mut found = page.axe().await?;
            press(&page, "Start from the shipped guide").await?;
            for tab in TABS {
                press(&page, tab).await?;
                found.extend(page.axe().await?.into_iter().map(|problem| format!("{scheme}, {tab}: {problem}")));
            }
            assert!(found.is_empty(), "{}", found.join("\n"));
            press(&page, "All documents").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_reaches_out_sideways_on_a_phone() -> Outcome {
    visit("studio-sideways", STUDIO, async |page| {
        page.resize(390, 844).await?;
        let mut found = vec![page.run(SIDEWAYS, Vec::new()).await?];
        press(&page, "Start from the shipped guide").await?;
        for tab in TABS {
            press(&page, tab).await?;
            found.push(page.run(SIDEWAYS, Vec::new()).await?);
        }
        press(&page, "Edit").await?;
        press(&page, "Preview").await?;
        found.push(page.run(SIDEWAYS, Vec::new()).await?);
        assert!(found.iter().all(|found| *found == json!([])), "{found:?}");
        Ok(())
    })
    .await
}

/// Clicks on what matches in the preview.
async fn click_shown(page: &Page, css: &str) -> Outcome {
    let script = "return document.querySelector('.st-frame').shadowRoot.querySelector(arguments[0]);";
    let element = page.driver().execute(script, vec![json!(css)]).await?.element()?;
    element.scroll_into_view().await?;
    Ok(element.click().await?)
}
