//! `dujiang backup` and `dujiang restore`: a folder with the database, the files and a manifest
//! that has the digest of each. A backup is looked through before it counts as one, and once more
//! before it takes the place of what is there.

mod lock;
mod manifest;
mod restore;
mod write;

pub(crate) use lock::{DataLock, share};
pub use manifest::Manifest;
pub use restore::restore;
pub use write::backup;

/// Name of the database within a backup.
const DATABASE: &str = "dujiang.sqlite";
/// Name of the folder of files within a backup.
const FILES: &str = "files";
/// Name of the manifest.
const MANIFEST: &str = "manifest.json";

/// What an operator is told whose files lie in a bucket.
const BUCKET: &str = "the files are in a bucket: copy them with the tools of that store, and the database with its own; \
    run `dujiang verify` against the anchor file afterwards";
/// What an operator of PostgreSQL is told.
const POSTGRES: &str = "the database is PostgreSQL: use pg_dump --format=custom and pg_restore, copy the files \
    folder, and run `dujiang verify` against the anchor file afterwards";
