//! The browser tests against the release `dist/`.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use super::engine::{self, Engine};
use super::{Verdict, examples, missing};
use crate::{npm, paths, process};

/// The crate that holds the browser tests.
pub(super) const PACKAGE: &str = "browser-tests";

/// Up to this many failed tests are run once more, alone: a browser on a busy machine can be late.
const RETRIED: usize = 5;

/// All browser tests in one engine.
pub(super) fn run(engine: &Engine) -> Result<Verdict> {
    let Some(mut tests) = command(engine)? else { return missing(&engine.missing()) };
    let what = format!("the browser tests in {}", engine.name);
    let mut failed = Vec::new();
    let first = process::run_lines(&mut tests, &what, |line| failed.extend(failed_in(line).map(str::to_owned)));
    if first.is_err() && (1..=RETRIED).contains(&failed.len()) {
        println!("Once more, since a browser on a busy machine can be late: {}", failed.join(", "));
        let mut again = command(engine)?.with_context(|| engine.missing())?;
        process::run(again.arg("--exact").args(&failed), &what)?;
        return Ok(Verdict::Passed);
    }
    first.map(|()| Verdict::Passed)
}

/// The browser tests of these names in Chromium, against another build.
pub(super) fn in_chromium(dist: &Path, names: &[&str]) -> Result<Verdict> {
    let Some(mut tests) = command(&engine::CHROMIUM)? else { return missing(&engine::CHROMIUM.missing()) };
    tests.arg("--exact").args(names).env("COM_DIST", dist);
    let mut passed = 0;
    process::run_lines(&mut tests, "the browser tests", |line| {
        passed += usize::from(line.starts_with("test ") && line.ends_with(" ... ok"));
    })?;
    ensure!(passed == names.len(), "these tests did not all run: {names:?}");
    Ok(Verdict::Passed)
}

/// The browser tests of one engine whose names contain one of the words, or all, against `dist/` as it is.
pub(crate) fn by_hand(engine: &str, names: &[&str]) -> Result<()> {
    let Some(engine) = engine::ALL.into_iter().find(|known| known.word == engine) else {
        bail!("{engine} is none of chromium, firefox and webkit");
    };
    process::run(command(engine)?.with_context(|| engine.missing())?.args(names), "the browser tests")
}

/// Takes the pictures of every view in Chromium.
pub(crate) fn pictures(folder: &Path) -> Result<()> {
    let mut tests = command(&engine::CHROMIUM)?.with_context(|| engine::CHROMIUM.missing())?;
    tests.args(["--ignored", "--exact", "gallery::gallery"]).env("COM_SHOTS", folder);
    process::run(&mut tests, "taking the pictures")
}

/// Measures the pages of a site that often in Chromium, into a file.
pub(crate) fn bench(site: &Path, figures: &Path, rounds: &str) -> Result<()> {
    let mut tests = command(&engine::CHROMIUM)?.with_context(|| engine::CHROMIUM.missing())?;
    tests.args(["--ignored", "--exact", "--nocapture", "bench::bench"]).env("COM_BENCH_SITE", site);
    process::run(tests.env("COM_BENCH_FIGURES", figures).env("COM_BENCH_ROUNDS", rounds), "the benchmark")
}

/// The test of which a line says that it failed.
fn failed_in(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

/// The command that runs the tests in an engine; nothing where the engine is missing.
fn command(engine: &Engine) -> Result<Option<Command>> {
    let Some(programs) = engine.ensure()? else { return Ok(None) };
    let mut tests = process::cargo();
    tests.args(["test", "--package", PACKAGE, "--"]);
    tests.env("COM_DIST", paths::dist()).env("COM_SHOTS", paths::work().join("screenshots").join(engine.word));
    tests.env("COM_ENGINE", engine.word).env("COM_EXAMPLES", examples::folder()).envs(programs);
    tests.env("COM_XTASK", env::current_exe()?);
    if engine.word != engine::CHROMIUM.word {
        // What bundlers and WordPress make of the package is the same in every engine.
        tests.args(["--skip", "hosts::", "--skip", "wordpress::"]);
    }
    for name in examples::missing() {
        println!("examples/{name} was not built: its tests are left out.");
        tests.args(["--skip", &format!("::{name}_")]);
    }
    match npm::tools()? {
        Some(tools) => tests.env("COM_AXE", tools.file("axe-core/axe.min.js")),
        None if process::is_ci() => bail!("npm is missing, which brings axe-core for the tests of accessibility"),
        None => {
            println!("Without npm there is no axe-core: the tests whose names contain `axe` are left out.");
            tests.args(["--skip", "axe"])
        }
    };
    Ok(Some(tests))
}

#[cfg(test)]
mod tests {
    use super::failed_in;

    #[test]
    fn failed_tests_are_found_in_the_output() {
        assert_eq!(failed_in("test frame::strangers::a_b ... FAILED"), Some("frame::strangers::a_b"));
        for line in ["test frame::a ... ok", "test result: FAILED. 1 passed; 1 failed", "---- frame::a stdout ----"] {
            assert_eq!(failed_in(line), None, "{line}");
        }
    }
}
