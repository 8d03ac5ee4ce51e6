//! How far the chain of seals has come.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Permit, ReadAudit};
use sea_orm::FromQueryResult;

use super::seal::GENESIS;
use crate::entities::outbox;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// The end of the chain, and what is not on it yet.
#[derive(Debug, Clone, FromQueryResult)]
pub struct ChainState {
    /// Number of the last seal; 0 for an empty chain.
    pub seq: i64,
    /// Its hash.
    pub hash: String,
    /// When the event it seals happened; `None` for an empty chain.
    pub sealed_until: Option<DateTime<Utc>>,
    /// Events that wait for their seal.
    pub unsealed: i64,
}

#[derive(FromQueryResult)]
struct Waiting {
    unsealed: i64,
}

/// The end of the chain as it stands.
///
/// # Errors
/// When the database fails.
pub async fn chain_state(
    source: &impl Source,
    _permit: &Permit<ReadAudit>,
) -> Result<ChainState, StoreError> {
    let mut sql = Sql::new(source, "SELECT COUNT(*) AS unsealed FROM outbox WHERE topic = ")?;
    sql.bind(outbox::SEAL);
    let unsealed = sql.one::<Waiting>(source).await?.map_or(0, |row| row.unsealed);
    let mut sql = Sql::new(source, "SELECT s.seq, s.hash, e.occurred_at AS sealed_until, ")?;
    sql.bind(unsealed).push(
        " AS unsealed FROM audit_seals s JOIN audit_events e ON e.id = s.event_id \
         ORDER BY s.seq DESC LIMIT 1",
    );
    let last = sql.one(source).await?;
    Ok(last.unwrap_or(ChainState { seq: 0, hash: GENESIS.to_owned(), sealed_until: None, unsealed }))
}
