//! Figures about the database for those who watch it: queues and connections.

use chrono::{DateTime, Utc};
use sea_orm::FromQueryResult;

use crate::Database;
use crate::dialect::Dialect;
use crate::error::StoreError;
use crate::sql::Sql;

/// What the queues look like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromQueryResult)]
pub struct Queues {
    /// Events without a seal.
    pub unsealed: i64,
    /// Since when the oldest of them waits.
    pub unsealed_since: Option<DateTime<Utc>>,
    /// Jobs that wait.
    pub jobs_waiting: i64,
    /// Jobs that are under way.
    pub jobs_running: i64,
    /// Jobs that were given up.
    pub jobs_failed: i64,
}

/// Reads the queues.
///
/// # Errors
/// When the database fails.
pub async fn queues(database: &Database) -> Result<Queues, StoreError> {
    let jobs = "(SELECT COUNT(*) FROM jobs WHERE state = ";
    let mut sql =
        Sql::new(database, "SELECT (SELECT COUNT(*) FROM outbox WHERE topic = 'seal') AS unsealed, ")?;
    sql.push("(SELECT created_at FROM outbox WHERE topic = 'seal' ORDER BY id LIMIT 1) AS unsealed_since, ");
    sql.push(jobs).push("'waiting') AS jobs_waiting, ");
    sql.push(jobs).push("'running') AS jobs_running, ");
    sql.push(jobs).push("'failed') AS jobs_failed");
    Ok(sql.one(database).await?.unwrap_or_default())
}

/// Connections of a pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pool {
    /// `reader` or `writer`; a PostgreSQL pool is both and counts as `writer`.
    pub name: &'static str,
    /// Open connections.
    pub open: u32,
    /// Of these, connections that nobody uses.
    pub idle: usize,
}

/// The pools of a database.
pub fn pools(database: &Database) -> Vec<Pool> {
    match database.dialect() {
        Dialect::Sqlite => {
            let named = [("writer", database.writer()), ("reader", database.reader())];
            let pool = |(name, connection): (_, &sea_orm::DatabaseConnection)| {
                let pool = connection.get_sqlite_connection_pool();
                Pool { name, open: pool.size(), idle: pool.num_idle() }
            };
            named.map(pool).to_vec()
        }
        Dialect::Postgres => {
            let pool = database.writer().get_postgres_connection_pool();
            vec![Pool { name: "writer", open: pool.size(), idle: pool.num_idle() }]
        }
    }
}
