//! Content documents as files: a whole one, or an overlay together with the document that it extends.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use authoring::{Checked, Document, Problem};
use codec::MAX_BYTES;

/// The shipped documents by name.
const SHIPPED: [(&str, &str); 1] = [("en", include_str!("../../../content/en.json"))];

/// The shipped English document.
fn shipped() -> Result<Checked, Vec<Problem>> {
    let [(_, text), ..] = SHIPPED;
    Document::parse(text)?.check(None)
}

/// Reads a document. An overlay is merged into `<name>.json` beside it, or else into the shipped document of that name.
/// All problems are returned at once, including files that cannot be read.
///
/// # Errors
/// Those problems, each at its path.
pub fn load(path: &Path) -> Result<Checked, Vec<Problem>> {
    let document = read(path)?;
    let base = document.extends()?.and_then(|name| base(path, name)).transpose()?;
    document.check(base)
}

/// As [`load`], or the shipped document without a path. Where it is invalid, its problems go to standard error.
pub fn load_or_report(path: Option<&Path>) -> Option<Checked> {
    let loaded = path.map_or_else(shipped, load);
    let name = || path.map_or_else(|| "the shipped document".to_owned(), |path| path.display().to_string());
    loaded.map_err(|problems| report(&name(), &problems)).ok()
}

/// Lists the problems of something on standard error.
pub fn report(name: &str, problems: &[Problem]) {
    eprintln!("{name} is invalid:");
    problems.iter().for_each(|problem| eprintln!("  {problem}"));
}

fn base(path: &Path, name: &str) -> Option<Result<Document, Vec<Problem>>> {
    let beside = path.with_file_name(format!("{name}.json"));
    if beside.is_file() {
        return Some(read(&beside));
    }
    SHIPPED.iter().find(|(shipped, _)| *shipped == name).map(|(_, text)| Document::parse(text))
}

fn read(path: &Path) -> Result<Document, Vec<Problem>> {
    let bytes = read_at_most(path, MAX_BYTES.saturating_add(1))
        .map_err(|error| vec![problem(format!("{} cannot be read: {error}", path.display()))])?;
    match std::str::from_utf8(&bytes) {
        Ok(text) => Document::parse(text),
        // The cut may have split a character. The size is the problem to report.
        Err(_) if bytes.len() > MAX_BYTES => Document::parse(&" ".repeat(bytes.len())),
        Err(error) => Err(vec![problem(format!("this is not UTF-8 text: byte {} is wrong", error.valid_up_to() + 1))]),
    }
}

fn read_at_most(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn problem(message: String) -> Problem {
    Problem { path: "$".to_owned(), message }
}
