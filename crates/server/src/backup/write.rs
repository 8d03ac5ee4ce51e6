//! Writing a backup while people work.
//!
//! The database is copied first and the files after it: a file is stored before the database
//! knows of it and is never changed, so each one that the copy knows is there.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use dujiang_app::App;
use dujiang_persistence::audit::Head;
use dujiang_persistence::backup as store;

use super::manifest::{Entry, Manifest, entry, files_below};
use super::{BUCKET, DATABASE, FILES, POSTGRES};
use crate::settings::Settings;
use crate::wiring::StartError;

/// The part of the files folder where uploads lie until they were looked through.
const INCOMING: &str = "incoming";

/// Writes a backup into `out`, which must not exist, and looks through what was written. Until
/// that is done the folder has another name.
///
/// # Errors
/// When something cannot be read or written, or the copy is not sound.
pub async fn backup(app: &App, settings: &Settings, out: &Path) -> Result<Manifest, StartError> {
    let url = settings.database_url();
    if store::sqlite_file(&url).is_none() {
        return Err(POSTGRES.into());
    }
    if settings.files.bucket().is_some() {
        return Err(BUCKET.into());
    }
    if out.exists() {
        return Err(format!("{} exists already", out.display()).into());
    }
    let partial = partial_name(out);
    fs::create_dir_all(&partial)?;
    let database = partial.join(DATABASE);
    store::copy(&url, &database).await?;
    File::open(&database)?.sync_all()?;
    let head = store::examine(&database).await?;
    require_known(app, &head).await?;
    let mut entries = BTreeMap::from([(DATABASE.to_owned(), entry(&database)?)]);
    copy_files(&settings.data.dir.join(FILES), &partial.join(FILES), &mut entries)?;
    let manifest = Manifest {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        written_at: app.database().now(),
        head_seq: head.seq,
        head_hash: head.hash,
        entries,
    };
    manifest.write(&partial)?;
    manifest.check(&partial, || {})?;
    fs::rename(&partial, out)?;
    Ok(manifest)
}

fn partial_name(out: &Path) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    out.with_file_name(name)
}

/// The copy's chain must be a beginning of the chain that it was copied from.
async fn require_known(app: &App, head: &Head) -> Result<(), StartError> {
    let known = dujiang_app::audit::hash_of_seal(app, head.seq).await?;
    let is_known = head.seq == 0 || known.as_deref() == Some(&head.hash);
    if is_known { Ok(()) } else { Err("the copy has another chain than the database".into()) }
}

fn copy_files(from: &Path, to: &Path, entries: &mut BTreeMap<String, Entry>) -> Result<(), StartError> {
    for path in files_below(from)?.into_iter().filter(|path| !path.starts_with(INCOMING)) {
        let target = to.join(&path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(from.join(&path), &target)?;
        let name = Path::new(FILES).join(&path).to_str().ok_or("a file has an unreadable name")?.to_owned();
        entries.insert(name, entry(&target)?);
    }
    Ok(())
}
