//! Debian packages, installed where this may be done without asking: as root.

use crate::failure::Outcome;
use crate::process;

/// Installs the packages where apt-get is there and this is root; says whether it did.
pub(super) fn install(packages: &[&str], why: &str) -> Outcome<bool> {
    let (Some(apt), true) = (process::find("apt-get"), is_root()) else {
        return Ok(false);
    };
    println!(
        "Installing the Debian packages {} because {why}; this happens once and usually takes a minute or two.",
        packages.join(", ")
    );
    let remedy = "install them yourself, or read apt-get's error above.";
    // Another installation may be running.
    let patience = ["-o", "DPkg::Lock::Timeout=300"];
    let mut update = process::command(&apt);
    update.args(patience).args(["update", "-qq"]);
    process::run(&mut update, "apt-get update", remedy)?;
    let mut install = process::command(&apt);
    install.env("DEBIAN_FRONTEND", "noninteractive");
    install.args(patience).args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
    process::run(&mut install, "apt-get install", remedy)?;
    Ok(true)
}

/// Installs Node.js with npm, which brings wasm-opt and axe-core, where it is missing and this may be done.
pub(super) fn install_npm() -> Outcome {
    if process::find("npm").is_none() {
        install(&["nodejs", "npm"], "npm brings wasm-opt for the release build and axe-core for the browser tests")?;
    }
    Ok(())
}

fn is_root() -> bool {
    process::answer("id", &["-u"]).as_deref() == Some("0")
}
