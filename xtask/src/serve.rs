//! `cargo xtask serve`: the standalone page on this machine's own address.

use std::net::{Ipv4Addr, SocketAddrV4, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, ExitStatus};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::failure::{Failure, OrFail, Outcome};
use crate::setup::Toolbox;
use crate::{build, files, places, turn};

const FIRST_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 100;
const PAUSE: Duration = Duration::from_millis(100);
const REMEDY: &str = "read trunk's words above; `cargo xtask serve --port N` tries another port.";

/// Sets up, builds, serves, and ends when trunk does or a person presses Ctrl-C.
pub(crate) fn run(options: &[&str]) -> Outcome {
    let wanted = wanted_port(options)?;
    let Some(_turn) = turn::take("serve")? else {
        return Err(second(files::read_text(&address_file()).ok().as_deref()));
    };
    std::fs::remove_file(address_file()).ok();
    // Built first and apart, since trunk would go on to serve the last good build after a failing one.
    let tools = build::build()?;
    let stop = Arc::new(AtomicBool::new(false));
    let asked = Arc::clone(&stop);
    ctrlc::set_handler(move || asked.store(true, Ordering::SeqCst)).or_fail("listening for Ctrl-C", "try again.")?;
    let mut from = wanted;
    loop {
        let port = free_port(from)?;
        if port != wanted {
            println!("Port {wanted} is taken; using {port}.");
        }
        match serve(&tools, port, &stop)? {
            End::Asked => return Ok(()),
            End::Alone(_) if !is_free(port) => from = port,
            End::Alone(status) => {
                return Err(Failure::new(
                    format!("trunk ended by itself ({status}); its own words are above."),
                    REMEDY,
                ));
            }
        }
    }
}

/// How serving came to its end.
enum End {
    /// By Ctrl-C or a request to terminate.
    Asked,
    /// trunk ended, for example because another program took the port meanwhile.
    Alone(ExitStatus),
}

fn serve(tools: &Toolbox, port: u16, stop: &AtomicBool) -> Outcome<End> {
    let mut trunk = tools.trunk()?;
    // A folder of its own: `dist/` stays what was built last by hand, also for tests that run meanwhile.
    trunk.args(["serve", "--release", "--port"]).arg(port.to_string()).arg("--dist").arg(folder().join("dist"));
    let mut child = trunk.spawn().or_fail("starting trunk", REMEDY)?;
    let mut ready = false;
    loop {
        if stop.load(Ordering::SeqCst) {
            end(&mut child)?;
            return Ok(End::Asked);
        }
        if let Some(status) = child.try_wait().or_fail("watching trunk", REMEDY)? {
            // Ctrl-C in a terminal ends both at once, and trunk may be the quicker one.
            thread::sleep(PAUSE);
            return Ok(if stop.load(Ordering::SeqCst) { End::Asked } else { End::Alone(status) });
        }
        if !ready && TcpStream::connect(address(port)).is_ok() {
            ready = true;
            let url = format!("http://{}/", address(port));
            println!("\n  Ready: {url}\n  Rebuilds when a file changes (then reload the page). Ctrl-C ends it.\n");
            files::write(&address_file(), url)?;
        }
        thread::sleep(PAUSE);
    }
}

/// Ctrl-C in a terminal reaches trunk too; a request that came to this program alone is passed on here.
fn end(child: &mut Child) -> Outcome {
    if child.try_wait().or_fail("watching trunk", REMEDY)?.is_none() {
        child.kill().or_fail("ending trunk", "end the process called trunk yourself.")?;
        child.wait().or_fail("ending trunk", "end the process called trunk yourself.")?;
    }
    Ok(())
}

/// What to say where this clone is served already, at that address once it is ready: it would be the same page again.
fn second(url: Option<&str>) -> Failure {
    let (at, remedy) = match url {
        Some(url) => (format!("running: {url}"), "open that address, or end that command with Ctrl-C and try again."),
        None => ("about to be ready.".to_owned(), "open the address that it will print."),
    };
    Failure::new(format!("another `cargo xtask serve` of this clone is {at}"), remedy)
}

/// What is served, and where it is.
fn folder() -> PathBuf {
    places::scratch().join("serve")
}

fn address_file() -> PathBuf {
    folder().join("address.txt")
}

fn address(port: u16) -> SocketAddrV4 {
    SocketAddrV4::new(Ipv4Addr::LOCALHOST, port)
}

fn is_free(port: u16) -> bool {
    TcpListener::bind(address(port)).is_ok()
}

fn free_port(from: u16) -> Outcome<u16> {
    let last = from.saturating_add(PORTS_TRIED);
    (from..=last).find(|port| is_free(*port)).ok_or_else(|| {
        Failure::new(
            format!("no port from {from} to {last} is free on 127.0.0.1."),
            "choose another with `cargo xtask serve --port N`.",
        )
    })
}

fn wanted_port(options: &[&str]) -> Outcome<u16> {
    let text = match options {
        [] => return Ok(FIRST_PORT),
        ["--port", text] => text,
        [other] if other.starts_with("--port=") => other.trim_start_matches("--port="),
        other => {
            return Err(Failure::new(
                format!("`serve` does not know `{}`.", other.join(" ")),
                "use `cargo xtask serve` or `cargo xtask serve --port N`.",
            ));
        }
    };
    text.parse().ok().filter(|port| *port > 0).ok_or_else(|| {
        Failure::new(format!("`{text}` is not a port."), "give a number from 1 to 65535, for example `--port 8090`.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_in_both_spellings() {
        assert_eq!(wanted_port(&[]).ok(), Some(FIRST_PORT));
        assert_eq!(wanted_port(&["--port", "9000"]).ok(), Some(9000));
        assert_eq!(wanted_port(&["--port=9001"]).ok(), Some(9001));
    }

    #[test]
    fn a_port_that_is_none_is_refused() {
        for options in [&["--port", "0"][..], &["--port", "70000"], &["--port"], &["--prot", "1"]] {
            assert!(wanted_port(options).is_err(), "{options:?}");
        }
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind(address(0)).and_then(|listener| Ok((listener.local_addr()?.port(), listener)));
        let (port, _listener) = taken.expect("a port of the system's choice");
        assert!(free_port(port).is_ok_and(|found| found > port));
    }
}
