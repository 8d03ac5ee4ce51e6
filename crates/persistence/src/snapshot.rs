//! A view of the database at one moment, for long readings that take many statements: rows that
//! change meanwhile are neither missed nor met twice.

use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, IsolationLevel, TransactionOptions, TransactionTrait,
};

use crate::Database;
use crate::dialect::Dialect;
use crate::error::StoreError;
use crate::tx::Source;

/// One moment of the database; it ends when it is dropped.
#[derive(Debug)]
pub struct Snapshot {
    inner: DatabaseTransaction,
}

impl Database {
    /// Holds the present moment.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the database cannot.
    pub async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        // SQLite's transactions are snapshots already and take no level.
        let options = match self.dialect() {
            Dialect::Sqlite => TransactionOptions::default(),
            Dialect::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            },
        };
        Ok(Snapshot { inner: self.reader().begin_with_options(options).await? })
    }
}

impl Source for Snapshot {
    fn connection(&self) -> &impl ConnectionTrait {
        &self.inner
    }
}
