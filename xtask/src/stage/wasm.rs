//! The WebAssembly, made as small as wasm-opt can.

use std::path::Path;
use std::process::Command;

use super::sweep::sweep;
use crate::failure::{OrFail, Outcome};
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

// Chosen by what goes over the wire, not by what comes out of it. Flattening lets the passes after it see more; less is
// put in the place where it is called, since code that repeats itself compresses better; the lowest kilobyte of memory is
// the far end of the stack, where nothing has an address; and alignment is a hint that no engine of today needs.
const OPTIMISE: [&str; 10] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=4",
    "--skip-pass=local-cse",
    "--low-memory-unused",
    "--optimize-added-constants-propagate",
    "--dealign",
];

// A run of its own, since the one before goes through its passes more than once, and names can be shortened only once.
const SHORTEN: [&str; 4] =
    ["--minify-imports-and-exports-and-modules", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// Gives a program, which trunk has bound and left in its staging folder, its other name. In a release build where
/// wasm-opt is at hand, it is bound once more, after what only panics use was taken out of it, and made small; gives
/// what wasm-opt tells about the names that it has shortened then.
pub(super) fn stage(program: &str, name: &str, staging: &Path, is_release: bool) -> Outcome<Option<String>> {
    let [from, to] = [program, name].map(|name| staging.join(format!("{name}_bg.wasm")));
    match wasm_opt::at_hand()?.filter(|_| is_release) {
        Some(tool) => {
            files::remove(&from)?;
            optimise(&tool, program, staging, &to).map(Some)
        }
        None => super::rename(&from, &to).map(|()| None),
    }
}

/// Optimises, unless the last run, of this very xtask, was given the very same program: then its result is used again.
fn optimise(tool: &WasmOpt, name: &str, staging: &Path, to: &Path) -> Outcome<String> {
    let scratch = places::scratch().join(name);
    files::create_folder(&scratch)?;
    let [last, swept, bound, script, result, names, last_call] =
        ["last.wasm", "swept.wasm", "bound_bg.wasm", "bound.js", "result.wasm", "names.json", "last-call.txt"]
            .map(|file| scratch.join(file));
    let linked = files::read(&places::linked(name))?;
    let call = format!("{:?} by {}", tool.command(), myself()?);
    let is_known = files::read(&last).is_ok_and(|last| last == linked)
        && files::read_text(&last_call).is_ok_and(|last| last == call)
        && result.is_file();
    if !is_known {
        // Gone first and written last, so that an interrupted run leaves nothing that looks complete.
        std::fs::remove_file(&last_call).ok();
        files::write(&swept, sweep(&linked, tool, &scratch)?)?;
        bind(&swept, &scratch)?;
        run(tool.command().args(OPTIMISE), &bound, &result)?;
        run(tool.command().args(SHORTEN).stdout(files::create(&names)?), &result, &result)?;
        files::write(&last, &linked)?;
        files::write(&last_call, &call)?;
    }
    files::write(to, files::read(&result)?)?;
    // The short name of the file that was bound here is the one that trunk has bound.
    let script = files::read_text(&script)?.replace("'bound_bg.wasm'", &format!("'{name}_bg.wasm'"));
    files::write(&staging.join(format!("{name}.js")), script)?;
    files::read_text(&names)
}

/// When this program was made, in which the passes and all that sweeping does are written; it is too large to be hashed
/// for every build.
fn myself() -> Outcome<String> {
    let made = std::env::current_exe().and_then(|file| file.metadata()?.modified());
    Ok(format!("{:?}", made.or_fail("finding xtask itself", super::REMEDY)?))
}

/// Binds a program as trunk does.
fn bind(program: &Path, folder: &Path) -> Outcome {
    let mut command = process::command("wasm-bindgen");
    command.args(["--target=web", "--no-typescript", "--out-name=bound", "--out-dir"]).arg(folder).arg(program);
    process::run(&mut command, "wasm-bindgen", "build with `cargo xtask build`, which puts the right one on PATH.")
}

/// Runs wasm-opt.
pub(super) fn run(command: &mut Command, from: &Path, to: &Path) -> Outcome {
    command.args(FEATURES).arg(from).arg("--output").arg(to);
    let remedy = "put another wasm-opt (binaryen 120 or newer) on PATH, or none: the build works without it.";
    process::run(command, "wasm-opt", remedy)
}
