//! Where content lies: an object store with opaque keys, so that no name of a person's file
//! ever becomes a path.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use futures::stream::BoxStream;
use futures::{StreamExt as _, TryStreamExt as _};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{GetOptions, GetRange, ObjectStore, ObjectStoreExt as _};

use super::digest::is_digest;

/// Where arriving files are written.
const INCOMING: &str = "incoming";
/// After how many hours an arriving file has no sender any more.
const STALE_HOURS: i64 = 24;

/// The store failed: full, out of reach, or without a content that should be there.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// No content of this digest, though something refers to it.
    #[error("content {0} is missing from the store")]
    Missing(String),
    /// The store is full or out of reach; waiting may help.
    #[error("file store: {0}")]
    Unavailable(#[from] object_store::Error),
}

/// The store of all files; cheap to clone.
#[derive(Debug, Clone)]
pub struct FileStore {
    inner: Arc<dyn ObjectStore>,
    /// Where a folder keeps what arrives, half written files included, which its port hides.
    arriving: Option<PathBuf>,
    /// Bytes per write of what is larger.
    part: usize,
}

/// Bytes per write to a folder.
const FOLDER_PART: usize = 1 << 20;
/// Bytes per write to a bucket: S3 takes no smaller part but the last.
const BUCKET_PART: usize = 5 << 20;

impl FileStore {
    /// A store in `folder`, which must be there. What is kept survives a power cut.
    ///
    /// # Errors
    /// [`FileError::Unavailable`] when the folder cannot be used.
    pub fn in_folder(folder: &Path) -> Result<Self, FileError> {
        let inner = Arc::new(LocalFileSystem::new_with_prefix(folder)?.with_fsync(true));
        Ok(Self { inner, arriving: Some(folder.join(INCOMING)), part: FOLDER_PART })
    }

    /// A store behind any other implementation of the port, which clears away by itself what
    /// arrives half.
    pub fn behind(inner: Arc<dyn ObjectStore>) -> Self {
        Self { inner, arriving: None, part: BUCKET_PART }
    }

    /// The bytes of content, or the part of it within `range`, piece by piece.
    ///
    /// # Errors
    /// [`FileError::Missing`] or [`FileError::Unavailable`].
    pub async fn open(
        &self,
        sha256: &str,
        range: Option<std::ops::Range<u64>>,
    ) -> Result<BoxStream<'static, Result<Bytes, FileError>>, FileError> {
        let options = GetOptions { range: range.map(GetRange::Bounded), ..GetOptions::default() };
        let found = self.inner.get_opts(&Self::content_key(sha256)?, options).await;
        let found = found.map_err(|error| match error {
            object_store::Error::NotFound { .. } => FileError::Missing(sha256.to_owned()),
            other => FileError::Unavailable(other),
        })?;
        Ok(found.into_stream().map_err(FileError::from).boxed())
    }

    /// Removes what arrived and was never taken over, because the program was stopped between.
    /// Returns how many there were.
    ///
    /// # Errors
    /// [`FileError::Unavailable`].
    pub async fn sweep_incoming(&self, now: DateTime<Utc>) -> Result<usize, FileError> {
        let is_stale = |changed: DateTime<Utc>| now - changed > TimeDelta::hours(STALE_HOURS);
        let mut swept = 0;
        if let Some(folder) = &self.arriving {
            return sweep_folder(folder, is_stale).await.map_err(|error| unavailable(error).into());
        }
        let mut listed = self.inner.list(Some(&Key::from(INCOMING)));
        while let Some(object) = listed.try_next().await? {
            if is_stale(object.last_modified) {
                self.inner.delete(&object.location).await?;
                swept += 1;
            }
        }
        Ok(swept)
    }

    /// Whether the store answers, so that wrong settings show before the first file does.
    ///
    /// # Errors
    /// [`FileError::Unavailable`].
    pub async fn reach(&self) -> Result<(), FileError> {
        self.inner.list(Some(&Key::from(INCOMING))).try_next().await?;
        Ok(())
    }

    pub(super) const fn part(&self) -> usize {
        self.part
    }

    pub(super) fn port(&self) -> &dyn ObjectStore {
        &*self.inner
    }

    pub(super) fn incoming_key(id: uuid::Uuid) -> Key {
        Key::from_iter([INCOMING, &id.simple().to_string()])
    }

    /// The key of a content: two digits as a folder, so that no folder grows without bound.
    pub(super) fn content_key(sha256: &str) -> Result<Key, FileError> {
        match sha256.split_at_checked(2) {
            Some((folder, _)) if is_digest(sha256) => Ok(Key::from_iter([folder, sha256])),
            _ => Err(FileError::Missing(sha256.to_owned())),
        }
    }
}

async fn sweep_folder(folder: &Path, is_stale: impl Fn(DateTime<Utc>) -> bool) -> std::io::Result<usize> {
    let mut entries = match tokio::fs::read_dir(folder).await {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        entries => entries?,
    };
    let mut swept = 0;
    while let Some(entry) = entries.next_entry().await? {
        if is_stale(entry.metadata().await?.modified()?.into()) {
            tokio::fs::remove_file(entry.path()).await?;
            swept += 1;
        }
    }
    Ok(swept)
}

fn unavailable(error: std::io::Error) -> object_store::Error {
    object_store::Error::Generic { store: "folder", source: Box::new(error) }
}
