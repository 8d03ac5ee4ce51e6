//! Following the sealed log: how far those who react have come.
//!
//! Whoever follows has a row with the number of the last seal he is done with. He takes the row, reads what
//! comes after it, and moves the number in the transaction of his effects: what is moved past has had its
//! effect, and what has had its effect is moved past. Seals have an order without gaps, so nothing is missed
//! and nothing comes twice.

use chrono::{DateTime, Utc};
use dujiang_domain::audit::EventName;
use sea_orm::FromQueryResult;
use serde_json::Value;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// A sealed event as those who react see it.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct SealedEvent {
    pub seq: i64,
    pub occurred_at: DateTime<Utc>,
    pub action: String,
    pub actor_id: Option<Uuid>,
    pub actor_name: String,
    pub resource_kind: String,
    pub resource_id: Uuid,
    pub resource_name: String,
    pub project_id: Option<Uuid>,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub reason: Option<String>,
}

#[derive(FromQueryResult)]
struct At {
    position: i64,
}

/// Where a follower stands, without taking it. `None` for one that the schema does not know.
///
/// # Errors
/// When the database fails.
pub async fn position(source: &impl Source, name: &str) -> Result<Option<i64>, StoreError> {
    let mut sql = Sql::new(source, "SELECT position FROM reactions WHERE name = ")?;
    sql.bind(name);
    Ok(sql.one::<At>(source).await?.map(|row| row.position))
}

/// Takes a follower's place for this transaction, so that the work of two processes comes one after the other.
///
/// # Errors
/// When the database fails.
pub async fn take(tx: &Tx, name: &str) -> Result<Option<i64>, StoreError> {
    let mut sql = Sql::new(tx, "SELECT position FROM reactions WHERE name = ")?;
    let lock = sql.dialect().row_lock();
    sql.bind(name).push(lock);
    Ok(sql.one::<At>(tx).await?.map(|row| row.position))
}

/// Moves on; the place must have been taken.
///
/// # Errors
/// When the database fails.
pub async fn advance(tx: &Tx, name: &str, position: i64) -> Result<(), StoreError> {
    let mut sql = Sql::new(tx, "UPDATE reactions SET position = ")?;
    sql.bind(position).push(", moved_at = ").bind(tx.now()).push(" WHERE name = ").bind(name);
    sql.run(tx).await?;
    Ok(())
}

/// The number of the last seal; 0 before there is any.
///
/// # Errors
/// When the database fails.
pub async fn head(source: &impl Source) -> Result<i64, StoreError> {
    let sql = Sql::new(source, "SELECT COALESCE(MAX(seq), 0) AS position FROM audit_seals")?;
    Ok(sql.one::<At>(source).await?.map_or(0, |row| row.position))
}

/// Those of these followers that do not stand at the last seal.
///
/// # Errors
/// When the database fails.
pub async fn behind(source: &impl Source, names: &[&str]) -> Result<Vec<String>, StoreError> {
    #[derive(FromQueryResult)]
    struct Behind {
        name: String,
    }
    let mut sql = Sql::new(
        source,
        "SELECT name FROM reactions WHERE position < (SELECT COALESCE(MAX(seq), 0) FROM audit_seals) AND name IN ",
    )?;
    sql.bind_list(names.iter().copied());
    Ok(sql.all::<Behind>(source).await?.into_iter().map(|row| row.name).collect())
}

/// The sealed events of these names after seal `after` up to seal `to`, in order.
///
/// # Errors
/// When the database fails.
pub async fn sealed(
    source: &impl Source,
    (after, to): (i64, i64),
    names: &[EventName],
) -> Result<Vec<SealedEvent>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT s.seq, e.occurred_at, e.action, e.actor_id, e.actor_name, e.resource_kind, e.resource_id, \
         e.resource_name, e.project_id, e.before, e.after, e.reason \
         FROM audit_seals s JOIN audit_events e ON e.id = s.event_id WHERE s.seq > ",
    )?;
    sql.bind(after).push(" AND s.seq <= ").bind(to).push(" AND e.action IN ");
    sql.bind_list(names.iter().map(|name| name.as_str())).push(" ORDER BY s.seq");
    sql.all(source).await
}

/// The projects that events after seal `after` up to seal `to` were about, those of `silent` kinds left out.
///
/// # Errors
/// When the database fails.
pub async fn touched(
    source: &impl Source,
    (after, to): (i64, i64),
    silent: &[&str],
) -> Result<Vec<Uuid>, StoreError> {
    #[derive(FromQueryResult)]
    struct Touched {
        project_id: Uuid,
    }
    let mut sql = Sql::new(
        source,
        "SELECT DISTINCT e.project_id FROM audit_seals s JOIN audit_events e ON e.id = s.event_id \
         WHERE e.project_id IS NOT NULL AND s.seq > ",
    )?;
    sql.bind(after).push(" AND s.seq <= ").bind(to).push(" AND e.resource_kind NOT IN ");
    sql.bind_list(silent.iter().copied());
    let rows: Vec<Touched> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| row.project_id).collect())
}
