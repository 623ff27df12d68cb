//! Content documents as files: a whole one, or an overlay together with the document that it extends.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use authoring::{Checked, Document, Problem, SHIPPED, decode};
use codec::MAX_BYTES;

/// The shipped English document.
fn shipped() -> Result<Checked, Vec<Problem>> {
    let [(_, text), ..] = SHIPPED;
    Document::parse(text)?.check(None)
}

/// A document as bytes, with the one that it extends, where that is found.
pub struct Files {
    /// The document.
    pub document: Vec<u8>,
    /// The one that it extends.
    pub base: Option<Vec<u8>>,
    /// A file that has the name of a shipped document, and is not used.
    pub shadowed: Option<PathBuf>,
}

/// Reads a document and what it extends: a shipped document by its name, or else `<name>.json` beside it, as a page does.
///
/// # Errors
/// A file cannot be read.
pub fn files(path: &Path) -> Result<Files, String> {
    let document = bytes(path)?;
    let text = decode(&document).unwrap_or_default();
    let name = Document::parse(text).ok().and_then(|it| it.extends().ok().flatten().map(str::to_owned));
    let Some(name) = name else { return Ok(Files { document, base: None, shadowed: None }) };
    let beside = path.with_file_name(format!("{name}.json"));
    let is_itself = beside.file_name() == path.file_name();
    let shipped = SHIPPED.iter().find(|(shipped, _)| *shipped == name);
    let (base, shadowed) = match shipped {
        Some((_, text)) => (Some(text.as_bytes().to_vec()), (beside.is_file() && !is_itself).then_some(beside)),
        None if beside.is_file() => (Some(bytes(&beside)?), None),
        None => (None, None),
    };
    Ok(Files { document, base, shadowed })
}

/// Reads a document. All problems are returned at once, including files that cannot be read.
///
/// # Errors
/// Those problems, each at its path.
pub fn load(path: &Path) -> Result<Checked, Vec<Problem>> {
    let files = files(path).map_err(|message| vec![problem(message)])?;
    let read = |bytes: &[u8]| {
        if bytes.len() > MAX_BYTES {
            // The cut may have split a character. The size is the problem to report.
            return Document::parse(&" ".repeat(bytes.len()));
        }
        decode(bytes).map_err(|message| vec![problem(message)]).and_then(Document::parse)
    };
    read(&files.document)?.check(files.base.as_deref().map(read).transpose()?)
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

/// The bytes of a file, one more than a document may have at most.
fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    read_at_most(path, MAX_BYTES.saturating_add(1))
        .map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

fn read_at_most(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn problem(message: String) -> Problem {
    Problem { path: "$".to_owned(), message }
}
