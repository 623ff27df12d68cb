//! Debian packages: installed only where this may be done without asking, as root; or only unpacked into a folder.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::{paths, process};

/// The keys of all releases of Debian.
const KEYS: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

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

/// Unpacks the newest of each package that these releases of Debian have into `folder`; says whether this machine can.
/// The machine's own lists of packages stay as they are.
pub(super) fn unpack(releases: &[&str], packages: &[&str], folder: &Path) -> Result<bool> {
    let (Some(apt), Some(dpkg)) = (process::find("apt-get"), process::find("dpkg-deb")) else { return Ok(false) };
    let targets = process::answer(&apt, &["indextargets", "--format", "$(REPO_URI)", "Identifier: Packages"]);
    let Some(archive) = targets.iter().flat_map(|all| all.lines()).find(|archive| archive.ends_with("/debian/")) else {
        return Ok(false);
    };
    let own = folder.join("apt");
    fs::create_dir_all(own.join("lists/partial"))?;
    fs::create_dir_all(own.join("cache/archives/partial"))?;
    let sources = releases.iter().map(|release| format!("deb [signed-by={KEYS}] {archive} {release} main\n"));
    fs::write(own.join("sources.list"), sources.collect::<String>())?;
    let own_settings = [
        format!("Dir::Etc::sourcelist={}", own.join("sources.list").display()),
        "Dir::Etc::sourceparts=-".to_owned(),
        format!("Dir::State::lists={}", own.join("lists").display()),
        format!("Dir::Cache={}", own.join("cache").display()),
        "Acquire::Languages=none".to_owned(),
        "Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false".to_owned(),
        // Else apt warns where another user may not write into the folder.
        "APT::Sandbox::User=root".to_owned(),
    ];
    for command in [vec!["update"], [&["download"], packages].concat()] {
        let settings = own_settings.iter().flat_map(|setting| ["-o", setting]);
        let mut apt = process::command(&apt);
        apt.current_dir(&own).arg("-qq").args(settings).args(&command);
        process::run(&mut apt, &format!("apt-get {}", command.join(" ")))?;
    }
    for package in paths::list(&own, "deb")? {
        process::run(process::command(&dpkg).arg("--extract").arg(package).arg(folder), "dpkg-deb")?;
    }
    Ok(fs::remove_dir_all(own).map(|()| true)?)
}
