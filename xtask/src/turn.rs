//! Turns: what two commands of one clone must not do at the same time, since they would write the same files.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::failure::{OrFail, Outcome};
use crate::{files, places};

const REMEDY: &str = "check that you may write to the folder target/, and that its file system can lock files.";

/// A turn. It ends when this is dropped, and with the program, however that ends.
#[must_use]
pub(crate) struct Turn {
    // Held for its end: the system then unlocks it.
    _lock: File,
}

/// Waits for the turn of that name, and says `meanwhile` where it has to.
pub(crate) fn wait(name: &str, meanwhile: &str) -> Outcome<Turn> {
    wait_in(&places::scratch(), name, || println!("{meanwhile}"))
}

/// The turn of that name, where nobody has it now.
pub(crate) fn take(name: &str) -> Outcome<Option<Turn>> {
    Ok(try_in(&places::scratch(), name)?.ok())
}

fn wait_in(folder: &Path, name: &str, tell: impl FnOnce()) -> Outcome<Turn> {
    match try_in(folder, name)? {
        Ok(turn) => Ok(turn),
        Err(lock) => {
            tell();
            lock.lock().or_fail("waiting for another command of this clone", REMEDY)?;
            Ok(Turn { _lock: lock })
        }
    }
}

/// The turn, or the lock that somebody else has.
fn try_in(folder: &Path, name: &str) -> Outcome<Result<Turn, File>> {
    files::create_folder(folder)?;
    let lock = files::create(&folder.join(format!("{name}.lock")))?;
    match lock.try_lock() {
        Ok(()) => Ok(Ok(Turn { _lock: lock })),
        Err(TryLockError::WouldBlock) => Ok(Err(lock)),
        Err(TryLockError::Error(error)) => Err(error).or_fail("locking a file in target/", REMEDY),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    use super::*;

    #[test]
    fn who_comes_second_is_told_and_waits_until_the_first_is_done() {
        let folder = std::env::temp_dir().join(format!("com-turn-{}", std::process::id()));
        let first = wait_in(&folder, "build", || panic!("nobody else has it")).unwrap();
        let (tell, told) = mpsc::channel();
        let place = folder.clone();
        let second = thread::spawn(move || {
            let turn = wait_in(&place, "build", || tell.send("waits").unwrap()).unwrap();
            tell.send("has it").unwrap();
            drop(turn);
        });
        assert_eq!(told.recv(), Ok("waits"));
        assert!(try_in(&folder, "build").unwrap().is_err());
        assert!(try_in(&folder, "another").unwrap().is_ok());
        assert_eq!(told.recv_timeout(Duration::from_millis(50)).ok(), None, "it is the first one's turn");
        drop(first);
        assert_eq!(told.recv(), Ok("has it"));
        second.join().unwrap();
        assert!(try_in(&folder, "build").unwrap().is_ok());
        std::fs::remove_dir_all(folder).ok();
    }
}
