//! The sealed chain: each seal binds one event to all seals before it.
//!
//! Writers never wait for the chain: they leave their event in the outbox, and one sealer takes
//! what waits there, in order, writes the seals and empties the queue in one transaction.
//! Both tables are insert-only by trigger.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::Database;
use crate::digest::sm3_hex;
use crate::entities::{audit_events, audit_seals, outbox};
use crate::error::StoreError;
use crate::tx::{Maintenance, Source, Tx};

/// What the first seal has before it.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The end of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Number of the last seal; 0 for an empty chain.
    pub seq: i64,
    /// Its hash.
    pub hash: String,
}

/// The end of the chain as it stands.
///
/// # Errors
/// When the database fails.
pub async fn head(source: &impl Source) -> Result<Head, StoreError> {
    let last =
        audit_seals::Entity::find().order_by_desc(audit_seals::Column::Seq).one(source.connection()).await?;
    Ok(last.map_or(Head { seq: 0, hash: GENESIS.to_owned() }, |row| Head { seq: row.seq, hash: row.hash }))
}

/// The hash of a seal, if there is one of this number.
///
/// # Errors
/// When the database fails.
pub async fn hash_of_seal(source: &impl Source, seq: i64) -> Result<Option<String>, StoreError> {
    let seal = audit_seals::Entity::find_by_id(seq).one(source.connection()).await?;
    Ok(seal.map(|seal| seal.hash))
}

/// Seals up to `limit` waiting events and tells how many there were.
///
/// # Errors
/// When the database fails; two sealers at once fail on the number of the seal, and neither
/// breaks the chain.
pub async fn seal_waiting(database: &Database, limit: u64) -> Result<usize, StoreError> {
    let tx = database.begin(None).await?;
    let waiting: Vec<(Uuid, Uuid)> = outbox::Entity::find()
        .select_only()
        .columns([outbox::Column::Id, outbox::Column::EventId])
        .filter(outbox::Column::Topic.eq(outbox::SEAL))
        .order_by_asc(outbox::Column::Id)
        .limit(limit)
        .into_tuple()
        .all(tx.connection())
        .await?;
    if waiting.is_empty() {
        return Ok(0);
    }
    append(&tx, waiting.iter().map(|(_, event)| *event).collect()).await?;
    let done = waiting.iter().map(|(id, _)| *id);
    outbox::Entity::delete_many().filter(outbox::Column::Id.is_in(done)).exec(tx.connection()).await?;
    tx.commit_maintenance(Maintenance::Sealing).await?;
    Ok(waiting.len())
}

async fn append(tx: &Tx, ids: Vec<Uuid>) -> Result<(), StoreError> {
    let Head { mut seq, hash: mut prev } = head(tx).await?;
    let events = audit_events::Entity::find()
        .filter(audit_events::Column::Id.is_in(ids))
        .order_by_asc(audit_events::Column::Id)
        .all(tx.connection())
        .await?;
    let mut seals = Vec::with_capacity(events.len());
    for event in &events {
        seq += 1;
        let hash = seal_hash(seq, &prev, &event_digest(event));
        seals.push(audit_seals::ActiveModel {
            seq: Set(seq),
            event_id: Set(event.id),
            prev: Set(std::mem::replace(&mut prev, hash.clone())),
            hash: Set(hash),
        });
    }
    audit_seals::Entity::insert_many(seals).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// The hash of a seal over its number, the seal before it and the digest of its event.
pub fn seal_hash(seq: i64, prev: &str, event_digest: &str) -> String {
    sm3_hex(format!("dujiang seal 1\n{seq}\n{prev}\n{event_digest}").as_bytes())
}

/// The digest of an event over every column, each with its length, so that no two events can
/// have one text.
pub fn event_digest(event: &audit_events::Model) -> String {
    let json = |value: &Option<serde_json::Value>| value.as_ref().map(canonical);
    let columns: [Option<String>; 19] = [
        Some(event.id.to_string()),
        Some(event.occurred_at.timestamp_micros().to_string()),
        Some(event.action.clone()),
        Some(event.actor_kind.clone()),
        event.actor_id.map(|id| id.to_string()),
        Some(event.actor_name.clone()),
        event.actor_unit_id.map(|id| id.to_string()),
        event.session_id.map(|id| id.to_string()),
        event.address.clone(),
        event.user_agent.clone(),
        event.request_id.clone(),
        Some(event.resource_kind.clone()),
        Some(event.resource_id.to_string()),
        Some(event.resource_name.clone()),
        event.project_id.map(|id| id.to_string()),
        json(&event.before),
        json(&event.after),
        event.reason.clone(),
        Some(canonical(&event.papers)),
    ];
    let mut text = String::new();
    for column in &columns {
        match column {
            Some(value) => text.push_str(&format!("{}:{value}\n", value.len())),
            None => text.push_str("-\n"),
        }
    }
    sm3_hex(text.as_bytes())
}

/// JSON with its keys in order, whatever order the database keeps them in.
fn canonical(value: &serde_json::Value) -> String {
    use serde_json::Value;
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| *key);
            let parts: Vec<String> =
                entries.into_iter().map(|(key, value)| format!("{:?}:{}", key, canonical(value))).collect();
            format!("{{{}}}", parts.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}
