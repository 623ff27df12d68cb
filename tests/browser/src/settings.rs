//! Where things are, as `cargo xtask test` says, or at their usual places.

use std::env;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The release build.
pub(crate) fn dist() -> Outcome<PathBuf> {
    let folder = env::var_os("COM_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    Err(format!("{} holds no index.html: run `cargo xtask build` first", folder.display()).into())
}

/// The folder of a built example, such as `react/dist`.
///
/// # Errors
/// Where it was not built.
pub fn example(path: &str) -> Outcome<PathBuf> {
    let folder = example_root().join(path);
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    Err(format!("{} holds no index.html: run `cargo xtask examples` first", folder.display()).into())
}

/// The folder with one for each example that was built.
#[must_use]
pub fn example_root() -> PathBuf {
    env::var_os("COM_EXAMPLES").map_or_else(|| root().join("target/xtask/examples"), PathBuf::from)
}

/// The folder for screenshots.
pub(crate) fn screenshots() -> PathBuf {
    env::var_os("COM_SHOTS").map_or_else(|| root().join("target/xtask/screenshots"), PathBuf::from)
}

/// The name of the engine to test in; Chromium where nothing is said.
pub(crate) fn engine() -> String {
    env::var("COM_ENGINE").unwrap_or_else(|_| "chromium".to_owned())
}

/// The browser, where it is not left to the driver to find it.
pub(crate) fn browser() -> Option<String> {
    env::var("COM_BROWSER").ok()
}

/// The program that speaks WebDriver.
pub(crate) fn driver(name: &str) -> PathBuf {
    tool("COM_DRIVER", name)
}

/// A program that a variable names, or one on PATH.
pub(crate) fn tool(variable: &str, name: &str) -> PathBuf {
    env::var_os(variable).map_or_else(|| PathBuf::from(name), PathBuf::from)
}

/// The script of axe-core.
pub(crate) fn axe() -> Outcome<PathBuf> {
    let path = env::var_os("COM_AXE").map(PathBuf::from);
    path.ok_or_else(|| "COM_AXE is not set: `cargo xtask test` sets it to axe-core's axe.min.js".into())
}

/// The program behind `cargo xtask`.
pub(crate) fn xtask() -> Outcome<PathBuf> {
    let path = env::var_os("COM_XTASK").map(PathBuf::from);
    path.ok_or_else(|| "COM_XTASK is not set: `cargo xtask journeys` sets it".into())
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map_or_else(PathBuf::new, Path::to_path_buf)
}
