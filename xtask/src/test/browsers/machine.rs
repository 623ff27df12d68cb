//! Where systems keep the programs that drive and show a page.

use std::path::{Path, PathBuf};

use crate::process;

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const CHROMIUM_ELSEWHERE: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];
const FIREFOX_ELSEWHERE: [&str; 2] =
    ["/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe"];

/// WebKitGTK's library folder, as its versions are called in it, stands in one of these, or one folder below.
const WEBKIT_FOLDERS: [&str; 3] = ["/usr/libexec", "/usr/lib64", "/usr/lib"];

/// Chromium or Chrome.
pub(super) fn chromium() -> Option<PathBuf> {
    browser(&CHROMIUM, &CHROMIUM_ELSEWHERE)
}

/// Firefox.
pub(super) fn firefox() -> Option<PathBuf> {
    browser(&FIREFOX, &FIREFOX_ELSEWHERE)
}

/// MiniBrowser, the small browser that comes with WebKitGTK.
pub(super) fn mini_browser() -> Option<PathBuf> {
    WEBKIT_FOLDERS.iter().find_map(|folder| {
        let folder = Path::new(folder);
        below(folder).or_else(|| folders(folder).iter().find_map(|folder| below(folder)))
    })
}

fn browser(names: &[&str], elsewhere: &[&str]) -> Option<PathBuf> {
    let installed = || elsewhere.iter().map(PathBuf::from).find(|path| path.is_file());
    names.iter().find_map(|name| process::find(name)).or_else(installed)
}

/// The MiniBrowser of the newest WebKitGTK whose library folder stands in this one.
fn below(folder: &Path) -> Option<PathBuf> {
    let is_webkit =
        |path: &PathBuf| path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with("webkit"));
    let mut browsers = folders(folder).into_iter().filter(is_webkit).map(|folder| folder.join("MiniBrowser"));
    browsers.rfind(|path| path.is_file())
}

/// The folders in a folder, in the order of their names.
fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_mini_browser_is_found_in_its_library_folder() {
        let place = crate::places::scratch().join("mini-browser");
        for version in ["webkit2gtk-4.0", "webkit2gtk-4.1", "webkit2gtk-9-without-a-browser", "other"] {
            std::fs::create_dir_all(place.join(version)).expect("a folder");
        }
        for version in ["webkit2gtk-4.0", "webkit2gtk-4.1", "other"] {
            std::fs::write(place.join(version).join("MiniBrowser"), "").expect("a file");
        }
        assert_eq!(below(&place), Some(place.join("webkit2gtk-4.1").join("MiniBrowser")));
        assert_eq!(below(&place.join("other")), None);
    }
}
