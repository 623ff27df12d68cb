//! Where things are: the repository, its output folders, and the cache folder that all clones share.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::setup::WASM_TARGET;

/// The repository's root folder.
pub(crate) fn root() -> PathBuf {
    // Cargo sets the variable anew for each `cargo run`, so a clone that was moved after it was built is found too.
    let here =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}

/// The finished standalone page and embeddable files.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// This tool's own working files, below cargo's target folder and so never under version control.
pub(crate) fn scratch() -> PathBuf {
    target().join("xtask")
}

/// A program as cargo built it for release, before anything is made of it.
pub(crate) fn linked(program: &str) -> PathBuf {
    target().join(WASM_TARGET).join("release").join(format!("{program}.wasm"))
}

fn target() -> PathBuf {
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// The folders into which cargo unpacks crates, one for each registry.
pub(crate) fn crate_sources() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(home()?.join(".cargo")));
    let registries = home.and_then(|home| std::fs::read_dir(home.join("registry").join("src")).ok());
    let mut folders: Vec<PathBuf> = registries.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// The home folder of whoever runs this.
pub(crate) fn home() -> Option<PathBuf> {
    env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" }).map(PathBuf::from)
}

/// The folder of one tool in the per-user cache, so that no clone installs what another already has, and a person's own
/// tools are never overwritten. Its name carries the version: two versions live side by side.
pub(crate) fn cached(tool: &str, version: &str) -> Outcome<PathBuf> {
    Ok(cache()?.join("coaching-or-mentoring").join(format!("{tool}-{version}")))
}

fn cache() -> Outcome<PathBuf> {
    let folder = if cfg!(windows) {
        env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else if let Some(folder) = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute()) {
        Some(folder)
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library").join("Caches"))
    } else {
        home().map(|home| home.join(".cache"))
    };
    folder.ok_or_else(|| {
        Failure::new(
            "no folder for cached tools could be found.",
            "set XDG_CACHE_HOME to a folder that you may write to, for example XDG_CACHE_HOME=/tmp/cache.",
        )
    })
}
