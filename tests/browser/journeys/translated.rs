//! A page translator, or an extension, changes the text nodes of the guide: everything stays current.

use browser_tests::{Outcome, Page, visit};
use serde_json::json;

use crate::support::{Document, Hands, walk};

const HANDS: Hands = Hands::Pointer;

/// Does as page translators do: a `<font>` in a `<font>` with a text of its own stands for each text, at once and whenever
/// the page changes.
const TRANSLATE: &str = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
window.failed = [];
addEventListener('error', ({ message }) => window.failed.push(message));
const translate = () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
        if (!text.data.trim() || text.parentElement.closest('font, svg, textarea')) continue;
        const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name));
        outer.append(inner);
        inner.append(text.data);
        text.replaceWith(outer);
    }
};
translate();
new MutationObserver(translate).observe(root, { subtree: true, childList: true, characterData: true });";

#[tokio::test]
async fn under_a_page_translator_headings_and_status_stay_current() -> Outcome {
    visit("translated", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("mentoring", "leader")?;
        page.find("h2").await?;
        page.run(TRANSLATE, Vec::new()).await?;
        // Looks for the heading of every page on the way.
        walk(&page, &document, &scenario, HANDS).await?;
        is_translated(&page).await?;
        HANDS.press(&page, ".com-verdict button.com-button").await?;
        page.find_saying("h2", document.words("interface/take_along/title")?).await?;
        for (worked, words) in [(true, "copied"), (false, "refused"), (true, "copied")] {
            let clipboard =
                "navigator.clipboard.writeText = async () => { if (!arguments[0]) throw Error('refused'); };";
            page.run(&clipboard.replace("arguments[0]", &worked.to_string()), Vec::new()).await?;
            HANDS.press(&page, ".com-actions .com-button:nth-child(2)").await?;
            page.find_saying("[role=status]", document.words(&format!("interface/take_along/{words}"))?).await?;
            assert_eq!(
                page.text(".com-status:not(:empty)").await?,
                document.words(&format!("interface/take_along/{words}"))?
            );
        }
        for (place, title) in [(2, "interface/comparison/title"), (3, "interface/about/title")] {
            HANDS.press(&page, &format!("nav button:nth-child({place})")).await?;
            page.find_saying("h2", document.words(title)?).await?;
            is_translated(&page).await?;
        }
        assert_eq!(page.run("return window.failed;", Vec::new()).await?, json!([]));
        Ok(())
    })
    .await
}

/// The journey is about something only where the translator has been at work.
async fn is_translated(page: &Page) -> Outcome {
    page.find("h2 font").await?;
    Ok(())
}
