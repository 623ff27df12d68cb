//! `cargo xtask stage`: from what trunk left in its staging folder to the files that ship, under names that never change.
//!
//! trunk names the wasm-bindgen output after the package. Here that becomes `app.js` and `app_bg.wasm`, so that
//! `coaching-or-mentoring.js` is the one script that a host page names: the small loader.

mod content;
mod lean;
mod names;
mod pages;
mod sweep;
mod wasm;

use std::path::{Path, PathBuf};

use crate::failure::{Failure, OrFail, Outcome};
use crate::setup::terser;
use crate::{files, places, process};

const PACKAGE: &str = "coaching-or-mentoring";
const REMEDY: &str = "build with `cargo xtask build`, which calls this step itself.";

/// Finishes the build in the folder that trunk names in `TRUNK_STAGING_DIR`.
pub(crate) fn run() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or_else(|| Failure::new("`stage` was called without TRUNK_STAGING_DIR.", REMEDY))?;
    let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let source = places::root();
    let names = wasm::stage(PACKAGE, &staging, &staging.join("app_bg.wasm"), is_release)?;
    glue(&staging, names.as_deref(), is_release)?;
    let loader = files::read_text(&source.join("src/element/loader.js"))?;
    script(&staging.join(format!("{PACKAGE}.js")), &lean::lean(&loader), is_release)?;
    element_sheet(&source.join("styles/element"), &staging)?;
    page_sheet(&source.join("styles/page.css"), &staging)?;
    content::stage(&source.join("content"), &staging.join("content"))?;
    pages::stage(&source, &staging, is_release)
}

/// The wasm-bindgen glue becomes `app.js`, asks for `app_bg.wasm`, and knows it by the names that it has now.
fn glue(staging: &Path, names: Option<&str>, is_release: bool) -> Outcome {
    let from = staging.join(format!("{PACKAGE}.js"));
    let text = files::read_text(&from)?;
    let old = format!("'{PACKAGE}_bg.wasm'");
    if text.matches(&old).count() != 1 {
        return Err(Failure::new(
            format!("wasm-bindgen's glue does not name {old} exactly once, so its wasm cannot be renamed."),
            "see how the pinned wasm-bindgen writes the name now, and follow it in xtask/src/stage/mod.rs.",
        ));
    }
    let text = lean::lean(&text.replace(&old, "'app_bg.wasm'"));
    let text = names.map_or_else(|| Ok(text.clone()), |names| names::follow(&text, names))?;
    script(&staging.join("app.js"), &text, is_release)?;
    files::remove(&from)
}

/// Writes a script, minified in a release build where terser is at hand.
fn script(to: &Path, text: &str, is_release: bool) -> Outcome {
    files::write(to, text)?;
    match terser::at_hand(to)?.filter(|_| is_release) {
        Some(mut terser) => process::run(
            &mut terser,
            "terser",
            "read the error above; without Node.js on PATH the build leaves it out.",
        ),
        None => Ok(()),
    }
}

/// The element's sheet is all of its parts in the order of their names, which is the order of the cascade.
fn element_sheet(folder: &Path, staging: &Path) -> Outcome {
    let mut sheet = String::new();
    for path in files::list(folder, "css")? {
        sheet.push_str(&lean::lean(&files::read_text(&path)?));
    }
    files::write(&staging.join(format!("{PACKAGE}.css")), sheet)
}

fn page_sheet(from: &Path, staging: &Path) -> Outcome {
    files::write(&staging.join("page.css"), lean::lean(&files::read_text(from)?))
}

/// Moves a file, also across the border of a file system.
fn rename(from: &Path, to: &Path) -> Outcome {
    std::fs::rename(from, to).or_fail(format!("renaming {} to {}", from.display(), to.display()), REMEDY)
}
