//! Packages of npm, which are a help where Node.js is at hand and never a must.

use std::path::{Path, PathBuf};

use crate::failure::Outcome;
use crate::{digest, files, places, process};

/// One pinned package.
pub(crate) struct Package<'a> {
    /// Its name in npm.
    pub(crate) name: &'a str,
    /// Its exact version.
    pub(crate) version: &'a str,
    /// The file wanted from it, below `node_modules`, with `/` between folders.
    pub(crate) file: &'a str,
    /// What it is for, to follow "because".
    pub(crate) why: &'a str,
}

/// The wanted file, where the package is in the cache already.
pub(crate) fn cached(package: &Package<'_>) -> Outcome<Option<PathBuf>> {
    let mut path = places::cached(package.name, package.version)?.join("node_modules");
    path.extend(package.file.split('/'));
    Ok(path.is_file().then_some(path))
}

/// The wanted file, from the cache or newly installed into it. Nothing where npm is missing.
///
/// # Errors
/// Where npm is there but cannot install the package.
pub(crate) fn ensure(package: &Package<'_>) -> Outcome<Option<PathBuf>> {
    if let Some(path) = cached(package)? {
        return Ok(Some(path));
    }
    let (Some(npm), Some(_)) = (process::find("npm"), process::find("node")) else {
        return Ok(None);
    };
    let folder = places::cached(package.name, package.version)?;
    files::create_folder(&folder)?;
    println!(
        "Installing npm's {} {} because {}.\n  Into {}; this happens once and usually takes a few seconds.",
        package.name,
        package.version,
        package.why,
        folder.display()
    );
    let mut install = process::command(npm);
    install.arg("install").arg("--prefix").arg(&folder);
    install.args(["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"]);
    install.arg(format!("{}@{}", package.name, package.version));
    let doing = format!("installing npm's {} {}", package.name, package.version);
    process::run(&mut install, &doing, "read npm's error above, mend its cause and run the command again.")?;
    cached(package)
}

/// The folder `node_modules` with everything that the lock file of a project names, from the cache or newly installed into
/// it. Nothing where npm is missing. The lock file names no registry: npm uses the one that it is set to.
///
/// # Errors
/// Where npm is there but cannot install.
pub(crate) fn project(folder: &Path, why: &str) -> Outcome<Option<PathBuf>> {
    let lock = files::read(&folder.join("package-lock.json"))?;
    let sum = digest::checksum(&lock);
    let cached = places::cached("npm", sum.get(..12).unwrap_or(&sum))?;
    let modules = cached.join("node_modules");
    // npm writes this file last.
    if modules.join(".package-lock.json").is_file() {
        return Ok(Some(modules));
    }
    let (Some(npm), Some(_)) = (process::find("npm"), process::find("node")) else {
        return Ok(None);
    };
    println!(
        "Installing npm's packages of {} because {why}.\n  Into {}; this happens once and usually takes ten seconds.",
        folder.display(),
        cached.display()
    );
    files::write(&cached.join("package-lock.json"), lock)?;
    files::write(&cached.join("package.json"), files::read(&folder.join("package.json"))?)?;
    let mut install = process::command(npm);
    install.current_dir(&cached).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(&mut install, "installing npm's packages", "read npm's error above and run the command again.")?;
    Ok(Some(modules))
}
