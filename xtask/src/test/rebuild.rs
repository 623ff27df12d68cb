//! Builds in other circumstances: by plain trunk from the start, and without Node.js.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Result, ensure};

use super::{Verdict, browsers, missing};
use crate::{build, npm, paths, process, tools};

/// In the build without Node.js: one walks to a result, the other needs the second program.
const JOURNEYS: [&str; 2] =
    ["outcomes::a_leader_reaches_coaching", "host::a_wrong_document_leaves_the_fallback_and_tells_every_problem"];

/// `trunk build --release`, with trunk and wasm-bindgen on PATH as anybody would have them, and nothing compiled before,
/// gives what `cargo xtask build` gave.
pub(super) fn by_plain_trunk() -> Result<Verdict> {
    let clean = ["clean", "--quiet", "--release", "--target", "wasm32-unknown-unknown"];
    process::run(process::cargo().args(clean), "cargo clean")?;
    fs::remove_dir_all(paths::work().join("wasm-opt")).ok();
    let dist = paths::work().join("plain-trunk");
    build_on(env::split_paths(&env::var_os("PATH").unwrap_or_default()), &dist)?;
    // All that plain trunk gives, not the other way round: a package adds files to dist/.
    let expected: BTreeMap<String, Vec<u8>> = paths::tree(&paths::dist())?.into_iter().collect();
    let found = paths::tree(&dist)?;
    let differing: Vec<&String> =
        found.iter().filter(|(path, bytes)| expected.get(path) != Some(bytes)).map(|(path, _)| path).collect();
    ensure!(
        !found.is_empty() && differing.is_empty(),
        "differ from those of `cargo xtask build`: {differing:?} in {}",
        dist.display()
    );
    Ok(Verdict::Passed)
}

/// Without Node.js nothing is made small, and the guide works.
pub(super) fn without_node() -> Result<Verdict> {
    let path = env::var_os("PATH").unwrap_or_default();
    let has_none = |folder: &PathBuf| !["node", "node.exe"].iter().any(|name| folder.join(name).is_file());
    let folders: Vec<PathBuf> = env::split_paths(&path).filter(has_none).collect();
    if !folders.iter().any(|folder| folder.join("cargo").is_file() || folder.join("cargo.exe").is_file()) {
        return missing("cargo is in the same folder as Node.js, which cannot be hidden then");
    }
    let dist = paths::work().join("without-node");
    build_on(folders, &dist)?;
    let size = |dist: &Path| Ok::<_, anyhow::Error>(fs::metadata(dist.join("app_bg.wasm"))?.len());
    let is_small = size(&dist)? <= size(&paths::dist())?;
    ensure!(!is_small || npm::tools()?.is_none(), "Node.js was used although it was not on PATH");
    browsers::in_chromium(&dist, &JOURNEYS)
}

/// Builds with these folders on PATH, behind those of trunk and wasm-bindgen.
fn build_on(path: impl IntoIterator<Item = PathBuf>, dist: &Path) -> Result<()> {
    let path: OsString = env::join_paths(tools::folders()?.into_iter().chain(path))?;
    let mut trunk: Command = process::command("trunk");
    build::build_with(trunk.env("PATH", path).env_remove("NO_COLOR"), dist)
}
