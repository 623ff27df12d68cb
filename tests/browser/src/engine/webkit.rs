//! WebKitGTK's own small browser, on a screen of its own. It speaks plain WebDriver, and takes what the visitor prefers
//! from the desktop, so each browser gets a desktop: a screen, and a program that tells the desktop's settings.

use std::path::PathBuf;
use std::process::{self, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use super::program::START;
use super::{Preferences, run, unknown};
use crate::{Outcome, settings};

// Small, so that the pointer, which rests in its middle, is over the window whatever its size. Without a window
// manager, the window under the pointer is the one with the focus. Windows may be larger than the screen.
const SCREEN: &str = "400x400x24";

/// The browser's buttons keep its window from being as narrow as a phone.
const NARROW: &str = "* { padding: 0; margin: 0; border-width: 0; min-width: 0; }";

/// A desktop. It goes when this is dropped.
pub(super) struct Desk {
    // Held for their ends: tokio kills the processes when they are dropped.
    _screen: Child,
    settings: Child,
    display: String,
    folder: PathBuf,
}

impl Desk {
    pub(super) async fn set_up() -> Outcome<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::SeqCst);
        let folder = std::env::temp_dir().join(format!("com-desk-{}-{number}", process::id()));
        let styles = folder.join("config/gtk-3.0");
        std::fs::create_dir_all(&styles)?;
        std::fs::write(styles.join("gtk.css"), NARROW)?;
        std::fs::write(folder.join("settings"), told(&Preferences::new())?)?;
        let (screen, display) = screen().await?;
        let mut teller = Command::new(settings::tool("COM_SETTINGS", "xsettingsd"));
        teller.arg("-c").arg(folder.join("settings")).env("DISPLAY", &display);
        teller.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
        let settings = teller.spawn().map_err(|error| format!("starting {teller:?}: {error}"))?;
        Ok(Self { _screen: screen, settings, display, folder })
    }

    pub(super) fn driver(&self, port: u16) -> process::Command {
        let mut command = process::Command::new(settings::driver("WebKitWebDriver"));
        command.arg(format!("--port={port}")).env("DISPLAY", &self.display).env_remove("WAYLAND_DISPLAY");
        command.env("GDK_BACKEND", "x11").env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        for (name, folder) in [("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache")] {
            command.env(name, self.folder.join(folder));
        }
        command
    }

    pub(super) async fn prefer(&self, preferences: &Preferences) -> Outcome {
        std::fs::write(self.folder.join("settings"), told(preferences)?)?;
        let id = self.settings.id().ok_or("the desktop's settings are no longer told")?;
        // The shell's own `kill` is on every system that has this engine.
        let asked = Command::new("sh").args(["-c", "kill -HUP \"$0\""]).arg(id.to_string()).status().await?;
        if asked.success() { Ok(()) } else { Err("the desktop's settings could not be changed".into()) }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

pub(super) fn wishes() -> Outcome<Capabilities> {
    let mut wishes = Capabilities::new();
    let browser = settings::browser().ok_or("COM_BROWSER is not set: `cargo xtask journeys webkit` sets it")?;
    wishes.set("webkitgtk:browserOptions", json!({ "binary": browser, "args": ["--automation"] }))?;
    Ok(wishes)
}

/// Makes the window so large that the page in it has that size.
pub(super) async fn resize(session: &WebDriver, width: u32, height: u32) -> Outcome {
    let frame = run(session, "return top.outerHeight - top.innerHeight;", &[]).await?.as_u64().unwrap_or_default();
    session.set_window_rect(0, 0, width, height + u32::try_from(frame)?).await?;
    Ok(())
}

/// By the page: the driver's own waits for a page to be loaded, which a way back inside a frame does not do.
pub(super) async fn back(session: &WebDriver) -> Outcome {
    run(session, "history.back();", &[]).await.map(|_| ())
}

pub(super) async fn forward(session: &WebDriver) -> Outcome {
    run(session, "history.forward();", &[]).await.map(|_| ())
}

/// A screen on a display that was free, and its name.
async fn screen() -> Outcome<(Child, String)> {
    let mut command = Command::new(settings::tool("COM_SCREEN", "Xvfb"));
    command.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut screen = command.kill_on_drop(true).spawn()?;
    let output = screen.stdout.take().ok_or("the screen has no output")?;
    let mut lines = BufReader::new(output).lines();
    let number = timeout(START, lines.next_line()).await.map_err(|_| "the screen did not start in time")??;
    Ok((screen, format!(":{}", number.ok_or("the screen ended by itself")?.trim())))
}

/// The preferences in the words of the desktop.
fn told(preferences: &Preferences) -> Outcome<String> {
    let (mut is_dark, mut has_contrast, mut moves) = (false, false, true);
    for (feature, value) in preferences {
        match (&**feature, &**value) {
            ("prefers-color-scheme", scheme @ ("dark" | "light")) => is_dark = scheme == "dark",
            ("prefers-contrast", contrast @ ("more" | "no-preference")) => has_contrast = contrast == "more",
            ("prefers-reduced-motion", motion @ ("reduce" | "no-preference")) => moves = motion != "reduce",
            _ => unknown(feature, value)?,
        }
    }
    let theme = match (has_contrast, is_dark) {
        (false, false) => "Adwaita",
        (false, true) => "Adwaita-dark",
        (true, false) => "HighContrast",
        (true, true) => "HighContrastInverse",
    };
    Ok(format!("Net/ThemeName \"{theme}\"\nGtk/EnableAnimations {}\n", u8::from(moves)))
}
