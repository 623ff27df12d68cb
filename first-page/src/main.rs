//! `first-page`: renders content documents as static HTML.

use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use coaching_or_mentoring_cli::documents;
use guide::content::Content;
use tokio::runtime::Builder;

const USAGE: &str = "\
Usage: first-page write FILE...      for each content document, an overlay included: its first page as a file beside it
       first-page page|fallback FILE  for the build: what stands between the tags on our own pages, or the comparison alone";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["write", files @ ..] if !files.is_empty() => files.iter().try_for_each(|file| write(Path::new(file))),
        ["page", file] => read(Path::new(file)).and_then(|it| print(first_page::page(it))),
        ["fallback", file] => read(Path::new(file)).and_then(|it| print(first_page::fallback(it))),
        _ => Err(USAGE.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(document: &Path) -> Result<(), Box<dyn Error>> {
    let file = first_page::beside(document);
    fs::write(&file, wait(first_page::file(read(document)?))?)
        .map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(writeln!(io::stdout(), "{}", file.display())?)
}

fn print(rendered: impl Future<Output = String>) -> Result<(), Box<dyn Error>> {
    Ok(io::stdout().write_all(wait(rendered)?.as_bytes())?)
}

fn wait(rendered: impl Future<Output = String>) -> io::Result<String> {
    Ok(Builder::new_current_thread().build()?.block_on(rendered))
}

fn read(document: &Path) -> Result<Content, Box<dyn Error>> {
    let problems = match documents::load(document) {
        Ok(checked) => return Ok(checked.content),
        Err(problems) => problems,
    };
    let lines: Vec<String> = problems.iter().map(|problem| format!("  {problem}")).collect();
    Err(format!("{} is invalid:\n{}", document.display(), lines.join("\n")).into())
}
