//! Opening the database the safe way and lending its connections.
//!
//! SQLite gets one writing connection and eight that can only read: with WAL and IMMEDIATE
//! transactions nobody ever meets a locked database. PostgreSQL has one pool for both.

use std::sync::Arc;
use std::time::Duration;

use dujiang_domain::time::{Clock, IdSource};
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection, DbErr, Statement};

use crate::dialect::Dialect;
use crate::error::StoreError;

/// How to reach the database.
#[derive(Debug, Clone)]
pub struct Settings {
    /// `sqlite://path?mode=rwc` or `postgres://…`.
    pub url: String,
    /// Connections of a PostgreSQL pool, or readers of SQLite.
    pub connections: u32,
}

/// An open database with its clock and its source of identifiers.
#[derive(Clone)]
pub struct Database {
    writer: DatabaseConnection,
    reader: DatabaseConnection,
    dialect: Dialect,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Arc<dyn IdSource>,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Database").field("dialect", &self.dialect).finish_non_exhaustive()
    }
}

impl Database {
    /// Opens the database.
    ///
    /// # Errors
    /// [`DbErr`] when it cannot be reached, or when SQLite does not keep the settings on which
    /// durability rests.
    pub async fn open(
        settings: &Settings,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
    ) -> Result<Self, DbErr> {
        if settings.url.starts_with("sqlite:") {
            let writer = sqlite(settings, 1, false).await?;
            require_durable(&writer).await?;
            let reader = sqlite(settings, settings.connections.max(1), true).await?;
            return Ok(Self { writer, reader, dialect: Dialect::Sqlite, clock, ids });
        }
        let mut options = ConnectOptions::new(&settings.url);
        options
            .max_connections(settings.connections)
            .acquire_timeout(Duration::from_secs(5))
            .connect_timeout(Duration::from_secs(5))
            .sqlx_logging(false);
        let pool = sea_orm::Database::connect(options).await?;
        Ok(Self { writer: pool.clone(), reader: pool, dialect: Dialect::Postgres, clock, ids })
    }

    /// Which database it is.
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// For reading outside a transaction.
    pub const fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// For transactions, migrations and back-up.
    pub const fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// The present instant.
    pub fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.clock.now()
    }

    /// A new identifier.
    pub fn next_id(&self) -> uuid::Uuid {
        self.ids.next_id()
    }

    /// Fills `bytes` with a secret.
    pub fn fill_secret(&self, bytes: &mut [u8]) {
        self.ids.fill_secret(bytes);
    }

    /// Answers when the database does.
    ///
    /// # Errors
    /// [`DbErr`] when it does not.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.reader.ping().await
    }

    /// Lets the planner of SQLite count its tables where they have grown; without counts it takes wrong indexes once there
    /// are a hundred thousand rows.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_again(&self) -> Result<(), StoreError> {
        if let Some(statement) = self.dialect().count_again() {
            self.writer.execute_unprepared(statement).await?;
        }
        Ok(())
    }

    /// Calls `observe` with every statement, for metrics, the query budget of tests and benchmarks.
    pub fn observe(&mut self, observe: impl Fn(&Statement, Duration) + Send + Sync + 'static) {
        let observe = Arc::new(observe);
        for connection in [&mut self.writer, &mut self.reader] {
            let observe = Arc::clone(&observe);
            connection.set_metric_callback(move |info| observe(info.statement, info.elapsed));
        }
    }
}

async fn sqlite(
    settings: &Settings,
    connections: u32,
    query_only: bool,
) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(&settings.url);
    options
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(30))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |options: SqliteConnectOptions| {
            let options = options
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(10))
                .pragma("cache_size", "-16000")
                .pragma("temp_store", "memory");
            if query_only { options.pragma("query_only", "on") } else { options }
        });
    sea_orm::Database::connect(options).await
}

/// Reads back what durability rests on: a file on a share without locks would refuse WAL.
async fn require_durable(connection: &DatabaseConnection) -> Result<(), DbErr> {
    for (pragma, wanted) in [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1")] {
        let sql = format!("SELECT CAST({pragma} AS TEXT) AS value FROM pragma_{pragma}");
        let row =
            connection.query_one_raw(Statement::from_string(connection.get_database_backend(), sql)).await?;
        let value: String = row.map_or(Ok(String::new()), |row| row.try_get("", "value"))?;
        if !value.eq_ignore_ascii_case(wanted) {
            return Err(DbErr::Custom(format!("SQLite keeps {pragma}={value}, {wanted} is needed")));
        }
    }
    Ok(())
}
