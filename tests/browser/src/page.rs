//! One open page and the widget on it, as a visitor sees and uses them.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{By, TypingData, WebDriver, WebElement};
use tokio::time::sleep;

use crate::site::Requests;
use crate::{Outcome, axe, settings};

const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(50);
const TAG: &str = "coaching-or-mentoring";

/// A page in the browser. Clones are the same page.
#[derive(Clone)]
pub struct Page {
    driver: WebDriver,
    requests: Requests,
}

impl Page {
    pub(crate) fn new(driver: WebDriver, requests: Requests) -> Self {
        Self { driver, requests }
    }

    pub(crate) async fn close(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }

    /// The WebDriver session, for what this type has no word for.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// What the site was asked for so far, such as `GET /content/en.json`, in the order of arrival.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.requests.all()
    }

    /// The widget's element in the page.
    ///
    /// # Errors
    /// Where the page has none.
    pub async fn host(&self) -> Outcome<WebElement> {
        Ok(self.driver.find(By::Tag(TAG)).await?)
    }

    /// The first element in the widget's shadow tree that matches, as soon as there is one.
    ///
    /// # Errors
    /// Where none has appeared after ten seconds.
    pub async fn find(&self, css: &str) -> Outcome<WebElement> {
        self.wait(&format!("an element that matches `{css}`"), async || {
            Ok(self.find_all(css).await?.into_iter().next())
        })
        .await
    }

    /// All elements in the widget's shadow tree that match now, in document order. What stands there before the app is
    /// not the widget yet.
    ///
    /// # Errors
    /// Where the widget has no shadow tree, or the selector is wrong.
    pub async fn find_all(&self, css: &str) -> Outcome<Vec<WebElement>> {
        let script = "const root = document.querySelector(arguments[0]).shadowRoot;
            return [...root?.querySelectorAll(arguments[1]) ?? []].filter((e) => !e.closest('[part=first-page]'));";
        Ok(self.driver.execute(script, vec![json!(TAG), json!(css)]).await?.elements()?)
    }

    /// The visible text of the first match, as soon as there is one.
    ///
    /// # Errors
    /// As [`Page::find`].
    pub async fn text(&self, css: &str) -> Outcome<String> {
        Ok(self.find(css).await?.text().await?)
    }

    /// The first match whose visible text holds `part`, as soon as there is one.
    ///
    /// # Errors
    /// Where none has appeared after ten seconds.
    pub async fn find_saying(&self, css: &str, part: &str) -> Outcome<WebElement> {
        self.wait(&format!("an element that matches `{css}` and says `{part}`"), async || {
            for element in self.find_all(css).await? {
                // An element that was replaced meanwhile says nothing; the next look finds its successor.
                if element.text().await.is_ok_and(|text| text.contains(part)) {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Presses keys one after the other, wherever the focus is: [`thirtyfour::Key`]s or text.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Outcome {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// The element that has the focus, looked for through shadow trees.
    ///
    /// # Errors
    /// Where nothing has it.
    pub async fn focused(&self) -> Outcome<WebElement> {
        let script = "let element = document.activeElement;
            while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
            return element;";
        Ok(self.driver.execute(script, Vec::<Value>::new()).await?.element()?)
    }

    /// What a script returns. It finds its arguments in `arguments`; a promise is waited for.
    ///
    /// # Errors
    /// Where the script throws.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// Makes the window that wide and high, in CSS pixels.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.command("Emulation.setDeviceMetricsOverride", size).await
    }

    /// Sets what the visitor's system prefers, for example `("prefers-color-scheme", "dark")`.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn prefer(&self, feature: &str, value: &str) -> Outcome {
        self.command("Emulation.setEmulatedMedia", json!({ "features": [{ "name": feature, "value": value }] })).await
    }

    /// Makes browser and network as slow as a modest phone on slow 4G: a quarter of the speed, 150 ms for every request,
    /// 1.6 megabits a second.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn slow_down(&self) -> Outcome {
        self.command("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
        let network =
            json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000 });
        self.command("Network.enable", json!({})).await?;
        self.command("Network.emulateNetworkConditions", network).await
    }

    /// Runs a script in every page that is opened from now on, before its own.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn begin_with(&self, script: &str) -> Outcome {
        self.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
    }

    /// Everything that axe-core finds wrong on the page as it is now. Tests that call this hold `axe` in their names.
    ///
    /// # Errors
    /// Where axe-core is not at hand.
    pub async fn axe(&self) -> Outcome<Vec<String>> {
        axe::problems(&self.driver).await
    }

    /// Errors and reports of violated policy in the console since the last call.
    ///
    /// # Errors
    /// Where the browser keeps no log.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        let entries = self.driver.browser_log().await?;
        let is_complaint = |level: &str, text: &str| level == "SEVERE" || text.contains("Content Security Policy");
        Ok(entries
            .into_iter()
            .filter(|entry| is_complaint(&entry.level, &entry.message))
            .map(|entry| entry.message)
            .collect())
    }

    /// Saves what is visible as `{name}.png` in the folder for screenshots.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub async fn screenshot(&self, name: &str) -> Outcome {
        let folder = settings::screenshots();
        std::fs::create_dir_all(&folder)?;
        Ok(std::fs::write(folder.join(format!("{name}.png")), self.driver.screenshot_as_png().await?)?)
    }

    /// Looks again and again until there is something, for ten seconds at most. `wanted` names it in the error.
    ///
    /// # Errors
    /// Where there is nothing in time, or looking fails.
    pub async fn wait<T>(&self, wanted: &str, look: impl AsyncFn() -> Outcome<Option<T>>) -> Outcome<T> {
        let start = Instant::now();
        loop {
            if let Some(found) = look().await? {
                return Ok(found);
            }
            if start.elapsed() > PATIENCE {
                return Err(format!("{wanted} did not appear").into());
            }
            sleep(PAUSE).await;
        }
    }

    async fn command(&self, name: &str, arguments: Value) -> Outcome {
        self.driver.cdp().send_raw(name, arguments).await?;
        Ok(())
    }
}
