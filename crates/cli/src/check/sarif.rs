//! Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change.

use std::io::{self, Write};

use authoring::{Finding, Severity};
use serde_json::{Value, json};

use super::Report;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Writes all reports as one run.
pub(super) fn write(reports: &[Report], out: &mut impl Write) -> io::Result<()> {
    let mut codes: Vec<&str> = reports.iter().flat_map(|report| &report.findings).map(|finding| finding.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let results: Vec<Value> = reports
        .iter()
        .flat_map(|report| {
            let uri = report.path.to_string_lossy().replace('\\', "/").replace(' ', "%20");
            report.findings.iter().map(move |finding| result(&uri, finding))
        })
        .collect();
    let rules: Vec<Value> = codes.iter().map(|code| json!({"id": code})).collect();
    let driver = json!({"name": "coaching-or-mentoring", "version": env!("CARGO_PKG_VERSION"), "rules": rules});
    // Columns are counted in characters.
    let run = json!({"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results});
    let log = json!({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]});
    writeln!(out, "{log:#}")
}

fn result(uri: &str, finding: &Finding) -> Value {
    let Finding { severity, code, path, line, column, excerpt, message, right, .. } = finding;
    let level = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let text = if right.is_empty() { message.clone() } else { format!("{message}; {right}") };
    let mut region = json!({"startLine": line, "startColumn": column});
    if let (false, Some(region)) = (excerpt.is_empty(), region.as_object_mut()) {
        region.insert("snippet".to_owned(), json!({"text": excerpt}));
    }
    json!({
        "ruleId": code,
        "level": level,
        "message": {"text": text},
        "locations": [{
            "physicalLocation": {"artifactLocation": {"uri": uri}, "region": region},
            "logicalLocations": [{"fullyQualifiedName": path}],
        }],
    })
}
