//! The guides of docs/embedding: each snippet that names a file is that file, each link leads somewhere, each guide is
//! in the overview.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

const FOLDER: &str = "docs/embedding";

#[test]
fn snippets_are_the_files_that_are_tested() {
    let mut shown = 0;
    for (name, text) in guides() {
        for part in text.split("<!-- ").skip(1) {
            let (path, rest) = part.split_once(" -->\n```").expect("a snippet below the name of its file");
            let (_, rest) = rest.split_once('\n').expect("a snippet");
            let (snippet, _) = rest.split_once("\n```\n").expect("an end of the snippet");
            let file = fs::read_to_string(root().join(path)).expect("the file that the guide names");
            assert_eq!(format!("{snippet}\n"), file, "{name}: {path}");
            shown += 1;
        }
        assert!(!text.contains("-->\n\n```"), "{name}: a blank line between the name of a file and its snippet");
    }
    assert!(shown > 8, "{shown} snippets are few");
}

#[test]
fn links_lead_somewhere() {
    let guides = guides();
    let mut followed = 0;
    for (name, text) in &guides {
        // What stands in a snippet leads somewhere on another site.
        let prose: String = text.split("```").step_by(2).collect();
        for link in prose.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (file, section) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { name } else { file };
            if target.starts_with("https://") {
                continue;
            }
            let path = root().join(FOLDER).join(target);
            assert!(path.is_file(), "{name} links to {link}");
            let there = fs::read_to_string(path).expect("a text file");
            assert!(section.is_empty() || sections(&there).contains(&section.to_owned()), "{name} links to {link}");
            followed += 1;
        }
    }
    assert!(followed > 20, "{followed} links are few");
}

#[test]
fn every_guide_is_in_the_overview_and_says_what_the_platform_allows() {
    let guides = guides();
    let (_, overview) = guides.iter().find(|(name, _)| name == "README.md").expect("an overview");
    for (name, text) in guides.iter().filter(|(name, _)| name != "README.md") {
        assert!(overview.contains(&format!("]({name})")), "{name} is not in the overview");
        for promise in ["**What it allows:**", "**Policy", "aching", "#hear-what-happens", "**When it cannot run:**"] {
            assert!(text.contains(promise), "{name} lacks {promise}");
        }
    }
}

#[test]
fn the_text_between_the_tags_can_stand_in_a_paragraph() {
    let ends_a_paragraph = ["<p", "<div", "<ul", "<h", "<section", "<table"];
    let mut seen = 0;
    for (name, text) in guides() {
        for inside in text.split("<coaching-or-mentoring").skip(1).filter_map(|rest| rest.split_once("</coaching-")) {
            let (_, inside) = inside.0.split_once('>').expect("an end of the tag");
            assert!(!ends_a_paragraph.iter().any(|tag| inside.contains(tag)), "{name}: {inside}");
            seen += 1;
        }
    }
    assert!(seen > 5, "{seen} are few");
}

#[test]
fn the_shortcode_hands_every_attribute_on() {
    let plugin = include_str!("../../examples/wordpress/coaching-or-mentoring.php");
    let list = plugin.split("foreach ( array( ").nth(1).and_then(|rest| rest.split(" )").next()).expect("a list");
    let mut handed: Vec<&str> = list.split(", ").map(|name| name.trim_matches('\'')).collect();
    let manifest: Value = serde_json::from_str(include_str!("../../package/custom-elements.json")).expect("JSON");
    let attributes =
        manifest.pointer("/modules/0/declarations/0/attributes").and_then(Value::as_array).expect("a list");
    let names = attributes.iter().filter_map(|attribute| attribute.get("name")?.as_str());
    // Problems of a document are for its author, and not for the readers of a page.
    let mut known: Vec<&str> = names.filter(|name| *name != "author").collect();
    handed.sort_unstable();
    known.sort_unstable();
    assert_eq!(handed, known);
}

/// The names under which a page can be linked into: as GitHub makes them of headings.
fn sections(text: &str) -> Vec<String> {
    let headings = text.lines().filter_map(|line| line.strip_prefix("## "));
    let plain = |c: &char| c.is_alphanumeric() || [' ', '-'].contains(c);
    headings.map(|line| line.to_lowercase().chars().filter(plain).collect::<String>().replace(' ', "-")).collect()
}

/// The guides with their names.
fn guides() -> Vec<(String, String)> {
    let entries = fs::read_dir(root().join(FOLDER)).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let name = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()).expect("a plain name").to_owned();
    paths.map(|path| (name(&path), fs::read_to_string(&path).expect("a text file"))).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
