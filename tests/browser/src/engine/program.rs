//! Programs that are started for one journey and end with it.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::process::Stdio;
use std::time::{Duration, Instant};

use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::sleep;

use crate::Outcome;

pub(crate) const START: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(20);

// Another program can take the port between our look and the driver's.
const ATTEMPTS: usize = 4;

/// A program that listens on a port of its own. It ends when this is dropped.
pub(crate) struct Program {
    // Held for its end: tokio kills the process when this is dropped.
    _process: Child,
    address: SocketAddr,
}

impl Program {
    /// Starts a program on a free port, and waits until it listens.
    pub(crate) async fn start(command: impl Fn(u16) -> Command) -> Outcome<Self> {
        for _ in 0..ATTEMPTS {
            let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
            let mut process = spawn(&mut command(address.port()))?;
            if listens(&mut process, address).await? {
                return Ok(Self { _process: process, address });
            }
        }
        Err(format!("{:?} ended by itself {ATTEMPTS} times", command(0)).into())
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// Starts a program that ends when the child is dropped. What it says, nobody reads.
pub(crate) fn spawn(command: &mut Command) -> Outcome<Child> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    command.spawn().map_err(|error| format!("starting {command:?}: {error}").into())
}

/// Waits until a program listens; says false where it has ended before.
async fn listens(process: &mut Child, address: SocketAddr) -> Outcome<bool> {
    let start = Instant::now();
    while start.elapsed() < START {
        if process.try_wait()?.is_some() {
            return Ok(false);
        }
        if TcpStream::connect(address).await.is_ok() {
            return Ok(true);
        }
        sleep(PAUSE).await;
    }
    Err("a driver did not start in time".into())
}
