//! The two scripts that a page loads: `coaching-or-mentoring.js`, which defines the element, and `app.js`, which brings
//! the WebAssembly to life. And the one that it loads for a wrong document, `problems.js`.

use std::path::Path;

use super::lean::lean;
use super::{PACKAGE, PROBLEMS, names};
use crate::failure::{Failure, Outcome};
use crate::setup::terser;
use crate::{digest, files, process};

/// What the loader checks, in the order in which it names them.
const CHECKED: [&str; 3] = ["app.js", "app_bg.wasm", "coaching-or-mentoring.css"];

/// What `app.js` checks, in the order in which it names them.
const PROBLEM_FILES: [&str; 2] = ["problems.js", "problems_bg.wasm"];

/// What stands for the hashes in the sources of the two.
const HASHES: &str = "const HASHES = [];";

/// Where wasm-bindgen's script would look for the WebAssembly if the loader did not hand it over.
const OWN_WASM: &str = "module_or_path = new URL('coaching-or-mentoring_bg.wasm', import.meta.url);";

/// What wasm-bindgen's script ends with.
const OWN_EXPORTS: &str = "export { initSync, __wbg_init as default };";

/// Where Yew notes on elements and events what is whose. Two programs on one page that were built with Yew would read each
/// other's notes, so ours are written elsewhere.
const NOTES: [&str; 3] = [".__yew_subtree_id", ".__yew_subtree_cache_key", ".__yew_listener_id"];

/// Writes `app.js`: wasm-bindgen's script, knowing the WebAssembly by the names that it has now, and behind it what the
/// loader needs once the app is there.
pub(super) fn stage_app(element: &Path, staging: &Path, told: Option<&str>, is_release: bool) -> Outcome {
    let from = staging.join(format!("{PACKAGE}.js"));
    let mut text = glue(&files::read_text(&from)?)?;
    for part in ["app.js", "colours.js"] {
        text.push_str(&lean(&files::read_text(&element.join(part))?));
    }
    let [script, module] = PROBLEM_FILES.map(|name| files::read(&staging.join(name)));
    let hashes = [digest::short_integrity(&script?), digest::short_integrity(&module?)];
    let text = once_replaced(&text, HASHES, &format!("const HASHES = {hashes:?};"), "app.js")?;
    let text = told.map_or_else(|| Ok(text.clone()), |told| names::follow(&text, told))?;
    write(&staging.join("app.js"), &text, is_release)?;
    files::remove(&from)
}

/// Writes `problems.js`: wasm-bindgen's script, knowing the WebAssembly by the names that it has now.
pub(super) fn stage_problems(staging: &Path, told: Option<&str>, is_release: bool) -> Outcome {
    let script = staging.join(format!("{PROBLEMS}.js"));
    let text = lean(&files::read_text(&script)?);
    let text = told.map_or_else(|| Ok(text.clone()), |told| names::follow(&text, told))?;
    write(&script, &text, is_release)
}

/// Writes the loader with the hashes of what it loads, which stand in `staging` already.
pub(super) fn stage_loader(element: &Path, staging: &Path, is_release: bool) -> Outcome {
    let mut hashes = Vec::new();
    for name in CHECKED {
        hashes.push(digest::short_integrity(&files::read(&staging.join(name))?));
    }
    let source = lean(&files::read_text(&element.join("loader.js"))?);
    let text = once_replaced(&source, HASHES, &format!("const HASHES = {hashes:?};"), "the loader")?;
    write(&staging.join(format!("{PACKAGE}.js")), &text, is_release)
}

/// wasm-bindgen's script without what the page of the widget has no use for, and with notes of its own.
fn glue(text: &str) -> Outcome<String> {
    const WHERE: &str = "wasm-bindgen's script";
    let text = once_replaced(text, OWN_WASM, "", WHERE)?;
    let mut text = once_replaced(&text, OWN_EXPORTS, "", WHERE)?.replace("\nexport ", "\n");
    for note in NOTES {
        if !text.contains(note) {
            return Err(lost(note, WHERE));
        }
        text = text.replace(note, &note.replacen(".__yew", ".__com", 1));
    }
    Ok(lean(&text))
}

fn once_replaced(text: &str, old: &str, new: &str, place: &str) -> Outcome<String> {
    if text.matches(old).count() == 1 { Ok(text.replace(old, new)) } else { Err(lost(old, place)) }
}

fn lost(words: &str, place: &str) -> Failure {
    Failure::new(
        format!("{place} does not hold `{words}` exactly as expected, so it cannot be finished."),
        "see how it is written now, and follow it in xtask/src/stage/scripts.rs.",
    )
}

/// Writes a script, minified in a release build where terser is at hand.
pub(super) fn write(to: &Path, text: &str, is_release: bool) -> Outcome {
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

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "export class Document {}\nexport function read() {\nreturn ret.__yew_subtree_id + \
        a.__yew_subtree_cache_key;\n}\nb.__yew_listener_id = 1;\n\
        module_or_path = new URL('coaching-or-mentoring_bg.wasm', import.meta.url);\n\
        export { initSync, __wbg_init as default };\n";

    #[test]
    fn the_script_notes_elsewhere_than_another_program_of_yew() {
        let text = glue(&format!("\n{SCRIPT}")).unwrap();
        assert!(!text.contains("__yew"), "{text}");
        assert!(text.contains("ret.__com_subtree_id + a.__com_subtree_cache_key;"), "{text}");
        assert!(!text.contains("export"), "{text}");
    }

    #[test]
    fn a_script_that_is_written_otherwise_is_told() {
        for part in [OWN_WASM, OWN_EXPORTS, NOTES[0], NOTES[1], NOTES[2]] {
            let failure = glue(&SCRIPT.replacen(part, "", 1)).err().map(|failure| failure.to_string());
            assert!(failure.is_some_and(|text| text.contains(part)), "{part} was not missed");
        }
    }
}
