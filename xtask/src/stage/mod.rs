//! `cargo xtask stage`: from what trunk left in its staging folder to the files that ship, under names that never change.
//!
//! trunk names the wasm-bindgen output after the package. Here that becomes `app.js` and `app_bg.wasm`, so that
//! `coaching-or-mentoring.js` is the one script that a host page names: the small loader.

mod content;
mod lean;
mod names;
mod pages;
mod scripts;
mod sweep;
mod wasm;

use std::path::{Path, PathBuf};

use crate::failure::{Failure, OrFail, Outcome};
use crate::{files, places, turn};

const PACKAGE: &str = "coaching-or-mentoring";
/// The program that lists the problems of a document.
const PROBLEMS: &str = "problems";
const REMEDY: &str = "build with `cargo xtask build`, which calls this step itself.";

/// Finishes the build in the folder that trunk names in `TRUNK_STAGING_DIR`.
pub(crate) fn run() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or_else(|| Failure::new("`stage` was called without TRUNK_STAGING_DIR.", REMEDY))?;
    // What is kept from one build for the next is the same for all of a clone.
    let _turn = turn::wait("stage", "Another build of this clone is being finished. Waiting until it is done.")?;
    let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let source = places::root();
    let element = source.join("src/element");
    let names = wasm::stage(PROBLEMS, PROBLEMS, &staging, is_release)?;
    scripts::stage_problems(&staging, names.as_deref(), is_release)?;
    let names = wasm::stage(PACKAGE, "app", &staging, is_release)?;
    scripts::stage_app(&element, &staging, names.as_deref(), is_release)?;
    element_sheet(&source.join("styles/element"), &staging)?;
    scripts::stage_loader(&element, &staging, is_release)?;
    for name in ["page.css", "host.css"] {
        files::write(&staging.join(name), lean::lean(&files::read_text(&source.join("styles").join(name))?))?;
    }
    content::stage(&source.join("content"), &staging.join("content"))?;
    pages::stage(&source, &staging, is_release)
}

/// The element's sheet is all of its parts in the order of their names, which is the order of the cascade.
fn element_sheet(folder: &Path, staging: &Path) -> Outcome {
    let mut sheet = String::new();
    for path in files::list(folder, "css")? {
        sheet.push_str(&lean::lean(&files::read_text(&path)?));
    }
    files::write(&staging.join(format!("{PACKAGE}.css")), sheet)
}

/// Moves a file, also across the border of a file system.
fn rename(from: &Path, to: &Path) -> Outcome {
    std::fs::rename(from, to).or_fail(format!("renaming {} to {}", from.display(), to.display()), REMEDY)
}
