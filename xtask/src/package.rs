//! `cargo xtask package`: completes `dist/` for a web server, for npm, as one archive, and as a plugin of WordPress. The
//! same build gives the same bytes on every machine.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Map, Value};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::{build, bundle, integrity, paths, tools};

const NAME: &str = "coaching-or-mentoring";
const LOADER: &str = "coaching-or-mentoring.js";
const CHECKSUMS: &str = "SHA256SUMS";
const PLUGIN: &str = include_str!("../../examples/wordpress/coaching-or-mentoring.php");
/// Of no use to browsers, so not in the plugin.
const NOT_FOR_BROWSERS: [&str; 8] = [
    ".symbols",
    ".d.ts",
    ".md",
    "snippet.html",
    "package.json",
    "custom-elements.json",
    "integrity.json",
    "schema.json",
];
/// The author's page, which a site takes from the archive: visitors do not need it either.
const FOR_AUTHORS: &str = "studio";
/// What browsers check by `integrity`.
const CHECKED: [&str; 3] = [".css", ".js", ".wasm"];

/// What other crates give.
struct Parts {
    version: String,
    schema: String,
    /// Without elements: it may be put into a paragraph, which an element such as `p` would end.
    fallback: String,
}

/// Builds, packages, and says what to do with it.
pub(crate) fn run() -> Result<()> {
    build::build()?;
    let (version, script) = assemble()?;
    let dist = paths::dist();
    println!(
        "Packaged version {version} in {0}\n\n  For a web server: copy the folder, or unpack {NAME}-{version}.zip there. \
         *.symbols need not be there.\n  For WordPress: upload {NAME}-wordpress-{version}.zip under Plugins.\n  For npm: npm install {0}\n  For a page: snippet.html, whose script is\n\n{script}\n",
        dist.display()
    );
    Ok(())
}

/// Completes the build as it is. Gives its version and the script tag for pages.
pub(crate) fn assemble() -> Result<(String, String)> {
    let parts = Parts {
        version: tools::locked_version(NAME)?,
        schema: bundle::printed_by("coaching-or-mentoring-cli", &["--", "schema"])?,
        fallback: fallback(&fs::read_to_string(paths::root().join("content/en.json"))?)?,
    };
    let script = complete(&paths::dist(), &parts)?;
    Ok((parts.version, script))
}

fn complete(dist: &Path, Parts { version, schema, fallback }: &Parts) -> Result<String> {
    let root = paths::root();
    for (path, bytes) in paths::tree(&root.join("package"))? {
        fs::write(dist.join(path), bytes)?;
    }
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(root.join(licence), dist.join(licence))?;
    }
    fs::write(dist.join("content/schema.json"), schema)?;
    // As text, so that the order of its fields stays.
    let description = fs::read_to_string(dist.join("package.json"))?.replace("\"0.0.0\"", &format!("\"{version}\""));
    fs::write(dist.join("package.json"), description)?;

    let hash = integrity::sha384(&fs::read(dist.join(LOADER)).context(LOADER)?);
    let script = format!(
        "<script type=\"module\" src=\"/guide/{LOADER}\" crossorigin=\"anonymous\"\n  integrity=\"{hash}\"></script>"
    );
    fs::write(dist.join("snippet.html"), format!("{script}\n<{NAME} lang=\"en\">\n{fallback}\n</{NAME}>\n"))?;
    let checked = files(dist)?.into_iter().filter(|(path, _)| CHECKED.iter().any(|ending| path.ends_with(ending)));
    let checked: Map<String, Value> = checked.map(|(path, bytes)| (path, integrity::sha384(&bytes).into())).collect();
    fs::write(dist.join("integrity.json"), format!("{:#}\n", Value::Object(checked)))?;

    let mut all = files(dist)?;
    let sums: String = all.iter().map(sum).collect();
    fs::write(dist.join(CHECKSUMS), &sums)?;
    let is_fetched = |(path, _): &&(String, Vec<u8>)| {
        !path.starts_with(FOR_AUTHORS) && !NOT_FOR_BROWSERS.iter().any(|ending| path.ends_with(ending))
    };
    let fetched = all.iter().filter(is_fetched).map(|(path, bytes)| (format!("guide/{path}"), bytes.clone()));
    let plugin = PLUGIN.replacen("Version: 0.0.0", &format!("Version: {version}"), 1);
    let plugin = std::iter::once((format!("{NAME}.php"), plugin.into_bytes())).chain(fetched).collect::<Vec<_>>();
    all.push((CHECKSUMS.to_owned(), sums.into_bytes()));
    for (name, files) in [(format!("{NAME}-{version}.zip"), all), (plugin_name(version), plugin)] {
        let archive = (name, zip(&files)?);
        fs::write(dist.join(format!("{}.sha256", archive.0)), sum(&archive))?;
        fs::write(dist.join(archive.0), archive.1)?;
    }
    Ok(script)
}

/// What both alternatives are, for pages where the guide cannot run.
fn fallback(document: &str) -> Result<String> {
    let document: Value = serde_json::from_str(document)?;
    let definition = |alternative: &str| -> Result<String> {
        let text = document.pointer(&format!("/alternatives/{alternative}/definition")).and_then(Value::as_str);
        let text = text.with_context(|| format!("no definition of {alternative}"))?;
        Ok(text.replace('&', "&amp;").replace('<', "&lt;"))
    };
    Ok(format!("{}\n{}", definition("coaching")?, definition("mentoring")?))
}

/// The archive that WordPress takes, in `dist/`.
pub(crate) fn plugin() -> Result<PathBuf> {
    Ok(paths::dist().join(plugin_name(&tools::locked_version(NAME)?)))
}

fn plugin_name(version: &str) -> String {
    format!("{NAME}-wordpress-{version}.zip")
}

/// A line of a file of checksums.
fn sum((path, bytes): &(String, Vec<u8>)) -> String {
    format!("{}  {path}\n", integrity::sha256_hex(bytes))
}

/// All files but checksums and archives.
fn files(dist: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = paths::tree(dist)?;
    files.retain(|(path, _)| path != CHECKSUMS && !path.contains(".zip"));
    Ok(files)
}

/// One archive, without the time of its making.
fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        archive.start_file(format!("{NAME}/{path}"), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests;
