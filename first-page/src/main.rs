//! `first-page page|fallback DOCUMENT`: renders a whole content document as static HTML.

use std::error::Error;
use std::io::Write;

use authoring::read_document;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, path] = arguments.as_slice() else { return Err("usage: first-page page|fallback DOCUMENT".into()) };
    let content = read_document(&std::fs::read_to_string(path)?).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|p| format!("{}: {}", p.path, p.message)).collect();
        lines.join("\n")
    })?;
    let html = match what.as_str() {
        "page" => first_page::page(content)?,
        "fallback" => first_page::fallback(content)?,
        other => return Err(format!("{other} is neither page nor fallback").into()),
    };
    Ok(std::io::stdout().write_all(html.as_bytes())?)
}
