//! What the guide recommends for each line of answers.

use std::io::{self, BufRead, Write};
use std::path::Path;

use authoring::assess_lines;

use crate::documents;

/// Assesses each line of the input. False if the document is invalid.
pub(crate) fn run(document: Option<&Path>, input: impl BufRead, out: &mut impl Write) -> io::Result<bool> {
    let Some(loaded) = documents::load_or_report(document) else { return Ok(false) };
    assess_lines(&loaded.content, input, out).map(|()| true)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_document_is_the_default() {
        let mut out = Vec::new();
        let line = b"{\"perspective\": \"seeker\", \"answers\": {}}\n".as_slice();
        assert!(run(None, line, &mut out).unwrap());
        let assessment: serde_json::Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(assessment["recommendation"], "undecided");
    }

    #[test]
    fn a_document_that_is_missing_is_an_error() {
        assert!(!run(Some(Path::new("/no/such/file.json")), b"".as_slice(), &mut Vec::new()).unwrap());
    }
}
