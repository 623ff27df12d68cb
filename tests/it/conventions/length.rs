//! Files that can be read in one sitting.

use super::source::File;
use super::{check, enforce};

/// The most lines of a file.
const MAX_LINES: usize = 250;

fn is_short(file: &File) -> Vec<String> {
    let lines = file.text.lines().count();
    if lines > MAX_LINES { vec![format!("{lines} lines; at most {MAX_LINES}")] } else { Vec::new() }
}

#[test]
fn files_can_be_read_in_one_sitting() {
    let folders = ["crates", "first-page", "pages", "src", "studio", "styles", "tests", "xtask"];
    enforce(&folders, &[".rs", ".js", ".css"], is_short);
}

#[test]
fn a_long_file_is_noticed() {
    check(is_short, "src/a.rs", &"\n".repeat(MAX_LINES), &[]);
    check(is_short, "src/a.rs", &"\n".repeat(MAX_LINES + 1), &["251 lines; at most 250"]);
}
