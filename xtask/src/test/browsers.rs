//! The browser tests against the release `dist/`, with what they need.

use std::path::PathBuf;

use super::{Verdict, debian, is_ci, missing};
use crate::failure::Outcome;
use crate::setup::npm::{self, Package};
use crate::{pins, places, process};

/// The crate that holds the browser tests.
pub(super) const PACKAGE: &str = "browser-tests";

const AXE: Package<'static> = Package {
    name: "axe-core",
    version: pins::AXE,
    file: "axe-core/axe.min.js",
    why: "it looks for accessibility problems in the browser tests",
};

const CHROMIUM_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const CHROME_ON_MACOS: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const CHROME_ON_WINDOWS: &str = r"C:\Program Files\Google\Chrome\Application\chrome.exe";

/// A browser and the driver that WebDriver clients speak to.
struct Chromium {
    browser: PathBuf,
    driver: PathBuf,
}

/// Runs every browser test, or names what is missing.
pub(super) fn run() -> Outcome<Verdict> {
    let Some(chromium) = chromium()? else {
        return missing(
            "Chromium and its driver are not on PATH, so no browser test was run",
            "install Chromium or Chrome and the chromedriver of the same version (Debian: \
             `apt-get install chromium chromium-driver`).",
        );
    };
    let axe = npm::ensure(&AXE)?;
    if axe.is_none() && is_ci() {
        return missing("axe-core is not at hand, so accessibility was not tested", "put Node.js with npm on PATH.");
    }
    let mut tests = process::cargo();
    tests.args(["test", "--package", PACKAGE]);
    tests.env("COM_DIST", places::dist()).env("COM_SHOTS", places::scratch().join("screenshots"));
    tests.env("COM_CHROMIUM", chromium.browser).env("COM_CHROMEDRIVER", chromium.driver);
    match &axe {
        Some(path) => {
            tests.env("COM_AXE", path);
        }
        None => {
            println!("Without npm there is no axe-core: the tests whose names hold `axe` are left out.");
            tests.args(["--", "--skip", "axe"]);
        }
    }
    let remedy = "read the first failing test above; the page as it was then is among the screenshots in target/xtask/screenshots.";
    process::run(&mut tests, "the browser tests", remedy)?;
    Ok(Verdict::Passed)
}

fn chromium() -> Outcome<Option<Chromium>> {
    if let Some(found) = find_chromium() {
        return Ok(Some(found));
    }
    debian::install(&["chromium", "chromium-driver"], "the browser tests drive them")?;
    Ok(find_chromium())
}

fn find_chromium() -> Option<Chromium> {
    let installed = [CHROME_ON_MACOS, CHROME_ON_WINDOWS].into_iter().map(PathBuf::from).find(|path| path.is_file());
    let browser = CHROMIUM_NAMES.into_iter().find_map(process::find).or(installed)?;
    Some(Chromium { browser, driver: process::find("chromedriver")? })
}
