//! terser makes wasm-bindgen's script a third smaller. It is used where npm brings it.

use std::path::Path;
use std::process::Command;

use super::npm::{self, Package};
use crate::failure::Outcome;
use crate::{pins, process};

const TERSER: Package<'static> = Package {
    name: "terser",
    version: pins::TERSER,
    file: "terser/bin/terser",
    why: "it makes the script around the WebAssembly a third smaller",
};

/// A command that minifies a module in its place, if there is one.
pub(crate) fn at_hand(module: &Path) -> Outcome<Option<Command>> {
    let (Some(node), Some(script)) = (process::find("node"), npm::cached(&TERSER)?) else {
        return Ok(None);
    };
    let mut command = process::command(node);
    // The file first: an option would take it for its own value.
    command.arg(script).arg(module).args(["--module", "--compress", "passes=3", "--mangle"]);
    // Bundlers read two comments.
    command.args(["--comments", "/webpackIgnore|@vite-ignore/", "--output"]).arg(module);
    Ok(Some(command))
}

/// Installs it where that is easily done; a build without it is only a little larger.
pub(super) fn ensure() {
    if let Err(failure) = npm::ensure(&TERSER) {
        println!("{failure}\nBuilding without terser: everything works, but a script is 2 kB larger.");
    }
}
