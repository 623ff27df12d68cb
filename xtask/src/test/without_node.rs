//! The build where Node.js is missing: nothing is made small then, and the guide works all the same.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::{Verdict, browsers};
use crate::failure::{Failure, OrFail, Outcome};
use crate::{build, files, places};

/// What makes a build smaller where it is found.
const HELPERS: [&str; 3] = ["node", "npm", "wasm-opt"];
const MODULE: &str = "app_bg.wasm";
/// One walks to a result, the other needs the second program.
const JOURNEYS: [&str; 2] =
    ["outcomes::a_leader_reaches_coaching", "host::a_wrong_document_leaves_the_fallback_and_tells_every_problem"];

/// Builds once more with the helpers out of sight, and opens what comes of it.
pub(super) fn check() -> Outcome<Verdict> {
    let all = env::var_os("PATH").unwrap_or_default();
    let path = bare(&all)?;
    if !is_in("cargo", &path) {
        return Ok(Verdict::Skipped("cargo stands in the same folder as Node.js".to_owned()));
    }
    let dist = places::scratch().join("without-node");
    build::again(&dist, &path)?;
    let [usual, plain] = [places::dist(), dist.clone()].map(|folder| files::read(&folder.join(MODULE)));
    if plain?.len() <= usual?.len() && HELPERS.iter().any(|name| is_in(name, &all)) {
        let what = "the build without Node.js made the WebAssembly small, so Node.js was found all the same.";
        return Err(Failure::new(what, "see in xtask/src/test/without_node.rs how it is put out of sight."));
    }
    browsers::in_chromium(&dist, &JOURNEYS)
}

/// A list of folders as PATH is one, without those that hold a helper.
fn bare(path: &OsStr) -> Outcome<OsString> {
    let has_none = |folder: &PathBuf| !HELPERS.iter().any(|name| is_program(name, folder));
    env::join_paths(env::split_paths(path).filter(has_none)).or_fail("taking Node.js off PATH", "try again.")
}

fn is_in(name: &str, path: &OsStr) -> bool {
    env::split_paths(path).any(|folder| is_program(name, &folder))
}

fn is_program(name: &str, folder: &Path) -> bool {
    ["", ".exe", ".cmd"].iter().any(|ending| folder.join(format!("{name}{ending}")).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_holds_a_helper_is_out_of_sight() {
        let work = env::temp_dir().join(format!("com-bare-{}", std::process::id()));
        let [rust, node] = ["rust", "node"].map(|name| work.join(name));
        files::write(&rust.join("cargo"), "").unwrap();
        files::write(&node.join("node"), "").unwrap();
        let all = env::join_paths([&rust, &node]).unwrap();
        assert_eq!(bare(&all).unwrap(), rust.as_os_str());
        assert!(is_in("node", &all) && !is_in("node", &bare(&all).unwrap()));
        std::fs::remove_dir_all(work).ok();
    }
}
