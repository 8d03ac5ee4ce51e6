//! Files 文件: bytes on their way in and out, open to all contexts.
//!
//! Words: *content* is a file's bytes, kept once under their SHA-256 whoever filed them;
//! *incoming* is what has not yet been looked at. Invariants: nothing is kept that was not
//! inspected to its last byte; what a file is, its bytes say and never the client; content is
//! never changed and never lies half written under its key; no file work happens while a
//! database transaction is open.
//!
//! The store is a port: a folder, or a bucket of an S3-compatible store.

mod bucket;
mod copies;
mod digest;
mod inspect;
mod made;
mod package;
pub mod photos;
mod pictures;
mod pieces;
mod receive;
mod store;
pub mod uploads;

pub use bucket::Bucket;
pub use made::MadeFile;
pub use receive::{Announced, BrokenUpload, StoredFile};
pub use store::{FileError, FileStore};
