//! What the widget may depend on, where its manifests cannot say so: the component stays apart from the browser, and nothing
//! brings a JSON library along.

use super::source::{File, identifiers};
use super::{check, enforce};

/// Crates of the browser, which the package depends on for its program, and which yew re-exports.
const BROWSER: [&str; 5] = ["gloo", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"];

/// What a page shows can be prerendered and tested without a browser; see `src/browser.rs` for what it asks of one.
fn stays_apart(file: &File) -> Vec<String> {
    let (code, _) = file.code();
    let browser = identifiers(&code)
        .filter(|(_, word)| BROWSER.contains(word))
        .map(|(line, word)| format!("line {line}: a page may not use {word}"));
    let element = code.lines().zip(1..).filter(|(line, _)| line.contains("crate::element"));
    browser.chain(element.map(|(_, line)| format!("line {line}: a page may not use the element"))).collect()
}

/// In a browser its own `JSON` reads and writes.
fn brings_no_json(manifest: &File) -> Vec<String> {
    let mut within = false;
    let mut found = Vec::new();
    for (line, number) in manifest.text.lines().zip(1..) {
        if line.starts_with('[') {
            within = line.contains("dependencies") && !line.contains("dev-dependencies");
        }
        if within && line.contains("serde_json") {
            found.push(format!("line {number}: serde_json, which visitors would load"));
        }
    }
    found
}

#[test]
fn pages_stay_apart_from_the_browser() {
    enforce(&["src/ui"], &[".rs"], stays_apart);
}

#[test]
fn visitors_load_no_json_library() {
    enforce(&["crates/codec", "crates/guide"], &["Cargo.toml"], brings_no_json);
    let own = File::new("Cargo.toml", include_str!("../../../Cargo.toml"));
    assert_eq!(brings_no_json(&own), Vec::<String>::new());
}

#[test]
fn the_browser_in_a_page_is_noticed() {
    check(stays_apart, "src/ui/a.rs", "use yew::web_sys::Event;", &["line 1: a page may not use web_sys"]);
    check(stays_apart, "src/ui/a.rs", "\ngloo::events()", &["line 2: a page may not use gloo"]);
    check(stays_apart, "src/ui/a.rs", "crate::element::start()", &["line 1: a page may not use the element"]);
    check(stays_apart, "src/ui/a.rs", "use crate::ui::markup::element; // web_sys\nelement(\"gloo\")", &[]);
}

#[test]
fn a_json_library_is_noticed() {
    let complaint = "line 2: serde_json, which visitors would load";
    check(brings_no_json, "Cargo.toml", "[dependencies]\nserde_json = \"1\"", &[complaint]);
    check(
        brings_no_json,
        "Cargo.toml",
        "[target.'cfg(x)'.dependencies]\njson = { package = \"serde_json\" }",
        &[complaint],
    );
    check(brings_no_json, "Cargo.toml", "[features]\n[dependencies.serde_json]\nversion = \"1\"", &[complaint]);
    check(brings_no_json, "Cargo.toml", "[dependencies]\nserde = \"1\"\n[dev-dependencies]\nserde_json = \"1\"", &[]);
}
