//! How far a document agrees with published situations.

mod print;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use authoring::Problem;
use authoring::agreement::{Coding, Report, Situation, read_coding, read_situations, report};
use clap::Args;
use guide::content::Content;

use crate::documents;

/// The situations and codings of the repository.
const SITUATIONS: (&str, &str) = ("situations", include_str!("../../../tests/data/situations.json"));
const CODINGS: [(&str, &str); 2] = [
    ("codings-a", include_str!("../../../tests/data/codings-a.jsonl")),
    ("codings-b", include_str!("../../../tests/data/codings-b.jsonl")),
];

/// What is compared with what, and how it is told.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The content document; the shipped English one by default.
    #[arg(long, value_name = "FILE")]
    content: Option<PathBuf>,
    /// The situations; those of the repository by default.
    #[arg(long, value_name = "FILE", requires = "codings")]
    situations: Option<PathBuf>,
    /// The codings of these situations, one file for each reader; those of the repository by default.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    codings: Vec<PathBuf>,
    /// Lists the disagreements with their texts.
    #[arg(long)]
    errors: bool,
    /// Prints everything as one JSON object.
    #[arg(long)]
    json: bool,
}

/// Prints the comparison. False if the document, the situations or a coding cannot be used.
pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> io::Result<bool> {
    let Some(loaded) = documents::load_or_report(arguments.content.as_deref()) else { return Ok(false) };
    let Some(report) = compare(&loaded.content, arguments) else { return Ok(false) };
    if arguments.json {
        serde_json::to_writer_pretty(&mut *out, &report)?;
        writeln!(out)?;
    } else {
        print::report(&report, arguments.errors, out)?;
    }
    Ok(true)
}

/// The comparison; `None` if something cannot be used, which is then said on standard error.
fn compare(content: &Content, arguments: &Arguments) -> Option<Report> {
    let situations: Vec<Situation> = match &arguments.situations {
        Some(path) => used(&path.display().to_string(), read_situations(&text_of(path)?))?,
        None => used(SITUATIONS.0, read_situations(SITUATIONS.1))?,
    };
    let read = |name: &str, text: &str| used(name, read_coding(content, &situations, name, text));
    let codings: Option<Vec<Coding>> = if arguments.codings.is_empty() {
        CODINGS.iter().map(|(name, text)| read(name, text)).collect()
    } else {
        arguments.codings.iter().map(|path| read(&name_of(path), &text_of(path)?)).collect()
    };
    Some(report(content, &situations, &codings?))
}

fn used<T>(name: &str, result: Result<T, Vec<Problem>>) -> Option<T> {
    result.map_err(|problems| documents::report(name, &problems)).ok()
}

/// The name of a file without its ending.
fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn text_of(path: &Path) -> Option<String> {
    fs::read_to_string(path).map_err(|error| eprintln!("{} cannot be read: {error}", path.display())).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        arguments: Arguments,
    }

    fn output(words: &[&str]) -> Option<String> {
        let line = Line::parse_from([&["situations"], words].concat());
        let mut out = Vec::new();
        run(&line.arguments, &mut out).unwrap().then(|| String::from_utf8(out).unwrap())
    }

    #[test]
    fn the_repositorys_situations_and_codings_are_the_default() {
        let text = output(&["--errors"]).unwrap();
        for expected in ["197 situations, 188 of them uncontested", "## codings-a\n", "## codings-b\n", "mean kappa"] {
            assert!(text.contains(expected), "{expected}:\n{text}");
        }
    }

    #[test]
    fn the_same_can_be_had_as_json() {
        let json: serde_json::Value = serde_json::from_str(&output(&["--json"]).unwrap()).unwrap();
        assert_eq!(json["situations"], 197);
        assert_eq!(json["codings"][1]["agreement"]["all"]["all"], 188);
        assert_eq!(json["between"].as_array().unwrap().len(), 1);
    }

    #[test]
    fn what_cannot_be_read_is_an_error() {
        assert_eq!(output(&["--codings", "/no/such/file.jsonl"]), None);
    }
}
