//! What may not stand in anything that ships: folders of the machine that built it, scripts or styles inside a page, which
//! a strict policy would refuse, and scripts that set HTML as text.

use std::path::{Path, PathBuf};

use super::Verdict;
use crate::failure::{Failure, OrFail, Outcome};
use crate::setup::wasm_opt;
use crate::{files, places};

const REMEDY: &str = "see xtask/src/setup/mod.rs for how folders are kept out, and put scripts and styles into files.";

/// Looks through every file of `dist/`.
pub(super) fn check() -> Outcome<Verdict> {
    let dist = places::dist();
    let folders = folders_of_this_machine();
    let is_swept = wasm_opt::at_hand()?.is_some();
    let mut found = Vec::new();
    for path in all_files(&dist)? {
        let bytes = files::read(&path)?;
        let name = path.strip_prefix(&dist).unwrap_or(&path).display().to_string();
        found.extend(named(&bytes, &folders).into_iter().map(|folder| format!("{name} names {folder}")));
        if name.ends_with(".html") {
            let inline = inline(&String::from_utf8_lossy(&bytes));
            found.extend(inline.into_iter().map(|what| format!("{name} holds {what}")));
        }
        // Where the program could not be swept, Yew's own way to do it is still there, and nothing calls it.
        if is_swept && name.ends_with(".js") && sets_html(&bytes) {
            found.push(format!("{name} sets HTML as text"));
        }
    }
    if found.is_empty() {
        return Ok(Verdict::Passed);
    }
    Err(Failure::new(format!("dist/ holds what may not ship:\n  {}", found.join("\n  ")), REMEDY))
}

/// The folders that only this machine has, each with a separator at its end, so that no word is taken for one.
fn folders_of_this_machine() -> Vec<String> {
    let mut folders = vec![places::root()];
    folders.extend(places::home());
    folders.extend(places::crate_sources());
    folders.extend(std::env::var_os("CARGO_HOME").map(PathBuf::from));
    folders.extend(std::env::var_os("RUSTUP_HOME").map(PathBuf::from));
    let text = |folder: &PathBuf| folder.to_str().map(|text| text.trim_end_matches(['/', '\\']).to_owned());
    let folders = folders.iter().filter_map(text).filter(|folder| folder.len() > 1);
    folders.map(|folder| format!("{folder}{}", std::path::MAIN_SEPARATOR)).collect()
}

/// Those of the folders that stand somewhere in the bytes.
fn named<'a>(bytes: &[u8], folders: &'a [String]) -> Vec<&'a str> {
    let holds = |folder: &&String| bytes.windows(folder.len()).any(|part| part == folder.as_bytes());
    folders.iter().filter(holds).map(String::as_str).collect()
}

fn sets_html(script: &[u8]) -> bool {
    ["innerHTML", "outerHTML", "insertAdjacentHTML"]
        .iter()
        .any(|way| script.windows(way.len()).any(|w| w == way.as_bytes()))
}

/// Scripts, styles and handlers that stand in a page itself.
fn inline(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in page.match_indices('<') {
        let rest = page.get(at..).unwrap_or_default();
        let Some((tag, after)) = rest.split_once('>') else { continue };
        let name = tag.trim_start_matches('<').split(char::is_whitespace).next().unwrap_or_default();
        if name.eq_ignore_ascii_case("style") {
            found.push("a style element".to_owned());
        }
        if name.eq_ignore_ascii_case("script") && !after.trim_start().starts_with("</") {
            found.push("a script with text in it".to_owned());
        }
        let attributes = tag.split(char::is_whitespace).skip(1).filter_map(|part| part.split_once('='));
        for (attribute, value) in attributes {
            let is_handler = attribute.starts_with("on") && attribute.chars().all(char::is_alphabetic);
            if attribute == "style" || is_handler || value.trim_matches(['"', '\'']).starts_with("javascript:") {
                found.push(format!("the attribute {attribute} at <{name}>"));
            }
        }
    }
    found
}

/// Every file in a folder and below it.
fn all_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let remedy = "run `cargo xtask build` first.";
        for entry in std::fs::read_dir(&folder).or_fail(format!("listing {}", folder.display()), remedy)? {
            let path = entry.or_fail(format!("listing {}", folder.display()), remedy)?.path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_found_between_any_bytes_and_a_word_is_none() {
        let folders = ["/home/me/".to_owned(), "/opt/me/".to_owned()];
        assert_eq!(named(b"\0\xffpanicked at /home/me/src/a.rs\0", &folders), ["/home/me/"]);
        assert!(named(b"/home/men and the /opt/me", &folders).is_empty());
    }

    #[test]
    fn what_a_strict_policy_refuses_is_found_in_a_page() {
        let page = "<script src=\"a.js\">\n</script><script>run()</script><STYLE>a {}</STYLE>\n\
                    <p style=\"color: red\" onclick=\"run()\">on=1 &lt;style&gt;</p><a href='javascript:run()'>a</a>";
        let expected = [
            "a script with text in it",
            "a style element",
            "the attribute style at <p>",
            "the attribute onclick at <p>",
            "the attribute href at <a>",
        ];
        assert_eq!(inline(page), expected);
    }

    #[test]
    fn a_script_that_sets_html_is_found() {
        assert!(sets_html(b"e=>{e.innerHTML=t}"));
        assert!(!sets_html(b"e=>{e.textContent=t}"));
    }

    #[test]
    fn a_page_with_files_alone_is_fine() {
        let page =
            "<link rel=\"stylesheet\" href=\"a.css\"><script type=\"module\" src=\"a.js\"></script><p lang=en>A</p>";
        assert!(inline(page).is_empty());
    }
}
