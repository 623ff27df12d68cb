//! `cargo xtask serve`: the standalone page on this machine's own address.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{paths, tools};

/// The first port to try.
pub(crate) const PORT: u16 = 8080;
const PORTS_TRIED: u16 = 100;

/// Serves by trunk, which rebuilds when a file changes.
pub(crate) fn run(wanted: u16) -> Result<()> {
    let port = free_port(wanted)?;
    if port != wanted {
        println!("Port {wanted} is taken; using {port}.");
    }
    // Apart from dist/, which tests may be reading, and from other servers of this clone.
    let dist = paths::work().join(format!("serve-{port}"));
    let mut trunk = tools::trunk()?;
    trunk.args(["serve", "--release", "--port"]).arg(port.to_string()).arg("--dist").arg(dist);
    println!(
        "\n  http://127.0.0.1:{port}/ once it is built, which takes some minutes the first time.\n  \
         http://127.0.0.1:{port}/studio.html is the author's page.\n  \
         Rebuilds when a file changes (then reload the page). Ctrl-C ends it.\n"
    );
    replace(&mut trunk)
}

/// Becomes trunk, so that signals reach it.
#[cfg(unix)]
fn replace(trunk: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(trunk.exec()).context("trunk could not be started")
}

#[cfg(not(unix))]
fn replace(trunk: &mut Command) -> Result<()> {
    crate::process::run(trunk, "trunk serve")
}

fn free_port(from: u16) -> Result<u16> {
    let last = from.saturating_add(PORTS_TRIED);
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    (from..=last).find(is_free).with_context(|| format!("no port from {from} to {last} is free: use --port N"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(free_port(port).is_ok_and(|found| found > port));
    }
}
