//! Finds the programs of PostgreSQL. Debian keeps them off the PATH, in a folder per major version.

use std::env;
use std::path::{Path, PathBuf};

use crate::fault::HarnessFault;

const NEEDED: [&str; 3] = ["initdb", "pg_ctl", "postgres"];

/// The folder to run `initdb` and `pg_ctl` from: `PG_BIN`, else the PATH, else the newest packaged version.
pub(crate) fn find() -> Result<PathBuf, HarnessFault> {
    if let Some(chosen) = env::var_os("PG_BIN") {
        // A wish that cannot be met is an error, not a reason to test against another version.
        return Some(PathBuf::from(chosen)).filter(|bin| is_complete(bin)).ok_or(HarnessFault::NoPrograms);
    }
    on_path().into_iter().chain(packaged()).find(|bin| is_complete(bin)).ok_or(HarnessFault::NoPrograms)
}

fn is_complete(bin: &Path) -> bool {
    NEEDED.iter().all(|program| bin.join(program).is_file())
}

/// Folders of the PATH, and the folders that a link to `pg_ctl` there leads to.
fn on_path() -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .flat_map(|folder| {
            let linked = folder.join("pg_ctl").canonicalize().ok();
            let target = linked.and_then(|program| program.parent().map(Path::to_path_buf));
            [Some(folder), target]
        })
        .flatten()
        .collect()
}

/// The folders of the Debian and Red Hat packages, newest version first.
fn packaged() -> Vec<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = [("/usr/lib/postgresql", ""), ("/usr", "pgsql-")]
        .into_iter()
        .filter_map(|(parent, prefix)| Some((std::fs::read_dir(parent).ok()?, prefix)))
        .flat_map(|(entries, prefix)| entries.flatten().map(move |entry| (entry, prefix)))
        .filter_map(|(entry, prefix)| {
            let version = entry.file_name().to_str()?.strip_prefix(prefix)?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    found.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    found.into_iter().map(|(_, bin)| bin).collect()
}
