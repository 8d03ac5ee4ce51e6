//! Where uploaded tables lie: a folder that only the program reads, names of its own making.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::integration::MAX_FILE_BYTES;
use futures::{Stream, StreamExt as _};
use tokio::io::AsyncWriteExt as _;
use tokio::sync::{Semaphore, SemaphorePermit};
use uuid::Uuid;

use crate::AppError;

/// The folder of uploaded tables; cheap to clone.
#[derive(Debug, Clone)]
pub struct ImportFiles {
    folder: Arc<Path>,
    readers: Arc<Semaphore>,
}

impl ImportFiles {
    /// Files in `folder`, which is made when it is not there and is its owner's alone.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn in_folder(folder: PathBuf) -> io::Result<Self> {
        std::fs::create_dir_all(&folder)?;
        restrict(&folder, 0o700)?;
        // Two tables at a time: reading one may take a core and 64 MiB.
        Ok(Self { folder: folder.into(), readers: Arc::new(Semaphore::new(2)) })
    }

    /// The file of a key that this program made.
    pub(super) fn path(&self, key: &str) -> PathBuf {
        self.folder.join(key)
    }

    /// Waits for a turn to read a table.
    pub(super) async fn turn(&self) -> Result<SemaphorePermit<'_>, AppError> {
        self.readers.acquire().await.map_err(AppError::internal)
    }

    /// Writes the bytes that come to disk under a new key; `size` of them and not one more.
    ///
    /// # Errors
    /// [`Code::ImportFileTooLarge`], [`Code::ImportSizeMismatch`], [`Code::ImportFileIo`].
    pub(super) async fn keep<E>(
        &self,
        id: Uuid,
        size: u64,
        bytes: impl Stream<Item = Result<Bytes, E>>,
    ) -> Result<NewFile, AppError> {
        let file = NewFile {
            path: self.path(&id.simple().to_string()),
            key: id.simple().to_string(),
            is_kept: false,
        };
        let received = write(&file.path, size, bytes).await?;
        if received != size {
            let fault =
                Fault::new(Code::ImportSizeMismatch).with("expected", size).with("received", received);
            return Err(fault.into());
        }
        Ok(file)
    }

    /// Removes a file that nothing refers to any more; one that stays is no harm.
    pub(super) async fn remove(&self, key: &str) {
        if let Err(error) = tokio::fs::remove_file(self.path(key)).await {
            tracing::warn!(%error, key, "an uploaded file could not be removed");
        }
    }
}

/// A file that goes away again unless it is kept.
#[derive(Debug)]
pub(super) struct NewFile {
    path: PathBuf,
    key: String,
    is_kept: bool,
}

impl NewFile {
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    pub(super) fn kept(mut self) {
        self.is_kept = true;
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if !self.is_kept {
            // It may never have been made; then there is nothing to remove.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

async fn write<E>(
    path: &Path,
    size: u64,
    bytes: impl Stream<Item = Result<Bytes, E>>,
) -> Result<u64, AppError> {
    let mut file = tokio::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .await
        .map_err(|error| failed(&error))?;
    restrict(path, 0o600).map_err(|error| failed(&error))?;
    let mut received = 0_u64;
    let mut bytes = std::pin::pin!(bytes);
    while let Some(piece) = bytes.next().await {
        let piece = piece.map_err(|_| AppError::refused(Code::RequestUnreadable))?;
        received += u64::try_from(piece.len()).unwrap_or(u64::MAX);
        if received > MAX_FILE_BYTES {
            return Err(too_large());
        }
        if received > size {
            break;
        }
        file.write_all(&piece).await.map_err(|error| failed(&error))?;
    }
    file.sync_all().await.map_err(|error| failed(&error))?;
    Ok(received)
}

/// The refusal of a file beyond the limit.
pub(super) fn too_large() -> AppError {
    Fault::new(Code::ImportFileTooLarge).with("limit_bytes", MAX_FILE_BYTES).with("place", "none").into()
}

fn failed(error: &io::Error) -> AppError {
    tracing::error!(%error, "uploaded tables");
    Fault::new(Code::ImportFileIo).with("place", "none").into()
}

#[cfg(unix)]
fn restrict(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
}
