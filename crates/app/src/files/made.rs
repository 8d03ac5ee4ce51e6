//! Files that the program makes itself, kept under the identifier of what they were made for
//! until they are cleared away.

use std::io::SeekFrom;

use bytes::{Bytes, BytesMut};
use futures::stream::BoxStream;
use futures::{StreamExt as _, TryStreamExt as _};
use object_store::path::Path as Key;
use object_store::{ObjectStoreExt as _, WriteMultipart};
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};
use uuid::Uuid;

use super::{FileError, FileStore};
use crate::AppError;

/// Where made files are kept.
const MADE: &str = "made";

/// A made file on its way out.
pub struct MadeFile {
    /// Its size in bytes.
    pub size: u64,
    /// Its bytes, piece by piece.
    pub content: BoxStream<'static, Result<Bytes, FileError>>,
}

impl std::fmt::Debug for MadeFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MadeFile").field("size", &self.size).finish_non_exhaustive()
    }
}

fn key(id: Uuid) -> Key {
    Key::from_iter([MADE, &id.simple().to_string()])
}

impl FileStore {
    /// Keeps all of `file` under `id`, over what was kept there before. It is seen whole or not
    /// at all.
    ///
    /// # Errors
    /// [`AppError::Files`] when the store is full or out of reach, [`AppError::Internal`] when
    /// `file` cannot be read.
    pub async fn keep_made(&self, id: Uuid, file: std::fs::File) -> Result<(), AppError> {
        let mut file = tokio::fs::File::from_std(file);
        file.seek(SeekFrom::Start(0)).await.map_err(AppError::internal)?;
        let upload = self.port().put_multipart(&key(id)).await.map_err(FileError::from)?;
        // Dropping the writer half way removes what it wrote.
        let mut writer = WriteMultipart::new_with_chunk_size(upload, self.part());
        loop {
            let mut piece = BytesMut::with_capacity(self.part());
            if file.read_buf(&mut piece).await.map_err(AppError::internal)? == 0 {
                break;
            }
            writer.wait_for_capacity(2).await.map_err(FileError::from)?;
            writer.put(piece.freeze());
        }
        writer.finish().await.map_err(FileError::from)?;
        Ok(())
    }

    /// The file kept under `id`.
    ///
    /// # Errors
    /// [`FileError::Missing`] or [`FileError::Unavailable`].
    pub async fn open_made(&self, id: Uuid) -> Result<MadeFile, FileError> {
        let found = self.port().get(&key(id)).await.map_err(|error| match error {
            object_store::Error::NotFound { .. } => FileError::Missing(id.to_string()),
            other => FileError::Unavailable(other),
        })?;
        Ok(MadeFile { size: found.meta.size, content: found.into_stream().map_err(FileError::from).boxed() })
    }

    /// Removes the file kept under `id`; none there is as good.
    ///
    /// # Errors
    /// [`FileError::Unavailable`].
    pub async fn remove_made(&self, id: Uuid) -> Result<(), FileError> {
        match self.port().delete(&key(id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(other) => Err(FileError::Unavailable(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[tokio::test]
    async fn what_is_kept_comes_back_until_it_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let store = FileStore::in_folder(folder.path()).unwrap();
        let id = Uuid::from_u128(7);
        for size in [0_usize, 10, 3 << 20] {
            let bytes: Vec<u8> = (0..size).map(|n| u8::try_from(n % 251).unwrap()).collect();
            let mut file = tempfile::tempfile().unwrap();
            file.write_all(&bytes).unwrap();
            store.keep_made(id, file).await.unwrap();
            let made = store.open_made(id).await.unwrap();
            assert_eq!(made.size, u64::try_from(size).unwrap());
            let pieces: Vec<_> = made.content.collect().await;
            let read: Vec<u8> = pieces.into_iter().flat_map(|piece| piece.unwrap().to_vec()).collect();
            assert_eq!(read, bytes);
        }
        store.remove_made(id).await.unwrap();
        store.remove_made(id).await.unwrap();
        assert!(matches!(store.open_made(id).await, Err(FileError::Missing(_))));
    }
}
