//! `cargo xtask build`: the release `dist/`.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use crate::failure::Outcome;
use crate::setup::{self, Toolbox};
use crate::{places, process, turn};

/// Sets up and builds.
pub(crate) fn run() -> Outcome {
    build()?;
    println!("Built {}", places::dist().display());
    Ok(())
}

/// Two builds of one clone take turns: trunk puts both together in the same folder.
const OTHER: &str = "Another command is building this clone. Waiting until it is done.";

/// Sets up, builds, and gives the tools back to whoever goes on from there.
pub(crate) fn build() -> Outcome<Toolbox> {
    let tools = setup::prepare()?;
    let mut fetch = process::cargo();
    fetch.args(["fetch", "--quiet", "--target", setup::WASM_TARGET]);
    process::run(
        &mut fetch,
        "fetching the crates that Cargo.lock names",
        "read the error above and run the command again.",
    )?;
    release(&mut tools.trunk()?, &[])?;
    Ok(tools)
}

/// Builds what was built already once more, into another folder and with what PATH holds there.
pub(crate) fn again(folder: &Path, path: &OsStr) -> Outcome {
    let mut trunk = setup::prepare()?.trunk_on(path)?;
    release(&mut trunk, &[OsStr::new("--dist"), folder.as_os_str()])
}

fn release(trunk: &mut Command, options: &[&OsStr]) -> Outcome {
    let _turn = turn::wait("build", OTHER)?;
    process::run(
        trunk.args(["build", "--release"]).args(options),
        "the release build",
        "read the first error above, mend its cause and run the command again.",
    )
}
