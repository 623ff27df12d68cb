//! Content documents as files: a whole one, or an overlay together with the document that it extends.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use guide::content::Problem;
use codec::{Checked, MAX_BYTES, Written};

use crate::places;

/// The document that is meant where none is named.
pub(crate) fn default() -> PathBuf {
    places::root().join("content").join("en.json")
}

/// Reads a document and, where it extends another one, lays it over that: `<name>.json` beside it, else in the
/// folder `content`. Everything that is wrong comes back at once, also that a file cannot be read.
pub(crate) fn load(path: &Path) -> Result<Checked, Vec<Problem>> {
    let written = read(path)?;
    let base = match written.extends()? {
        Some(name) => base(path, name).map(|path| read(&path)).transpose()?,
        None => None,
    };
    written.check(base)
}

/// The file of the document that is extended, if there is one.
fn base(path: &Path, name: &str) -> Option<PathBuf> {
    let file = format!("{name}.json");
    let content = places::root().join("content");
    [path.parent().unwrap_or(Path::new("")), &content]
        .map(|folder| folder.join(&file))
        .into_iter()
        .find(|f| f.is_file())
}

fn read(path: &Path) -> Result<Written, Vec<Problem>> {
    let bytes = beginning(path).map_err(|error| one_problem(format!("{} cannot be read: {error}", path.display())))?;
    let text = std::str::from_utf8(&bytes);
    match text {
        Ok(text) => Written::parse(text),
        // A text that is cut within a letter is too large in any case, and that is the reason to name.
        Err(_) if bytes.len() > MAX_BYTES => Written::parse(&" ".repeat(bytes.len())),
        Err(error) => Err(one_problem(format!("this is not UTF-8 text: byte {} is wrong", error.valid_up_to() + 1))),
    }
}

/// As much of a file as it takes to see that it is too large.
fn beginning(path: &Path) -> io::Result<Vec<u8>> {
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn one_problem(message: String) -> Vec<Problem> {
    vec![Problem { path: "$".to_owned(), message }]
}
