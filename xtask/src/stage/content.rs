//! The content documents, without the white space that makes them pleasant to edit and without the scenarios, which
//! are their own tests and of no use to a visitor.

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
        if let Some(scenarios) = document.get_mut("scenarios") {
            *scenarios = Value::Object(serde_json::Map::new());
        }
        if let Some(name) = path.file_name() {
            files::write(&to.join(name), document.to_string())?;
        }
    }
    Ok(())
}
