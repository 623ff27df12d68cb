//! `cargo xtask build`: the release `dist/`. The same as `trunk build --release` with the right tools on PATH.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::{lock, paths, process, tools};

/// Builds, and says where.
pub(crate) fn run() -> Result<()> {
    build()?;
    println!("Built {}", paths::dist().display());
    Ok(())
}

/// Builds into `dist/`.
pub(crate) fn build() -> Result<()> {
    build_with(&mut tools::trunk()?, &paths::dist())
}

/// Builds into a folder by this trunk.
pub(crate) fn build_with(trunk: &mut Command, dist: &Path) -> Result<()> {
    // All builds of a clone share trunk's folder target/wasm-bindgen.
    let _lock = lock::wait("build")?;
    process::run(trunk.args(["build", "--release", "--dist"]).arg(dist), "trunk build")
}
