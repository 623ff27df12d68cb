//! What an author takes out: snippets for pages, and one archive for whoever looks after the web server.

mod pages;

pub use pages::{frame_page, read_me, try_page};

use guide::content::Content;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The files of a release that visitors' browsers fetch.
pub const RELEASE: [&str; 16] = [
    "app.js",
    "app_bg.wasm",
    "coaching-or-mentoring.css",
    "coaching-or-mentoring.css.txt",
    "coaching-or-mentoring.js",
    "content/en.first-page.txt",
    "content/en.json",
    EMBED,
    "embed.js",
    "favicon.svg",
    "frame.js",
    "host.css",
    "page.css",
    "page.js",
    "validator.js",
    "validator_bg.wasm",
];

/// The page of a release that is shown in a frame.
pub const EMBED: &str = "embed.html";

/// What a document is called where it is taken to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its file name without the ending.
    pub name: String,
    /// The address of the folder with the files, such as `/guide/`.
    pub folder: String,
}

impl Place {
    /// A place by what an author wrote. Files of the release keep their names to themselves.
    #[must_use]
    pub fn new(name: &str, folder: &str) -> Self {
        let folder = folder.trim();
        let slash = if folder.ends_with('/') || folder.is_empty() { "" } else { "/" };
        let name = slug(name);
        let is_taken = ["index", "studio"].contains(&name.as_str())
            || RELEASE.iter().any(|file| file.split(['/', '.']).any(|part| part == name));
        let name = if is_taken { format!("our-{name}") } else { name };
        Self { name, folder: format!("{folder}{slash}") }
    }
}

/// A file name: lower-case letters of the Latin alphabet, digits and hyphens.
#[must_use]
pub fn slug(words: &str) -> String {
    const LENGTH: usize = 40;
    let mut name = String::new();
    for sign in words.chars().flat_map(char::to_lowercase) {
        if sign.is_ascii_alphanumeric() {
            name.push(sign);
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
        if name.len() == LENGTH {
            break;
        }
    }
    let name = name.trim_matches('-');
    if name.is_empty() { "my-guide".to_owned() } else { name.to_owned() }
}

/// What people read where the guide cannot run, without elements: some systems put it into a paragraph. Its title, what the
/// two are, and what they share.
#[must_use]
pub fn plain_fallback(content: &Content) -> String {
    let alternatives = [&content.alternatives.coaching, &content.alternatives.mentoring];
    let definitions = alternatives.into_iter().map(|alternative| &alternative.definition);
    let shared = content.similarities.entries().map(|statement| &statement.text);
    let lines = std::iter::once(&content.title)
        .chain(definitions)
        .chain(std::iter::once(&content.interface.comparison.similarities))
        .chain(shared);
    lines.map(|line| escaped(line)).collect::<Vec<_>>().join("\n")
}

/// The snippet for a page: the script, and the element with its fallback.
#[must_use]
pub fn snippet(content: &Content, place: &Place, fallback: &str) -> String {
    let Place { name, folder } = place;
    format!(
        "<script type=\"module\" src=\"{folder}coaching-or-mentoring.js\"></script>\n{}",
        element(content, &format!("{folder}{name}.json"), fallback)
    )
}

/// The snippet for a platform that allows frames alone; the script makes the frame as high as the guide, where it may run.
#[must_use]
pub fn frame_snippet(content: &Content, place: &Place) -> String {
    let Place { name, folder } = place;
    format!(
        "<script type=\"module\" src=\"{folder}frame.js\"></script>\n<iframe class=\"coaching-or-mentoring\" \
         src=\"{folder}{name}.html\" title=\"{}\" width=\"100%\" height=\"900\"></iframe>\n",
        escaped(&content.title)
    )
}

/// The element, with the document at an address.
fn element(content: &Content, address: &str, fallback: &str) -> String {
    let (lang, dir) = (content.lang.as_str(), content.direction.word());
    let dir = if dir == "rtl" { " dir=\"rtl\"" } else { "" };
    let address = escaped(address);
    format!(
        "<coaching-or-mentoring lang=\"{lang}\"{dir} content=\"{address}\">\n{}\n</coaching-or-mentoring>\n",
        fallback.trim_end()
    )
}

/// A text as HTML, in an attribute as well.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A file of an archive: its path and its bytes.
pub type Packed = (String, Vec<u8>);

/// One archive of some files, in one folder, without the time of its making: the same files give the same bytes.
///
/// # Errors
/// Where the archive would be larger than such a file may be.
pub fn archive(folder: &str, files: &[Packed]) -> Result<Vec<u8>, String> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        archive.start_file(format!("{folder}/{path}"), options).map_err(|error| error.to_string())?;
        archive.write_all(bytes).map_err(|error| error.to_string())?;
    }
    Ok(archive.finish().map_err(|error| error.to_string())?.into_inner())
}
