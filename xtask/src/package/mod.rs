//! `cargo xtask package`: `dist/` complete, for a web server, for npm, and as one archive.
//!
//! What stands in `package/` goes beside the build, with the version of `Cargo.toml`. What follows from the files
//! themselves is made here: the snippet for a host's page, integrity, checksums, the archive. The same files give the
//! same bytes, whenever and wherever that is done.

mod zip;

use std::path::Path;

use guide::content::Content;
use authoring::schema;
use serde_json::{Map, Value};

use crate::failure::{Failure, Outcome};
use crate::{build, digest, documents, fallback, files, places};

const NAME: &str = "coaching-or-mentoring";
/// The script that a host's page names.
const LOADER: &str = "coaching-or-mentoring.js";
const CHECKSUMS: &str = "SHA256SUMS";
/// What browsers can hold to a checksum.
const HELD: [&str; 3] = [".css", ".js", ".wasm"];
/// The version in `package/package.json`, in whose place that of `Cargo.toml` comes.
const NO_VERSION: &str = "\"version\": \"0.0.0\"";
const REMEDY: &str = "restore the file from version control.";

/// What was packaged.
pub(crate) struct Package {
    version: String,
    script: String,
    archive: String,
}

/// Builds, packages, and says what to do with it.
pub(crate) fn run() -> Outcome {
    build::build()?;
    let dist = places::dist();
    let Package { version, script, archive } = assemble(&places::root(), &dist)?;
    println!(
        "Packaged version {version} in {}\n\n  For a web server: copy the folder, or unpack {archive} there.\n  \
         For npm: npm install {}\n  For a page: snippet.html, whose script is\n\n{script}\n",
        dist.display(),
        dist.display()
    );
    Ok(())
}

/// Makes the build in `dist` complete, with what the repository at `root` adds to it.
pub(crate) fn assemble(root: &Path, dist: &Path) -> Outcome<Package> {
    let version = version(&files::read_text(&root.join("Cargo.toml"))?)?;
    add(root, dist, &version)?;
    let script = script(&files::read(&dist.join(LOADER))?);
    files::write(&dist.join("snippet.html"), snippet(&script, &shipped(root)?))?;
    let held = contents(dist)?.into_iter().filter(|(path, _)| HELD.iter().any(|ending| path.ends_with(ending)));
    let held: Map<String, Value> = held.map(|(path, bytes)| (path, digest::integrity(&bytes).into())).collect();
    files::write(&dist.join("integrity.json"), format!("{:#}\n", Value::Object(held)))?;
    let archive = format!("{NAME}-{version}.zip");
    seal(dist, &archive)?;
    Ok(Package { version, script, archive })
}

/// What stands in the repository as it ships, and the form of a content document.
fn add(root: &Path, dist: &Path, version: &str) -> Outcome {
    for (path, bytes) in contents(&root.join("package"))? {
        files::write(&dist.join(path), bytes)?;
    }
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        files::write(&dist.join(licence), files::read(&root.join(licence))?)?;
    }
    files::write(&dist.join("content/schema.json"), schema())?;
    let description = dist.join("package.json");
    let text = files::read_text(&description)?;
    if text.matches(NO_VERSION).count() != 1 {
        return Err(Failure::new(format!("package/package.json does not hold {NO_VERSION} exactly once."), REMEDY));
    }
    files::write(&description, text.replace(NO_VERSION, &format!("\"version\": \"{version}\"")))
}

/// What a host's page needs, the widget's files being in its folder `/guide/`: the script, and the element around what
/// people read until it runs and whenever it cannot.
fn snippet(script: &str, content: &Content) -> String {
    format!("{script}\n<{NAME} lang=\"{}\">\n{}</{NAME}>\n", content.lang.as_str(), fallback::html(content))
}

/// The script alone, which runs these bytes and no others.
fn script(loader: &[u8]) -> String {
    let integrity = digest::integrity(loader);
    format!(
        "<script type=\"module\" src=\"/guide/{LOADER}\" crossorigin=\"anonymous\"\n  integrity=\"{integrity}\"></script>"
    )
}

/// The document whose comparison the snippet carries.
fn shipped(root: &Path) -> Outcome<Content> {
    let loaded = documents::load(&root.join("content/en.json")).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        Failure::new(lines.join("\n"), "mend the document; `cargo xtask check` lists the same.")
    })?;
    Ok(loaded.content)
}

/// The checksums of all files, and all files as one.
fn seal(dist: &Path, archive: &str) -> Outcome {
    let mut all = contents(dist)?;
    let sums: String = all.iter().map(|(path, bytes)| format!("{}  {path}\n", digest::checksum(bytes))).collect();
    files::write(&dist.join(CHECKSUMS), &sums)?;
    all.push((CHECKSUMS.to_owned(), sums.into_bytes()));
    let folder = format!("{NAME}/");
    let all: Vec<_> = all.into_iter().map(|(path, bytes)| (format!("{folder}{path}"), bytes)).collect();
    let bytes = zip::zip(&all)?;
    files::write(&dist.join(format!("{archive}.sha256")), format!("{}  {archive}\n", digest::checksum(&bytes)))?;
    files::write(&dist.join(archive), bytes)
}

/// All files at and below a folder with their paths, in the order of these, but for what [`seal`] makes of them.
fn contents(folder: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
    let is_seal = |path: &str| path == CHECKSUMS || path.ends_with(".zip") || path.ends_with(".zip.sha256");
    let paths = files::tree(folder)?.into_iter().filter(|path| !is_seal(path));
    paths.map(|path| Ok((path.clone(), files::read(&folder.join(path))?))).collect()
}

/// The package's own version: the first in `Cargo.toml`.
fn version(manifest: &str) -> Outcome<String> {
    let version = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_owned).ok_or_else(|| Failure::new("Cargo.toml names no version.", REMEDY))
}

#[cfg(test)]
mod tests;
