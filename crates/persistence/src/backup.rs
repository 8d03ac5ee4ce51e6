//! Copies of an SQLite database while people work in it, and whether such a copy is sound.
//!
//! PostgreSQL has its own tools for this; see the operator's guide.

use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection, FromQueryResult};

use crate::audit::{Head, head};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// Why a copy is no good.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database failed, or the file is none.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file is a database, but damaged; the text says how.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The address is not that of an SQLite file.
    #[error("not an SQLite database")]
    NotSqlite,
}

impl From<sea_orm::DbErr> for BackupError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

/// A connection of its own, beside those that serve.
struct Beside(DatabaseConnection);

impl Source for Beside {
    fn connection(&self) -> &impl ConnectionTrait {
        &self.0
    }
}

#[derive(FromQueryResult)]
struct Line {
    line: String,
}

/// The file behind the address of a database; `None` for PostgreSQL.
pub fn sqlite_file(url: &str) -> Option<PathBuf> {
    let options = SqliteConnectOptions::from_str(url).ok().filter(|_| url.starts_with("sqlite:"))?;
    Some(options.get_filename().to_path_buf())
}

/// Writes a compact copy of the database at `url` to `target`, which must not exist. It holds one
/// instant; others go on reading and writing.
///
/// # Errors
/// [`BackupError::NotSqlite`] for another database; [`BackupError::Store`] when it cannot be read
/// or the copy cannot be written.
pub async fn copy(url: &str, target: &Path) -> Result<(), BackupError> {
    let file = sqlite_file(url).ok_or(BackupError::NotSqlite)?;
    let source = open(&file, "rw").await?;
    let mut sql = Sql::new(&source, "VACUUM INTO ")?;
    sql.bind(target.to_string_lossy().into_owned());
    sql.run(&source).await?;
    Ok(source.0.close().await?)
}

/// Looks through a copy: every page, every reference between rows; returns the end of its chain.
///
/// # Errors
/// [`BackupError::Damaged`] with the first damage; [`BackupError::Store`] when it cannot be read.
pub async fn examine(file: &Path) -> Result<Head, BackupError> {
    let copy = open(file, "ro").await?;
    let lines: Vec<Line> =
        Sql::new(&copy, "SELECT integrity_check AS line FROM pragma_integrity_check LIMIT 1")?
            .all(&copy)
            .await?;
    if lines.first().is_none_or(|first| first.line != "ok") {
        let what = lines.into_iter().next().map_or_else(|| "no answer".to_owned(), |first| first.line);
        return Err(BackupError::Damaged(what));
    }
    let orphans = "SELECT \"table\" || ' refers to ' || parent AS line FROM pragma_foreign_key_check LIMIT 1";
    let orphans: Vec<Line> = Sql::new(&copy, orphans)?.all(&copy).await?;
    if let Some(orphan) = orphans.into_iter().next() {
        return Err(BackupError::Damaged(orphan.line));
    }
    let end = head(&copy).await?;
    copy.0.close().await?;
    Ok(end)
}

async fn open(file: &Path, mode: &str) -> Result<Beside, BackupError> {
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode={mode}", file.display()));
    options.max_connections(1).sqlx_logging(false);
    Ok(Beside(sea_orm::Database::connect(options).await?))
}
