//! File locks between commands of one clone.

use std::fs::{File, TryLockError, create_dir_all};

use anyhow::{Context, Result};

use crate::paths;

/// Waits for the lock of that name. It is released when the file is dropped or the program ends.
pub(crate) fn wait(name: &str) -> Result<File> {
    create_dir_all(paths::work())?;
    let file = File::create(paths::work().join(format!("{name}.lock")))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("Another command of this clone is at work ({name}). Waiting until it is done.");
            file.lock().context("waiting for another command of this clone")?;
        }
        Err(TryLockError::Error(error)) => return Err(error).context("locking a file in target/"),
    }
    Ok(file)
}
