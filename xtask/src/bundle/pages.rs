//! Prerendered pages: the first page of every language as a file, and our own pages with the first page in a declarative
//! shadow root and the comparison as the fallback.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::printed_by;
use crate::paths;

const OPEN: &str = "<coaching-or-mentoring loading=\"eager\">";
const CLOSE: &str = "</coaching-or-mentoring>";

/// Writes the first page of every document in `content/`.
pub(super) fn first_pages(staging: &Path) -> Result<()> {
    let documents = paths::list(&staging.join("content"), "json")?;
    let names = documents.iter().map(|path| path.display().to_string()).collect::<Vec<_>>();
    let arguments: Vec<&str> = ["--", "write"].into_iter().chain(names.iter().map(String::as_str)).collect();
    printed_by("first-page", &arguments).map(drop)
}

/// Fills index.html, which trunk put into the staging folder, and embed.html.
pub(super) fn fill(staging: &Path) -> Result<()> {
    let inside = printed_by("first-page", &["--", "page", "content/en.json"])?;
    for (page, from) in [("index.html", staging), ("embed.html", &paths::root())] {
        fs::write(staging.join(page), filled(page, &fs::read_to_string(from.join(page))?, &inside)?)?;
    }
    Ok(())
}

fn filled(page: &str, text: &str, inside: &str) -> Result<String> {
    let parts: Vec<&str> = text.split(&format!("{OPEN}{CLOSE}")).collect();
    ensure!(parts.len() == 2, "{page} does not hold `{OPEN}{CLOSE}` exactly once");
    Ok(parts.join(&format!("{OPEN}\n{inside}{CLOSE}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_filled_at_its_one_place() {
        let text = format!("<main>{OPEN}{CLOSE}</main>");
        let expected = "<main><coaching-or-mentoring loading=\"eager\">\n<p>A</p>\n</coaching-or-mentoring></main>";
        assert_eq!(filled("index.html", &text, "<p>A</p>\n").unwrap(), expected);
        for wrong in ["<main></main>".to_owned(), text.repeat(2)] {
            assert!(filled("index.html", &wrong, "").is_err(), "{wrong}");
        }
    }
}
