//! `cargo xtask package`: completes `dist/` for a web server, for npm, and as one archive. The same build gives the same
//! bytes on every machine.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::{build, bundle, integrity, paths, tools};

const NAME: &str = "coaching-or-mentoring";
const LOADER: &str = "coaching-or-mentoring.js";
const CHECKSUMS: &str = "SHA256SUMS";
/// What browsers check by `integrity`.
const CHECKED: [&str; 3] = [".css", ".js", ".wasm"];

/// What other crates give.
struct Parts {
    version: String,
    schema: String,
    fallback: String,
}

/// Builds, packages, and says what to do with it.
pub(crate) fn run() -> Result<()> {
    build::build()?;
    let (version, script) = assemble()?;
    let dist = paths::dist();
    println!(
        "Packaged version {version} in {0}\n\n  For a web server: copy the folder, or unpack {NAME}-{version}.zip there. \
         *.symbols need not be there.\n  For npm: npm install {0}\n  For a page: snippet.html, whose script is\n\n{script}\n",
        dist.display()
    );
    Ok(())
}

/// Completes the build as it is. Gives its version and the script tag for pages.
pub(crate) fn assemble() -> Result<(String, String)> {
    let parts = Parts {
        version: tools::locked_version(NAME)?,
        schema: bundle::printed_by("coaching-or-mentoring-cli", &["--", "schema"])?,
        fallback: bundle::printed_by("first-page", &["--", "fallback", "content/en.json"])?,
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
    fs::write(dist.join("snippet.html"), format!("{script}\n<{NAME} lang=\"en\">\n{fallback}</{NAME}>\n"))?;
    let checked = files(dist)?.into_iter().filter(|(path, _)| CHECKED.iter().any(|ending| path.ends_with(ending)));
    let checked: Map<String, Value> = checked.map(|(path, bytes)| (path, integrity::sha384(&bytes).into())).collect();
    fs::write(dist.join("integrity.json"), format!("{:#}\n", Value::Object(checked)))?;

    let mut all = files(dist)?;
    let sum = |(path, bytes): &(String, Vec<u8>)| format!("{}  {path}\n", integrity::sha256_hex(bytes));
    let sums: String = all.iter().map(sum).collect();
    fs::write(dist.join(CHECKSUMS), &sums)?;
    all.push((CHECKSUMS.to_owned(), sums.into_bytes()));
    let archive = (format!("{NAME}-{version}.zip"), zip(&all)?);
    fs::write(dist.join(format!("{}.sha256", archive.0)), sum(&archive))?;
    fs::write(dist.join(archive.0), archive.1)?;
    Ok(script)
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
