//! What is wrong with content documents, and whether their scenarios hold.

mod json;
mod sarif;
#[cfg(test)]
mod tests;
mod text;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use authoring::{Change, Finding, Severity, changes, inspect};
use clap::ValueEnum;

use crate::documents;

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// One JSON object.
    Json,
    /// SARIF 2.1.0, for platforms that show findings beside the lines of a change.
    Sarif,
}

/// What to check, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The documents.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// How findings are written.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The day by which a review is due, written YYYY-MM-DD; none is due without it.
    #[arg(long, value_name = "DAY")]
    today: Option<String>,
    /// Fails on warnings as well.
    #[arg(long)]
    deny_warnings: bool,
}

/// What was found out about one file.
struct Report {
    path: PathBuf,
    findings: Vec<Finding>,
    errors: usize,
    /// In words, what an overlay changes.
    changes: Vec<Change>,
    /// How many scenarios passed and failed, where the document can be used.
    scenarios: Option<(usize, usize)>,
}

impl Report {
    fn warnings(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity == Severity::Warning).count()
    }
}

/// Reports on each file. True if there is no error, and no warning where those are denied.
pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> io::Result<bool> {
    let Arguments { files, format, today, deny_warnings } = arguments;
    let reports: Vec<Report> = files.iter().map(|path| report(path, today.as_deref())).collect();
    match format {
        Format::Text => reports.iter().try_for_each(|report| text::write(report, out))?,
        Format::Json => json::write(&reports, out)?,
        Format::Sarif => sarif::write(&reports, out)?,
    }
    let is_right = |report: &Report| report.errors == 0 && (!deny_warnings || report.warnings() == 0);
    Ok(reports.iter().all(is_right))
}

fn report(path: &Path, today: Option<&str>) -> Report {
    let path = path.to_owned();
    let files = match documents::files(&path) {
        Ok(files) => files,
        Err(message) => return unreadable(path, message),
    };
    let inspection = inspect(&files.document, files.base.as_deref(), today);
    let mut findings = inspection.findings;
    if let Some(shadowed) = files.shadowed {
        let name = shadowed.display();
        let message = format!("the shipped document of that name is used, and {name} is not, as in a page");
        findings.push(Finding {
            right: "give it another name".to_owned(),
            ..plain(Severity::Warning, "base-shadowed", "$.extends", message)
        });
    }
    let failed = findings.iter().filter(|finding| finding.code == "failed-scenario").count();
    let scenarios = inspection.checked.as_ref().map(|it| (it.scenarios.len() - failed, failed));
    let changes = inspection.checked.as_ref().map(changes).unwrap_or_default();
    Report { path, findings, errors: inspection.errors, changes, scenarios }
}

fn unreadable(path: PathBuf, message: String) -> Report {
    let findings = vec![plain(Severity::Error, "unreadable", "$", message)];
    Report { path, findings, errors: 1, changes: Vec::new(), scenarios: None }
}

fn plain(severity: Severity, code: &'static str, path: &str, message: String) -> Finding {
    Finding {
        steps: Vec::new(),
        severity,
        code,
        path: path.to_owned(),
        line: 1,
        column: 1,
        excerpt: String::new(),
        message,
        right: String::new(),
        fix: None,
    }
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
