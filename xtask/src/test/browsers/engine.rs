//! The engines in which the browser tests run, and what each needs.

use std::path::PathBuf;

use super::machine;
use crate::failure::Outcome;
use crate::process;
use crate::setup;
use crate::test::debian;

/// Programs by the names under which the browser tests are told of them.
pub(super) type Programs = Vec<(&'static str, PathBuf)>;

/// One engine.
pub(super) struct Engine {
    /// What the browser tests call it.
    pub(super) word: &'static str,
    /// What people call it.
    pub(super) name: &'static str,
    /// What to install, to follow "What to do:".
    pub(super) hint: &'static str,
    packages: &'static [&'static str],
    find: fn() -> Option<Programs>,
    /// Adds what no system has a package of, once the rest is there.
    complete: fn(Programs) -> Outcome<Programs>,
}

/// All of them, in the order in which they are tested.
pub(super) const ALL: [&Engine; 3] = [&CHROMIUM, &FIREFOX, &WEBKIT];

/// Chromium or Chrome.
pub(super) const CHROMIUM: Engine = Engine {
    word: "chromium",
    name: "Chromium",
    hint: "install Chromium or Chrome and the chromedriver of the same version (Debian: \
           `apt-get install chromium chromium-driver`).",
    packages: &["chromium", "chromium-driver"],
    find: || Some(vec![("COM_BROWSER", machine::chromium()?), ("COM_DRIVER", process::find("chromedriver")?)]),
    complete: Ok,
};

/// Firefox.
pub(super) const FIREFOX: Engine = Engine {
    word: "firefox",
    name: "Firefox",
    hint: "install Firefox (Debian: `apt-get install firefox-esr`); its driver is then installed by this command.",
    packages: &["firefox-esr"],
    find: || Some(vec![("COM_BROWSER", machine::firefox()?)]),
    complete: |mut programs| {
        programs.push(("COM_DRIVER", setup::geckodriver()?));
        Ok(programs)
    },
};

/// WebKitGTK, the engine of Safari on a desktop of its own.
pub(super) const WEBKIT: Engine = Engine {
    word: "webkit",
    name: "WebKitGTK",
    hint: "install WebKitGTK with its driver, and Xvfb and xsettingsd, a desktop for it (Debian: \
           `apt-get install webkit2gtk-driver xvfb xsettingsd`).",
    packages: &["webkit2gtk-driver", "xvfb", "xsettingsd"],
    find: || {
        Some(vec![
            ("COM_BROWSER", machine::mini_browser()?),
            ("COM_DRIVER", process::find("WebKitWebDriver")?),
            ("COM_SCREEN", process::find("Xvfb")?),
            ("COM_SETTINGS", process::find("xsettingsd")?),
        ])
    },
    complete: Ok,
};

impl Engine {
    /// The engine's programs, with what is missing installed where this may be done.
    pub(super) fn ensure(&self) -> Outcome<Option<Programs>> {
        let mut programs = (self.find)();
        if programs.is_none() && debian::install(self.packages, &format!("the browser tests run in {}", self.name))? {
            programs = (self.find)();
        }
        programs.map(self.complete).transpose()
    }

    /// What to say where it is not at hand.
    pub(super) fn missing(&self) -> String {
        format!("{} or its driver is not installed, so no browser test was run in it", self.name)
    }
}
