//! Reading several tables as they stood at one instant, while others go on writing.

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbErr, IsolationLevel, TransactionOptions, TransactionTrait,
};

use crate::Database;
use crate::dialect::Dialect;
use crate::tx::Source;

/// A transaction that only reads; every statement in it sees the same state.
pub(super) struct Snapshot(DatabaseTransaction);

impl Snapshot {
    /// Begins to read.
    pub(super) async fn begin(database: &Database) -> Result<Self, DbErr> {
        // A reading transaction of SQLite in WAL mode sees the state of its first statement.
        let isolation_level = match database.dialect() {
            Dialect::Sqlite => None,
            Dialect::Postgres => Some(IsolationLevel::RepeatableRead),
        };
        let options = TransactionOptions { isolation_level, ..TransactionOptions::default() };
        Ok(Self(database.reader().begin_with_options(options).await?))
    }
}

impl Source for Snapshot {
    fn connection(&self) -> &impl ConnectionTrait {
        &self.0
    }
}
