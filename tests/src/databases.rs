//! A database per test: migrated once per engine, copied for each test, gone when the test lets go of it.
//!
//! SQLite templates are kept as bytes in memory and written out per test (`sqlite::memory:` would be one database per
//! pooled connection). PostgreSQL templates are databases of the shared cluster, copied by
//! `CREATE DATABASE … TEMPLATE`. Nothing is shared between tests, so they may run side by side in any order.

use std::collections::HashMap;
use std::error::Error;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use crate::cluster::{self, Cluster};
use crate::fault::HarnessFault;
use crate::janitor;

/// The database engines that everything has to work on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Engine {
    /// One file, as `make run` uses it.
    Sqlite,
    /// The shared temporary cluster.
    Postgres,
}

/// A filled database that tests get copies of.
#[derive(Debug)]
pub struct Template {
    kept: Kept,
}

#[derive(Debug)]
enum Kept {
    Sqlite(Vec<u8>),
    Postgres { cluster: &'static Cluster, database: String },
}

/// A database that belongs to one test, with a folder for the files of that test.
///
/// Keep it until the test ends: dropping it removes database and folder.
#[derive(Debug)]
pub struct TestDatabase {
    url: String,
    folder: TempDir,
    dropped_by: Option<(String, String)>,
}

type Cell = Arc<OnceCell<Arc<Template>>>;

/// The template called `name` on `engine`, filled by `fill` when it is asked for the first time in this process.
///
/// `fill` gets the address of an empty database. The first caller's `fill` counts: one name, one content.
///
/// # Errors
/// [`HarnessFault`] when the database cannot be had or `fill` fails; the next caller tries again.
pub async fn template<F, E>(
    engine: Engine,
    name: &'static str,
    fill: F,
) -> Result<Arc<Template>, HarnessFault>
where
    F: AsyncFnOnce(&str) -> Result<(), E>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    static CELLS: OnceLock<Mutex<HashMap<(Engine, &'static str), Cell>>> = OnceLock::new();
    let cell = {
        let mut cells = CELLS.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(cells.entry((engine, name)).or_default())
    };
    let made = cell.get_or_try_init(async || {
        let kept = match engine {
            Engine::Sqlite => fill_sqlite(fill).await?,
            Engine::Postgres => fill_postgres(name, fill).await?,
        };
        Ok::<_, HarnessFault>(Arc::new(Template { kept }))
    });
    Ok(Arc::clone(made.await?))
}

impl Template {
    /// A copy that is the caller's own.
    ///
    /// # Errors
    /// [`HarnessFault`] when disk or cluster refuse.
    pub async fn fresh_database(&self) -> Result<TestDatabase, HarnessFault> {
        let folder = new_folder()?;
        match &self.kept {
            Kept::Sqlite(bytes) => {
                let path = folder.path().join("dujiang.sqlite");
                std::fs::write(&path, bytes).map_err(HarnessFault::file(&path))?;
                Ok(TestDatabase { url: sqlite_url(&path), folder, dropped_by: None })
            }
            Kept::Postgres { cluster, database } => {
                let copy = new_name("test");
                let admin = connect(&cluster.url("postgres")).await?;
                admin.execute_unprepared(&format!("CREATE DATABASE {copy} TEMPLATE {database}")).await?;
                admin.close().await?;
                let dropped_by = Some((cluster.url("postgres"), copy.clone()));
                Ok(TestDatabase { url: cluster.url(&copy), folder, dropped_by })
            }
        }
    }
}

impl TestDatabase {
    /// Its address, as `DUJIANG__DATABASE__URL` takes it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A folder for uploads, anchors and account files of this test.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Some((admin_url, database)) = self.dropped_by.take() {
            janitor::sweep(&admin_url, database);
        }
    }
}

async fn fill_sqlite<F, E>(fill: F) -> Result<Kept, HarnessFault>
where
    F: AsyncFnOnce(&str) -> Result<(), E>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let folder = new_folder()?;
    let url = sqlite_url(&folder.path().join("filling.sqlite"));
    fill(&url).await.map_err(|fault| HarnessFault::Filling(fault.into()))?;
    // One whole file, whatever is still in a write-ahead log beside the original.
    let packed = folder.path().join("template.sqlite");
    let connection = connect(&url).await?;
    connection.execute_unprepared(&format!("VACUUM INTO '{}'", packed.display())).await?;
    connection.close().await?;
    Ok(Kept::Sqlite(std::fs::read(&packed).map_err(HarnessFault::file(&packed))?))
}

async fn fill_postgres<F, E>(name: &str, fill: F) -> Result<Kept, HarnessFault>
where
    F: AsyncFnOnce(&str) -> Result<(), E>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let cluster = tokio::task::spawn_blocking(cluster::shared)
        .await
        .map_err(|fault| HarnessFault::ClusterDown(fault.to_string()))??;
    let database = new_name(name);
    let admin = connect(&cluster.url("postgres")).await?;
    admin.execute_unprepared(&format!("CREATE DATABASE {database}")).await?;
    fill(&cluster.url(&database)).await.map_err(|fault| HarnessFault::Filling(fault.into()))?;
    // A template with somebody in it cannot be copied: close the door, then show out whom `fill` forgot.
    admin.execute_unprepared(&format!("ALTER DATABASE {database} ALLOW_CONNECTIONS false")).await?;
    let guests =
        format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
    admin.execute_unprepared(&guests).await?;
    admin.close().await?;
    Ok(Kept::Postgres { cluster, database })
}

async fn connect(url: &str) -> Result<DatabaseConnection, HarnessFault> {
    Ok(Database::connect(ConnectOptions::new(url).max_connections(1).to_owned()).await?)
}

fn sqlite_url(path: &Path) -> String {
    format!("sqlite://{}?mode=rwc", path.display())
}

fn new_folder() -> Result<TempDir, HarnessFault> {
    tempfile::Builder::new()
        .prefix("dujiang-test-")
        .tempdir()
        .map_err(HarnessFault::file(std::env::temp_dir()))
}

/// A database name that is new in this process, hence in its cluster.
fn new_name(stem: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("{stem}_{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
