//! Names of functions in stacks, as a maintainer gets them.

use std::process::Stdio;

use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use crate::{Outcome, settings};

/// What `cargo xtask symbolicate` makes of a stack; nothing where the build has no symbol maps, since npm's tools, which
/// take the names out of the programs, were missing.
///
/// # Errors
/// Where the program cannot be run, or fails.
pub async fn symbolicated(stack: &str) -> Outcome<Option<String>> {
    if !settings::dist()?.join("app.symbols").is_file() {
        return Ok(None);
    }
    let mut command = Command::new(settings::xtask()?);
    // Set for this program by `cargo test`: the other would look for its build beside these tests.
    command.env_remove("CARGO_MANIFEST_DIR");
    command.arg("symbolicate").stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
    let mut program = command.spawn()?;
    // Dropped at the end of the line, which ends its input.
    program.stdin.take().ok_or("no input")?.write_all(stack.as_bytes()).await?;
    let output = program.wait_with_output().await?;
    if !output.status.success() {
        return Err(format!("`cargo xtask symbolicate` failed: {}", output.status).into());
    }
    Ok(Some(String::from_utf8(output.stdout)?))
}
