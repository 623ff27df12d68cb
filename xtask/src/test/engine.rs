//! The browser engines, and what each needs.

use std::env;
use std::path::PathBuf;

use anyhow::Result;
use walkdir::WalkDir;

use super::debian;
use crate::{process, tools};

/// Names on PATH; macOS installs elsewhere.
const CHROMIUMS: [&str; 4] = ["chromium", "google-chrome", "google-chrome-stable", MAC_CHROME];
const MAC_CHROME: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const FIREFOXES: [&str; 3] = ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/// Programs by the variables that tell the browser tests of them.
pub(super) type Programs = Vec<(&'static str, PathBuf)>;

/// One engine.
pub(super) struct Engine {
    /// As the browser tests call it.
    pub(super) word: &'static str,
    pub(super) name: &'static str,
    packages: &'static [&'static str],
    find: fn() -> Option<Programs>,
}

/// All of them, in the order in which they are tested.
pub(super) const ALL: [&Engine; 3] = [&CHROMIUM, &FIREFOX, &WEBKIT];

/// Chromium or Chrome.
pub(super) const CHROMIUM: Engine = Engine {
    word: "chromium",
    name: "Chromium",
    packages: &["chromium", "chromium-driver"],
    find: || Some(vec![("COM_BROWSER", first(&CHROMIUMS)?), ("COM_DRIVER", process::find("chromedriver")?)]),
};

/// Firefox. Its driver is installed by cargo.
pub(super) const FIREFOX: Engine = Engine {
    word: "firefox",
    name: "Firefox",
    packages: &["firefox-esr"],
    find: || Some(vec![("COM_BROWSER", first(&FIREFOXES)?)]),
};

/// WebKitGTK, on a virtual screen with settings of its own.
pub(super) const WEBKIT: Engine = Engine {
    word: "webkit",
    name: "WebKitGTK",
    packages: &["webkit2gtk-driver", "xvfb", "xsettingsd"],
    find: || {
        Some(vec![
            ("COM_BROWSER", mini_browser()?),
            ("COM_DRIVER", process::find("WebKitWebDriver")?),
            ("COM_SCREEN", process::find("Xvfb")?),
            ("COM_SETTINGS", process::find("xsettingsd")?),
        ])
    },
};

impl Engine {
    /// The engine's programs, installed where they are missing and may be.
    pub(super) fn ensure(&self) -> Result<Option<Programs>> {
        let mut programs = (self.find)();
        if programs.is_none() && debian::install(self.packages)? {
            programs = (self.find)();
        }
        if let Some(programs) = programs.as_mut().filter(|_| self.word == FIREFOX.word) {
            programs.push(("COM_DRIVER", tools::geckodriver()?));
        }
        Ok(programs)
    }

    /// What to say where it is missing.
    pub(super) fn missing(&self) -> String {
        format!("{} or its driver is not installed (Debian: `apt-get install {}`)", self.name, self.packages.join(" "))
    }
}

fn first(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| process::find(name))
}

/// The browser that comes with the newest WebKitGTK, in its library folder, such as
/// `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1`.
fn mini_browser() -> Option<PathBuf> {
    let triplet = format!("/usr/lib/{}-linux-gnu", env::consts::ARCH);
    let folders = ["/usr/libexec", "/usr/lib64", "/usr/lib", &triplet].into_iter();
    let entries = folders.flat_map(|folder| WalkDir::new(folder).max_depth(1).sort_by_file_name()).flatten();
    let is_webkit = |name: &str| name.starts_with("webkit");
    let webkit = entries.filter(|entry| entry.file_name().to_str().is_some_and(is_webkit));
    webkit.map(|entry| entry.path().join("MiniBrowser")).filter(|path| path.is_file()).last()
}
