//! Taking a file in: one pass that writes, hashes and inspects, and keeps the result only when
//! everything is well.

use std::time::Duration;

use bytes::Bytes;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::files::{FileName, MediaType};
use futures::{Stream, StreamExt as _};
use object_store::{ObjectStoreExt as _, WriteMultipart};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::digest::Running;
use super::inspect::Inspector;
use super::{FileError, FileStore};
use crate::AppError;

/// How long a sender may be silent.
pub(super) const SILENCE: Duration = Duration::from_mins(1);

/// The connection broke while a file was on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenUpload;

/// What the sender said about the file before sending it.
#[derive(Debug, Clone)]
pub struct Announced {
    /// Its name.
    pub name: FileName,
    /// Its size in bytes.
    pub size: u64,
}

/// A file that lies in the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredFile {
    /// Digest of its bytes, in hex; its key.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
    /// What it is, by its bytes.
    pub media_type: MediaType,
}

impl FileStore {
    /// Takes in the file that `announced` promised. `arrival` names it until its content is
    /// known. The same content twice is kept once.
    ///
    /// # Errors
    /// The refusals of the `files.content` codes, and [`AppError::Files`] when the store is full
    /// or out of reach. In each case nothing is left behind.
    pub async fn receive(
        &self,
        arrival: Uuid,
        announced: &Announced,
        body: impl Stream<Item = Result<Bytes, BrokenUpload>> + Unpin,
    ) -> Result<StoredFile, AppError> {
        let incoming = Self::incoming_key(arrival);
        let upload = self.port().put_multipart(&incoming).await.map_err(FileError::from)?;
        // Dropping the writer half way removes what it wrote.
        let mut writer = WriteMultipart::new_with_chunk_size(upload, self.part());
        let stored = match Self::pass(&mut writer, announced, body).await {
            Ok(stored) => stored,
            Err(error) => {
                let aborted = writer.abort().await;
                tracing::debug!(?aborted, %error, "upload refused");
                return Err(error);
            }
        };
        writer.finish().await.map_err(FileError::from)?;
        // Content that is there already is written over by its equal, which also heals it.
        let content = Self::content_key(&stored.sha256)?;
        if let Err(error) = self.port().rename(&incoming, &content).await {
            let removed = self.port().delete(&incoming).await;
            tracing::debug!(?removed, "arrived file could not be kept");
            return Err(FileError::from(error).into());
        }
        Ok(stored)
    }

    /// The digest of a file that is not kept, to compare it with one that is.
    ///
    /// # Errors
    /// [`Code::FileInterrupted`], [`Code::FileSize`].
    pub async fn digest(
        announced: &Announced,
        body: impl Stream<Item = Result<Bytes, BrokenUpload>> + Unpin,
    ) -> Result<String, AppError> {
        let mut digest = Running::default();
        each_piece(announced.size, body, async |piece: &Bytes| {
            digest.take(piece);
            Ok(())
        })
        .await?;
        Ok(digest.finish())
    }

    async fn pass(
        writer: &mut WriteMultipart,
        announced: &Announced,
        body: impl Stream<Item = Result<Bytes, BrokenUpload>> + Unpin,
    ) -> Result<StoredFile, AppError> {
        let mut digest = Running::default();
        let mut inspector = Inspector::default();
        each_piece(announced.size, body, async |piece: &Bytes| {
            digest.take(piece);
            inspector.take(piece);
            writer.wait_for_capacity(2).await.map_err(FileError::from)?;
            writer.put(piece.clone());
            Ok(())
        })
        .await?;
        let media_type = inspector.verdict(&announced.name)?;
        Ok(StoredFile { sha256: digest.finish(), size: inspector.total(), media_type })
    }
}

/// Hands on the pieces of a body that has exactly `size` bytes.
async fn each_piece(
    size: u64,
    mut body: impl Stream<Item = Result<Bytes, BrokenUpload>> + Unpin,
    mut take: impl AsyncFnMut(&Bytes) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let interrupted = || AppError::refused(Code::FileInterrupted);
    let differs =
        |received: u64| Fault::new(Code::FileSize).with("announced", size).with("received", received);
    let mut received = 0_u64;
    while let Some(piece) = tokio::time::timeout(SILENCE, body.next()).await.map_err(|_| interrupted())? {
        let piece = piece.map_err(|BrokenUpload| interrupted())?;
        received = received.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if received > size {
            return Err(differs(received).into());
        }
        take(&piece).await?;
    }
    if received == size { Ok(()) } else { Err(differs(received).into()) }
}

#[cfg(test)]
#[path = "receive_tests.rs"]
mod tests;
