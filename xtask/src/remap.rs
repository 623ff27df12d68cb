//! Keeps folders of this machine out of what ships, and so the bytes the same on every machine: panic messages name source
//! files, those of dependencies by their absolute path. The compiler's flags cannot name a home folder portably, so this
//! hook writes them into a file that `.cargo/config.toml` includes.

use std::fs;

use anyhow::Result;
use serde_json::json;

use crate::paths;

/// Writes `.cargo/remap.toml`.
pub(crate) fn run() -> Result<()> {
    let flags: Vec<String> = paths::crate_sources()
        .iter()
        .map(|folder| format!("--remap-path-prefix={}=crates", folder.display()))
        .collect();
    // A list of JSON strings is one of TOML, too.
    let text = format!("[target.wasm32-unknown-unknown]\nrustflags = {}\n", json!(flags));
    let file = paths::root().join(".cargo/remap.toml");
    if fs::read_to_string(&file).ok().as_ref() != Some(&text) {
        fs::write(file, text)?;
    }
    Ok(())
}
