//! An author at the studio. Its page has no shadow tree but that of the preview.

use browser_tests::{By, Outcome, Page, WebElement};
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

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

/// Keeps what would be downloaded: its name, and its bytes in hexadecimal.
pub(crate) const CATCH: &str = "window.caught = [];
    URL.createObjectURL = (blob) => { window.blob = blob; return 'about:blank#caught'; };
    HTMLAnchorElement.prototype.click = function () {
        const { download } = this;
        window.blob.bytes = window.blob.arrayBuffer().then((buffer) =>
            [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
        window.caught.push(window.blob.bytes.then((bytes) => [download, bytes]));
    };";

/// The bytes of the file that was saved last.
pub(crate) async fn caught(page: &Page) -> Outcome<Vec<u8>> {
    let file: Value = page.run("return window.caught.at(-1);", Vec::new()).await?;
    let digits = file.get(1).and_then(Value::as_str).ok_or("nothing was saved")?.as_bytes().to_vec();
    let byte = |pair: &[u8]| Ok(u8::from_str_radix(std::str::from_utf8(pair)?, 16)?);
    digits.chunks(2).map(byte).collect()
}

pub(crate) fn unpack(archive: &[u8], folder: &Path) -> Outcome {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive))?;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index)?;
        let path: PathBuf = folder.join(file.enclosed_name().ok_or("a path that leads out of the folder")?);
        std::fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        std::fs::write(path, bytes)?;
    }
    Ok(())
}

/// The control of the form for a new entry whose label begins with some words; `nth` counts those of the same words.
const LABELLED: &str = "const [words, nth] = arguments;
    return [...document.querySelectorAll('.fm-begin label')]
        .filter((label) => label.textContent.startsWith(words))[nth]?.querySelector('input, select, textarea') ?? null;";

/// Says something in the form for a new entry: writes it, or chooses what is called so.
pub(crate) async fn say(page: &Page, label: &str, nth: usize, text: &str) -> Outcome {
    let look = async || {
        let found = page.driver().execute(LABELLED, vec![json!(label), json!(nth)]).await?;
        Ok(if found.json().is_null() { None } else { Some(found.element()?) })
    };
    let control = page.wait(&format!("“{label}” in the form"), look).await?;
    control.scroll_into_view().await?;
    if control.tag_name().await? != "select" {
        return Ok(control.send_keys(text).await?);
    }
    // Not every engine lets WebDriver choose in a list by keys.
    let choose = "const [list, text] = arguments;
        const option = [...list.options].find((option) => option.text === text);
        list.value = option.value;
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    page.driver().execute(choose, vec![control.to_json()?, json!(text)]).await?;
    Ok(())
}

/// Adds what was said, and waits until the form for it is gone.
pub(crate) async fn add(page: &Page) -> Outcome {
    find(page, ".fm-begin button[type=submit]").await?.click().await?;
    let gone = "return document.querySelector('.fm-begin') === null;";
    page.wait("the new entry", async || Ok((page.run(gone, Vec::new()).await? == json!(true)).then_some(()))).await
}
