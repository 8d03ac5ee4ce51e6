//! Who works in a data folder: many may share it, but nobody shares it with a restore.
//!
//! The lock belongs to the open file: when a process dies, however it dies, its lock is gone.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

/// A hold on a data folder until it is dropped.
#[derive(Debug)]
pub(crate) struct DataLock {
    _file: File,
}

fn open(folder: &Path) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    File::options().create(true).truncate(false).write(true).open(folder.join("dujiang.lock"))
}

/// Shares the folder with others who serve or work.
///
/// # Errors
/// When a restore is under way.
pub(crate) fn share(folder: &Path) -> io::Result<DataLock> {
    hold(open(folder)?, File::try_lock_shared, "the data folder is being restored")
}

/// Takes the folder for oneself alone.
///
/// # Errors
/// When somebody serves from it.
pub(super) fn alone(folder: &Path) -> io::Result<DataLock> {
    hold(open(folder)?, File::try_lock, "a server or worker uses the data folder; stop it first")
}

fn hold(
    file: File,
    lock: fn(&File) -> Result<(), TryLockError>,
    refusal: &'static str,
) -> io::Result<DataLock> {
    match lock(&file) {
        Ok(()) => Ok(DataLock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(io::Error::new(io::ErrorKind::ResourceBusy, refusal)),
        Err(TryLockError::Error(error)) => Err(error),
    }
}
