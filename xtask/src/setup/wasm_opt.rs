//! wasm-opt makes the WebAssembly about a third smaller. It is used where it is at hand and new enough.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::npm::{self, Package};
use crate::failure::Outcome;
use crate::{pins, process};

const BINARYEN: Package<'static> = Package {
    name: "binaryen",
    version: pins::BINARYEN,
    file: "binaryen/bin/wasm-opt",
    why: "its wasm-opt makes the WebAssembly about a third smaller",
};

/// A wasm-opt that can be run.
pub(crate) struct WasmOpt {
    program: PathBuf,
    script: Option<PathBuf>,
}

impl WasmOpt {
    /// A command that runs it.
    pub(crate) fn command(&self) -> Command {
        let mut command = process::command(&self.program);
        command.args(&self.script);
        command
    }
}

/// The wasm-opt that a build would use now, if any: one on PATH that is new enough, else npm's from the cache.
pub(crate) fn at_hand() -> Outcome<Option<WasmOpt>> {
    if let Some(program) = process::find("wasm-opt").filter(|path| is_new_enough(path)) {
        return Ok(Some(WasmOpt { program, script: None }));
    }
    let (Some(node), Some(script)) = (process::find("node"), npm::cached(&BINARYEN)?) else {
        return Ok(None);
    };
    Ok(Some(WasmOpt { program: node, script: Some(script) }))
}

/// Installs it where that is easily done, and says so where the build has to do without.
pub(super) fn ensure() -> Outcome {
    if at_hand()?.is_some() {
        return Ok(());
    }
    if let Err(failure) = npm::ensure(&BINARYEN) {
        println!("{failure}");
    }
    // npm's needs Node.js to run, which can be gone although the package is in the cache.
    if at_hand()?.is_none() {
        println!("{WITHOUT}");
    }
    Ok(())
}

const WITHOUT: &str = "Building without wasm-opt: everything works, but the WebAssembly is about half as large again.\n  \
    For the small build, put wasm-opt (binaryen 120 or newer) or Node.js with npm on PATH.";

fn is_new_enough(program: &Path) -> bool {
    process::answer(program, &["--version"])
        .and_then(|said| version_number(&said))
        .is_some_and(|number| number >= pins::OLDEST_WASM_OPT)
}

/// `wasm-opt version 132 (version_132)` gives 132.
fn version_number(said: &str) -> Option<u32> {
    said.strip_prefix("wasm-opt version ")?.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::version_number;

    #[test]
    fn reads_the_version_of_both_kinds_of_release() {
        assert_eq!(version_number("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(version_number("wasm-opt version 108"), Some(108));
    }

    #[test]
    fn takes_nothing_else_for_a_version() {
        assert_eq!(version_number("wasm-opt version unknown"), None);
        assert_eq!(version_number("usage: wasm-opt"), None);
    }
}
