//! The questionnaire of a perspective, for readers who code situations.

use std::io::{self, Write};
use std::path::Path;

use guide::content::Perspective;

use crate::documents;

/// Prints the questionnaire. False if the document is invalid.
pub(crate) fn run(perspective: Perspective, document: Option<&Path>, out: &mut impl Write) -> io::Result<bool> {
    let Some(loaded) = documents::load_or_report(document) else { return Ok(false) };
    out.write_all(authoring::questionnaire(&loaded.content, perspective).as_bytes()).map(|()| true)
}
