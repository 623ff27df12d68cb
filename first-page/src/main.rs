//! `first-page DOCUMENT`: reads a whole content document and prints its first page as HTML.

use std::error::Error;
use std::io::Write;

use codec::read_document;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name a content document")?;
    let content = read_document(&std::fs::read_to_string(path)?).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|p| format!("{}: {}", p.path, p.message)).collect();
        lines.join("\n")
    })?;
    Ok(std::io::stdout().write_all(first_page::html(content)?.as_bytes())?)
}
