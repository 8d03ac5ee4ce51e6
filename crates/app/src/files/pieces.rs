//! Pieces of files on their way in, and finished pictures by their digest.
//!
//! Each piece is an object of its own, since an object store cannot go on with one: a file that is whole is put
//! together from them. A piece that was written and never recorded is cleared away with its file.

use bytes::{Bytes, BytesMut};
use futures::TryStreamExt as _;
use object_store::ObjectStoreExt as _;
use object_store::path::Path as Key;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::digest::is_digest;
use super::{FileError, FileStore};

/// Where pieces lie, a folder for each file.
const PIECES: &str = "pieces";
/// Where pictures lie, apart from papers: what nobody claimed is removed there.
const PICTURES: &str = "pictures";

fn piece_key(upload: Uuid, object: Uuid) -> Key {
    Key::from_iter([PIECES, &upload.simple().to_string(), &object.simple().to_string()])
}

fn picture_key(sha256: &str) -> Result<Key, FileError> {
    match sha256.split_at_checked(2) {
        Some((folder, _)) if is_digest(sha256) => Ok(Key::from_iter([PICTURES, folder, sha256])),
        _ => Err(FileError::Missing(sha256.to_owned())),
    }
}

impl FileStore {
    /// Writes a piece of `upload`.
    ///
    /// # Errors
    /// [`FileError::Unavailable`].
    pub(super) async fn put_piece(&self, upload: Uuid, object: Uuid, bytes: Bytes) -> Result<(), FileError> {
        self.port().put(&piece_key(upload, object), bytes.into()).await?;
        Ok(())
    }

    /// The whole of a file from its pieces in this order.
    ///
    /// # Errors
    /// [`FileError::Missing`] or [`FileError::Unavailable`].
    pub(super) async fn join_pieces(&self, upload: Uuid, objects: &[Uuid]) -> Result<Bytes, FileError> {
        let mut whole = BytesMut::new();
        for object in objects {
            let found =
                self.port().get(&piece_key(upload, *object)).await.map_err(|error| missing(error, object))?;
            whole.extend_from_slice(&found.bytes().await?);
        }
        Ok(whole.freeze())
    }

    /// Removes all pieces of a file, recorded or not.
    ///
    /// # Errors
    /// [`FileError::Unavailable`].
    pub(super) async fn drop_pieces(&self, upload: Uuid) -> Result<(), FileError> {
        let folder = Key::from_iter([PIECES, &upload.simple().to_string()]);
        let mut listed = self.port().list(Some(&folder));
        while let Some(object) = listed.try_next().await? {
            self.remove(&object.location).await?;
        }
        Ok(())
    }

    /// Keeps a picture under the digest of its bytes and tells it.
    ///
    /// # Errors
    /// [`FileError::Unavailable`].
    pub(super) async fn put_picture(&self, bytes: Bytes) -> Result<String, FileError> {
        let sha256 = digest_of(&bytes);
        self.port().put(&picture_key(&sha256)?, bytes.into()).await?;
        Ok(sha256)
    }

    /// The bytes of a picture.
    ///
    /// # Errors
    /// [`FileError::Missing`] or [`FileError::Unavailable`].
    pub async fn picture(&self, sha256: &str) -> Result<Bytes, FileError> {
        let found = self.port().get(&picture_key(sha256)?).await.map_err(|error| missing(error, sha256))?;
        Ok(found.bytes().await?)
    }

    /// Removes a picture that nothing needs; none there is as good.
    ///
    /// # Errors
    /// [`FileError::Unavailable`].
    pub(super) async fn drop_picture(&self, sha256: &str) -> Result<(), FileError> {
        self.remove(&picture_key(sha256)?).await
    }

    async fn remove(&self, key: &Key) -> Result<(), FileError> {
        match self.port().delete(key).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(other) => Err(FileError::Unavailable(other)),
        }
    }
}

/// SHA-256 of `bytes` in lower-case hex.
pub(super) fn digest_of(bytes: &[u8]) -> String {
    crate::hex(&Sha256::digest(bytes))
}

fn missing(error: object_store::Error, what: impl std::fmt::Display) -> FileError {
    match error {
        object_store::Error::NotFound { .. } => FileError::Missing(what.to_string()),
        other => FileError::Unavailable(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn pieces_become_a_whole_and_are_cleared_away() {
        let folder = tempfile::tempdir().unwrap();
        let store = FileStore::in_folder(folder.path()).unwrap();
        let [upload, first, second, stray] = [1, 2, 3, 4].map(Uuid::from_u128);
        for (object, bytes) in [(first, "安澜"), (second, "大桥"), (stray, "从未登记")] {
            store.put_piece(upload, object, Bytes::from(bytes)).await.unwrap();
        }
        let whole = store.join_pieces(upload, &[first, second]).await.unwrap();
        assert_eq!(whole, Bytes::from("安澜大桥"));
        store.drop_pieces(upload).await.unwrap();
        assert!(matches!(store.join_pieces(upload, &[stray]).await, Err(FileError::Missing(_))));
    }

    #[tokio::test]
    async fn a_picture_is_found_by_its_digest_alone() {
        let folder = tempfile::tempdir().unwrap();
        let store = FileStore::in_folder(folder.path()).unwrap();
        let sha256 = store.put_picture(Bytes::from("像素")).await.unwrap();
        assert_eq!(store.picture(&sha256).await.unwrap(), Bytes::from("像素"));
        for wrong in ["", "../../etc/passwd", &sha256.to_uppercase()] {
            assert!(matches!(store.picture(wrong).await, Err(FileError::Missing(_))), "{wrong}");
        }
        store.drop_picture(&sha256).await.unwrap();
        store.drop_picture(&sha256).await.unwrap();
    }
}
