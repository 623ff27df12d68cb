//! The programs that speak WebDriver.

use std::io::Write;
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use thirtyfour::SessionId;
use tokio::net::TcpStream;
use tokio::time::sleep;

use crate::{Outcome, port, settings};

pub(crate) const START: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(20);

// Another program can take the port between our look and the driver's.
const ATTEMPTS: usize = 4;

/// A program that listens on a port of its own. It ends when this is dropped, and with the tests at the latest:
/// `cargo xtask attend` runs it for as long as its standard input is open.
pub(crate) struct Program {
    attended: Child,
    address: SocketAddr,
}

impl Program {
    /// Starts a program on a free port, and waits until it listens.
    pub(crate) async fn start(command: impl Fn(u16) -> Command) -> Outcome<Self> {
        for _ in 0..ATTEMPTS {
            let address = port::listen()?.local_addr()?;
            let mut program = Self { attended: spawn(&mut attended(&command(address.port()))?)?, address };
            if program.listens().await? {
                return Ok(program);
            }
        }
        Err(format!("{:?} ended by itself {ATTEMPTS} times", command(0)).into())
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Has a session closed before the program ends.
    pub(crate) fn holds(&mut self, session: &SessionId) -> Outcome {
        let input = self.attended.stdin.as_mut().ok_or("the program has no input")?;
        Ok(writeln!(input, "{}/session/{session}", self.address)?)
    }

    /// Waits until it listens; says false where it has ended before.
    async fn listens(&mut self) -> Outcome<bool> {
        let start = Instant::now();
        while start.elapsed() < START {
            if self.attended.try_wait()?.is_some() {
                return Ok(false);
            }
            if TcpStream::connect(self.address).await.is_ok() {
                return Ok(true);
            }
            sleep(PAUSE).await;
        }
        Err("a driver did not start in time".into())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.attended.stdin.take());
        self.attended.wait().ok();
    }
}

fn attended(command: &Command) -> Outcome<Command> {
    let mut attended = Command::new(settings::xtask()?);
    attended.arg("attend").arg(command.get_program()).args(command.get_args()).stdin(Stdio::piped());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => attended.env(name, value),
            None => attended.env_remove(name),
        };
    }
    Ok(attended)
}

/// Starts a program. What it says, nobody reads.
fn spawn(command: &mut Command) -> Outcome<Child> {
    let started = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    started.map_err(|error| format!("starting {command:?}: {error}").into())
}
