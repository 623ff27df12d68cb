//! `cargo xtask test`: everything that must hold before a change is merged, the quickest checks first.

pub(crate) mod browsers;
mod debian;
mod engine;
mod examples;
mod package;
mod rebuild;
mod shipped;
mod wordpress;

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::{build, npm, process, size, tools};

/// How a step ended that did not fail.
enum Verdict {
    Passed,
    /// It could not be done here, and why.
    Skipped(String),
}

struct Step {
    name: &'static str,
    is_slow: bool,
    run: fn() -> Result<Verdict>,
}

const STEPS: [Step; 15] = [
    Step { name: "formatting", is_slow: false, run: formatting },
    Step { name: "clippy, native", is_slow: false, run: clippy_native },
    Step { name: "clippy, WebAssembly", is_slow: false, run: clippy_wasm },
    Step { name: "native tests and view tests", is_slow: false, run: native_tests },
    Step { name: "licences and duplicate crates", is_slow: false, run: licences },
    Step { name: "release build", is_slow: true, run: release_build },
    Step { name: "size budgets", is_slow: true, run: size_budgets },
    Step { name: "the same bytes from plain trunk, built anew", is_slow: true, run: rebuild::by_plain_trunk },
    Step { name: "nothing ships that may not", is_slow: true, run: shipped::check },
    Step { name: "package: types and form", is_slow: true, run: package::check },
    Step { name: "examples", is_slow: true, run: examples::run },
    Step { name: "the build without Node.js", is_slow: true, run: rebuild::without_node },
    Step { name: "browser tests, Chromium", is_slow: true, run: || browsers::run(&engine::CHROMIUM) },
    Step { name: "browser tests, Firefox", is_slow: true, run: || browsers::run(&engine::FIREFOX) },
    Step { name: "browser tests, WebKitGTK", is_slow: true, run: || browsers::run(&engine::WEBKIT) },
];

/// Runs the steps in order and stops at the first that fails: all, the quick ones (`--fast`), or those whose names contain
/// one of the words.
pub(crate) fn run(words: &[&str]) -> Result<()> {
    let is_wanted = |step: &&Step| match words {
        [] => true,
        ["--fast"] => !step.is_slow,
        words => words.iter().any(|word| step.name.contains(word)),
    };
    let steps: Vec<&Step> = STEPS.iter().filter(is_wanted).collect();
    ensure!(!steps.is_empty(), "no step is called {words:?}");
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
            Err(error) => {
                println!("\n{}\nFAILED   {took:>8}  {}", report.join("\n"), step.name);
                return Err(error);
            }
        }
    }
    println!("\n{}\n\nAll good, in {}.", report.join("\n"), seconds(start.elapsed()));
    Ok(())
}

/// Checks the package of `dist/` and builds examples with it, for running browser tests by hand: those of these names, or
/// all that are not slow.
pub(crate) fn build_examples(names: &[&str]) -> Result<()> {
    let built = || if names.is_empty() { examples::run() } else { examples::named(names) };
    for verdict in [package::check()?, built()?] {
        if let Verdict::Skipped(why) = verdict {
            println!("Skipped: {why}");
        }
    }
    Ok(())
}

fn formatting() -> Result<Verdict> {
    step(process::cargo().args(["fmt", "--all", "--check"]), "cargo fmt --check")
}

fn clippy_native() -> Result<Verdict> {
    step(process::cargo().args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]), "clippy")
}

fn clippy_wasm() -> Result<Verdict> {
    let mut clippy = process::cargo();
    clippy.args([
        "clippy",
        "--lib",
        "--bins",
        "--package",
        "coaching-or-mentoring",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    step(clippy.args(["--", "--deny", "warnings"]), "clippy for WebAssembly")
}

fn native_tests() -> Result<Verdict> {
    step(process::cargo().args(["test", "--workspace", "--exclude", browsers::PACKAGE]), "the native tests")
}

fn licences() -> Result<Verdict> {
    let mut deny = process::command(tools::cargo_deny()?);
    step(deny.args(["--workspace", "check", "bans", "licenses", "sources"]), "cargo-deny")
}

fn release_build() -> Result<Verdict> {
    if process::find("npm").is_none() {
        debian::install(&["nodejs", "npm"])?;
    }
    build::build()?;
    Ok(Verdict::Passed)
}

fn size_budgets() -> Result<Verdict> {
    if npm::tools()?.is_none() {
        return missing("without npm's tools, the build is not the one that ships");
    }
    size::run()?;
    Ok(Verdict::Passed)
}

fn step(command: &mut Command, what: &str) -> Result<Verdict> {
    process::run(command, what)?;
    Ok(Verdict::Passed)
}

/// What cannot be checked here is an error in CI, and skipped elsewhere.
fn missing(what: &str) -> Result<Verdict> {
    if process::is_ci() {
        bail!("{what}");
    }
    Ok(Verdict::Skipped(what.to_owned()))
}

fn seconds(duration: Duration) -> String {
    format!("{}.{} s", duration.as_secs(), duration.subsec_millis() / 100)
}
