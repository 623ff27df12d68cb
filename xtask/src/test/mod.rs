//! `cargo xtask test`: everything that must hold before a change is merged, in the order in which failures are cheapest.

pub(crate) mod browsers;
mod debian;
mod examples;
mod licences;
mod package;
mod shipped;
mod without_node;

use std::process::Command;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::setup::{self, wasm_opt};
use crate::{build, process, size};

/// How much to check.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Everything.
    Full,
    /// Without the release build, its size and browsers.
    Fast,
}

/// How a step ended that did not fail.
enum Verdict {
    Passed,
    /// It could not be done here, and why.
    Skipped(String),
}

/// One check.
struct Step {
    name: &'static str,
    is_slow: bool,
    run: fn() -> Outcome<Verdict>,
}

const STEPS: [Step; 15] = [
    Step { name: "set-up", is_slow: false, run: set_up },
    Step { name: "formatting", is_slow: false, run: formatting },
    Step { name: "clippy, native", is_slow: false, run: clippy_native },
    Step { name: "clippy, WebAssembly", is_slow: false, run: clippy_wasm },
    Step { name: "native tests and view tests", is_slow: false, run: native_tests },
    Step { name: "licences and duplicate crates", is_slow: false, run: licences::check },
    Step { name: "release build", is_slow: true, run: release_build },
    Step { name: "size budget", is_slow: true, run: size_budget },
    Step { name: "nothing ships that may not", is_slow: true, run: shipped::check },
    Step { name: "package: types and form", is_slow: true, run: package::check },
    Step { name: "examples", is_slow: true, run: examples::run },
    Step { name: "the build without Node.js", is_slow: true, run: without_node::check },
    Step { name: "browser tests, Chromium", is_slow: true, run: browsers::chromium },
    Step { name: "browser tests, Firefox", is_slow: true, run: browsers::firefox },
    Step { name: "browser tests, WebKitGTK", is_slow: true, run: browsers::webkit },
];

/// Runs the steps in order and stops at the first that fails.
pub(crate) fn run(extent: Extent) -> Outcome {
    let steps: Vec<&Step> = STEPS.iter().filter(|step| extent == Extent::Full || !step.is_slow).collect();
    let start = Instant::now();
    let mut report = Vec::new();
    for (number, step) in (1..).zip(&steps) {
        println!("\n[{number}/{}] {}", steps.len(), step.name);
        let begun = Instant::now();
        let verdict = (step.run)();
        let took = seconds(begun.elapsed());
        match verdict {
            Ok(Verdict::Passed) => report.push(format!("passed   {took:>8}  {}", step.name)),
            Ok(Verdict::Skipped(why)) => {
                println!("Skipped: {why}");
                report.push(format!("skipped  {took:>8}  {} ({why})", step.name));
            }
            Err(failure) => {
                report.push(format!("FAILED   {took:>8}  {}", step.name));
                println!("\n{}", report.join("\n"));
                return Err(failure);
            }
        }
    }
    println!("\n{}\n\nAll good, in {}.", report.join("\n"), seconds(start.elapsed()));
    Ok(())
}

/// Checks the package of `dist/` and builds the examples with it, for whoever runs a browser test by hand.
pub(crate) fn build_examples() -> Outcome {
    for verdict in [package::check()?, examples::run()?] {
        if let Verdict::Skipped(why) = verdict {
            println!("Skipped: {why}");
        }
    }
    Ok(())
}

/// Whether this runs where nobody watches, so that nothing may be skipped quietly.
fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false" && value != "0")
}

fn set_up() -> Outcome<Verdict> {
    for (name, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        if process::answer(cargo, &[name, "--version"]).is_none() {
            println!("Adding {component} to Rust because a step below needs it; usually takes a few seconds.");
            let mut add = process::command("rustup");
            add.args(["component", "add", component]);
            process::run(&mut add, &format!("adding {component}"), "install Rust with rustup (https://rustup.rs).")?;
        }
    }
    setup::prepare_target()?;
    Ok(Verdict::Passed)
}

fn formatting() -> Outcome<Verdict> {
    step(process::cargo().args(["fmt", "--all", "--check"]), "the formatting check", "run `cargo fmt --all`.")
}

fn clippy_native() -> Outcome<Verdict> {
    clippy(&["--workspace", "--all-targets"])
}

fn clippy_wasm() -> Outcome<Verdict> {
    clippy(&["--lib", "--package", "coaching-or-mentoring", "--target", setup::WASM_TARGET])
}

fn clippy(scope: &[&str]) -> Outcome<Verdict> {
    let mut command = process::cargo();
    command.arg("clippy").args(scope).args(["--", "--deny", "warnings"]);
    step(&mut command, "clippy", "change the code that it names; an exception needs `#[allow(…, reason = \"…\")]`.")
}

fn native_tests() -> Outcome<Verdict> {
    let mut command = process::cargo();
    command.args(["test", "--workspace", "--exclude", browsers::PACKAGE]);
    step(&mut command, "the native tests", "read the first failing test above; `cargo test NAME` runs it alone.")
}

fn release_build() -> Outcome<Verdict> {
    debian::install_npm()?;
    build::build()?;
    Ok(Verdict::Passed)
}

fn size_budget() -> Outcome<Verdict> {
    let verdict = size::run();
    match verdict {
        Err(_) if wasm_opt::at_hand()?.is_none() && !is_ci() => {
            Ok(Verdict::Skipped("built without wasm-opt, so this is not the size that ships".to_owned()))
        }
        other => other.map(|()| Verdict::Passed),
    }
}

fn step(command: &mut Command, doing: &str, remedy: &str) -> Outcome<Verdict> {
    process::run(command, doing, remedy)?;
    Ok(Verdict::Passed)
}

/// What could not be done is an error in CI and is named elsewhere.
fn missing(what: &str, remedy: &str) -> Outcome<Verdict> {
    if is_ci() { Err(Failure::new(what, remedy)) } else { Ok(Verdict::Skipped(what.to_owned())) }
}

fn seconds(duration: Duration) -> String {
    format!("{}.{} s", duration.as_secs(), duration.subsec_millis() / 100)
}
