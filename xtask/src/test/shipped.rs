//! What may not be in anything that ships: folders of the machine that built it, and scripts or styles inside a page, which
//! a strict policy would refuse.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use scraper::{Html, Node};

use super::Verdict;
use crate::paths;

/// Looks through every file of `dist/`.
pub(super) fn check() -> Result<Verdict> {
    let folders = folders_of_this_machine();
    let mut found = Vec::new();
    for (name, bytes) in paths::tree(&paths::dist())? {
        found.extend(named(&bytes, &folders).into_iter().map(|folder| format!("{name} names {folder}")));
        if name.ends_with(".html") {
            let inline = inline(&String::from_utf8_lossy(&bytes));
            found.extend(inline.into_iter().map(|what| format!("{name} holds {what}")));
        }
    }
    ensure!(found.is_empty(), "dist/ holds what may not ship:\n  {}", found.join("\n  "));
    Ok(Verdict::Passed)
}

/// Each with a separator at its end, so that it is no part of a word.
fn folders_of_this_machine() -> Vec<String> {
    let mut folders = vec![paths::root()];
    folders.extend(env::home_dir());
    folders.extend(paths::crate_sources());
    folders.extend(["CARGO_HOME", "RUSTUP_HOME"].iter().filter_map(env::var_os).map(PathBuf::from));
    let text = |folder: &PathBuf| folder.to_str().map(|text| text.trim_end_matches(['/', '\\']).to_owned());
    let folders = folders.iter().filter_map(text).filter(|folder| folder.len() > 1);
    folders.map(|folder| format!("{folder}{}", std::path::MAIN_SEPARATOR)).collect()
}

fn named<'a>(bytes: &[u8], folders: &'a [String]) -> Vec<&'a str> {
    let holds = |folder: &&String| bytes.windows(folder.len()).any(|part| part == folder.as_bytes());
    folders.iter().filter(holds).map(String::as_str).collect()
}

/// Scripts, styles and handlers that stand in a page itself.
fn inline(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for node in Html::parse_document(page).tree.nodes() {
        let Node::Element(element) = node.value() else { continue };
        match element.name() {
            "style" => found.push("a style element".to_owned()),
            "script" if node.has_children() => found.push("a script with text in it".to_owned()),
            _ => {}
        }
        for (name, value) in element.attrs() {
            if name == "style" || name.starts_with("on") || value.trim_start().starts_with("javascript:") {
                found.push(format!("the attribute {name} at <{}>", element.name()));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_found_between_any_bytes() {
        let folders = ["/home/me/".to_owned(), "/opt/me/".to_owned()];
        assert_eq!(named(b"\0\xffpanicked at /home/me/src/a.rs\0", &folders), ["/home/me/"]);
        assert!(named(b"/home/men and the /opt/me", &folders).is_empty());
    }

    #[test]
    fn what_a_strict_policy_refuses_is_found_in_a_page() {
        let page = "<script src=\"a.js\"></script><script>run()</script><template><STYLE>a {}</STYLE></template>\n\
                    <p style=\"color: red\">on=1 &lt;style&gt;</p><a href='javascript:run()' onclick=\"run()\">a</a>";
        let mut found = inline(page);
        found.sort_unstable();
        let expected = [
            "a script with text in it",
            "a style element",
            "the attribute href at <a>",
            "the attribute onclick at <a>",
            "the attribute style at <p>",
        ];
        assert_eq!(found, expected);
        assert!(
            inline("<link rel=stylesheet href=a.css><script type=module src=a.js></script><p lang=en>A</p>").is_empty()
        );
    }
}
