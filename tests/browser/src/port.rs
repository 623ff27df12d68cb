//! Ports of this machine.

use std::collections::BTreeSet;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Mutex, PoisonError};

/// Listens on a port that nothing here has had before: browsers that go from one journey to another keep much by address.
pub(crate) fn listen() -> io::Result<TcpListener> {
    static PORTS: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        if PORTS.lock().unwrap_or_else(PoisonError::into_inner).insert(listener.local_addr()?.port()) {
            return Ok(listener);
        }
    }
}
