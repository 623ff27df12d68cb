//! Whoever has seen enough may close the pipe: a command then ends, and says nothing.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Runs a command with some input; nothing of a failure to give it is told, since a command need not read it all.
fn run(words: &[&str], input: &str, output: impl Into<Stdio>) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(output)
        .stderr(Stdio::piped())
        .spawn()
        .expect("xtask starts");
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).ok();
    child.wait_with_output().expect("xtask ends")
}

const LINE: &str = "{\"perspective\": \"seeker\", \"answers\": {}}\n";

#[test]
fn a_command_whose_output_nobody_reads_ends_without_a_word() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/en.json");
    let document = document.to_str().expect("a plain path");
    for (words, input) in
        [(&["help"][..], String::new()), (&["check", document], String::new()), (&["assess"], LINE.repeat(10_000))]
    {
        let (reader, writer) = io::pipe().expect("a pipe");
        drop(reader);
        let found = run(words, &input, writer);
        assert_eq!(String::from_utf8_lossy(&found.stderr), "", "{words:?}");
        assert_eq!(found.status.code(), Some(1), "{words:?}");
    }
}

#[test]
fn a_command_whose_output_is_read_succeeds() {
    let found = run(&["assess"], LINE, Stdio::piped());
    assert_eq!((found.status.code(), found.stdout.iter().filter(|byte| **byte == b'\n').count()), (Some(0), 1));
}

/// `/dev/full` takes nothing, as a full disk does.
#[test]
#[cfg(target_os = "linux")]
fn output_that_cannot_be_written_for_another_reason_is_told() {
    let full = File::options().write(true).open("/dev/full").expect("Linux has it");
    let found = run(&["help"], "", full);
    assert!(String::from_utf8_lossy(&found.stderr).starts_with("standard output cannot be written: "));
    assert_eq!(found.status.code(), Some(1));
}
