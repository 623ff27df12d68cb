//! The author's page: `studio.html` with the script that starts it, beside the program that trunk built from `studio/`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{STUDIO, scripts};
use crate::npm::Tools;
use crate::paths;

/// Its page and its own scripts, each with its folder in the repository.
const PAGE: (&str, &str) = ("", "studio.html");
const SCRIPTS: [(&str, &str); 2] = [("pages", "studio-start.js"), ("pages", "studio-worker.js")];

/// Copies them, and makes the scripts small.
pub(super) fn bundle(staging: &Path, tools: Option<&Tools>) -> Result<()> {
    for (folder, name) in std::iter::once(PAGE).chain(SCRIPTS) {
        fs::copy(paths::root().join(folder).join(name), staging.join(name)).context(name)?;
    }
    scripts::minify(&staging.join(format!("{STUDIO}.js")), tools)?;
    SCRIPTS.iter().try_for_each(|(_, name)| scripts::minify(&staging.join(name), tools))
}
