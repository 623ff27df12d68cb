//! `cargo xtask`: builds, serves, packages and tests the widget. It calls cargo, trunk, npm's tools and the test runners.
#![allow(clippy::print_stdout, reason = "commands print")]

mod attend;
mod bench;
mod build;
mod bundle;
mod gallery;
mod integrity;
mod lock;
mod npm;
mod package;
mod paths;
mod process;
mod remap;
mod serve;
mod size;
mod symbolicate;
mod test;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N]   set up, build for release and serve the standalone page on 127.0.0.1 (port 8080, or the next free one)
  build              set up and build for release into dist/
  package            build, and complete dist/: types, manifest, snippet, checksums, archive
  test [--fast | STEP...]
                     every check, from formatting to browsers; --fast leaves out all that needs the release build; or
                     only the steps whose names contain one of the words
  journeys ENGINE [NAME...]
                     the browser tests against dist/ as it is: in chromium, firefox or webkit
  examples [NAME...] build examples/ with the package of dist/, for the browser tests (build first): those of these
                     names, or all that are not slow
  gallery [FOLDER]   pictures of every view and state at three widths, light and dark
  bench [ROUNDS]     what the guide costs on a slow phone, beside a static page, Preact and SurveyJS; writes
                     docs/performance.md
  size               every file of dist/ in bytes, against the budgets (build first)
  symbolicate [FILE] a stack trace (standard input without FILE) with function names, by the symbol maps of dist/
  check FILE...      for authors: errors, warnings and changes of content documents, and whether their scenarios hold
  analyse [FILE] [--json]
                     for authors: what a document recommends over all answer sets, beside its base
  first-page FILE... for authors: the first page of content documents, each as a file beside it, which shows at once
  assess [--content FILE]
                     for authors: read answers as JSON, an object a line, and print what the guide recommends
  questionnaire PERSPECTIVE [--content FILE]
                     for authors: the questions of a perspective, for readers who code situations (tests/data/README.md)
  situations [--content FILE] [--situations FILE] [--codings FILE...] [--errors] [--json]
                     for authors: how far the guide agrees with what published guidance advises in these situations

Not meant to be called by hand: remap (trunk, before a build), bundle (trunk, after it), attend (the browser tests).
";

fn main() -> ExitCode {
    sigpipe::reset();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<ExitCode> {
    match words {
        [] | ["help" | "--help" | "-h"] => print!("{USAGE}"),
        ["check" | "analyse" | "assess" | "questionnaire" | "situations", ..] => {
            return author("coaching-or-mentoring-cli", words);
        }
        ["first-page", files @ ..] => return author("first-page", &[&["write"], files].concat()),
        ["serve"] => serve::run(serve::PORT)?,
        ["serve", "--port", port] => serve::run(port.parse()?)?,
        ["build"] => build::run()?,
        ["package"] => package::run()?,
        ["test", words @ ..] => test::run(words)?,
        ["journeys", engine, names @ ..] => test::browsers::by_hand(engine, names)?,
        ["examples", names @ ..] => test::build_examples(names)?,
        ["gallery"] => gallery::run(None)?,
        ["gallery", folder] => gallery::run(Some(folder))?,
        ["bench"] => bench::run(None)?,
        ["bench", rounds] => bench::run(Some(rounds))?,
        ["size"] => size::run()?,
        ["symbolicate", file @ ..] => symbolicate::run(file)?,
        ["remap"] => remap::run()?,
        ["bundle"] => bundle::run()?,
        ["attend", program, arguments @ ..] => attend::run(program, arguments)?,
        other => bail!("`cargo xtask {}` is not a command.\n\n{USAGE}", other.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs an authors' program, in the folder and with the standard streams of whoever calls.
fn author(package: &str, words: &[&str]) -> Result<ExitCode> {
    let mut cli = process::cargo();
    cli.current_dir(std::env::current_dir()?).args(["run", "--quiet", "--manifest-path"]);
    cli.arg(paths::root().join("Cargo.toml")).args(["--package", package, "--"]).args(words);
    let code = cli.status()?.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
