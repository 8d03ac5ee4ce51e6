//! The queue of background jobs: a row per job, taken by a lease.
//!
//! A job is put in by the transaction of the use case that wants it, so there is never one
//! without its cause nor a cause without its job. Whoever takes a job holds it until its lease
//! runs out; the number of the try fences off a runner that slept through its lease.

pub mod reactions;
pub mod schedules;

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_domain::access::{Action, Permit};
use dujiang_domain::ids::JobId;
use dujiang_domain::jobs::JobKind;
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

use crate::Database;
use crate::entities::jobs;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Maintenance, Source, Tx};
use crate::words::{unword, word};

/// A job in the hands of a runner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Job {
    /// Identifier.
    pub id: JobId,
    /// What to do.
    pub kind: JobKind,
    /// To what.
    pub subject: Uuid,
    /// Which try this is, from 1.
    pub attempt: i64,
}

#[derive(FromQueryResult)]
struct JobRow {
    id: Uuid,
    kind: String,
    subject_id: Uuid,
    attempts: i64,
}

/// Puts a job in the queue; it is about the thing of the permit.
///
/// # Errors
/// When the database fails.
pub async fn enqueue<A: Action>(tx: &Tx, permit: &Permit<A>, kind: JobKind) -> Result<JobId, StoreError> {
    let id: JobId = tx.next_id();
    let row = jobs::ActiveModel {
        id: Set(id.0),
        kind: Set(word(kind)),
        subject_id: Set(permit.on()),
        payload: Set(serde_json::Value::Null),
        state: Set("waiting".to_owned()),
        attempts: Set(0),
        run_at: Set(tx.now()),
        leased_until: Set(None),
        last_error: Set(None),
        created_at: Set(tx.now()),
        finished_at: Set(None),
    };
    jobs::Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(id)
}

/// Whether a job of this sort waits for a runner.
///
/// # Errors
/// When the database fails.
pub async fn is_waiting(source: &impl Source, kind: JobKind) -> Result<bool, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT id, kind, subject_id, attempts FROM jobs WHERE state = 'waiting' AND kind = ",
    )?;
    sql.bind(word(kind)).push(" LIMIT 1");
    Ok(sql.one::<JobRow>(source).await?.is_some())
}

/// Takes the job that has waited longest, or one whose runner is gone, for the time of `lease`.
/// Looking costs one read; only a job that is there costs a transaction.
///
/// # Errors
/// When the database fails.
pub async fn claim(database: &Database, lease: TimeDelta) -> Result<Option<Job>, StoreError> {
    let mut look = Sql::new(database, "SELECT id, kind, subject_id, attempts FROM jobs WHERE ")?;
    push_due(&mut look, database.now());
    look.push(" LIMIT 1");
    if look.one::<JobRow>(database).await?.is_none() {
        return Ok(None);
    }
    let tx = database.begin(None).await?;
    let mut take =
        Sql::new(&tx, "UPDATE jobs SET state = 'running', attempts = attempts + 1, leased_until = ")?;
    take.bind(tx.now() + lease).push(" WHERE id = (SELECT id FROM jobs WHERE ");
    push_due(&mut take, tx.now());
    let skip = take.dialect().skip_locked();
    take.push(" ORDER BY run_at, id LIMIT 1").push(skip).push(") RETURNING id, kind, subject_id, attempts");
    let Some(row) = take.one::<JobRow>(&tx).await? else { return Ok(None) };
    tx.commit_maintenance(Maintenance::Jobs).await?;
    let kind = unword(&row.kind, "jobs.kind")?;
    Ok(Some(Job { id: JobId(row.id), kind, subject: row.subject_id, attempt: row.attempts }))
}

fn push_due(sql: &mut Sql, now: DateTime<Utc>) {
    sql.push("(state = 'waiting' AND run_at <= ").bind(now);
    sql.push(" OR state = 'running' AND leased_until < ").bind(now).push(")");
}

/// Holds a job for another `lease`; false when somebody else has it by now.
///
/// # Errors
/// When the database fails.
pub async fn hold(database: &Database, job: &Job, lease: TimeDelta) -> Result<bool, StoreError> {
    let tx = database.begin(None).await?;
    let mut sql = Sql::new(&tx, "UPDATE jobs SET leased_until = ")?;
    sql.bind(tx.now() + lease);
    close(tx, sql, job).await
}

/// Ends a job that did its work, or that will never be able to.
///
/// # Errors
/// When the database fails.
pub async fn finish(database: &Database, job: &Job, failure: Option<&str>) -> Result<bool, StoreError> {
    let tx = database.begin(None).await?;
    let mut sql = Sql::new(&tx, "UPDATE jobs SET leased_until = NULL, state = ")?;
    sql.bind(if failure.is_some() { "failed" } else { "done" });
    sql.push(", finished_at = ").bind(tx.now()).push(", last_error = ").bind(failure.map(str::to_owned));
    close(tx, sql, job).await
}

/// Puts a job back so that it is taken up again after `wait`.
///
/// # Errors
/// When the database fails.
pub async fn put_back(
    database: &Database,
    job: &Job,
    wait: TimeDelta,
    error: Option<&str>,
) -> Result<bool, StoreError> {
    let tx = database.begin(None).await?;
    let mut sql = Sql::new(&tx, "UPDATE jobs SET state = 'waiting', leased_until = NULL, run_at = ")?;
    sql.bind(tx.now() + wait).push(", last_error = ").bind(error.map(str::to_owned));
    if error.is_none() {
        // Stopping in good order is no failed try.
        sql.push(", attempts = attempts - 1");
    }
    close(tx, sql, job).await
}

/// Runs a change of a job that this runner still holds.
async fn close(tx: Tx, mut sql: Sql, job: &Job) -> Result<bool, StoreError> {
    sql.push(" WHERE state = 'running' AND id = ").bind(job.id.0);
    sql.push(" AND attempts = ").bind(job.attempt);
    let changed = sql.run(&tx).await?;
    tx.commit_maintenance(Maintenance::Jobs).await?;
    Ok(changed == 1)
}
