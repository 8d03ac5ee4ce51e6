//! The manifest of a backup: what belongs to it, with sizes and SM3 digests.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

use chrono::{DateTime, Utc};
use dujiang_persistence::digest::sm3_of;
use serde::{Deserialize, Serialize};

use super::MANIFEST;
use crate::wiring::StartError;

/// A file as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Bytes.
    pub size: u64,
    /// SM3 in hex.
    pub sm3: String,
}

/// What belongs to a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Version of the program that wrote it.
    pub program: String,
    /// When.
    pub written_at: DateTime<Utc>,
    /// Number of the last seal in the database.
    pub head_seq: i64,
    /// Hash of the last seal in the database.
    pub head_hash: String,
    /// Path within the backup → file.
    pub entries: BTreeMap<String, Entry>,
}

/// Digest and size of a file.
pub(super) fn entry(path: &Path) -> io::Result<Entry> {
    let (sm3, size) = sm3_of(File::open(path)?)?;
    Ok(Entry { size, sm3 })
}

impl Manifest {
    /// Writes the manifest into the folder of its backup, and to the disk.
    pub(super) fn write(&self, folder: &Path) -> Result<(), StartError> {
        let mut file = File::create_new(folder.join(MANIFEST))?;
        file.write_all(serde_json::to_string_pretty(self)?.as_bytes())?;
        Ok(file.sync_all()?)
    }

    /// Reads the manifest of a backup.
    pub(super) fn read(folder: &Path) -> Result<Self, StartError> {
        let path = folder.join(MANIFEST);
        let text = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let manifest: Self = serde_json::from_slice(&text).map_err(|error| format!("{MANIFEST}: {error}"))?;
        let is_inside =
            |name: &String| Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        match manifest.entries.keys().find(|name| !is_inside(name)) {
            Some(name) => Err(format!("{MANIFEST}: {name} leads out of the backup").into()),
            None => Ok(manifest),
        }
    }

    /// Compares every file with what the manifest says of it, and finds files it does not know.
    ///
    /// # Errors
    /// The first file that is missing or different.
    pub(super) fn check(&self, folder: &Path, mut on_each: impl FnMut()) -> Result<(), StartError> {
        for (name, expected) in &self.entries {
            let found = entry(&folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
            if found != *expected {
                return Err(format!("{name} is not the file that was written: its digest differs").into());
            }
            on_each();
        }
        Ok(())
    }
}

/// All files below `folder`, as paths relative to it, in order.
pub(super) fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(inner) = open.pop() {
        let entries = match fs::read_dir(folder.join(&inner)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound && inner.as_os_str().is_empty() => break,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            let path = inner.join(entry.file_name());
            if entry.file_type()?.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}
