//! A command line tool that cargo can install.

use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::{places, process};

/// What is wanted, and what to say about it while it is being installed.
pub(super) struct Tool<'a> {
    /// The program's name.
    pub(super) command: &'a str,
    /// The package that holds it.
    pub(super) package: &'a str,
    /// The only version that will do.
    pub(super) version: &'a str,
    /// Whether to install with the dependencies that its authors tested.
    pub(super) locked: bool,
    /// What the project needs it for, to follow "because".
    pub(super) why: &'a str,
    /// How long the installation usually takes on two processor cores.
    pub(super) minutes: &'a str,
}

/// The program of the wanted version: from PATH, from the cache, or newly installed into the cache.
pub(super) fn ensure(tool: &Tool<'_>) -> Outcome<PathBuf> {
    let folder = places::cached(tool.package, tool.version)?;
    let cached = folder.join("bin").join(format!("{}{}", tool.command, std::env::consts::EXE_SUFFIX));
    if let Some(found) = process::find(tool.command).filter(|path| is_right(path, tool)) {
        return Ok(found);
    }
    if is_right(&cached, tool) {
        return Ok(cached);
    }
    println!(
        "Installing {} {} because {}.\n  Into {}; this happens once and usually takes {} on two processor cores.",
        tool.package,
        tool.version,
        tool.why,
        folder.display(),
        tool.minutes
    );
    let mut install = process::cargo();
    install.args(["install", tool.package, "--version", tool.version, "--root"]).arg(&folder);
    if tool.locked {
        install.arg("--locked");
    }
    // A tool is for this machine, whatever target the surroundings ask for.
    install.env_remove("CARGO_BUILD_TARGET");
    let doing = format!("installing {} {}", tool.package, tool.version);
    process::run(&mut install, &doing, "read the first error above, mend its cause and run the command again.")?;
    if is_right(&cached, tool) {
        return Ok(cached);
    }
    Err(Failure::new(
        format!("{} was installed but does not answer with version {}.", cached.display(), tool.version),
        format!("remove the folder {} and run the command again.", folder.display()),
    ))
}

fn is_right(program: &std::path::Path, tool: &Tool<'_>) -> bool {
    process::version(program).as_deref() == Some(tool.version)
}
