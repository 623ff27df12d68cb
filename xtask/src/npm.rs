//! npm's tools, as the root's package.json and its lock file pin them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Result, bail};

use crate::{lock, paths, process};

/// Installed tools.
pub(crate) struct Tools(PathBuf);

/// What a release lacks without them.
pub(crate) const WITHOUT: &str = "Without Node.js 20.19 or newer with npm, the WebAssembly, scripts and sheets are not \
    minified: everything works, but is about twice as large.";

/// The tools, after `npm ci` where the lock file is newer; nothing where Node.js or npm is missing or cannot install.
pub(crate) fn tools() -> Result<Option<Tools>> {
    let (Some(npm), Some(_)) = (process::find("npm"), process::find("node")) else { return Ok(None) };
    let _lock = lock::wait("npm")?;
    let root = paths::root();
    let modified = |file: &str| fs::metadata(root.join(file)).and_then(|data| data.modified()).ok();
    // npm writes the first of these last.
    let installed: Option<SystemTime> = modified("node_modules/.package-lock.json");
    if installed.is_none() || installed < modified("package-lock.json") {
        println!("Installing npm's packages of package-lock.json into node_modules/ (about ten seconds).");
        let mut install = process::command(npm);
        install.args(["ci", "--engine-strict", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
        match process::run(&mut install, "npm ci") {
            Err(error) if process::is_ci() => bail!(error),
            Err(error) => {
                eprintln!("{error:#}");
                return Ok(None);
            }
            Ok(()) => {}
        }
    }
    Ok(Some(Tools(root.join("node_modules"))))
}

/// Copies a project to another folder, and installs there what its lock file pins.
pub(crate) fn project(source: &Path, folder: &Path) -> Result<()> {
    paths::copy_tree(source, folder)?;
    let mut install = process::command("npm");
    install.current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(&mut install, &format!("npm ci in {}", folder.display()))
}

impl Tools {
    /// A command of one of the packages.
    pub(crate) fn command(&self, name: &str) -> Command {
        process::command(self.0.join(".bin").join(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() }))
    }

    /// Node.js itself.
    pub(crate) fn node(&self) -> Command {
        process::command("node")
    }

    /// A file of one of the packages.
    pub(crate) fn file(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }
}
