//! Mechanism 2: the one function that runs every write.
//!
//! It begins, runs the use case, demands its value together with what happened, saves audit
//! rows, queue and the answer to the key, commits, and runs the whole again when the database
//! says that another try may help. There is no other commit of a use case.

use std::time::Duration;

use dujiang_domain::audit::Event;
use dujiang_persistence::{KeyUse, StoreError, Tx, idempotency};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::{App, AppError, Call};

/// What a use case hands back: its value and what happened. A value without an event can only
/// be had by having changed nothing.
#[derive(Debug)]
pub struct Outcome<T> {
    value: T,
    events: Vec<Event>,
}

impl<T> Outcome<T> {
    /// Something happened.
    pub fn new(value: T, event: Event) -> Self {
        Self { value, events: vec![event] }
    }

    /// More happened in the same breath.
    pub fn and(mut self, events: impl IntoIterator<Item = Event>) -> Self {
        self.events.extend(events);
        self
    }

    /// What was wished already stands; whatever was written is undone.
    pub const fn unchanged(value: T) -> Self {
        Self { value, events: Vec::new() }
    }
}

/// The value of a finished write.
#[derive(Debug)]
pub struct Written<T> {
    /// What the use case answered.
    pub value: T,
    /// Whether the answer is that of an earlier request with the same key.
    pub is_replay: bool,
}

/// How often a transaction is run again before the caller is told to come back.
const TRIES: u32 = 8;

impl App {
    /// Runs `work` as the one transaction of `operation`.
    ///
    /// `command` is everything the caller asks for; its digest ties the idempotency key to it.
    ///
    /// # Errors
    /// What `work` refuses, or [`AppError::Store`] when the database fails; then nothing was
    /// saved.
    pub async fn write<C, T, F>(
        &self,
        call: &Call,
        operation: &'static str,
        command: &C,
        work: F,
    ) -> Result<Written<T>, AppError>
    where
        C: Serialize,
        T: Serialize + DeserializeOwned,
        F: AsyncFn(&mut Tx) -> Result<Outcome<T>, AppError>,
    {
        let mut key = key_use(call, operation, command)?;
        let mut tries = 0;
        loop {
            let result = self.attempt(call, key.clone(), &work).await;
            let is_saved = matches!(&result, Ok(attempt) if attempt.is_saved);
            // Nearly every key is new and is taken for new at first. Only what was saved with it
            // proves that; anything else may be the second time of something done before.
            if let Some(key) = key.as_mut().filter(|key| !is_saved && !key.looks_back) {
                key.looks_back = true;
                continue;
            }
            match result {
                Ok(Attempt { value, .. }) => return Ok(Written { value, is_replay: false }),
                Err(AppError::Store(StoreError::Replayed(answer))) => {
                    let value = serde_json::from_value(answer).map_err(AppError::internal)?;
                    return Ok(Written { value, is_replay: true });
                }
                Err(AppError::Store(error)) if error.is_transient() && tries < TRIES => {
                    tries += 1;
                    metrics::counter!("dujiang_write_retries_total").increment(1);
                    tokio::time::sleep(Duration::from_millis(1 << tries)).await;
                }
                Err(error) => return Err(error),
            }
        }
    }

    async fn attempt<T, F>(&self, call: &Call, key: Option<KeyUse>, work: &F) -> Result<Attempt<T>, AppError>
    where
        T: Serialize,
        F: AsyncFn(&mut Tx) -> Result<Outcome<T>, AppError>,
    {
        let mut tx = self.database().begin(key).await?;
        let Outcome { value, events } = work(&mut tx).await?;
        let is_saved = !events.is_empty();
        if is_saved {
            let answer = serde_json::to_value(&value).map_err(AppError::internal)?;
            tx.commit(&call.actor, &events, &answer).await?;
        }
        Ok(Attempt { value, is_saved })
    }
}

/// What one run of a use case came to.
struct Attempt<T> {
    value: T,
    /// Whether something happened; otherwise everything was undone.
    is_saved: bool,
}

/// Forgets the answers to keys past their time; returns how many.
///
/// # Errors
/// When the database fails.
pub async fn forget_old_keys(app: &App) -> Result<u64, AppError> {
    Ok(idempotency::forget_old(app.database()).await?)
}

fn key_use<C: Serialize>(
    call: &Call,
    operation: &'static str,
    command: &C,
) -> Result<Option<KeyUse>, AppError> {
    let Some(key) = &call.key else { return Ok(None) };
    let body = serde_json::to_vec(command).map_err(AppError::internal)?;
    let digest = Sha256::digest(&body);
    Ok(Some(KeyUse {
        principal: call.actor.user().map_or_else(|| call.actor.name().to_owned(), |user| user.to_string()),
        operation,
        key: key.as_str().to_owned(),
        fingerprint: crate::hex(&digest),
        looks_back: false,
    }))
}
