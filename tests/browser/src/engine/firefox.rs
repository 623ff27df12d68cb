//! Firefox without a window. What WebDriver has no word for is set from inside: geckodriver lets scripts run in the
//! browser's own frame.

use std::process::Command;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Capabilities, DesiredCapabilities, RequestData, SessionId, WebDriver};

use super::{Preferences, run, size, unknown};
use crate::{Outcome, settings};

/// What a preference of the visitor is called in Firefox, and its value there.
const PREFERENCES: [(&str, &str, &str, i32); 8] = [
    ("prefers-color-scheme", "dark", "layout.css.prefers-color-scheme.content-override", 0),
    ("prefers-color-scheme", "light", "layout.css.prefers-color-scheme.content-override", 1),
    ("prefers-reduced-motion", "reduce", "ui.prefersReducedMotion", 1),
    ("prefers-reduced-motion", "no-preference", "ui.prefersReducedMotion", 0),
    ("prefers-contrast", "more", "ui.prefersContrast", 1),
    ("prefers-contrast", "no-preference", "ui.prefersContrast", 0),
    ("forced-colors", "active", "browser.display.document_color_use", 2),
    ("forced-colors", "none", "browser.display.document_color_use", 0),
];

const RESIZE: &str = "const { style } = gBrowser.selectedBrowser;
    for (const [name, pixels] of Object.entries(arguments[0])) {
        for (const bound of ['', 'min-', 'max-']) style.setProperty(bound + name, `${pixels}px`, 'important');
    }";

pub(super) fn driver(port: u16) -> Command {
    let mut command = Command::new(settings::driver("geckodriver"));
    // Its second port is the same for all unless told otherwise.
    command.arg(format!("--port={port}")).args(["--websocket-port=0", "--allow-system-access"]);
    command
}

pub(super) fn wishes() -> Outcome<Capabilities> {
    let mut wishes = DesiredCapabilities::firefox();
    wishes.set_headless()?;
    // A process held ready for the next site costs a sixth of what it takes to start.
    let mut preferences = FirefoxPreferences::new();
    preferences.set("dom.ipc.processPrelaunch.enabled", false)?;
    wishes.set_preferences(preferences)?;
    if let Some(binary) = settings::browser() {
        wishes.set_firefox_binary(&binary)?;
    }
    Ok(wishes.into())
}

/// Through the browser's frame, since its window has a least width that is wider than a phone.
pub(super) async fn resize(session: &WebDriver, width: u32, height: u32) -> Outcome {
    inside(session, RESIZE, &[size(width, height)]).await
}

pub(super) async fn prefer(session: &WebDriver, preferences: &Preferences) -> Outcome {
    for (feature, value) in preferences {
        let known = PREFERENCES.iter().find(|(known, of, ..)| known == feature && of == value);
        let Some((_, _, name, number)) = known else { return unknown(feature, value) };
        inside(session, "Services.prefs.setIntPref(...arguments);", &[json!(name), json!(number)]).await?;
    }
    Ok(())
}

/// Forgets the preferences, which outlive a window.
pub(super) async fn forget(session: &WebDriver) -> Outcome {
    let names = PREFERENCES.map(|(.., name, _)| name);
    inside(session, "arguments[0].forEach((name) => Services.prefs.clearUserPref(name));", &[json!(names)]).await
}

/// By the browser's own command: the driver's waits for a page to be loaded, which a way back inside a frame does not do.
pub(super) async fn back(session: &WebDriver) -> Outcome {
    inside(session, "gBrowser.goBack();", &[]).await
}

pub(super) async fn forward(session: &WebDriver) -> Outcome {
    inside(session, "gBrowser.goForward();", &[]).await
}

/// Runs a script in the browser's own frame.
async fn inside(session: &WebDriver, script: &str, arguments: &[Value]) -> Outcome {
    session.cmd(Context("chrome")).await?;
    let ran = run(session, script, arguments).await;
    session.cmd(Context("content")).await?;
    ran.map(|_| ())
}

/// geckodriver's own command: where the next scripts run.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("/session/{session}/moz/context")).add_body(json!({ "context": self.0 }))
    }
}
