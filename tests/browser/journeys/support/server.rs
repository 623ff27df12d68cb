//! Servers that the site of a journey cannot stand for: those of tools, and WordPress.

use std::process::Stdio;

use browser_tests::Outcome;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader, Lines};
use tokio::process::{Child, Command};

/// A server on this machine. It ends when this is dropped.
pub(crate) struct Server {
    // Held for its end: tokio kills the process when this is dropped.
    _process: Child,
    lines: Lines<BufReader<Box<dyn AsyncRead + Unpin>>>,
    address: String,
}

impl Server {
    /// Starts it, and waits until it prints its address on 127.0.0.1.
    pub(crate) async fn start(mut command: Command) -> Outcome<Self> {
        let tells_errors = command.as_std().get_program() == "php";
        command.env("NO_COLOR", "1").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let command = if tells_errors { command.stderr(Stdio::piped()) } else { command.stdout(Stdio::piped()) };
        let mut process = command.kill_on_drop(true).spawn()?;
        let output: Box<dyn AsyncRead + Unpin> = match (process.stdout.take(), process.stderr.take()) {
            (Some(output), _) => Box::new(output),
            (None, Some(output)) => Box::new(output),
            (None, None) => return Err("the server has no output".into()),
        };
        let mut server = Self { _process: process, lines: BufReader::new(output).lines(), address: String::new() };
        while let Some(line) = server.lines.next_line().await? {
            if let Some(at) = line.find("http://127.0.0.1:") {
                let rest = line.get(at..).unwrap_or_default();
                server.address = rest.split([' ', ')']).next().unwrap_or(rest).trim_end_matches('/').to_owned();
                return Ok(server);
            }
        }
        Err("the server ended without an address".into())
    }

    /// Where it is, without a `/` at the end.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}
