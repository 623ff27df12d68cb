//! Whether TypeScript and npm accept the package.

use std::fs;

use anyhow::Result;

use super::examples::{install, private};
use super::{Verdict, missing};
use crate::{bundle, npm, package, paths, process};

/// Packages the build, checks the declarations by TypeScript and the form by publint.
pub(super) fn check() -> Result<Verdict> {
    package::assemble()?;
    let Some(tools) = npm::tools()? else { return missing(npm::WITHOUT) };
    process::run(tools.command("publint").arg(paths::dist()).arg("--strict"), "publint")?;
    let work = paths::work().join("types");
    fs::remove_dir_all(&work).ok();
    let root = paths::root();
    paths::copy_tree(&root.join("tests/types"), &work)?;
    paths::copy_tree(&root.join("examples/react/src"), &work.join("example"))?;
    let samples = bundle::printed_by("coaching-or-mentoring-cli", &["--example", "event_samples"])?;
    fs::write(work.join("event_samples.ts"), samples)?;
    private(&work)?;
    install(&work)?;
    process::run(tools.command("tsc").arg("--project").arg(&work), "TypeScript")?;
    Ok(Verdict::Passed)
}
