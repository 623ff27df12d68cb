//! The maintainer's commands, `cargo xtask serve`, `build`, `package`, `test`, `size`, and the author's, `check` and `assess`.
//!
//! One module per command, and below them what they share: [`setup`] brings the tools, [`process`] runs them,
//! [`failure`] says what went wrong and what to do about it, and [`output`] is where they print.

// First, since its `print!` and `println!` stand for those of std in all that follows.
#[macro_use]
mod output;

mod assess;
mod build;
mod check;
mod digest;
mod documents;
mod failure;
mod fallback;
mod files;
mod gallery;
mod package;
mod pins;
mod places;
mod process;
mod serve;
mod setup;
mod size;
mod stage;
mod test;
mod turn;

use std::process::ExitCode;

use failure::{Failure, Outcome};

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N]   set up, build for release and serve the standalone page on 127.0.0.1 (port 8080, or the next free one)
  build              set up and build for release into dist/, without serving
  package            build, and make dist/ complete: types, manifest, snippet, checksums, archive
  test [--fast]      every check, from formatting to browsers; --fast leaves out the release build, its size and browsers
  journeys ENGINE [NAME...]
                     the browser tests alone, against dist/ as it is: in chromium, firefox or webkit
  examples           builds examples/ with the package of dist/, for the browser tests (build first)
  gallery [FOLDER]   pictures of every view and state at three widths, light and dark, on one HTML sheet
  size               the size table of dist/ against its budgets (build first)
  check FILE...      for authors: every problem of content documents, and whether their scenarios hold
  assess [--content FILE]
                     for authors: reads answers as JSON, an object a line, and prints what the guide recommends
  stage              the step that trunk calls at the end of a build; not meant to be called by hand
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    output::run(|| {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["check", files @ ..] => check::run(files),
            ["assess", options @ ..] => assess::run(options),
            words => dispatch(words).map_or_else(told, |()| ExitCode::SUCCESS),
        }
    })
}

fn told(failure: Failure) -> ExitCode {
    eprintln!("\n{failure}");
    ExitCode::FAILURE
}

fn dispatch(words: &[&str]) -> Outcome {
    match words {
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        ["serve", options @ ..] => serve::run(options),
        ["build"] => build::run(),
        ["package"] => package::run(),
        ["test"] => test::run(test::Extent::Full),
        ["test", "--fast"] => test::run(test::Extent::Fast),
        ["journeys", words @ ..] => test::browsers::by_hand(words),
        ["examples"] => test::build_examples(),
        ["gallery"] => gallery::run(None),
        ["gallery", folder] => gallery::run(Some(folder)),
        ["size"] => size::run(),
        ["stage"] => stage::run(),
        other => Err(Failure::new(format!("`cargo xtask {}` is not a command.", other.join(" ")), USAGE)),
    }
}
