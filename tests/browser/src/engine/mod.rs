//! The engines, behind one door: a fresh browser of the one that is asked for, and what each does in its own way.

mod chromium;
mod firefox;
mod program;
mod webkit;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::{Outcome, settings};
use program::Program;
use webkit::Desk;

/// What a visitor's system prefers, by the names of the media features.
pub(crate) type Preferences = BTreeMap<String, String>;

/// An engine that shows pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, with which Safari shares its engine.
    WebKit,
}

impl Engine {
    /// The engine of that name: `chromium`, `firefox` or `webkit`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "chromium" => Some(Self::Chromium),
            "firefox" => Some(Self::Firefox),
            "webkit" => Some(Self::WebKit),
            _ => None,
        }
    }
}

/// How long a command may take.
const TIMEOUT: Duration = Duration::from_secs(120);

/// Browsers that journeys have left to those that come.
static LEFT: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A browser with a profile of its own, its driver, and what surrounds them. All end when this is dropped; only
/// [`Browser::close`] lets the browser tidy up first. Journeys take one from another, since starting it takes much of the
/// time of a journey: each has a site at an address of its own, so it finds nothing that another has kept.
pub(crate) struct Browser {
    engine: Engine,
    session: WebDriver,
    // In this order: a driver goes before the screen that it draws on.
    _program: Program,
    desk: Option<Desk>,
}

impl Browser {
    /// Opens the engine that the settings name, or takes what a journey has left.
    pub(crate) async fn open() -> Outcome<Self> {
        if let Some(browser) = LEFT.lock().unwrap_or_else(PoisonError::into_inner).pop() {
            return Ok(browser);
        }
        let name = settings::engine();
        let engine = Engine::named(&name).ok_or_else(|| format!("COM_ENGINE is `{name}`, which is no engine"))?;
        let desk = if engine == Engine::WebKit { Some(Desk::set_up().await?) } else { None };
        let program = Program::start(|port| match &desk {
            None if engine == Engine::Firefox => firefox::driver(port),
            None => chromium::driver(port),
            Some(desk) => desk.driver(port),
        });
        let mut program = program.await?;
        let wishes = match engine {
            Engine::Chromium => chromium::wishes()?,
            Engine::Firefox => firefox::wishes()?,
            Engine::WebKit => webkit::wishes()?,
        };
        // Each command has a connection of its own: one that is kept open ends with the runtime of the journey it was made in.
        let client = reqwest::Client::builder().pool_max_idle_per_host(0).timeout(TIMEOUT).build()?;
        let session = WebDriver::builder(program.address(), wishes).client(client).await?;
        program.holds(session.session_id())?;
        Ok(Self { engine, session, _program: program, desk })
    }

    /// The engine that it is of.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// The WebDriver session.
    pub(crate) fn session(&self) -> &WebDriver {
        &self.session
    }

    /// Asks for a viewport of that size, in CSS pixels. It may take a moment until the page has it.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Outcome {
        match self.engine {
            Engine::Chromium => chromium::resize(&self.session, width, height).await,
            Engine::Firefox => firefox::resize(&self.session, width, height).await,
            Engine::WebKit => webkit::resize(&self.session, width, height).await,
        }
    }

    /// Asks for these preferences and no others. It may take a moment until the page heeds them.
    pub(crate) async fn prefer(&self, preferences: &Preferences) -> Outcome {
        match (&self.desk, self.engine) {
            (Some(desk), _) => desk.prefer(preferences).await,
            (None, Engine::Firefox) => firefox::prefer(&self.session, preferences).await,
            (None, _) => chromium::prefer(&self.session, preferences).await,
        }
    }

    /// Presses Back. It may take a moment until the page heeds it.
    pub(crate) async fn back(&self) -> Outcome {
        match self.engine {
            Engine::Firefox => firefox::back(&self.session).await,
            Engine::WebKit => webkit::back(&self.session).await,
            Engine::Chromium => Ok(self.session.back().await?),
        }
    }

    /// As [`Browser::back`], Forward.
    pub(crate) async fn forward(&self) -> Outcome {
        match self.engine {
            Engine::Firefox => firefox::forward(&self.session).await,
            Engine::WebKit => webkit::forward(&self.session).await,
            Engine::Chromium => Ok(self.session.forward().await?),
        }
    }

    /// What the browser itself has complained of since the last call, where it keeps a log.
    pub(crate) async fn log(&self) -> Outcome<Vec<String>> {
        match self.engine {
            Engine::Chromium => chromium::log(&self.session).await,
            Engine::Firefox | Engine::WebKit => Ok(Vec::new()),
        }
    }

    /// Leaves the browser to another journey, with nothing of this one but what its own origin keeps.
    pub(crate) async fn leave(self) -> Outcome {
        let session = &self.session;
        let windows = session.windows().await?;
        let window = session.new_window().await?;
        for old in windows {
            session.switch_to_window(old).await?;
            session.close_window().await?;
        }
        session.switch_to_window(window).await?;
        // What a window has still complained of as it was closed would be held against the next journey.
        self.log().await?;
        if self.engine == Engine::Firefox {
            firefox::forget(session).await?;
        }
        if let Some(desk) = &self.desk {
            desk.prefer(&Preferences::new()).await?;
        }
        LEFT.lock().unwrap_or_else(PoisonError::into_inner).push(self);
        Ok(())
    }

    /// Closes the browser, which removes its profile.
    pub(crate) async fn close(&self) -> Outcome {
        Ok(self.session.clone().quit().await?)
    }
}

fn unknown(feature: &str, value: &str) -> Outcome {
    Err(format!("this engine cannot be told to prefer {feature}: {value}").into())
}

/// A script without arguments that are named.
async fn run(session: &WebDriver, script: &str, arguments: &[Value]) -> Outcome<Value> {
    Ok(session.execute(script, arguments.to_vec()).await?.json().clone())
}

/// Width and height as the protocols spell them.
fn size(width: u32, height: u32) -> Value {
    json!({ "width": width, "height": height })
}
