//! The source editor of the author's page: CodeMirror with ours around it, in one file with the licences of what is in it.
//! Without npm it is left out, and the page has a plain text field instead.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::npm::Tools;
use crate::{paths, process};

const FILE: &str = "studio-source.js";

/// Writes the script.
pub(super) fn bundle(staging: &Path, tools: &Tools) -> Result<()> {
    let (script, metafile) = (staging.join(FILE), paths::work().join("studio-source.json"));
    fs::create_dir_all(paths::work())?;
    let mut esbuild = tools.command("esbuild");
    esbuild.current_dir(paths::root()).arg("studio/source/index.js");
    esbuild.args(["--bundle", "--minify", "--charset=utf8", "--format=esm", "--target=es2022", "--log-level=warning"]);
    esbuild.args(["--legal-comments=none", &format!("--outfile={}", script.display())]);
    esbuild.arg(format!("--metafile={}", metafile.display()));
    process::run(&mut esbuild, "esbuild")?;
    let inputs: Value = serde_json::from_slice(&fs::read(&metafile)?)?;
    let notice = notice(tools, &packages(&inputs))?;
    Ok(fs::write(&script, notice + &fs::read_to_string(&script)?)?)
}

/// The packages of npm that files come from.
fn packages(metafile: &Value) -> BTreeSet<String> {
    let inputs = metafile.get("inputs").and_then(Value::as_object).into_iter().flatten();
    let files = inputs.filter_map(|(path, _)| path.rsplit_once("node_modules/").map(|(_, file)| file));
    let name = |file: &str| {
        let parts = if file.starts_with('@') { 2 } else { 1 };
        file.split('/').take(parts).collect::<Vec<_>>().join("/")
    };
    files.map(name).collect()
}

/// Their licences as a comment, each text once. Others than MIT are no part of what ships.
fn notice(tools: &Tools, packages: &BTreeSet<String>) -> Result<String> {
    ensure!(!packages.is_empty(), "the source editor has no package of npm in it: see what esbuild lists");
    let mut texts: Vec<(String, Vec<&str>)> = Vec::new();
    for package in packages {
        let read = |file: &str| fs::read_to_string(tools.file(&format!("{package}/{file}"))).context(package.clone());
        let description: Value = serde_json::from_str(&read("package.json")?)?;
        let licence = description.get("license").and_then(Value::as_str).unwrap_or_default();
        ensure!(licence == "MIT", "{package} is under another licence than MIT: {licence}");
        let text = read("LICENSE")?.trim().to_owned();
        match texts.iter_mut().find(|(known, _)| *known == text) {
            Some((_, of)) => of.push(package),
            None => texts.push((text, vec![package])),
        }
    }
    let texts = texts.iter().map(|(text, of)| format!("{}\n\n{text}", of.join(", "))).collect::<Vec<_>>();
    let texts = texts.join("\n\n");
    ensure!(!texts.contains("*/"), "a licence would end the comment that it stands in");
    Ok(format!("/*! This file holds:\n\n{texts}\n*/\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_package_that_is_in_the_file_is_named() {
        let metafile = json!({"inputs": {
            "studio/source/index.js": {},
            "node_modules/@codemirror/view/dist/index.js": {},
            "node_modules/@codemirror/view/dist/other.js": {},
            "node_modules/crelt/index.js": {},
        }});
        assert_eq!(packages(&metafile).into_iter().collect::<Vec<_>>(), ["@codemirror/view", "crelt"]);
    }
}
