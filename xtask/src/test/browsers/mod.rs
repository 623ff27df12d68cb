//! The browser tests against the release `dist/`, in one engine after the other, with what each needs.

mod engine;
mod machine;

use std::path::Path;
use std::process::Command;

use self::engine::Engine;
use super::{Verdict, examples, is_ci, missing};
use crate::failure::{Failure, Outcome};
use crate::setup::npm::{self, Package};
use crate::{pins, places, process};

/// The crate that holds the browser tests.
pub(super) const PACKAGE: &str = "browser-tests";

const AXE: Package<'static> = Package {
    name: "axe-core",
    version: pins::AXE,
    file: "axe-core/axe.min.js",
    why: "it looks for accessibility problems in the browser tests",
};

/// More failures than these are no matter of time.
const MOST_AGAIN: usize = 5;

const REMEDY: &str =
    "read the first failing test above; the page as it was then is among the screenshots in target/xtask/screenshots.";

/// Every browser test in Chromium, or what is missing for them.
pub(super) fn chromium() -> Outcome<Verdict> {
    all(&engine::CHROMIUM)
}

/// Every browser test in Firefox, or what is missing for them.
pub(super) fn firefox() -> Outcome<Verdict> {
    all(&engine::FIREFOX)
}

/// Every browser test in WebKitGTK, or what is missing for them.
pub(super) fn webkit() -> Outcome<Verdict> {
    all(&engine::WEBKIT)
}

/// The browser tests of these names in Chromium, against another build.
pub(super) fn in_chromium(dist: &Path, names: &[&str]) -> Outcome<Verdict> {
    let engine = &engine::CHROMIUM;
    let Some(mut tests) = command(engine)? else {
        return missing(&engine.missing(), engine.hint);
    };
    tests.arg("--exact").args(names).env("COM_DIST", dist);
    let mut passed = 0;
    let mut heed = |line: &str| passed += usize::from(line.starts_with("test ") && line.ends_with(" ... ok"));
    process::run_heeding(&mut tests, "the browser tests", REMEDY, Some(&mut heed))?;
    // A name that no journey has any more would be passed over in silence.
    if passed == names.len() {
        Ok(Verdict::Passed)
    } else {
        Err(Failure::new(format!("not all ran: {names:?}"), REMEDY))
    }
}

/// The browser tests of one engine whose names hold one of the words, or all, against `dist/` as it is.
pub(crate) fn by_hand(words: &[&str]) -> Outcome {
    let usage = || Failure::new("`journeys` needs to know the engine.", "name one: chromium, firefox or webkit.");
    let (word, names) = words.split_first().ok_or_else(usage)?;
    let engine = engine::ALL.into_iter().find(|engine| engine.word == *word).ok_or_else(usage)?;
    let mut tests = command(engine)?.ok_or_else(|| Failure::new(engine.missing(), engine.hint))?;
    tests.args(names);
    process::run(&mut tests, "the browser tests", REMEDY)
}

/// Takes the pictures of every view in Chromium, of `dist/` as it is, and puts them into a folder.
pub(crate) fn pictures(folder: &Path) -> Outcome {
    let engine = &engine::CHROMIUM;
    let mut tests = command(engine)?.ok_or_else(|| Failure::new(engine.missing(), engine.hint))?;
    tests.args(["--ignored", "--exact", "gallery::gallery"]).env("COM_SHOTS", folder);
    process::run(&mut tests, "taking the pictures", "read the test's own words above.")
}

fn all(engine: &Engine) -> Outcome<Verdict> {
    let Some(mut tests) = command(engine)? else {
        return missing(&engine.missing(), engine.hint);
    };
    let doing = format!("the browser tests in {}", engine.name);
    let mut failed = Vec::new();
    let mut heed = |line: &str| failed.extend(failed_in(line).map(str::to_owned));
    let first = process::run_heeding(&mut tests, &doing, REMEDY, Some(&mut heed));
    if first.is_err() && (1..=MOST_AGAIN).contains(&failed.len()) {
        println!("Once more, since a browser on a busy machine can be late: {}", failed.join(", "));
        let mut again = command(engine)?.ok_or_else(|| Failure::new(engine.missing(), engine.hint))?;
        process::run(again.arg("--exact").args(&failed), &doing, REMEDY)?;
        return Ok(Verdict::Passed);
    }
    first.map(|()| Verdict::Passed)
}

/// The journey of which a line of the tests says that it failed.
fn failed_in(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

/// The command that runs the tests in an engine; nothing where it is not at hand and cannot be installed.
fn command(engine: &Engine) -> Outcome<Option<Command>> {
    let Some(programs) = engine.ensure()? else { return Ok(None) };
    let axe = npm::ensure(&AXE)?;
    if axe.is_none() && is_ci() {
        let what = "axe-core is not at hand, so accessibility was not tested";
        return Err(Failure::new(what, "put Node.js with npm on PATH."));
    }
    let mut tests = process::cargo();
    tests.args(["test", "--package", PACKAGE, "--"]);
    tests.env("COM_DIST", places::dist()).env("COM_SHOTS", places::scratch().join("screenshots").join(engine.word));
    tests.env("COM_ENGINE", engine.word).env("COM_EXAMPLES", examples::folder()).envs(programs);
    for name in examples::missing() {
        println!("examples/{name} was not built: its tests are left out.");
        tests.args(["--skip", &format!("embedding::{name}_")]);
    }
    match &axe {
        Some(path) => {
            tests.env("COM_AXE", path);
        }
        None => {
            println!("Without npm there is no axe-core: the tests whose names hold `axe` are left out.");
            tests.args(["--skip", "axe"]);
        }
    }
    Ok(Some(tests))
}

#[cfg(test)]
mod tests {
    use super::failed_in;

    #[test]
    fn journeys_that_failed_are_found_in_what_the_tests_say() {
        assert_eq!(failed_in("test frame::strangers::a_b ... FAILED"), Some("frame::strangers::a_b"));
        for line in ["test frame::a ... ok", "test result: FAILED. 1 passed; 1 failed", "---- frame::a stdout ----"] {
            assert_eq!(failed_in(line), None, "{line}");
        }
    }
}
