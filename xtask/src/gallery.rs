//! `cargo xtask gallery`: a picture of every view in every state, at three widths, light and dark, on one sheet.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::test::browsers;
use crate::{build, files, places};

const SHEET: &str = "index.html";
const STYLE: &str = "gallery.css";

/// Builds, takes the pictures, and writes the sheet into `folder`, or into cargo's target folder.
pub(crate) fn run(folder: Option<&str>) -> Outcome {
    let folder = folder.map_or_else(|| places::scratch().join("gallery"), PathBuf::from);
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    build::build()?;
    files::create_folder(&folder)?;
    // Those of a run before this one, some of which may be of states that are no more.
    for old in files::list(&folder, "png")? {
        files::remove(&old)?;
    }
    browsers::pictures(&folder)?;
    let names: Vec<String> = files::list(&folder, "png")?.iter().filter_map(|path| name_of(path)).collect();
    let rows = rows(&names);
    if rows.is_empty() {
        return Err(Failure::new("no picture was taken.", "see why tests/browser/journeys/gallery.rs takes none."));
    }
    files::write(&folder.join(STYLE), include_str!("gallery.css"))?;
    files::write(&folder.join(SHEET), sheet(&rows))?;
    println!("{} pictures of {} states: {}", names.len(), rows.len(), folder.join(SHEET).display());
    Ok(())
}

fn name_of(path: &Path) -> Option<String> {
    Some(path.file_stem()?.to_str()?.to_owned())
}

/// The pictures of each state, whose file names are `{number}-{state}-{width}-{scheme}`: by state, in their order.
fn rows(names: &[String]) -> BTreeMap<&str, Vec<&str>> {
    let mut rows: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for name in names {
        let mut parts = name.rsplitn(3, '-');
        if let (Some(_scheme), Some(_width), Some(state)) = (parts.next(), parts.next(), parts.next()) {
            rows.entry(state).or_default().push(name);
        }
    }
    for row in rows.values_mut() {
        // The light ones first, each from narrow to wide.
        row.sort_by_key(|name| {
            let mut parts = name.rsplit('-');
            let is_dark = parts.next() == Some("dark");
            (is_dark, parts.next().and_then(|width| width.parse::<u32>().ok()))
        });
    }
    rows
}

fn sheet(rows: &BTreeMap<&str, Vec<&str>>) -> String {
    let mut sheet = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>Gallery</title>\n<link rel=\"stylesheet\" href=\"{STYLE}\">\n\
         <h1>Every view and state</h1>\n"
    );
    for (state, pictures) in rows {
        sheet.push_str(&format!("<h2 id=\"{state}\"><a href=\"#{state}\">{state}</a></h2>\n<div class=\"row\">\n"));
        for name in pictures {
            let what = name.strip_prefix(state).unwrap_or(name).trim_start_matches('-').replace('-', " px, ");
            sheet.push_str(&format!(
                "<figure><a href=\"{name}.png\"><img src=\"{name}.png\" alt=\"{state}, {what}\" loading=\"lazy\"></a>\
                 <figcaption>{what}</figcaption></figure>\n"
            ));
        }
        sheet.push_str("</div>\n");
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_stands_on_the_sheet_by_state_width_and_scheme() {
        let names =
            ["02-result-both-1280-light", "02-result-both-360-dark", "02-result-both-360-light", "01-a-360-light"];
        let names = names.map(str::to_owned);
        let rows = rows(&names);
        let states: Vec<&str> = rows.keys().copied().collect();
        assert_eq!(states, ["01-a", "02-result-both"]);
        assert_eq!(
            rows["02-result-both"],
            ["02-result-both-360-light", "02-result-both-1280-light", "02-result-both-360-dark"]
        );
        let sheet = sheet(&rows);
        for name in &names {
            assert!(sheet.contains(&format!("src=\"{name}.png\"")), "{name}");
        }
        assert!(sheet.contains("360 px, dark"), "{sheet}");
    }
}
