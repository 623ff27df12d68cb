//! A reader such as `head` may close the pipe early.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{self, Write};
use std::process::{Command, Stdio};

#[test]
fn the_command_ends_without_a_message() {
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    let mut command = Command::new(env!("CARGO_BIN_EXE_coaching-or-mentoring"));
    command.arg("assess").stdin(Stdio::piped()).stdout(writer).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let line = "{\"perspective\": \"seeker\", \"answers\": {}}\n";
    // The command may end before it has read everything.
    child.stdin.take().unwrap().write_all(line.repeat(10_000).as_bytes()).ok();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(!output.status.success());
}
