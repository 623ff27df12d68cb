//! Chromium without a window.

use std::process::Command;

use serde_json::json;
use thirtyfour::{Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

use super::Preferences;
use crate::{Outcome, settings};

// The sandbox needs rights that containers withhold, and the journeys visit no page but our own.
const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

pub(super) fn driver(port: u16) -> Command {
    let mut command = Command::new(settings::driver("chromedriver"));
    command.arg(format!("--port={port}"));
    command
}

pub(super) fn wishes() -> Outcome<Capabilities> {
    let mut wishes = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        wishes.add_arg(argument)?;
    }
    if let Some(binary) = settings::browser() {
        wishes.set_binary(&binary)?;
    }
    wishes.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(wishes.into())
}

pub(super) async fn resize(session: &WebDriver, width: u32, height: u32) -> Outcome {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    session.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
    Ok(())
}

pub(super) async fn prefer(session: &WebDriver, preferences: &Preferences) -> Outcome {
    let features: Vec<_> = preferences.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    session.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
    Ok(())
}

/// Errors and reports of violated policy, and files that did not arrive.
pub(super) async fn log(session: &WebDriver) -> Outcome<Vec<String>> {
    let entries = session.browser_log().await?;
    // A document of an organisation's own need not have a first page.
    let is_optional = |text: &str| text.contains(".first-page.txt") && text.contains("404");
    let is_complaint =
        |level: &str, text: &str| (level == "SEVERE" || text.contains("Content Security Policy")) && !is_optional(text);
    let complaints = entries.into_iter().filter(|entry| is_complaint(&entry.level, &entry.message));
    Ok(complaints.map(|entry| entry.message).collect())
}
