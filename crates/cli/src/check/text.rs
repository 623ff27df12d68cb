//! Findings for people.

use std::io::{self, Write};

use authoring::Severity;

use super::{Report, counted};

/// The most changes that are listed.
const MOST_CHANGES: usize = 20;

/// How much of a text a change repeats, in characters.
const MOST_TEXT: usize = 200;

/// Writes a report: a line that sums it up, the findings with their lines, what the document changes.
pub(super) fn write(report: &Report, out: &mut impl Write) -> io::Result<()> {
    let mut summary = match report.errors {
        0 => vec!["no errors".to_owned()],
        errors => vec![counted(errors, "error")],
    };
    match report.warnings() {
        0 => {}
        warnings => summary.push(counted(warnings, "warning")),
    }
    if !report.changes.is_empty() {
        summary.push(counted(report.changes.len(), "change"));
    }
    if let Some((passed, failed)) = report.scenarios {
        summary.push(format!("{} passed, {failed} failed", counted(passed, "scenario")));
    }
    writeln!(out, "{}: {}", report.path.display(), summary.join("; "))?;
    for finding in &report.findings {
        let word = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        writeln!(out, "  {word} {finding}")?;
        if !finding.excerpt.is_empty() {
            writeln!(out, "      {} | {}", finding.line, finding.excerpt)?;
        }
        if let Some(fix) = &finding.fix {
            writeln!(out, "      to mend it: {}: {}", fix.label, fix.patch)?;
        }
    }
    if !report.changes.is_empty() {
        writeln!(out, "  changes:")?;
    }
    for change in report.changes.iter().take(MOST_CHANGES) {
        let line = change.to_string().replace('\n', " / ");
        let is_long = line.chars().count() > MOST_TEXT;
        let line: String = line.chars().take(MOST_TEXT).collect();
        writeln!(out, "    {line}{}", if is_long { "…" } else { "" })?;
    }
    match report.changes.len().saturating_sub(MOST_CHANGES) {
        0 => Ok(()),
        more => writeln!(out, "    and {more} more; --format json lists all"),
    }
}
