//! `first-page`: renders content documents as static HTML.

use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use coaching_or_mentoring_cli::documents;
use guide::content::Content;

const USAGE: &str = "\
Usage: first-page write FILE...      for each content document, an overlay included: its first page as a file beside it
       first-page page|fallback FILE  for the build: what stands between the tags on our own pages, or the comparison alone";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["write", files @ ..] if !files.is_empty() => files.iter().try_for_each(|file| write(Path::new(file))),
        ["page", file] => print(first_page::page, file),
        ["fallback", file] => print(first_page::fallback, file),
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
    fs::write(&file, first_page::file(read(document)?)?).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(writeln!(io::stdout(), "{}", file.display())?)
}

fn print(render: fn(Content) -> io::Result<String>, document: &str) -> Result<(), Box<dyn Error>> {
    Ok(io::stdout().write_all(render(read(Path::new(document))?)?.as_bytes())?)
}

fn read(document: &Path) -> Result<Content, Box<dyn Error>> {
    let problems = match documents::load(document) {
        Ok(checked) => return Ok(checked.content),
        Err(problems) => problems,
    };
    let lines: Vec<String> = problems.iter().map(|problem| format!("  {problem}")).collect();
    Err(format!("{} is invalid:\n{}", document.display(), lines.join("\n")).into())
}
