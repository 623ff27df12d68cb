//! One open page and the widget on it, as a visitor sees and uses them.

mod measure;
mod record;
mod way;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{By, Key, TypingData, WebDriver, WebElement};
use tokio::time::sleep;

use crate::engine::{Browser, Preferences};
use crate::site::Site;
use crate::{Engine, Host, Outcome};

const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(50);
const TAG: &str = "coaching-or-mentoring";

/// A page in the browser. Clones are the same page.
#[derive(Clone)]
pub struct Page {
    browser: Rc<Browser>,
    site: Site,
    preferences: Rc<RefCell<Preferences>>,
}

impl Page {
    pub(crate) fn new(browser: Browser, site: Site) -> Self {
        Self { browser: Rc::new(browser), site, preferences: Rc::default() }
    }

    /// Leaves the browser to another journey, if this one was all `well`; closes it otherwise.
    pub(crate) async fn leave(self, well: bool) -> Outcome {
        match Rc::try_unwrap(self.browser) {
            Ok(browser) if well => browser.leave().await,
            Ok(browser) => browser.close().await,
            Err(shared) => shared.close().await,
        }
    }

    /// The engine that shows it, for what not all of them can do.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// The WebDriver session, for what this type has no word for.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        self.browser.session()
    }

    /// What the site was asked for so far, such as `GET /content/en.json`, in the order of arrival.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.site.requests()
    }

    /// Lets the site be served as another host from now on.
    pub fn serve(&self, host: Host) {
        self.site.change(host);
    }

    /// The widget's element in the page.
    ///
    /// # Errors
    /// Where the page has none.
    pub async fn host(&self) -> Outcome<WebElement> {
        Ok(self.driver().find(By::Tag(TAG)).await?)
    }

    /// The first element in the widget's shadow tree that matches, as soon as there is one.
    ///
    /// # Errors
    /// Where none has appeared after half a minute.
    pub async fn find(&self, css: &str) -> Outcome<WebElement> {
        self.wait(&format!("an element that matches `{css}`"), async || {
            Ok(self.find_all(css).await?.into_iter().next())
        })
        .await
    }

    /// All elements in the widget's shadow tree that match now, in document order. What stands there before the app, and
    /// an app that is not shown yet, are not the widget.
    ///
    /// # Errors
    /// Where the widget has no shadow tree, or the selector is wrong.
    pub async fn find_all(&self, css: &str) -> Outcome<Vec<WebElement>> {
        let script = "const root = document.querySelector(arguments[0])?.shadowRoot;
            return [...root?.querySelectorAll(arguments[1]) ?? []].filter((e) => !e.closest('[data-com-first], [hidden]'));";
        let found = self.driver().execute(script, vec![json!(TAG), json!(css)]).await?;
        // Firefox answers with nothing where the page goes away meanwhile.
        if found.json().is_null() { Ok(Vec::new()) } else { Ok(found.elements()?) }
    }

    /// The visible text of the first match, as soon as there is one that is no longer fading in.
    ///
    /// # Errors
    /// As [`Page::find`].
    pub async fn text(&self, css: &str) -> Outcome<String> {
        self.wait(&format!("text in what matches `{css}`"), async || {
            let text = self.find(css).await?.text().await.unwrap_or_default();
            Ok(Some(text).filter(|text| !text.is_empty()))
        })
        .await
    }

    /// The visible texts of all matches, as soon as there are some and none is still fading in.
    ///
    /// # Errors
    /// As [`Page::find`].
    pub async fn texts(&self, css: &str) -> Outcome<Vec<String>> {
        self.wait(&format!("text in all that matches `{css}`"), async || {
            let mut texts = Vec::new();
            for element in self.find_all(css).await? {
                // An element that was replaced meanwhile says nothing; the next look finds its successor.
                texts.push(element.text().await.unwrap_or_default());
            }
            Ok(Some(texts).filter(|texts| !texts.is_empty() && texts.iter().all(|text| !text.is_empty())))
        })
        .await
    }

    /// The first match whose visible text holds `part`, as soon as there is one.
    ///
    /// # Errors
    /// Where none has appeared after half a minute.
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
        Ok(self.driver().action_chain().send_keys(keys).perform().await?)
    }

    /// Goes back to the control before, by Tab with Shift held down.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn tab_back(&self) -> Outcome {
        let keys = self.driver().action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift);
        Ok(keys.perform().await?)
    }

    /// The element that has the focus, looked for through shadow trees.
    ///
    /// # Errors
    /// Where nothing has it.
    pub async fn focused(&self) -> Outcome<WebElement> {
        let script = "let element = document.activeElement;
            while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
            return element;";
        Ok(self.driver().execute(script, Vec::<Value>::new()).await?.element()?)
    }

    /// What a script returns. It finds its arguments in `arguments`; a promise is waited for.
    ///
    /// # Errors
    /// Where the script throws.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver().execute(script, arguments).await?.json().clone())
    }

    /// Makes the window that wide and high, in CSS pixels.
    ///
    /// # Errors
    /// Where the browser refuses, or does not do it in time.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        self.browser.resize(width, height).await?;
        let script = "return top.innerWidth === arguments[0] && top.innerHeight === arguments[1];";
        self.settle(&format!("a window of {width} by {height}"), script, vec![json!(width), json!(height)]).await
    }

    /// Sets what the visitor's system prefers, for example `("prefers-color-scheme", "dark")`, beside what was set
    /// before. WebKitGTK knows no `forced-colors`.
    ///
    /// # Errors
    /// Where the browser refuses, or does not do it in time.
    pub async fn prefer(&self, feature: &str, value: &str) -> Outcome {
        self.preferences.borrow_mut().insert(feature.to_owned(), value.to_owned());
        let preferences = self.preferences.borrow().clone();
        self.browser.prefer(&preferences).await?;
        let query = format!("({feature}: {value})");
        self.settle(&query, "return matchMedia(arguments[0]).matches;", vec![json!(query)]).await
    }

    /// Looks again and again until there is something, for half a minute at most. `wanted` names it in the error.
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

    /// Waits until a script says true.
    async fn settle(&self, wanted: &str, script: &str, arguments: Vec<Value>) -> Outcome {
        let look = async || Ok((self.run(script, arguments.clone()).await? == json!(true)).then_some(()));
        self.wait(wanted, look).await
    }
}
