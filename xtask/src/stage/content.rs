//! The content documents, without the white space that makes them pleasant to edit. Nothing else is left out: an
//! organisation's overlay may change any part of them, the scenarios too.

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
        let document: Value = serde_json::from_str(&text).or_fail(path.display(), remedy)?;
        if let Some(name) = path.file_name() {
            files::write(&to.join(name), document.to_string())?;
        }
    }
    Ok(())
}
