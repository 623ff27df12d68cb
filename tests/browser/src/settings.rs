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

/// The folder for screenshots.
pub(crate) fn screenshots() -> PathBuf {
    env::var_os("COM_SHOTS").map_or_else(|| root().join("target/xtask/screenshots"), PathBuf::from)
}

/// The browser, where it is not left to the driver to find it.
pub(crate) fn chromium() -> Option<String> {
    env::var("COM_CHROMIUM").ok()
}

/// The program that speaks WebDriver for Chromium.
pub(crate) fn chromedriver() -> PathBuf {
    env::var_os("COM_CHROMEDRIVER").map_or_else(|| PathBuf::from("chromedriver"), PathBuf::from)
}

/// The script of axe-core.
pub(crate) fn axe() -> Outcome<PathBuf> {
    let path = env::var_os("COM_AXE").map(PathBuf::from);
    path.ok_or_else(|| "COM_AXE is not set: `cargo xtask test` sets it to axe-core's axe.min.js".into())
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map_or_else(PathBuf::new, Path::to_path_buf)
}
