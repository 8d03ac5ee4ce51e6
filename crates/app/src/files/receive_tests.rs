//! Taking files in, with a folder as the store.

use std::path::{Path, PathBuf};

use futures::stream;
use tempfile::TempDir;

use super::*;

fn announced(name: &str, size: usize) -> Announced {
    Announced { name: FileName::parse(name, "").unwrap(), size: u64::try_from(size).unwrap() }
}

fn body(bytes: &[u8]) -> impl Stream<Item = Result<Bytes, BrokenUpload>> + Unpin + use<> {
    let pieces: Vec<_> = bytes.chunks(64).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    stream::iter(pieces)
}

fn store() -> (FileStore, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (FileStore::in_folder(folder.path()).unwrap(), folder)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

async fn refused(store: &FileStore, announced: &Announced, bytes: &[u8]) -> Code {
    store.receive(Uuid::from_u128(1), announced, body(bytes)).await.unwrap_err().fault().code
}

#[tokio::test]
async fn the_same_content_is_kept_once_and_read_back_whole() {
    let (store, folder) = store();
    let text = "同样的内容".repeat(1000);
    let mut digests = Vec::new();
    for (arrival, name) in [(1, "甲.txt"), (2, "乙.txt")] {
        let announced = announced(name, text.len());
        let stored =
            store.receive(Uuid::from_u128(arrival), &announced, body(text.as_bytes())).await.unwrap();
        assert_eq!(stored.size, announced.size);
        digests.push(stored.sha256);
    }
    assert_eq!(digests[0], digests[1]);
    assert_eq!(files(folder.path()).len(), 1);
    let pieces: Vec<_> = store.open(&digests[0], None).await.unwrap().collect().await;
    let read: Vec<u8> = pieces.into_iter().flat_map(|piece| piece.unwrap().to_vec()).collect();
    assert_eq!(read, text.as_bytes());
    let part: Vec<_> = store.open(&digests[0], Some(3..6)).await.unwrap().collect().await;
    assert_eq!(part[0].as_ref().unwrap(), "样".as_bytes());
}

#[tokio::test]
async fn whatever_is_refused_leaves_nothing_behind() {
    let (store, folder) = store();
    let text = announced("a.txt", 10);
    assert_eq!(refused(&store, &text, b"short").await, Code::FileSize);
    assert_eq!(refused(&store, &text, &[b'a'; 200]).await, Code::FileSize);
    assert_eq!(refused(&store, &text, b"<script>xxx").await, Code::FileSize);
    assert_eq!(refused(&store, &text, b"<script>ab").await, Code::FileType);
    let broken = stream::iter([Ok(Bytes::from_static(b"abc")), Err(BrokenUpload)]);
    let error = store.receive(Uuid::from_u128(2), &text, broken).await.unwrap_err();
    assert_eq!(error.fault().code, Code::FileInterrupted);
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn a_sender_who_vanishes_leaves_nothing_behind() {
    let (store, folder) = store();
    let stalled = stream::iter([Ok(Bytes::from_static(b"abc"))]).chain(stream::pending());
    let announced = announced("a.txt", 10);
    let receiving = store.receive(Uuid::from_u128(3), &announced, Box::pin(stalled));
    assert!(tokio::time::timeout(Duration::from_millis(100), receiving).await.is_err());
    // The folder is cleared by a task of its own.
    for _ in 0..100 {
        if files(folder.path()).is_empty() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{:?}", files(folder.path()));
}

#[tokio::test]
async fn a_store_that_cannot_write_is_unavailable() {
    let (store, folder) = store();
    // A file stands where the folder of arriving files should be, as good as a full disk.
    std::fs::write(folder.path().join("incoming"), b"").unwrap();
    assert_eq!(refused(&store, &announced("a.txt", 2), b"ab").await, Code::Unavailable);
}

#[tokio::test]
async fn only_digests_are_keys() {
    let (store, folder) = store();
    std::fs::write(folder.path().join("secret"), b"x").unwrap();
    for key in ["../secret", "", "secret", &"g".repeat(64), &"A".repeat(64), &"0".repeat(64)] {
        assert!(matches!(store.open(key, None).await, Err(FileError::Missing(_))), "{key}");
    }
}

#[tokio::test]
async fn what_was_never_taken_over_is_swept_after_a_day() {
    let (store, folder) = store();
    assert_eq!(store.sweep_incoming(chrono::DateTime::UNIX_EPOCH).await.unwrap(), 0);
    std::fs::create_dir(folder.path().join("incoming")).unwrap();
    std::fs::write(folder.path().join("incoming/left#1"), b"x").unwrap();
    let written = std::fs::metadata(folder.path().join("incoming/left#1")).unwrap().modified().unwrap();
    let written = chrono::DateTime::<chrono::Utc>::from(written);
    assert_eq!(store.sweep_incoming(written + chrono::TimeDelta::hours(23)).await.unwrap(), 0);
    assert_eq!(store.sweep_incoming(written + chrono::TimeDelta::hours(25)).await.unwrap(), 1);
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
}
