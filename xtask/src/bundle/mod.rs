//! `cargo xtask bundle`, the last step of a build: turns what trunk left in its staging folder into the files that ship.
//!
//! In a release, wasm-opt, terser and esbuild make them small, where npm brings these.

mod content;
mod pages;
mod scripts;
mod source;
mod studio;
mod wasm;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, ensure};

use crate::npm::{self, Tools};
use crate::{paths, process};

/// The programs, by the names of their binaries: `app.js` with `app_bg.wasm` is the widget; `validator` lists what is wrong
/// with a document; `studio` is the author's page. index.html names them for trunk.
pub(crate) const PROGRAMS: [&str; 3] = [APP, VALIDATOR, STUDIO];
const APP: &str = "app";
const VALIDATOR: &str = "validator";
const STUDIO: &str = "studio";
/// The names of the loader and of the element's style sheet, without their extensions.
const ELEMENT: &str = "coaching-or-mentoring";

/// Finishes the build in the folder that trunk names.
pub(crate) fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("`bundle` is a hook of trunk: run `cargo xtask build` or `trunk build`")?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let tools = if is_release { npm::tools()? } else { None };
    if is_release && tools.is_none() {
        println!("{}", npm::WITHOUT);
    }
    if let Some(tools) = &tools {
        for program in [APP, VALIDATOR] {
            wasm::optimise(tools, &staging, program, &wasm::SMALLEST)?;
        }
        wasm::optimise(tools, &staging, STUDIO, &wasm::QUICKEST)?;
    }
    styles(&staging, tools.as_ref())?;
    content::bundle(&paths::root().join("content"), &staging.join("content"))?;
    pages::first_pages(&staging)?;
    scripts::bundle(&staging, tools.as_ref())?;
    studio::bundle(&staging, tools.as_ref())?;
    if let Some(tools) = &tools {
        source::bundle(&staging, tools)?;
    }
    pages::fill(&staging)
}

/// The sheets of the element and of the studio, each joined from its parts in the order of their names, and those of pages.
fn styles(staging: &Path, tools: Option<&Tools>) -> Result<()> {
    let source = paths::root().join("styles");
    let [element, studio] = [ELEMENT, STUDIO].map(|name| format!("{name}.css"));
    for (folder, sheet) in [("element", &element), (STUDIO, &studio)] {
        let mut text = String::new();
        for part in paths::list(&source.join(folder), "css")? {
            text.push_str(&fs::read_to_string(part)?);
        }
        fs::write(staging.join(sheet), text)?;
    }
    for name in ["page.css", "host.css"] {
        fs::copy(source.join(name), staging.join(name)).context(name)?;
    }
    if let Some(tools) = tools {
        let mut esbuild = tools.command("esbuild");
        esbuild.current_dir(staging).args([&element, &studio, "page.css", "host.css"]);
        esbuild.args(["--minify", "--charset=utf8", "--outdir=.", "--allow-overwrite", "--log-level=warning"]);
        process::run(&mut esbuild, "esbuild")?;
    }
    Ok(())
}

/// Replaces what must stand in the text exactly once.
fn replace_once(text: &str, old: &str, new: &str, file: &str) -> Result<String> {
    ensure!(text.matches(old).count() == 1, "{file} does not hold `{old}` exactly once");
    Ok(text.replace(old, new))
}

/// What a crate of this repository prints.
pub(crate) fn printed_by(package: &str, arguments: &[&str]) -> Result<String> {
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--package", package]).args(arguments);
    Ok(String::from_utf8(process::output(&mut cargo, package)?)?)
}
