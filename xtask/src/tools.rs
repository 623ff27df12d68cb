//! Programs that `cargo install` brings, at pinned versions. Each is taken from PATH, else from the cache, else installed
//! into the cache: a user's own tools are never replaced.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::{paths, process};

/// The newest trunk that the pinned Rust compiles.
const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const GECKODRIVER: &str = "0.37.1";

/// trunk, with the right wasm-bindgen before any other on PATH.
pub(crate) fn trunk() -> Result<Command> {
    let folders = folders()?;
    let path = env::var_os("PATH").unwrap_or_default();
    let mut trunk = process::command("trunk");
    trunk.env("PATH", env::join_paths(folders.into_iter().chain(env::split_paths(&path)))?);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // trunk 0.21 takes only `true` or `false`, and fails at the usual `NO_COLOR=1`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    Ok(trunk)
}

/// The folders of trunk and wasm-bindgen, installed where they are missing.
pub(crate) fn folders() -> Result<Vec<PathBuf>> {
    let trunk = install("trunk", "trunk", TRUNK, &["--locked"], "builds and serves the page; about six minutes")?;
    // Without its lock file, which can name withdrawn releases.
    let version = locked_version("wasm-bindgen")?;
    let purpose = "binds WebAssembly to JavaScript, and must match Cargo.lock; about three minutes";
    let wasm_bindgen = install("wasm-bindgen", "wasm-bindgen-cli", &version, &[], purpose)?;
    Ok([trunk, wasm_bindgen].iter().filter_map(|program| program.parent()).map(PathBuf::from).collect())
}

/// cargo-deny, installed where it is missing.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    install("cargo-deny", "cargo-deny", CARGO_DENY, &["--locked"], "checks licences; about three minutes")
}

/// The WebDriver server for Firefox, installed where it is missing.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    install(
        "geckodriver",
        "geckodriver",
        GECKODRIVER,
        &["--locked"],
        "drives Firefox in the browser tests; two minutes",
    )
}

/// The version of a package by `cargo metadata`.
pub(crate) fn locked_version(package: &str) -> Result<String> {
    let arguments = ["metadata", "--format-version", "1", "--locked"];
    let metadata = process::output(process::cargo().args(arguments), "cargo metadata")?;
    let metadata: Value = serde_json::from_slice(&metadata)?;
    let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    let mut named = packages.filter(|entry| entry.get("name").and_then(Value::as_str) == Some(package));
    let version = named.next().and_then(|entry| entry.get("version")?.as_str().map(str::to_owned));
    version.with_context(|| format!("Cargo.lock names no {package}"))
}

fn install(program: &str, package: &str, version: &str, options: &[&str], purpose: &str) -> Result<PathBuf> {
    if let Some(found) = process::find(program).filter(|path| is_version(path, version)) {
        return Ok(found);
    }
    let folder = paths::cached(package, version)?;
    let cached = folder.join("bin").join(format!("{program}{}", env::consts::EXE_SUFFIX));
    if !is_version(&cached, version) {
        println!("Installing {package} {version} into {} (once: {purpose}).", folder.display());
        let mut cargo = process::cargo();
        cargo.args(["install", package, "--version", version, "--root"]).arg(&folder).args(options);
        process::run(cargo.env_remove("CARGO_BUILD_TARGET"), &format!("cargo install {package}"))?;
        ensure!(is_version(&cached, version), "{} is not version {version}", cached.display());
    }
    Ok(cached)
}

/// Whether `trunk --version` says `trunk 0.21.14`.
fn is_version(program: &Path, version: &str) -> bool {
    let said = process::answer(program, &["--version"]);
    said.is_some_and(|said| said.split_whitespace().nth(1) == Some(version))
}
