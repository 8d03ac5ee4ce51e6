//! One transaction of one use case: what it reads, whom it permits, and the one commit that
//! saves the effect together with its events and the answer to its key.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Action, Actor, Permit};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::projects::Stamp;
use dujiang_domain::time::IdSource;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DatabaseConnection, DatabaseTransaction, EntityTrait,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use serde_json::Value;
use uuid::Uuid;

use crate::Database;
use crate::audit::{Doer, event_row, queue_row};
use crate::entities::{audit_events, idempotency_keys, outbox};
use crate::error::StoreError;

/// Where a query runs: inside a transaction, or on a reading connection.
pub trait Source {
    /// The connection to ask.
    fn connection(&self) -> &impl ConnectionTrait;
}

impl Source for Database {
    fn connection(&self) -> &impl ConnectionTrait {
        self.reader()
    }
}

impl Source for Tx {
    fn connection(&self) -> &impl ConnectionTrait {
        &self.inner
    }
}

/// The use of an idempotency key by one request.
#[derive(Debug, Clone)]
pub struct KeyUse {
    /// Who asks.
    pub principal: String,
    /// For what.
    pub operation: &'static str,
    /// The key the client chose.
    pub key: String,
    /// Digest of what is asked, so that the key cannot serve another request.
    pub fingerprint: String,
    /// Whether an earlier answer is looked for before the work. Otherwise the key is taken for
    /// new, and saving finds out whether it is.
    pub looks_back: bool,
}

/// The few writes that belong to no use case and change nothing people see; each is listed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maintenance {
    /// Seals of the audit chain and the emptied queue.
    Sealing,
    /// Pieces of files on their way in; a file is on record once it is complete.
    Arriving,
    /// Leases and results of background jobs.
    Jobs,
    /// When a session was last seen.
    SessionSeen,
    /// Rows past their time: old keys, ended sessions.
    Expiry,
    /// Reference data that the program itself ships.
    ShippedData,
    /// Rows loaded in bulk; their events, of the past, lie beside them.
    BulkLoad,
    /// How far those who follow the log have come, what they derive from it, and what people are told.
    Reactions,
    /// What somebody has read: nobody else's business, so no event.
    NotificationsRead,
}

/// A running transaction. Dropping it undoes everything; only [`Tx::commit`] keeps.
pub struct Tx {
    inner: DatabaseTransaction,
    now: DateTime<Utc>,
    ids: Arc<dyn IdSource>,
    key: Option<KeyUse>,
    key_is_checked: bool,
}

impl std::fmt::Debug for Tx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tx").field("now", &self.now).field("key", &self.key).finish_non_exhaustive()
    }
}

impl Database {
    /// Begins a transaction that will write: IMMEDIATE on SQLite.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the database cannot.
    pub async fn begin(&self, key: Option<KeyUse>) -> Result<Tx, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let writer: &DatabaseConnection = self.writer();
        let inner = writer.begin_with_options(options).await?;
        Ok(Tx { inner, now: self.now(), ids: Arc::clone(&self.ids), key, key_is_checked: false })
    }
}

impl Tx {
    /// The instant of this transaction.
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A new identifier.
    pub fn next_id<T: From<Uuid>>(&self) -> T {
        T::from(self.ids.next_id())
    }

    /// Fills `bytes` with a secret.
    pub fn fill_secret(&self, bytes: &mut [u8]) {
        self.ids.fill_secret(bytes);
    }

    /// Who does this, and when.
    pub fn stamp(&self, actor: &Actor) -> Stamp {
        Stamp { by: actor.user(), at: self.now }
    }

    /// Asks for permission, and then whether this very request was answered before: in this
    /// order, so that nobody learns an answer that he may no longer see.
    ///
    /// # Errors
    /// The refusals of [`Actor::may`]; [`Code::RequestKeyReused`] when the key served another
    /// request; [`StoreError::Replayed`] with the stored answer.
    pub async fn permit<A: Action>(&mut self, actor: &Actor, thing: &A::On) -> Result<Permit<A>, StoreError> {
        let permit = actor.may::<A>(thing)?;
        self.check_key().await?;
        Ok(permit)
    }

    async fn check_key(&mut self) -> Result<(), StoreError> {
        if std::mem::replace(&mut self.key_is_checked, true) {
            return Ok(());
        }
        let Some(key) = self.key.as_ref().filter(|key| key.looks_back) else { return Ok(()) };
        let id = (key.principal.clone(), key.operation.to_owned(), key.key.clone());
        match idempotency_keys::Entity::find_by_id(id).one(&self.inner).await? {
            None => Ok(()),
            Some(row) if row.fingerprint == key.fingerprint => Err(StoreError::Replayed(row.answer)),
            Some(_) => Err(Fault::new(Code::RequestKeyReused).into()),
        }
    }

    /// Saves everything at once: the effect, its events for the log and for those who react,
    /// and the answer to the key.
    ///
    /// # Errors
    /// [`StoreError::Database`]; then nothing was saved. Two requests with one key at the same
    /// moment: the later one fails with a transient error and finds the answer on its next try.
    pub async fn commit(
        self,
        actor: &Actor,
        events: &[Event],
        answer: &Value,
    ) -> Result<Vec<Uuid>, StoreError> {
        let ids: Vec<Uuid> = events.iter().map(|_| self.ids.next_id()).collect();
        let doer = Doer::acting(actor);
        let rows = events.iter().zip(&ids).map(|(event, id)| event_row(*id, self.now, &doer, event));
        audit_events::Entity::insert_many(rows).exec_without_returning(&self.inner).await?;
        let queued = ids.iter().map(|id| queue_row(*id, self.now));
        outbox::Entity::insert_many(queued).exec_without_returning(&self.inner).await?;
        if let Some(key) = &self.key {
            self.store_answer(key, answer).await?;
        }
        self.inner.commit().await?;
        Ok(ids)
    }

    /// Saves housekeeping that is no event; the reason names which.
    ///
    /// # Errors
    /// [`StoreError::Database`]; then nothing was saved.
    pub async fn commit_maintenance(self, reason: Maintenance) -> Result<(), StoreError> {
        tracing::trace!(?reason, "maintenance");
        Ok(self.inner.commit().await?)
    }

    async fn store_answer(&self, key: &KeyUse, answer: &Value) -> Result<(), StoreError> {
        let row = idempotency_keys::ActiveModel {
            principal: Set(key.principal.clone()),
            operation: Set(key.operation.to_owned()),
            key: Set(key.key.clone()),
            fingerprint: Set(key.fingerprint.clone()),
            answer: Set(answer.clone()),
            created_at: Set(self.now),
        };
        let stored = idempotency_keys::Entity::insert(row)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&self.inner)
            .await?;
        // Somebody else answered the same key in between: undo, and find his answer.
        if stored == 0 { Err(StoreError::Raced) } else { Ok(()) }
    }
}
