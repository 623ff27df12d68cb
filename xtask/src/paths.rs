//! Folders of the repository, the cache of tools that all clones share, and files in folders.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    // Set by `cargo run`: also right after a clone was moved.
    let here =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}

/// The release build.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Working files. Below the root, so that Node.js finds `node_modules` from there.
pub(crate) fn work() -> PathBuf {
    root().join("target/xtask")
}

/// The folder of a tool of one version in the user's cache.
pub(crate) fn cached(tool: &str, version: &str) -> Result<PathBuf> {
    let cache = dirs::cache_dir().context("no cache folder found: set HOME")?;
    Ok(cache.join("coaching-or-mentoring").join(format!("{tool}-{version}")))
}

/// The folders into which cargo unpacks crates, one for each registry.
pub(crate) fn crate_sources() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let mut folders: Vec<PathBuf> = registries.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// All files at and below a folder by their paths from there, with `/`, sorted.
pub(crate) fn tree(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder)?.display().to_string().replace('\\', "/");
            files.push((path, fs::read(entry.path())?));
        }
    }
    files.sort();
    Ok(files)
}

/// Copies all files of a folder.
pub(crate) fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for (path, bytes) in tree(from)? {
        let target = to.join(path);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::write(target, bytes)?;
    }
    Ok(())
}

/// The files of one folder with that extension, sorted.
pub(crate) fn list(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    paths.sort();
    Ok(paths)
}
