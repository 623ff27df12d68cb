//! Packages of Python, which only a check needs and which are never a must.

use std::path::{Path, PathBuf};

use crate::failure::Outcome;
use crate::{digest, files, places, process};

/// The program of that name out of the packages that a `requirements.txt` pins, from the cache or newly installed into it.
/// Nothing where Python is missing.
///
/// # Errors
/// Where Python is there but cannot install.
pub(crate) fn program(name: &str, requirements: &Path, why: &str) -> Outcome<Option<PathBuf>> {
    let text = files::read(requirements)?;
    let sum = digest::checksum(&text);
    let cached = places::cached("pip", sum.get(..12).unwrap_or(&sum))?;
    let programs = cached.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let wanted = programs.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    // Written last, so that what was broken off is begun anew.
    let complete = cached.join("complete");
    if complete.is_file() {
        return Ok(Some(wanted));
    }
    let Some(python) = process::find("python3").filter(|python| has_venv(python)) else {
        return Ok(None);
    };
    println!(
        "Installing Python's packages of {} because {why}.\n  Into {}; this happens once and usually takes half a minute.",
        requirements.display(),
        cached.display()
    );
    let remedy = "read the error above, mend its cause and run the command again.";
    let mut surroundings = process::command(python);
    surroundings.args(["-m", "venv"]).arg(&cached);
    process::run(&mut surroundings, "making a place for Python's packages", remedy)?;
    let mut install = process::command(programs.join(format!("python{}", std::env::consts::EXE_SUFFIX)));
    install.args(["-m", "pip", "install", "--quiet", "--no-deps", "--disable-pip-version-check", "--requirement"]);
    process::run(install.arg(requirements), "installing Python's packages", remedy)?;
    files::write(&complete, "")?;
    Ok(Some(wanted))
}

/// Debian keeps what makes such places in a package of its own.
fn has_venv(python: &Path) -> bool {
    process::answer(python, &["-c", "import ensurepip, venv"]).is_some()
}
