//! The content documents, without the white space that makes them pleasant to edit, and without their scenarios: those
//! are the documents' own tests, and no visitor's browser reads them. An organisation's overlay may change them all the
//! same; `cargo xtask check` reads them from the documents as they were written.

use std::path::Path;

use serde_json::Value;

use crate::failure::{OrFail, Outcome};
use crate::files;

/// Writes each `*.json` of one folder, minified, to the other under the same name.
pub(super) fn stage(from: &Path, to: &Path) -> Outcome {
    for path in files::list(from, "json")? {
        let text = files::read_text(&path)?;
        let remedy =
            "mend the document at that line and column; `cargo xtask check` lists everything that is wrong with one.";
        let mut document: Value = serde_json::from_str(&text).or_fail(path.display(), remedy)?;
        if let Some(parts) = document.as_object_mut() {
            parts.remove("scenarios");
        }
        if let Some(name) = path.file_name() {
            files::write(&to.join(name), document.to_string())?;
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use codec::load;

    /// What is staged is what an organisation's overlay is laid over in the browser, whatever part the overlay changes.
    #[test]
    fn an_overlay_of_any_part_fits_what_is_staged() {
        let from = crate::places::root().join("content");
        let to = std::env::temp_dir().join(format!("coaching-or-mentoring-stage-{}", std::process::id()));
        stage(&from, &to).expect("the shipped documents are JSON");
        let staged = files::read_text(&to.join("en.json")).expect("a staged document");
        drop(std::fs::remove_dir_all(&to));
        let whole: Value = serde_json::from_str(&files::read_text(&from.join("en.json")).expect("text")).expect("JSON");
        for (part, id, field) in [
            ("sources", None, "note"),
            ("criteria", None, "label"),
            ("scenarios", None, "title"),
            ("outcomes", Some("both"), "name"),
            ("interface", Some("guide"), "why"),
        ] {
            let first = || whole.get(part)?.as_object()?.keys().next().map(String::as_str);
            let id = id.or_else(first).expect("an entry");
            let overlay = serde_json::json!({ "extends": "en", part: { id: { field: "Ours" } } }).to_string();
            assert!(load(&overlay, Some(&staged)).is_some(), "{part}.{id}.{field}");
        }
    }
}
