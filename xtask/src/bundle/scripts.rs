//! The scripts: `app.js`, the loader `coaching-or-mentoring.js`, `validator.js`, and those of our own pages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::{APP, ELEMENT, VALIDATOR, replace_once};
use crate::npm::Tools;
use crate::{integrity, paths, process};

/// What the sources hold in place of hashes.
const HASHES: &str = "const HASHES = [];";

/// Properties that Yew sets on elements and events. Two Yew programs on one page would read each other's, so ours get
/// other names.
const EXPANDOS: [&str; 3] = [".__yew_subtree_id", ".__yew_subtree_cache_key", ".__yew_listener_id"];

/// Writes all scripts. Those whose hashes others hold come first.
pub(super) fn bundle(staging: &Path, tools: Option<&Tools>) -> Result<()> {
    let source = paths::root();
    for name in ["page.js", "embed.js", "frame.js"] {
        fs::copy(source.join("pages").join(name), staging.join(name)).context(name)?;
        minify(&staging.join(name), tools)?;
    }
    minify(&staging.join(format!("{VALIDATOR}.js")), tools)?;
    let hashes = hashes(staging, &[&format!("{VALIDATOR}.js"), &format!("{VALIDATOR}_bg.wasm")])?;
    let app = format!("{APP}.js");
    let text = join_app(&fs::read_to_string(staging.join(&app))?, &source.join("src/element"))?;
    fs::write(staging.join(&app), replace_once(&text, HASHES, &hashes, &app)?)?;
    minify(&staging.join(&app), tools)?;
    let hashes = self::hashes(staging, &[&app, &format!("{APP}_bg.wasm"), &format!("{ELEMENT}.css")])?;
    let text = fs::read_to_string(source.join("src/element/loader.js"))?;
    let loader = staging.join(format!("{ELEMENT}.js"));
    fs::write(&loader, replace_once(&text, HASHES, &hashes, "loader.js")?)?;
    minify(&loader, tools)
}

/// wasm-bindgen's module, with what the loader needs of it in one file.
fn join_app(glue: &str, element: &Path) -> Result<String> {
    let mut text = glue.to_owned();
    for name in EXPANDOS {
        ensure!(text.contains(name), "wasm-bindgen's script sets no `{name}`: see how Yew calls it now");
        text = text.replace(name, &name.replace("yew", "com"));
    }
    for part in ["app.js", "colours.js"] {
        text.push_str(&fs::read_to_string(element.join(part))?);
    }
    Ok(text)
}

/// The hashes of files as the sources declare them.
fn hashes(staging: &Path, files: &[&str]) -> Result<String> {
    let hashes = files.iter().map(|file| Ok(integrity::sha256(&fs::read(staging.join(file))?)));
    Ok(format!("const HASHES = {:?};", hashes.collect::<Result<Vec<String>>>()?))
}

/// Minifies a module in place. esbuild would drop the comments that bundlers read.
fn minify(file: &Path, tools: Option<&Tools>) -> Result<()> {
    let Some(tools) = tools else { return Ok(()) };
    let mut terser = tools.command("terser");
    terser.arg(file).args(["--module", "--compress", "passes=3", "--mangle"]);
    terser.args(["--comments", "/webpackIgnore|@vite-ignore/", "--output"]).arg(file);
    process::run(&mut terser, "terser")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expandos_are_renamed_and_missed_where_they_are_gone() {
        let element = paths::root().join("src/element");
        let glue = EXPANDOS.map(|name| format!("a{name} = b;\n")).concat();
        let app = join_app(&glue, &element).unwrap();
        assert!(app.starts_with("a.__com_subtree_id = b;") && !app.contains("__yew"), "{app}");
        for name in EXPANDOS {
            assert!(join_app(&glue.replace(name, ".x"), &element).unwrap_err().to_string().contains(name));
        }
    }
}
