//! `cargo xtask attend`: runs a program for as long as standard input stays open. So the browsers that the tests keep for
//! one another end with the tests, whichever way these end.

use std::io::{self, BufRead, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

const PAUSE: Duration = Duration::from_millis(50);
/// How long a driver may take to close a browser.
const PATIENCE: Duration = Duration::from_secs(10);

/// Runs a program until it ends or standard input does. Each line there is the address of a WebDriver session, such as
/// `127.0.0.1:4444/session/1`, which is closed first.
pub(crate) fn run(program: &str, arguments: &[&str]) -> Result<()> {
    let mut child =
        Command::new(program).args(arguments).stdin(Stdio::null()).spawn().with_context(|| program.to_owned())?;
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in io::stdin().lock().lines().map_while(Result::ok) {
            sender.send(line).ok();
        }
    });
    let mut sessions = Vec::new();
    while !has_ended(&mut child)? {
        match lines.recv_timeout(PAUSE) {
            Ok(session) => sessions.push(session),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => {
                // A session that is closed already, or a driver that does not answer, must not keep the program running.
                sessions.iter().for_each(|session| close(session).unwrap_or_default());
                child.kill()?;
            }
        }
    }
    Ok(())
}

fn has_ended(child: &mut Child) -> Result<bool> {
    match child.try_wait()? {
        None => Ok(false),
        Some(status) if status.success() || status.code().is_none() => Ok(true),
        Some(status) => bail!("the program ended: {status}"),
    }
}

/// Asks the driver to close a session, and waits until it answers. Not all drivers close the connection after it.
fn close(session: &str) -> Result<()> {
    let (address, path) = session.split_once('/').context("no path")?;
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "DELETE /{path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    Ok(stream.read_exact(&mut [0])?)
}
