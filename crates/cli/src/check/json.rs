//! Findings as JSON.

use std::io::{self, Write};

use serde_json::json;

use super::Report;

/// Writes all reports as one object.
pub(super) fn write(reports: &[Report], out: &mut impl Write) -> io::Result<()> {
    let documents = reports.iter().map(|report| {
        let scenarios = report.scenarios.map(|(passed, failed)| json!({"passed": passed, "failed": failed}));
        json!({
            "path": report.path.display().to_string(),
            "errors": report.errors,
            "warnings": report.warnings(),
            "findings": report.findings,
            "changes": report.changes,
            "scenarios": scenarios,
        })
    });
    let all = json!({"version": 1, "documents": documents.collect::<Vec<_>>()});
    writeln!(out, "{all:#}")
}
