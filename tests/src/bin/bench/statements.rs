//! Recorded statements as raw sqlx sends them, and the two kinds of pool they go through.

use std::str::FromStr as _;
use std::time::Duration;

use sea_orm::sqlx::postgres::{PgPool, PgPoolOptions};
use sea_orm::sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sea_orm::sqlx::{self, Row as _};
use sea_orm::{Statement, Value};

use crate::Fault;

/// Connections, as many as the server has.
#[derive(Debug, Clone)]
pub(crate) enum Pools {
    Sqlite { writer: SqlitePool, reader: SqlitePool },
    Postgres(PgPool),
}

/// The recorded text with its recorded values.
macro_rules! query {
    ($statement:expr) => {{
        let mut query = sqlx::query(sqlx::AssertSqlSafe($statement.sql.clone()));
        for value in $statement.values.iter().flat_map(|values| values.0.iter()).cloned() {
            query = match value {
                Value::Bool(value) => query.bind(value),
                Value::Int(value) => query.bind(value),
                Value::BigInt(value) => query.bind(value),
                Value::BigUnsigned(value) => query.bind(value.and_then(|value| i64::try_from(value).ok())),
                Value::String(value) => query.bind(value.map(|value| value.to_string())),
                Value::Json(value) => query.bind(value.map(|value| (*value).clone())),
                Value::Uuid(value) => query.bind(value),
                Value::ChronoDate(value) => query.bind(value),
                Value::ChronoDateTimeUtc(value) => query.bind(value),
                other => return Err(format!("a value of another kind: {other:?}").into()),
            };
        }
        query
    }};
}

/// Reads every column of every row as it came, and returns how many there were.
macro_rules! fetch {
    ($pool:expr, $statement:expr) => {{
        let rows = query!($statement).fetch_all($pool).await?;
        let mut columns = 0;
        for row in &rows {
            for column in 0..row.len() {
                row.try_get_raw(column)?;
                columns += 1;
            }
        }
        columns
    }};
}

impl Pools {
    /// Connects as the server does.
    pub(crate) async fn open(url: &str) -> Result<Self, Fault> {
        if url.starts_with("sqlite:") {
            let options = SqliteConnectOptions::from_str(url)?
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(10))
                .pragma("cache_size", "-16000")
                .pragma("temp_store", "memory");
            let pool = |size| SqlitePoolOptions::new().max_connections(size);
            let writer = pool(1).connect_with(options.clone()).await?;
            let reader = pool(8).connect_with(options.pragma("query_only", "on")).await?;
            return Ok(Self::Sqlite { writer, reader });
        }
        Ok(Self::Postgres(PgPoolOptions::new().max_connections(8).connect(url).await?))
    }

    /// Sends readings one after another.
    pub(crate) async fn read(&self, statements: &[Statement]) -> Result<usize, Fault> {
        let mut columns = 0;
        for statement in statements {
            columns += match self {
                Self::Sqlite { reader, .. } => fetch!(reader, statement),
                Self::Postgres(pool) => fetch!(pool, statement),
            };
        }
        Ok(columns)
    }

    /// Sends changes as one transaction.
    pub(crate) async fn write(&self, statements: &[Statement]) -> Result<(), Fault> {
        match self {
            Self::Sqlite { writer, .. } => {
                let mut tx = writer.begin_with("BEGIN IMMEDIATE").await?;
                for statement in statements {
                    fetch!(&mut *tx, statement);
                }
                Ok(tx.commit().await?)
            }
            Self::Postgres(pool) => {
                let mut tx = pool.begin().await?;
                for statement in statements {
                    fetch!(&mut *tx, statement);
                }
                Ok(tx.commit().await?)
            }
        }
    }
}
