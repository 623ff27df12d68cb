//! What a visitor does in a real browser, against the release build in `dist/`.
//!
//! A journey is an async closure over a [`Page`]. [`visit`] serves `dist/` under the strictest Content-Security-Policy
//! that the widget promises to run under, opens a browser, runs the journey, and tidies up whatever happens:
//!
//! ```ignore
//! #[tokio::test]
//! async fn the_guide_can_be_started() -> Outcome {
//!     visit("the-guide-can-be-started", "/", async |page| {
//!         page.find("button").await?.click().await?;
//!         Ok(())
//!     })
//!     .await
//! }
//! ```
//!
//! `cargo xtask test` builds, brings what is needed and runs all journeys in Chromium, Firefox and WebKitGTK, the same
//! code in each. After `cargo xtask build`, `cargo xtask journeys ENGINE NAME` runs one. Where an engine cannot do what a
//! journey is about, the journey says so, and why.

mod axe;
mod engine;
mod host;
mod page;
mod port;
mod settings;
mod site;
mod symbols;

use std::error::Error;
use std::panic::resume_unwind;

pub use engine::Engine;
pub use host::{Gate, Host, Trouble};
pub use page::Page;
pub use settings::{example, example_root};
pub use symbols::symbolicated;
pub use thirtyfour::{By, Key, WebElement};

use tokio::task::LocalSet;

use engine::Browser;
use site::Site;

/// How a journey ends: well, or with the first thing that went wrong.
pub type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// The text of a file of the build.
///
/// # Errors
/// Where there is no build, or no such text in it.
pub fn built(path: &str) -> Outcome<String> {
    Ok(std::fs::read_to_string(settings::dist()?.join(path))?)
}

/// A file of the build.
///
/// # Errors
/// Where there is no build, or no such file in it.
pub fn built_bytes(path: &str) -> Outcome<Vec<u8>> {
    Ok(std::fs::read(settings::dist()?.join(path))?)
}

/// Opens `path` of the served `dist/` in a fresh browser and runs the journey there.
///
/// A journey that fails leaves a screenshot called `failed-{name}.png`. One that succeeds must also have left the
/// browser's console without errors and without reports of a violated policy.
///
/// # Errors
/// What the journey gives, or what keeps the browser from being used.
///
/// # Panics
/// Where the journey does, after tidying up.
pub async fn visit(name: &str, path: &str, journey: impl AsyncFnOnce(Page) -> Outcome + 'static) -> Outcome {
    visit_host(Host::default(), name, path, journey).await
}

/// As [`visit`], where an organisation serves `dist/` in its own way.
///
/// A journey that expects complaints takes them by [`Page::complaints`].
///
/// # Errors
/// As [`visit`].
///
/// # Panics
/// As [`visit`].
pub async fn visit_host(
    host: Host,
    name: &str,
    path: &str,
    journey: impl AsyncFnOnce(Page) -> Outcome + 'static,
) -> Outcome {
    let folder = host.folder().map_or_else(settings::dist, Ok)?;
    let site = Site::serve(folder, host)?;
    let url = site.url(path);
    let page = Page::new(Browser::open().await?, site);
    // A task of its own, so that a panicking assertion is held back until the browser is closed.
    let tasks = LocalSet::new();
    let visitor = page.clone();
    let journey = tasks.spawn_local(async move {
        visitor.driver().goto(url).await?;
        journey(visitor).await
    });
    let ending = tasks.run_until(journey).await;
    let is_well = matches!(ending, Ok(Ok(())));
    if !is_well && let Err(error) = page.screenshot(&format!("failed-{name}")).await {
        eprintln!("no screenshot of {name}: {error}");
    }
    let complaints = page.all_complaints().await;
    page.leave(is_well).await?;
    let complaints = complaints?;
    match ending {
        Ok(Ok(())) if complaints.is_empty() => Ok(()),
        Ok(Ok(())) => Err(format!("the console has complaints:\n{}", complaints.join("\n")).into()),
        Ok(Err(error)) => Err(format!("{error}\nconsole:\n{}", complaints.join("\n")).into()),
        Err(panic) => resume_unwind(panic.into_panic()),
    }
}
