//! The WebAssembly, made as small as wasm-opt can.

use std::path::Path;

use crate::failure::Outcome;
use crate::setup::wasm_opt::{self, WasmOpt};
use crate::{files, places, process};

// The features are those that rustc emits for this target. All of wasm-opt's features at once make it write an import
// form that browsers refuse to compile. The two options after the level make the module a few per cent larger and what
// goes over the wire about eight per cent smaller, since code that repeats itself compresses better.
const OPTIONS: [&str; 14] = [
    "-Oz",
    "--one-caller-inline-max-function-size=1",
    "--skip-pass=local-cse",
    "--converge",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Puts the module at `to`: optimised in a release build where wasm-opt is at hand, as it is otherwise.
pub(super) fn stage(from: &Path, to: &Path, is_release: bool) -> Outcome {
    match wasm_opt::at_hand()?.filter(|_| is_release) {
        Some(tool) => {
            optimise(&tool, from, to)?;
            files::remove(from)
        }
        None => super::rename(from, to),
    }
}

/// Optimises, unless the last run was given the very same module: then its result is used again.
fn optimise(tool: &WasmOpt, from: &Path, to: &Path) -> Outcome {
    let scratch = places::scratch();
    files::create_folder(&scratch)?;
    let (last_module, last_result, last_call) =
        (scratch.join("last.wasm"), scratch.join("last-optimised.wasm"), scratch.join("last-call.txt"));
    let module = files::read(from)?;
    let mut command = tool.command();
    command.args(OPTIONS);
    let call = format!("{command:?}");
    let is_known = files::read(&last_module).is_ok_and(|last| last == module)
        && files::read_text(&last_call).is_ok_and(|last| last == call)
        && last_result.is_file();
    if !is_known {
        // Gone first and written last, so that an interrupted run leaves nothing that looks complete.
        std::fs::remove_file(&last_call).ok();
        command.arg(from).arg("--output").arg(&last_result);
        let remedy = "put another wasm-opt (binaryen 120 or newer) on PATH, or none: the build works without it.";
        process::run(&mut command, "wasm-opt", remedy)?;
        files::write(&last_module, &module)?;
        files::write(&last_call, &call)?;
    }
    files::write(to, files::read(&last_result)?)
}
