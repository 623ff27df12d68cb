//! The content documents, minified and without their scenarios: those are a document's own tests, and no browser reads
//! them. An overlay may change them all the same.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::paths;

/// Writes each `*.json` of a folder to another.
pub(super) fn bundle(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for path in paths::list(from, "json")? {
        let name = path.file_name().unwrap_or_default();
        let document: Value = serde_json::from_slice(&fs::read(&path)?).with_context(|| path.display().to_string())?;
        fs::write(to.join(name), without_scenarios(document).to_string())?;
    }
    Ok(())
}

fn without_scenarios(mut document: Value) -> Value {
    if let Some(parts) = document.as_object_mut() {
        parts.remove("scenarios");
    }
    document
}

#[cfg(test)]
mod tests {
    use super::*;
    use authoring::problems;
    use serde_json::json;

    #[test]
    fn an_overlay_of_any_part_fits_the_bundled_document() {
        let whole: Value = serde_json::from_str(include_str!("../../../content/en.json")).unwrap();
        let bundled = without_scenarios(whole.clone()).to_string();
        for (part, id, field) in [
            ("sources", None, "note"),
            ("criteria", None, "label"),
            ("scenarios", None, "title"),
            ("outcomes", Some("both"), "name"),
            ("interface", Some("guide"), "why"),
        ] {
            let first = || whole.get(part)?.as_object()?.keys().next().map(String::as_str);
            let id = id.or_else(first).unwrap();
            let overlay = json!({ "extends": "en", part: { id: { field: "Ours" } } }).to_string();
            assert_eq!(problems(&overlay, Some(&bundled)), [], "{part}.{id}.{field}");
        }
    }
}
