//! Brings what a build needs and the machine lacks, and nothing else: each tool is looked for on PATH first, then in the
//! cache folder that all clones share, and only then installed there.

pub(crate) mod npm;
pub(crate) mod pip;
pub(crate) mod terser;
mod tool;
pub(crate) mod wasm_opt;
mod wasm_target;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Outcome;
use crate::{pins, places, process};

pub(crate) use wasm_target::NAME as WASM_TARGET;

/// The tools of a build, each of the right version.
pub(crate) struct Toolbox {
    trunk: PathBuf,
    folders: Vec<PathBuf>,
}

impl Toolbox {
    /// A trunk command that finds the right wasm-bindgen before any other.
    pub(crate) fn trunk(&self) -> Outcome<Command> {
        self.trunk_on(&std::env::var_os("PATH").unwrap_or_default())
    }

    /// As [`Toolbox::trunk`], where other programs are looked for in these folders alone.
    pub(crate) fn trunk_on(&self, path: &OsStr) -> Outcome<Command> {
        let mut command = process::command(&self.trunk);
        command.env("PATH", process::path_with(&self.folders, path)?).env("TRUNK_SKIP_VERSION_CHECK", "true");
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", compiler_flags()?);
        // trunk reads the variable as its own option, which takes `true` or `false` and refuses the usual `1`.
        if std::env::var_os("NO_COLOR").is_some() {
            command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
        }
        Ok(command)
    }
}

/// Makes sure that everything a release build needs is there, saying what is installed and why.
pub(crate) fn prepare() -> Outcome<Toolbox> {
    wasm_target::ensure()?;
    let trunk = tool::ensure(&tool::Tool {
        command: "trunk",
        package: "trunk",
        version: pins::TRUNK,
        locked: true,
        why: "it builds the page and serves it",
        minutes: "about 6 minutes",
    })?;
    let wasm_bindgen = tool::ensure(&tool::Tool {
        command: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: &pins::wasm_bindgen()?,
        // Its lock file can name releases that were withdrawn since.
        locked: false,
        why: "it writes the JavaScript through which the browser calls the WebAssembly, and must match Cargo.lock",
        minutes: "about 3 minutes",
    })?;
    wasm_opt::ensure()?;
    terser::ensure();
    let folders = [&trunk, &wasm_bindgen].into_iter().filter_map(|path| path.parent()).map(PathBuf::from).collect();
    Ok(Toolbox { trunk, folders })
}

/// The program through which Firefox is steered.
pub(crate) fn geckodriver() -> Outcome<PathBuf> {
    tool::ensure(&tool::Tool {
        command: "geckodriver",
        package: "geckodriver",
        version: pins::GECKODRIVER,
        locked: true,
        why: "the browser tests steer Firefox through it",
        minutes: "about 2 minutes",
    })
}

/// Makes sure of the WebAssembly target alone, which is all that a check of the code needs.
pub(crate) fn prepare_target() -> Outcome {
    wasm_target::ensure()
}

/// Compiler flags that keep the folders of this machine out of what ships, since messages name the files that they come
/// from, and the same sources should give the same bytes wherever they are built. And those for the linker: a smaller
/// stack, and, where the program is made small afterwards, notes on where addresses stand.
fn compiler_flags() -> Outcome<String> {
    let mut flags: Vec<String> = std::env::var("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS").into_iter().collect();
    let mut hide = |folder: PathBuf, name: &str| {
        // Flags in a variable are separated by spaces, so a folder with a space in its name has to stay.
        if let Some(folder) = folder.to_str().filter(|folder| !folder.contains(char::is_whitespace)) {
            flags.push(format!("--remap-path-prefix={folder}={name}"));
        }
    };
    hide(places::root(), "widget");
    for registry in places::crate_sources() {
        hide(registry, "crates");
    }
    // Half of what the linker gives by itself, and far more than the deepest document takes: constants lie behind the
    // stack, and their addresses are a byte shorter.
    flags.push("-Clink-arg=-zstack-size=524288".to_owned());
    if wasm_opt::at_hand()?.is_some() {
        flags.push("-Clink-arg=--emit-relocs".to_owned());
    }
    Ok(flags.join(" "))
}
