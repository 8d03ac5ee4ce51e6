//! Opening the database and putting the use cases on it.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use dujiang_app::files::FileStore;
use dujiang_app::integration::imports::ImportFiles;
use dujiang_app::{App, Limits, Parts, Printer};
use dujiang_domain::identity::password::Lockout;
use dujiang_domain::time::{Clock, IdSource};
use dujiang_migrations::Migrator;
use dujiang_persistence::{Database, Settings as DatabaseSettings, Statement};
use sea_orm_migration::MigratorTrait as _;

use crate::settings::Settings;
use crate::sources::{SystemClock, SystemIds};

/// What can go wrong before anything runs; the text is for the operator.
pub type StartError = Box<dyn std::error::Error + Send + Sync>;

/// Opens the use cases on the database of `settings` with the machine's clock.
///
/// # Errors
/// When the data folder, the keys or the database are out of reach.
pub async fn open(settings: &Settings) -> Result<App, StartError> {
    open_with(settings, Arc::new(SystemClock), Arc::new(SystemIds::default()), |_, _| {}).await
}

/// Opens the use cases with another clock and source of identifiers, and an observer of
/// statements: for tests and simulations.
///
/// # Errors
/// When the data folder, the keys or the database are out of reach.
pub async fn open_with(
    settings: &Settings,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    observe: impl Fn(&Statement, Duration) + Send + Sync + 'static,
) -> Result<App, StartError> {
    fs::create_dir_all(&settings.data.dir)?;
    let keys = crate::keys::token_keys(&settings.data.dir)?;
    let database =
        DatabaseSettings { url: settings.database_url(), connections: settings.database.connections };
    let mut database = Database::open(&database, clock, ids).await?;
    database.observe(observe);
    let files = open_files(settings).await?;
    let limits = Limits {
        lockout: Lockout::new(settings.limits.login_failures, settings.limits.lockout_minutes)?,
        passwords: settings.passwords,
        idle_minutes: settings.limits.idle_minutes,
        desk_hours: settings.limits.desk_hours,
        field_days: settings.limits.field_days,
        file_bytes: settings.limits.file_mib << 20,
    };
    let imports = ImportFiles::in_folder(settings.data.dir.join("imports"))?;
    let font = (!settings.documents.font.as_os_str().is_empty()).then(|| settings.documents.font.clone());
    let printer = Printer::new(font);
    Ok(App::new(Parts { database, files, imports, printer, tokens: keys, limits }))
}

/// The store that the settings name, once it answers.
async fn open_files(settings: &Settings) -> Result<FileStore, StartError> {
    let files = if let Some(bucket) = settings.files.bucket() {
        FileStore::in_bucket(&bucket)?
    } else {
        let folder = settings.data.dir.join("files");
        fs::create_dir_all(&folder)?;
        FileStore::in_folder(&folder)?
    };
    files.reach().await?;
    Ok(files)
}

/// Brings the database to the newest shape.
///
/// # Errors
/// When a migration fails; on both databases it then has done nothing.
pub async fn migrate(app: &App) -> Result<(), StartError> {
    Ok(Migrator::up(app.database().writer(), None).await?)
}
