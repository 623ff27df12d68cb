//! `cargo xtask assess`: for authors and their scripts, what the guide recommends for each line of answers.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use authoring::assess_lines;

use crate::documents;
use crate::output::Output;

const USAGE: &str = "\
Usage: cargo xtask assess [--content FILE]

Reads one JSON object a line from standard input:
  {\"perspective\": \"seeker\", \"answers\": {\"question-id\": \"choice-id\" or null}, \"matters\": [\"question-id\"]}
and prints one JSON object a line: recommendation, needs, leaning, settled, reasons, sensitivity, missing. A line
that is wrong gives an object with \"error\" and stops nothing. Without --content it asks content/en.json.

Ends with 0 at the end of the input, 1 where the document or the input cannot be read or nobody reads what it prints,
2 where it was called wrongly.
";

/// Assesses standard input. Gives 0, 1 or 2, as the usage says.
pub(crate) fn run(options: &[&str]) -> ExitCode {
    let Some(path) = content(options) else {
        eprint!("{USAGE}");
        return ExitCode::from(2);
    };
    let loaded = match documents::load(&path) {
        Ok(loaded) => loaded,
        Err(problems) => {
            eprintln!("{} cannot be used:", path.display());
            problems.iter().for_each(|problem| eprintln!("  {problem}"));
            return ExitCode::FAILURE;
        }
    };
    match assess_lines(&loaded.content, io::stdin().lock(), Output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("standard input cannot be read: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The document that is meant; `None` where the options are not understood.
fn content(options: &[&str]) -> Option<PathBuf> {
    match options {
        [] => Some(documents::default()),
        ["--content", file] => Some(Path::new(file).to_path_buf()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_can_be_named_and_nothing_else() {
        assert_eq!(content(&[]), Some(documents::default()));
        assert_eq!(content(&["--content", "a.json"]), Some(PathBuf::from("a.json")));
        for wrong in [&["--content"][..], &["a.json"], &["--contents", "a.json"], &["--content", "a", "b"]] {
            assert_eq!(content(wrong), None, "{wrong:?}");
        }
    }
}
