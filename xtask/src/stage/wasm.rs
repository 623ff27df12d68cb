//! The WebAssembly, made as small as wasm-opt can.

use std::path::Path;
use std::process::Command;

use crate::failure::Outcome;
use crate::setup::wasm_opt::{self, WasmOpt};
use crate::{files, places, process};

// Those that rustc emits for this target. All of wasm-opt's features at once make it write an import form that browsers
// refuse to compile.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

// The second and third make the module a little larger and what goes over the wire smaller, since code that repeats
// itself compresses better.
const OPTIMISE: [&str; 4] = ["-Oz", "--one-caller-inline-max-function-size=20", "--skip-pass=local-cse", "--converge"];

// A run of its own, since the one before goes through its passes more than once, and names can be shortened only once.
const SHORTEN: [&str; 4] =
    ["--minify-imports-and-exports-and-modules", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// Puts the module at `to`: optimised in a release build where wasm-opt is at hand, as it is otherwise. Gives what
/// wasm-opt tells about the names that it has shortened.
pub(super) fn stage(from: &Path, to: &Path, is_release: bool) -> Outcome<Option<String>> {
    match wasm_opt::at_hand()?.filter(|_| is_release) {
        Some(tool) => {
            let names = optimise(&tool, from, to)?;
            files::remove(from)?;
            Ok(Some(names))
        }
        None => super::rename(from, to).map(|()| None),
    }
}

/// Optimises, unless the last run was given the very same module: then its result is used again.
fn optimise(tool: &WasmOpt, from: &Path, to: &Path) -> Outcome<String> {
    let scratch = places::scratch();
    files::create_folder(&scratch)?;
    let [last_module, last_result, last_names, last_call] =
        ["last.wasm", "last-optimised.wasm", "last-names.json", "last-call.txt"].map(|name| scratch.join(name));
    let module = files::read(from)?;
    let call = format!("{:?} {FEATURES:?} {OPTIMISE:?} {SHORTEN:?}", tool.command());
    let is_known = files::read(&last_module).is_ok_and(|last| last == module)
        && files::read_text(&last_call).is_ok_and(|last| last == call)
        && last_result.is_file();
    if !is_known {
        // Gone first and written last, so that an interrupted run leaves nothing that looks complete.
        std::fs::remove_file(&last_call).ok();
        run(tool.command().args(OPTIMISE), from, &last_result)?;
        run(tool.command().args(SHORTEN).stdout(files::create(&last_names)?), &last_result, &last_result)?;
        files::write(&last_module, &module)?;
        files::write(&last_call, &call)?;
    }
    files::write(to, files::read(&last_result)?)?;
    files::read_text(&last_names)
}

fn run(command: &mut Command, from: &Path, to: &Path) -> Outcome {
    command.args(FEATURES).arg(from).arg("--output").arg(to);
    let remedy = "put another wasm-opt (binaryen 120 or newer) on PATH, or none: the build works without it.";
    process::run(command, "wasm-opt", remedy)
}
