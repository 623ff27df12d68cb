//! Who may know whom: modules look back only, crates stand where they belong.

use super::source::{File, identifiers};
use super::{check, enforce};

/// The modules in reading order; each may use itself and those before it.
const ORDER: [&str; 7] = ["model", "decision", "explanation", "session", "wire", "ui", "element"];

/// The files that hold the modules together, and are none themselves.
const ROOTS: [&str; 3] = ["lib", "main", "problems"];

/// The crates that a module may name; `element`, the browser edge, may name all.
const CRATES: [(&str, &[&str]); 6] = [
    ("model", &["serde"]),
    ("decision", &["serde"]),
    ("explanation", &["serde"]),
    ("session", &["serde"]),
    ("wire", &["serde", "serde_json"]),
    ("ui", &["yew"]),
];

/// Crates of the browser, which yew re-exports too.
const BROWSER: [&str; 5] = ["gloo", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"];

fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|known| *known == module)
}

fn looks_back(file: &File) -> Vec<String> {
    let Some(module) = file.module().filter(|module| !ROOTS.contains(module)) else { return Vec::new() };
    let Some(own) = rank(module) else { return vec![format!("the module {module} has no place in the order")] };
    let (code, _) = file.code();
    named_modules(&code, &file.path)
        .into_iter()
        .filter(|named| rank(named).is_some_and(|rank| rank > own))
        .map(|named| format!("{module} may not use {named}, which comes after it"))
        .collect()
}

/// The modules of the crate that code names, by `crate::` or by a `super::` that leads out of its own module.
fn named_modules(code: &str, path: &str) -> Vec<String> {
    let code: String = code.split_whitespace().collect::<Vec<_>>().join(" ").replace(":: ", "::").replace(" ::", "::");
    let depth = path.trim_end_matches("/mod.rs").matches('/').count();
    let to_root = "super::".repeat(depth);
    let mut found = Vec::new();
    for prefix in ["crate::", to_root.as_str()] {
        for (at, _) in code.match_indices(prefix) {
            if code.get(..at).is_some_and(|before| before.ends_with("::") || before.ends_with('$')) {
                continue;
            }
            found.extend(heads(code.get(at + prefix.len()..).unwrap_or_default()));
        }
    }
    found
}

/// The first name of a path, or of each path of a group.
fn heads(path: &str) -> Vec<String> {
    let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let mut depth = 0_usize;
    let mut heads = vec![String::new()];
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(String::new()),
            c if depth == 0 => heads.last_mut().expect("never empty").push(c),
            _ => {}
        }
    }
    heads.iter().map(|head| name(head.trim())).collect()
}

fn names_its_crates(file: &File) -> Vec<String> {
    let Some((module, allowed)) = CRATES.iter().find(|(module, _)| file.module() == Some(*module)) else {
        return Vec::new();
    };
    let (code, _) = file.code();
    let dependencies = dependencies(include_str!("../../../Cargo.toml"));
    identifiers(&code)
        .filter(|(_, word)| dependencies.iter().any(|d| d == word) || BROWSER.contains(word))
        .filter(|(_, word)| !allowed.contains(word))
        .map(|(line, word)| format!("line {line}: {module} may not use {word}"))
        .collect()
}

/// The crates that a manifest depends on, as code names them.
fn dependencies(manifest: &str) -> Vec<String> {
    let mut within = false;
    let mut found = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            within = line.ends_with("dependencies]") && !line.contains("dev-");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| within) {
            found.push(name.trim().replace('-', "_"));
        }
    }
    found
}

#[test]
fn modules_look_back_only() {
    enforce(&["src"], &[".rs"], looks_back);
}

#[test]
fn crates_stand_where_they_belong() {
    enforce(&["src"], &[".rs"], names_its_crates);
}

#[test]
fn a_look_ahead_is_noticed() {
    let ahead = "model may not use decision, which comes after it";
    check(looks_back, "src/model/a.rs", "use crate::decision::assess;", &[ahead]);
    check(looks_back, "src/model/a.rs", "use crate::conventions::{model::Node,\n    decision::{assess, ui}};", &[ahead]);
    check(looks_back, "src/model/a.rs", "use super::super::decision::assess;", &[ahead]);
    check(looks_back, "src/model/mod.rs", "fn f() { super::decision::assess() }", &[ahead]);
    check(looks_back, "src/model/deep/a.rs", "use super :: super::super::decision;", &[ahead]);
    check(looks_back, "src/ui/a.rs", "crate::element::start()", &["ui may not use element, which comes after it"]);
    check(looks_back, "src/stray.rs", "", &["the module stray has no place in the order"]);
    check(looks_back, "src/decision/a.rs", "use crate::model::{Node, decision};\n// crate::ui\nuse super::rule;", &[]);
    check(looks_back, "src/element/a.rs", "use crate::conventions::{ui::App, wire};", &[]);
    check(looks_back, "src/lib.rs", "pub mod element;", &[]);
}

#[test]
fn a_crate_out_of_place_is_noticed() {
    check(names_its_crates, "src/model/a.rs", "\nuse serde_json::Value;", &["line 2: model may not use serde_json"]);
    check(names_its_crates, "src/session/a.rs", "yew::html!{}", &["line 1: session may not use yew"]);
    check(names_its_crates, "src/ui/a.rs", "use yew::web_sys::Event;", &["line 1: ui may not use web_sys"]);
    check(names_its_crates, "src/ui/a.rs", "use serde::Serialize;", &["line 1: ui may not use serde"]);
    check(names_its_crates, "src/explanation.rs", "use gloo::events;", &["line 1: explanation may not use gloo"]);
    check(names_its_crates, "src/wire/a.rs", "use serde_json::Value; // yew\nuse serde::Serialize;", &[]);
    check(names_its_crates, "src/element/a.rs", "use web_sys::Event;", &[]);
    assert!(dependencies("[dependencies]\nweb-sys = 1\n[dev-dependencies]\nx = 1\n").iter().eq(["web_sys"]));
}
