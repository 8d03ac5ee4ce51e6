//! Putting a backup in the place of what is there.
//!
//! Everything is looked through before anything is touched. What was there is set aside, not
//! removed; files are only added, for content is never changed.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use dujiang_persistence::backup as store;

use super::manifest::Manifest;
use super::{BUCKET, DATABASE, FILES, POSTGRES, lock};
use crate::anchors;
use crate::settings::Settings;
use crate::wiring::StartError;

/// Restores the backup in `from`; what was in its place is set aside in a folder named after
/// `now`, which is returned.
///
/// # Errors
/// When the backup is damaged, a server is running, there is a database and `force` is not set,
/// or something cannot be written.
pub async fn restore(
    settings: &Settings,
    from: &Path,
    force: bool,
    now: DateTime<Utc>,
) -> Result<PathBuf, StartError> {
    let target = store::sqlite_file(&settings.database_url()).ok_or(POSTGRES)?;
    if settings.files.bucket().is_some() {
        return Err(BUCKET.into());
    }
    let _alone = lock::alone(&settings.data.dir)?;
    let manifest = Manifest::read(from)?;
    manifest.check(from, || {})?;
    let head = store::examine(&from.join(DATABASE)).await?;
    if (head.seq, &head.hash) != (manifest.head_seq, &manifest.head_hash) {
        return Err("the database of the backup has another chain than its manifest says".into());
    }
    if target.exists() && !force {
        return Err(format!("{} exists already; --force sets it aside", target.display()).into());
    }
    let aside = settings.data.dir.join(format!("replaced-{}", now.format("%Y%m%dT%H%M%SZ")));
    let fresh = with_suffix(&target, ".restoring");
    fs::copy(from.join(DATABASE), &fresh)?;
    File::open(&fresh)?.sync_all()?;
    add_files(from, &settings.data.dir, &manifest)?;
    set_aside(&target, settings, &aside)?;
    fs::rename(&fresh, &target)?;
    Ok(aside)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// The database with its log, and the anchors, which speak of a chain that is no more.
fn set_aside(target: &Path, settings: &Settings, aside: &Path) -> Result<(), StartError> {
    fs::create_dir_all(aside)?;
    let files = ["", "-wal", "-shm"].map(|suffix| with_suffix(target, suffix));
    for path in files.into_iter().chain([anchors::path(settings)]).filter(|path| path.exists()) {
        let name = path.file_name().ok_or("a file without a name")?;
        fs::rename(&path, aside.join(name))?;
    }
    Ok(())
}

fn add_files(from: &Path, data: &Path, manifest: &Manifest) -> Result<(), StartError> {
    let names = manifest.entries.keys().filter(|name| Path::new(name).starts_with(FILES));
    for name in names {
        let target = data.join(name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(from.join(name), &target)?;
    }
    Ok(())
}
