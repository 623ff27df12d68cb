//! An author at the studio. Its page has no shadow tree but that of the preview.

use browser_tests::{By, Outcome, Page, WebElement};
use serde_json::{Value, json};

/// The page.
pub(crate) const STUDIO: &str = "/studio.html";

/// The buttons and tabs that can be seen and whose name holds some words.
const CALLED: &str = "const [words] = arguments;
    const name = (button) => button.getAttribute('aria-label') ?? button.textContent;
    return [...document.querySelectorAll('button, [role=tab]')]
        .find((button) => button.checkVisibility() && name(button).replace(/\\s+/g, ' ').includes(words)) ?? null;";

/// What stands in the preview.
const SHOWN: &str = "return document.querySelector('.st-frame')?.shadowRoot?.textContent ?? '';";

/// The first element that matches, as soon as there is one.
pub(crate) async fn find(page: &Page, css: &str) -> Outcome<WebElement> {
    page.wait(&format!("an element that matches `{css}`"), async || Ok(page.driver().find(By::Css(css)).await.ok()))
        .await
}

/// Presses the first button that can be seen and whose name holds some words, as soon as there is one.
pub(crate) async fn press(page: &Page, words: &str) -> Outcome {
    let look = async || {
        let found = page.driver().execute(CALLED, vec![json!(words)]).await?;
        Ok(if found.json().is_null() { None } else { Some(found.element()?) })
    };
    let button = page.wait(&format!("a button called “{words}”"), look).await?;
    button.scroll_into_view().await?;
    Ok(button.click().await?)
}

/// Begins with the shipped guide.
pub(crate) async fn begin(page: &Page) -> Outcome {
    press(page, "Start from the shipped guide").await?;
    shown(page, "What brings you here?").await
}

/// Writes a text into the field of the form with an id, in place of what stands there.
pub(crate) async fn write(page: &Page, id: &str, text: &str) -> Outcome {
    let look = async || {
        let found = page.driver().execute("return document.getElementById(arguments[0]);", vec![json!(id)]).await?;
        Ok(if found.json().is_null() { None } else { Some(found.element()?) })
    };
    let field = page.wait(&format!("the field `{id}`"), look).await?;
    field.scroll_into_view().await?;
    // Selected and typed over, as a person does.
    page.driver().execute("arguments[0].focus(); arguments[0].select();", vec![field.to_json()?]).await?;
    Ok(field.send_keys(text).await?)
}

/// Waits until the preview shows a text.
pub(crate) async fn shown(page: &Page, text: &str) -> Outcome {
    let look = async || {
        let shown = page.run(SHOWN, Vec::new()).await?;
        Ok(shown.as_str().is_some_and(|shown| shown.contains(text)).then_some(()))
    };
    page.wait(&format!("“{text}” in the preview"), look).await
}

/// Waits until the page says a text.
pub(crate) async fn says(page: &Page, text: &str) -> Outcome {
    let script = "return document.body.innerText.replace(/\\s+/g, ' ');";
    let look = async || {
        let said = page.run(script, Vec::new()).await?;
        Ok(said.as_str().is_some_and(|said| said.contains(text)).then_some(()))
    };
    page.wait(&format!("“{text}” on the page"), look).await
}

/// What the browser keeps of documents, the latest first.
pub(crate) async fn kept(page: &Page) -> Outcome<Vec<Value>> {
    let script = "return Object.keys(localStorage).filter((key) => key.startsWith('coaching-or-mentoring studio '))
        .sort().reverse().map((key) => JSON.parse(localStorage.getItem(key)));";
    Ok(page.run(script, Vec::new()).await?.as_array().cloned().unwrap_or_default())
}
