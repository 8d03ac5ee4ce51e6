//! The walk along the sealed chain.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{Anchors, ENOUGH, Finding, Wrong};
use crate::Database;
use crate::audit::{GENESIS, event_digest, seal_hash};
use crate::entities::{audit_events, audit_seals};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// Seals in one page.
const PAGE: u64 = 500;

/// What the walk saw.
#[derive(Debug, Clone, Default)]
pub struct Walk {
    /// Seals.
    pub seals: u64,
    /// Events that wait for the sealer.
    pub waiting: u64,
    /// What is wrong, in the order of the chain.
    pub findings: Vec<Finding>,
}

/// Where the walk is.
struct Walker<'a> {
    anchors: &'a Anchors,
    seq: i64,
    hash: String,
    walk: Walk,
}

/// Walks the chain from its first seal to its last, calling `on_page` with the number of seals
/// behind after each page.
///
/// # Errors
/// When the database fails; rows that cannot be read are findings.
pub async fn walk(
    database: &Database,
    anchors: &Anchors,
    mut on_page: impl FnMut(u64),
) -> Result<Walk, StoreError> {
    let mut walker = Walker { anchors, seq: 0, hash: GENESIS.to_owned(), walk: Walk::default() };
    let mut limit = PAGE;
    while walker.walk.findings.len() < ENOUGH {
        match page(database, walker.seq, limit).await {
            Ok(pairs) if pairs.is_empty() => break,
            Ok(pairs) => {
                for (seal, event) in pairs {
                    walker.step(&seal, event.as_ref());
                }
                on_page(walker.walk.seals);
                limit = PAGE;
            }
            // Something on this page cannot be read: find out which, one by one.
            Err(error) if error.is_unavailable() => return Err(error),
            Err(_) if limit > 1 => limit = 1,
            Err(error) => walker.skip(database, &error).await?,
        }
    }
    walker.end();
    let mut walk = walker.walk;
    walk.findings.extend(unsealed(database).await?);
    walk.waiting = waiting(database).await?;
    Ok(walk)
}

async fn page(
    database: &Database,
    after: i64,
    limit: u64,
) -> Result<Vec<(audit_seals::Model, Option<audit_events::Model>)>, StoreError> {
    let seals = audit_seals::Entity::find()
        .filter(audit_seals::Column::Seq.gt(after))
        .order_by_asc(audit_seals::Column::Seq)
        .limit(limit)
        .all(database.connection())
        .await?;
    let ids = seals.iter().map(|seal| seal.event_id);
    let events = audit_events::Entity::find()
        .filter(audit_events::Column::Id.is_in(ids))
        .all(database.connection())
        .await?;
    let mut events: HashMap<Uuid, audit_events::Model> =
        events.into_iter().map(|event| (event.id, event)).collect();
    Ok(seals.into_iter().map(|seal| (events.remove(&seal.event_id), seal)).map(|(e, s)| (s, e)).collect())
}

impl Walker<'_> {
    fn step(&mut self, seal: &audit_seals::Model, event: Option<&audit_events::Model>) {
        let place = format!("audit_seals {}", seal.seq);
        let expected = self.seq + 1;
        if seal.seq != expected {
            let missing = format!("seals {expected} to {} are missing", seal.seq - 1);
            self.find(Wrong::SealMissing, format!("audit_seals {expected}"), missing);
        } else if seal.prev != self.hash {
            self.find(Wrong::SealAltered, place.clone(), "it does not follow from the seal before it");
        }
        match event {
            None => {
                let gone = format!("event {} is gone", seal.event_id);
                self.find(Wrong::EventMissing, place.clone(), gone);
            }
            Some(event) if seal_hash(seal.seq, &seal.prev, &event_digest(event)) != seal.hash => {
                let what = format!("{} at {}, seal {}", event.action, event.occurred_at, seal.seq);
                self.find(Wrong::EventAltered, format!("audit_events {}", event.id), what);
            }
            Some(_) => {}
        }
        if self.anchors.at(seal.seq).is_some_and(|hash| hash != seal.hash) {
            self.find(Wrong::ChainReplaced, place, "its hash is not the one in the anchor file");
        }
        self.seq = seal.seq;
        self.hash.clone_from(&seal.hash);
        self.walk.seals += 1;
    }

    fn find(&mut self, wrong: Wrong, place: impl Into<String>, detail: impl Into<String>) {
        self.walk.findings.push(Finding::new(wrong, place, detail));
    }

    /// Steps over a seal or an event that cannot be read.
    async fn skip(&mut self, database: &Database, error: &StoreError) -> Result<(), StoreError> {
        tracing::debug!(%error, seq = self.seq + 1, "unreadable");
        let mut sql = Sql::new(database, "SELECT seq, hash FROM audit_seals WHERE seq > ")?;
        sql.bind(self.seq).push(" ORDER BY seq LIMIT 1");
        let detail = "the seal or its event has a value of the wrong kind";
        let next: Option<Step> = sql.one(database).await.unwrap_or(None);
        let seq = next.as_ref().map_or(self.seq + 1, |next| next.seq);
        self.find(Wrong::Unreadable, format!("audit_seals {seq}"), detail);
        self.hash = next.map(|next| next.hash).unwrap_or_default();
        self.seq = seq;
        Ok(())
    }

    fn end(&mut self) {
        if let Some(seq) = self.anchors.first_beyond(self.seq) {
            let ends = format!("the chain ends at seal {}, the anchor file knows seal {seq}", self.seq);
            self.find(Wrong::ChainCut, format!("audit_seals {}", self.seq + 1), ends);
        }
    }
}

#[derive(FromQueryResult)]
struct Step {
    seq: i64,
    hash: String,
}

#[derive(FromQueryResult)]
struct Unsealed {
    id: Uuid,
}

/// Events without a seal that do not wait for one either.
async fn unsealed(database: &Database) -> Result<Vec<Finding>, StoreError> {
    let mut sql = Sql::new(
        database,
        "SELECT e.id FROM audit_events e WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.event_id = e.id) \
         AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.topic = 'seal' AND o.event_id = e.id) ORDER BY e.id LIMIT ",
    )?;
    sql.bind(i64::try_from(ENOUGH).unwrap_or(1));
    let rows: Vec<Unsealed> = sql.all(database).await?;
    let finding = |row: Unsealed| {
        Finding::new(Wrong::EventUnsealed, format!("audit_events {}", row.id), "it was never sealed")
    };
    Ok(rows.into_iter().map(finding).collect())
}

#[derive(FromQueryResult)]
struct Number {
    number: i64,
}

async fn waiting(database: &Database) -> Result<u64, StoreError> {
    let sql = Sql::new(database, "SELECT COUNT(*) AS number FROM outbox WHERE topic = 'seal'")?;
    let row = sql.one::<Number>(database).await?;
    Ok(row.and_then(|row| u64::try_from(row.number).ok()).unwrap_or(0))
}
