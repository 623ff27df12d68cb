//! What users of the package can rely on.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::PathBuf;

use super::*;

/// A temporary folder with a small build.
struct Dist(PathBuf);

impl Dist {
    fn new(name: &str) -> Self {
        let dist = Self(std::env::temp_dir().join(format!("{NAME}-{name}-{}", std::process::id())));
        fs::create_dir_all(dist.0.join("content")).unwrap();
        for (path, text) in
            [(LOADER, "export {};"), ("app_bg.wasm", "\0asm"), ("content/en.json", "{}"), ("studio.html", "")]
        {
            fs::write(dist.0.join(path), text).unwrap();
        }
        dist
    }

    fn complete(&self) -> String {
        let [version, schema, fallback] = ["1.2.3", "{}", "A & B"].map(str::to_owned);
        complete(&self.0, &Parts { version, schema, fallback }).unwrap()
    }

    fn all(&self) -> BTreeMap<String, Vec<u8>> {
        paths::tree(&self.0).unwrap().into_iter().collect()
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }
}

impl Drop for Dist {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

#[test]
fn the_same_build_gives_the_same_bytes_any_number_of_times() {
    let [one, other] = ["one", "other"].map(Dist::new);
    one.complete();
    other.complete();
    let first = one.all();
    assert_eq!(first, other.all());
    one.complete();
    assert_eq!(first, one.all());
}

#[test]
fn checksums_and_archive_hold_every_file() {
    let dist = Dist::new("checksums");
    dist.complete();
    let bytes = fs::read(dist.0.join("coaching-or-mentoring-1.2.3.zip")).unwrap();
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut archived: Vec<String> =
        archive.file_names().map(|path| path.unwrap().replacen("coaching-or-mentoring/", "", 1)).collect();
    archived.sort_unstable();
    let files: Vec<String> = dist.all().into_keys().filter(|path| !path.contains(".zip")).collect();
    assert_eq!(archived, files);
    let sums = dist.text(CHECKSUMS);
    let summed: Vec<&str> = sums.lines().filter_map(|line| line.split_once("  ")).map(|(_, path)| path).collect();
    let files: Vec<&String> = files.iter().filter(|path| *path != CHECKSUMS).collect();
    assert_eq!(summed, files);
}

#[test]
fn the_plugin_has_one_folder_with_its_version_and_what_browsers_fetch() {
    let dist = Dist::new("plugin");
    dist.complete();
    let bytes = fs::read(dist.0.join("coaching-or-mentoring-wordpress-1.2.3.zip")).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|path| path.unwrap().to_string()).collect();
    assert_eq!(names.first().unwrap(), "coaching-or-mentoring/coaching-or-mentoring.php");
    assert!(names.iter().all(|path| path.starts_with("coaching-or-mentoring/")), "{names:?}");
    for (path, is_there) in [
        (LOADER, true),
        ("app_bg.wasm", true),
        ("content/en.json", true),
        ("package.json", false),
        ("studio.html", false),
    ] {
        assert_eq!(names.contains(&format!("coaching-or-mentoring/guide/{path}")), is_there, "{path}");
    }
    let plugin = std::io::read_to_string(archive.by_name(names.first().unwrap()).unwrap()).unwrap();
    assert!(plugin.starts_with("<?php\n") && plugin.contains("\n * Version: 1.2.3\n"), "{plugin}");
}

#[test]
fn the_text_of_the_snippet_can_stand_in_a_paragraph() {
    let text = fallback(include_str!("../../../content/en.json")).unwrap();
    assert!(text.starts_with("Coaching") && text.contains("\nMentoring") && !text.contains(['<', '>']), "{text}");
    assert!(!text.contains("\n\n"), "a blank line ends HTML in Markdown and makes a paragraph in WordPress");
    let document =
        r#"{ "alternatives": { "coaching": { "definition": "A & <b>" }, "mentoring": { "definition": "C" } } }"#;
    assert_eq!(fallback(document).unwrap(), "A &amp; &lt;b>\nC");
}

#[test]
fn version_and_integrity_are_those_of_the_build() {
    let dist = Dist::new("integrity");
    let script = dist.complete();
    let expected = integrity::sha384(b"export {};");
    assert!(script.contains(&format!("integrity=\"{expected}\"")));
    let snippet = format!("{script}\n<coaching-or-mentoring lang=\"en\">\nA & B\n</coaching-or-mentoring>\n");
    assert_eq!(dist.text("snippet.html"), snippet);
    let [list, description] =
        ["integrity.json", "package.json"].map(|path| serde_json::from_str::<Value>(&dist.text(path)).unwrap());
    assert_eq!(list[LOADER], Value::from(expected));
    assert_eq!(list["app_bg.wasm"], Value::from(integrity::sha384(b"\0asm")));
    assert_eq!((&list["content/en.json"], &description["version"]), (&Value::Null, &Value::from("1.2.3")));
}
