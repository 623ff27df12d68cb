//! What whoever takes the package can rely on.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::*;

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    /// A build of a few files, written in this order.
    fn with_build(name: &str, order: &[usize]) -> Self {
        let folder = Self(std::env::temp_dir().join(format!("{NAME}-{name}-{}", std::process::id())));
        let build = [
            (LOADER, "export {};"),
            ("app_bg.wasm", "\0asm"),
            ("content/en.json", "{}"),
            ("index.html", "<!doctype html>"),
        ];
        for index in order {
            let (path, text) = build[*index];
            files::write(&folder.0.join(path), text).unwrap();
        }
        folder
    }

    fn package(&self) -> Package {
        assemble(&places::root(), &self.0).unwrap()
    }

    fn all(&self) -> BTreeMap<String, Vec<u8>> {
        files::tree(&self.0)
            .unwrap()
            .into_iter()
            .map(|path| (path.clone(), files::read(&self.0.join(path)).unwrap()))
            .collect()
    }

    fn text(&self, path: &str) -> String {
        files::read_text(&self.0.join(path)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

#[test]
fn the_same_files_give_the_same_bytes_in_any_folder_and_any_number_of_times() {
    let [one, other] =
        [("one", [0, 1, 2, 3]), ("other", [3, 1, 0, 2])].map(|(name, order)| Folder::with_build(name, &order));
    one.package();
    other.package();
    let first = one.all();
    assert_eq!(first, other.all());
    one.package();
    assert_eq!(first, one.all());
}

#[test]
fn checksums_name_every_file_and_the_archive_holds_every_file() {
    let folder = Folder::with_build("seal", &[0, 1, 2, 3]);
    let archive = folder.package().archive;
    let seals = [CHECKSUMS.to_owned(), archive.clone(), format!("{archive}.sha256")];
    let expected: String = folder
        .all()
        .iter()
        .filter(|(path, _)| !seals.contains(path))
        .map(|(path, bytes)| format!("{}  {path}\n", digest::checksum(bytes)))
        .collect();
    assert_eq!(folder.text(CHECKSUMS), expected);
    assert!(expected.contains("  content/en.json\n") && expected.contains("  LICENSE-MIT\n"));
    let bytes = files::read(&folder.0.join(&archive)).unwrap();
    assert_eq!(folder.text(&format!("{archive}.sha256")), format!("{}  {archive}\n", digest::checksum(&bytes)));
    let zip = ::zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut held: Vec<String> =
        zip.file_names().map(|path| path.unwrap().replacen("coaching-or-mentoring/", "", 1)).collect();
    held.sort_unstable();
    let files: Vec<String> = folder.all().into_keys().filter(|path| !path.contains(&archive)).collect();
    assert_eq!(held, files);
}

#[test]
fn the_snippet_and_the_list_hold_the_loader_to_its_bytes() {
    let folder = Folder::with_build("integrity", &[0, 1, 2, 3]);
    let expected = digest::integrity(b"export {};");
    let script = folder.package().script;
    assert!(script.contains(&format!("integrity=\"{expected}\"")));
    let snippet = folder.text("snippet.html");
    assert!(snippet.starts_with(&format!("{script}\n<coaching-or-mentoring lang=\"en\">\n<div")), "{snippet}");
    assert!(
        snippet.ends_with("</div></coaching-or-mentoring>\n")
            || snippet.ends_with("</div>\n</coaching-or-mentoring>\n")
    );
    let list: Value = serde_json::from_str(&folder.text("integrity.json")).unwrap();
    assert_eq!(list[LOADER], Value::from(expected));
    assert_eq!(list["app_bg.wasm"], Value::from(digest::integrity(b"\0asm")));
    assert_eq!(list["content/en.json"], Value::Null);
}

#[test]
fn the_package_has_the_version_of_the_widget() {
    let folder = Folder::with_build("version", &[0, 1, 2, 3]);
    let package = folder.package();
    let description: Value = serde_json::from_str(&folder.text("package.json")).unwrap();
    assert_eq!(description["version"], Value::from(package.version.clone()));
    assert_eq!(package.archive, format!("{NAME}-{}.zip", package.version));
    assert_eq!(
        version("[package]\nversion = \"1.2.3\"\n[dependencies]\nversion = \"9\"\n").ok().as_deref(),
        Some("1.2.3")
    );
    assert!(version("[package]\n").is_err());
}
