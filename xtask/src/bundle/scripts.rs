//! The scripts: `app.js`, the loader `coaching-or-mentoring.js`, `validator.js`, and those of our own pages; and the name of
//! the build, which stands in each file that has to come from the same one.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::{APP, ELEMENT, VALIDATOR, replace_once, wasm};
use crate::npm::Tools;
use crate::{integrity, paths, process, tools};

/// What the sources hold in place of hashes, and of the name of the build.
const HASHES: &str = "const HASHES = [];";
const BUILD: &str = "const BUILD = '';";

/// The parts of the loader and those that are added to the glue of wasm-bindgen, in their order.
const LOADER: [&str; 3] = ["files.js", "first-page.js", "loader.js"];
const APP_PARTS: [&str; 2] = ["app.js", "colours.js"];

/// Vite turns smaller files into `data:` addresses, which a strict policy refuses.
const LEAST_BYTES: usize = 4096;

/// Properties that Yew sets on elements and events. Two Yew programs on one page would read each other's, so ours get
/// other names.
const EXPANDOS: [&str; 3] = [".__yew_subtree_id", ".__yew_subtree_cache_key", ".__yew_listener_id"];

/// Writes all scripts. Those whose hashes others hold come first.
pub(super) fn bundle(staging: &Path, tools: Option<&Tools>) -> Result<()> {
    let source = paths::root();
    let element = source.join("src/element");
    for name in ["page.js", "embed.js", "frame.js"] {
        fs::copy(source.join("pages").join(name), staging.join(name)).context(name)?;
        minify(&staging.join(name), tools)?;
    }
    let [app, validator, loader] = [APP, VALIDATOR, ELEMENT].map(|name| format!("{name}.js"));
    minify(&staging.join(&validator), tools)?;
    fill_up(&staging.join(&validator))?;
    let app_text = join_app(&fs::read_to_string(staging.join(&app))?, &element)?;
    let loader_text = join(&element, &LOADER)?;
    let build = name_build(staging, &[&app_text, &loader_text])?;
    let named = format!("const BUILD = '{build}';");

    let hashes = hashes(staging, &[&validator, &format!("{VALIDATOR}_bg.wasm")])?;
    let text = replace_once(&replace_once(&app_text, HASHES, &hashes, &app)?, BUILD, &named, &app)?;
    fs::write(staging.join(&app), text)?;
    minify(&staging.join(&app), tools)?;
    let hashes = self::hashes(staging, &[&app, &format!("{APP}_bg.wasm"), &format!("{ELEMENT}.css.txt")])?;
    let text = replace_once(&replace_once(&loader_text, HASHES, &hashes, &loader)?, BUILD, &named, &loader)?;
    fs::write(staging.join(&loader), text)?;
    minify(&staging.join(&loader), tools)
}

/// Gives the build a name, the release and a hash of its files, and writes it into the WebAssembly and into the sheet that
/// the loader fetches. Gives the name.
fn name_build(staging: &Path, scripts: &[&str]) -> Result<String> {
    let [program, sheet] = [format!("{APP}_bg.wasm"), format!("{ELEMENT}.css")].map(|name| staging.join(name));
    let mut all = scripts.concat().into_bytes();
    for file in [&program, &sheet] {
        all.extend(fs::read(file)?);
    }
    for (path, bytes) in paths::tree(&staging.join("content"))? {
        all.extend([path.into_bytes(), bytes].concat());
    }
    let version = tools::locked_version("coaching-or-mentoring")?;
    let hash = integrity::sha256_hex(&all);
    let build = format!("{version}-{}", hash.get(..12).unwrap_or(&hash));
    fs::write(&program, wasm::with_section(fs::read(&program)?, "build", build.as_bytes()))?;
    // Under another ending: bundlers have rules for `.css`. The name stands last, so that a sheet that was cut off lacks it.
    fs::write(sheet.with_extension("css.txt"), format!("{}/*{build}*/\n", fs::read_to_string(&sheet)?.trim_end()))?;
    Ok(build)
}

/// Fills a script up so that bundlers leave it a file.
fn fill_up(file: &Path) -> Result<()> {
    let text = fs::read_to_string(file)?;
    Ok(fs::write(file, format!("{:<LEAST_BYTES$}\n", text.trim_end()))?)
}

/// wasm-bindgen's module, with what the loader needs of it in one file.
fn join_app(glue: &str, element: &Path) -> Result<String> {
    let mut text = glue.to_owned();
    for name in EXPANDOS {
        ensure!(text.contains(name), "wasm-bindgen's script sets no `{name}`: see how Yew calls it now");
        text = text.replace(name, &name.replace("yew", "com"));
    }
    Ok(text + &join(element, &APP_PARTS)?)
}

/// The parts of a script, one after the other.
fn join(folder: &Path, parts: &[&str]) -> Result<String> {
    let parts = parts.iter().map(|part| fs::read_to_string(folder.join(part)).with_context(|| (*part).to_owned()));
    Ok(parts.collect::<Result<Vec<_>>>()?.concat())
}

/// The hashes of files as the sources declare them.
fn hashes(staging: &Path, files: &[&str]) -> Result<String> {
    let hashes = files.iter().map(|file| Ok(integrity::sha256(&fs::read(staging.join(file))?)));
    Ok(format!("const HASHES = {:?};", hashes.collect::<Result<Vec<String>>>()?))
}

/// Minifies a module in place. esbuild would drop the comments that bundlers read.
pub(super) fn minify(file: &Path, tools: Option<&Tools>) -> Result<()> {
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
