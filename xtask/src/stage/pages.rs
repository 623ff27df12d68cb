//! Our own pages, with what they can show before the WebAssembly arrives: the first page, as the app itself would draw
//! it, in a declared shadow root, and between the tags the comparison in plain HTML for whoever cannot run the guide.

use std::path::Path;

use crate::failure::{Failure, OrFail, Outcome};
use crate::{documents, fallback, files, process};

/// Where a page takes both.
const PLACE: &str = "<coaching-or-mentoring></coaching-or-mentoring>";
const SCRIPTS: [&str; 3] = ["page", "embed", "frame"];

/// Fills the page that trunk has put into the staging folder, and adds the one for frames and the scripts of both.
pub(super) fn stage(source: &Path, staging: &Path, is_release: bool) -> Outcome {
    let inside = inside(&documents::default())?;
    for (page, from) in [("index.html", staging), ("embed.html", source)] {
        let text = files::read_text(&from.join(page))?;
        files::write(&staging.join(page), filled(page, &text, &inside)?)?;
    }
    for name in SCRIPTS {
        let file = format!("{name}.js");
        let text = files::read_text(&source.join("pages").join(&file))?;
        super::scripts::write(&staging.join(&file), &super::lean::lean(&text), is_release)?;
    }
    Ok(())
}

/// What a page carries between the tags.
fn inside(document: &Path) -> Outcome<String> {
    let read = documents::load(document).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        Failure::new(lines.join("\n"), "mend the document; `cargo xtask check` lists the same.")
    })?;
    Ok(format!(
        "<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"{}.css\"><div part=\"first-page\" hidden>{}</div>\
         <slot part=\"fallback\"></slot></template>\n{}",
        super::PACKAGE,
        first_page(document)?,
        fallback::html(&read.content)
    ))
}

/// The first page, drawn by a crate of its own: this one compiles without Yew.
fn first_page(document: &Path) -> Outcome<String> {
    let remedy = "run `cargo run --package first-page -- content/en.json` to see why.";
    let mut command = process::cargo();
    command.args(["run", "--quiet", "--package", "first-page", "--"]).arg(document);
    let output = command.stderr(std::process::Stdio::inherit()).output().or_fail("drawing the first page", remedy)?;
    if !output.status.success() {
        return Err(Failure::new("the first page could not be drawn; the reason is above.", remedy));
    }
    String::from_utf8(output.stdout).or_fail("drawing the first page", remedy)
}

fn filled(page: &str, text: &str, inside: &str) -> Outcome<String> {
    let mut parts = text.split(PLACE);
    let (Some(before), Some(after), None) = (parts.next(), parts.next(), parts.next()) else {
        return Err(Failure::new(
            format!("{page} does not hold `{PLACE}` exactly once, so there is no place for the first page."),
            "put the element there without anything between its tags: the build fills it.",
        ));
    };
    let (open, close) = PLACE.split_once("><").unwrap_or_default();
    Ok(format!("{before}{open}>\n{inside}<{close}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_filled_at_its_one_place() {
        let filled = filled("index.html", &format!("<main>{PLACE}</main>"), "<p>A</p>\n").ok();
        let expected = "<main><coaching-or-mentoring>\n<p>A</p>\n</coaching-or-mentoring></main>";
        assert_eq!(filled.as_deref(), Some(expected));
    }

    #[test]
    fn a_page_without_a_place_or_with_two_is_refused() {
        for text in ["<main></main>".to_owned(), format!("{PLACE}{PLACE}")] {
            assert!(filled("index.html", &text, "").is_err(), "{text}");
        }
    }
}
