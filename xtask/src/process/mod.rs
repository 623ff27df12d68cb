//! Finding programs and running them.

use std::collections::VecDeque;
use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader, IsTerminal};
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::{self, ScopedJoinHandle};

use crate::failure::{Failure, OrFail, Outcome};

mod diagnosis;

const KEPT_LINES: usize = 200;

/// The program of that name on PATH, if there is one.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|path| path.is_file())
}

/// A command that runs in the repository's root, free of what `cargo run` tells this tool about itself.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(crate::places::root());
    // Build scripts compare these with the last build's, so passing them on would compile crates anew.
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            command.env_remove(name);
        }
    }
    command
}

/// The cargo that runs this tool.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Such a list as PATH, with these folders before all others.
pub(crate) fn path_with(folders: &[PathBuf], rest: &OsStr) -> Outcome<OsString> {
    env::join_paths(folders.iter().cloned().chain(env::split_paths(rest)))
        .or_fail("putting the tools on PATH", "use a cache folder whose path has no colon (on Windows: no semicolon).")
}

/// What a program says on standard output, trimmed; nothing where it cannot run or does not succeed.
pub(crate) fn answer(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The second word of what `program --version` says: `trunk 0.21.14` gives `0.21.14`.
pub(crate) fn version(program: &Path) -> Option<String> {
    answer(program, &["--version"])?.split_whitespace().nth(1).map(str::to_owned)
}

/// Runs a command to its end, showing what it says. `doing` names the step; `remedy` is for failures whose cause the
/// command's own words do not give away.
pub(crate) fn run(command: &mut Command, doing: &str, remedy: &str) -> Outcome {
    run_heeding(command, doing, remedy, None)
}

/// As [`run`]; where there is somebody who heeds the lines of its standard output, each is shown and handed on.
pub(crate) fn run_heeding(
    command: &mut Command,
    doing: &str,
    remedy: &str,
    heed: Option<&mut (dyn FnMut(&str) + Send)>,
) -> Outcome {
    if std::io::stderr().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    if heed.is_some() {
        command.stdout(Stdio::piped());
    }
    let mut child = command.stderr(Stdio::piped()).spawn().or_fail(format!("{doing} could not start"), remedy)?;
    let (output, errors) = (child.stdout.take(), child.stderr.take());
    let said = thread::scope(|scope| {
        let heeding = output.zip(heed).map(|(output, heed)| {
            scope.spawn(move || {
                for line in BufReader::new(output).lines().map_while(Result::ok) {
                    println!("{line}");
                    heed(&line);
                }
            })
        });
        let said = errors.map(show_and_keep).unwrap_or_default();
        // What ended the thread ends the command in the same way.
        if let Some(Err(cause)) = heeding.map(ScopedJoinHandle::join) {
            resume_unwind(cause);
        }
        said
    });
    let status = child.wait().or_fail(format!("{doing} could not be waited for"), remedy)?;
    if status.success() {
        return Ok(());
    }
    let remedy = diagnosis::remedy(&said).unwrap_or(remedy);
    Err(Failure::new(format!("{doing} did not succeed ({status}); its own words are above."), remedy))
}

/// Passes each line on to standard error as it comes, and keeps the last ones for the diagnosis.
fn show_and_keep(stream: impl std::io::Read) -> String {
    let mut kept = VecDeque::with_capacity(KEPT_LINES);
    let mut reader = BufReader::new(stream);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|count| count > 0) {
        let text = String::from_utf8_lossy(&line).into_owned();
        eprint!("{text}");
        if kept.len() == KEPT_LINES {
            kept.pop_front();
        }
        kept.push_back(text);
        line.clear();
    }
    kept.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_command_says_is_heeded_line_by_line() {
        let mut heard = Vec::new();
        let mut heed = |line: &str| heard.push(line.to_owned());
        assert!(run_heeding(cargo().arg("--version"), "asking cargo", "none", Some(&mut heed)).is_ok());
        assert!(matches!(heard.as_slice(), [line] if line.starts_with("cargo ")), "{heard:?}");
        assert!(run_heeding(cargo().arg("no-such-command"), "asking cargo", "none", Some(&mut |_| ())).is_err());
    }
}
