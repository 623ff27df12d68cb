//! Debian packages, installed only where this may be done without asking: as root.

use anyhow::Result;

use crate::process;

/// Installs the packages where apt-get is there and this is root; says whether it did.
pub(super) fn install(packages: &[&str]) -> Result<bool> {
    let (Some(apt), Some("0")) = (process::find("apt-get"), process::answer("id", &["-u"]).as_deref()) else {
        return Ok(false);
    };
    println!("Installing the Debian packages {} (about a minute).", packages.join(", "));
    let wait = ["-o", "DPkg::Lock::Timeout=300"];
    process::run(process::command(&apt).args(wait).args(["update", "-qq"]), "apt-get update")?;
    let mut install = process::command(&apt);
    install.env("DEBIAN_FRONTEND", "noninteractive").args(wait);
    install.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
    process::run(&mut install, "apt-get install")?;
    Ok(true)
}
