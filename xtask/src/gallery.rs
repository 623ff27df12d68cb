//! `cargo xtask gallery`: a picture of every view in every state, at three widths, light and dark, on one page.

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::test::browsers;
use crate::{build, paths};

const HEAD: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
    content=\"width=device-width\">\n<title>Gallery</title>\n<link rel=\"stylesheet\" href=\"gallery.css\">\n\
    <h1>Every view and state</h1>";

/// Builds, takes the pictures, and writes the page into `folder`, or into cargo's target folder.
pub(crate) fn run(folder: Option<&str>) -> Result<()> {
    let folder = folder.map_or_else(|| paths::work().join("gallery"), PathBuf::from);
    let folder = std::path::absolute(folder)?;
    build::build()?;
    fs::create_dir_all(&folder)?;
    // Of an earlier run, perhaps of states that are gone.
    for old in paths::list(&folder, "png")? {
        fs::remove_file(old)?;
    }
    browsers::pictures(&folder)?;
    let pictures = paths::list(&folder, "png")?;
    ensure!(!pictures.is_empty(), "no picture was taken: see tests/browser/journeys/gallery.rs");
    let mut names: Vec<&str> = pictures.iter().filter_map(|path| path.file_stem()?.to_str()).collect();
    let page = folder.join("index.html");
    fs::write(folder.join("gallery.css"), include_str!("gallery.css"))?;
    fs::write(&page, sheet(&mut names))?;
    println!("{} pictures: {}", names.len(), page.display());
    Ok(())
}

/// A row for each state. Pictures are called `{number}-{state}-{width}-{scheme}`.
fn sheet(names: &mut [&str]) -> String {
    let parts = |name: &str| {
        let (state, scheme) = name.rsplit_once('-').unwrap_or((name, ""));
        let (state, width) = state.rsplit_once('-').unwrap_or((state, ""));
        (state.to_owned(), scheme == "dark", width.parse::<u32>().unwrap_or_default())
    };
    names.sort_by_key(|name| parts(name));
    let (mut sheet, mut last) = (HEAD.to_owned(), String::new());
    for name in names {
        let (state, is_dark, width) = parts(name);
        if state != last {
            sheet.push_str(&format!("\n<h2 id=\"{state}\"><a href=\"#{state}\">{state}</a></h2>\n<div class=\"row\">"));
        }
        let what = format!("{width} px, {}", if is_dark { "dark" } else { "light" });
        sheet.push_str(&format!(
            "\n<figure><a href=\"{name}.png\"><img src=\"{name}.png\" alt=\"{state}, {what}\" loading=\"lazy\"></a>\
             <figcaption>{what}</figcaption></figure>"
        ));
        last = state;
    }
    sheet.replace("\n<h2", "\n</div>\n<h2").replacen("\n</div>", "", 1) + "\n</div>\n"
}

#[cfg(test)]
mod tests {
    #[test]
    fn pictures_stand_by_state_scheme_and_width() {
        let sheet =
            super::sheet(&mut ["02-both-1280-light", "02-both-360-dark", "02-both-360-light", "01-a-360-light"]);
        let shown: Vec<&str> = sheet.split("alt=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let expected =
            ["01-a, 360 px, light", "02-both, 360 px, light", "02-both, 1280 px, light", "02-both, 360 px, dark"];
        assert_eq!(shown, expected);
        assert_eq!((sheet.matches("<div").count(), sheet.matches("</div>").count()), (2, 2));
    }
}
