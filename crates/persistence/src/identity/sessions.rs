//! Accounts and sessions as signing in needs them.
//!
//! A refresh token is kept as its digest only. Rotation is one conditional update, so that of
//! two uses at one moment exactly one wins.

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_domain::ids::{SessionId, UserId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};
use uuid::Uuid;

use crate::entities::{sessions, users};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// An account as signing in needs it.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct UserRow {
    pub id: UserId,
    pub unit_id: Uuid,
    pub login: String,
    pub name: String,
    pub is_disabled: bool,
    pub password_hash: String,
    pub password_changed_at: DateTime<Utc>,
    pub password_change_required: bool,
    pub failed_logins: i64,
    pub last_failed_at: Option<DateTime<Utc>>,
}

/// Finds an account by its log-in name.
///
/// # Errors
/// When the database fails.
pub async fn find_user(source: &impl Source, login: &str) -> Result<Option<UserRow>, StoreError> {
    let row = users::Entity::find().filter(users::Column::Login.eq(login)).one(source.connection()).await?;
    Ok(row.map(|row| UserRow {
        id: UserId(row.id),
        unit_id: row.unit_id,
        login: row.login,
        name: row.name,
        is_disabled: row.is_disabled,
        password_hash: row.password_hash,
        password_changed_at: row.password_changed_at,
        password_change_required: row.password_change_required,
        failed_logins: row.failed_logins,
        last_failed_at: row.last_failed_at,
    }))
}

/// Counts a failed attempt.
///
/// # Errors
/// When the database fails.
pub async fn note_failure(tx: &Tx, user: UserId, failures: i64) -> Result<(), StoreError> {
    let row = users::ActiveModel {
        failed_logins: Set(failures),
        last_failed_at: Set(Some(tx.now())),
        ..Default::default()
    };
    users::Entity::update_many().set(row).filter(users::Column::Id.eq(user.0)).exec(tx.connection()).await?;
    Ok(())
}

/// Forgets failed attempts and remembers the success.
///
/// # Errors
/// When the database fails.
pub async fn note_success(tx: &Tx, user: UserId) -> Result<(), StoreError> {
    let row = users::ActiveModel {
        failed_logins: Set(0),
        last_failed_at: Set(None),
        last_login_at: Set(Some(tx.now())),
        ..Default::default()
    };
    users::Entity::update_many().set(row).filter(users::Column::Id.eq(user.0)).exec(tx.connection()).await?;
    Ok(())
}

/// A session to open.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct SessionRow {
    pub id: SessionId,
    pub user_id: UserId,
    pub kind: String,
    pub refresh_hash: String,
    pub address: Option<String>,
    pub user_agent: Option<String>,
    pub expires_at: DateTime<Utc>,
}

/// Opens a session.
///
/// # Errors
/// When the database fails.
pub async fn insert_session(tx: &Tx, session: SessionRow) -> Result<(), StoreError> {
    let row = sessions::ActiveModel {
        id: Set(session.id.0),
        user_id: Set(session.user_id.0),
        kind: Set(session.kind),
        refresh_hash: Set(session.refresh_hash),
        previous_hash: Set(None),
        rotated_at: Set(tx.now()),
        successor_used: Set(false),
        address: Set(session.address),
        user_agent: Set(session.user_agent),
        created_at: Set(tx.now()),
        last_seen_at: Set(tx.now()),
        expires_at: Set(session.expires_at),
        ended_at: Set(None),
    };
    sessions::Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// What became of the use of a refresh token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rotation {
    /// The token was good; here is whose session it is.
    Rotated(SessionId, UserId),
    /// The token had been used before: somebody else holds a copy.
    Reused(SessionId, UserId),
    /// No open session knows the token.
    Unknown,
}

#[derive(FromQueryResult)]
struct Owner {
    id: Uuid,
    user_id: Uuid,
}

/// For how long a token whose successor nobody used yet is taken once more: its answer may have
/// been lost on a bad network.
const GRACE: TimeDelta = TimeDelta::seconds(60);

/// Uses a refresh token: `old` gives way to `new` if it is the current one of an open session
/// that was seen after `idle_since`, or the direct predecessor within [`GRACE`] while its
/// successor is unused.
///
/// # Errors
/// When the database fails.
pub async fn rotate(
    tx: &Tx,
    old: &str,
    new: &str,
    idle_since: DateTime<Utc>,
) -> Result<Rotation, StoreError> {
    let mut sql = Sql::new(tx, "UPDATE sessions SET previous_hash = refresh_hash, refresh_hash = ")?;
    sql.bind(new).push(", rotated_at = ").bind(tx.now());
    sql.push(", successor_used = FALSE, last_seen_at = ").bind(tx.now());
    sql.push(" WHERE ended_at IS NULL AND expires_at > ").bind(tx.now());
    sql.push(" AND last_seen_at > ").bind(idle_since);
    sql.push(" AND refresh_hash = ").bind(old).push(" RETURNING id, user_id");
    if let Some(owner) = sql.one::<Owner>(tx).await? {
        return Ok(Rotation::Rotated(SessionId(owner.id), UserId(owner.user_id)));
    }
    let mut sql = Sql::new(tx, "UPDATE sessions SET refresh_hash = ")?;
    sql.bind(new).push(", successor_used = TRUE, last_seen_at = ").bind(tx.now());
    sql.push(" WHERE ended_at IS NULL AND expires_at > ").bind(tx.now());
    sql.push(" AND successor_used = FALSE AND rotated_at > ").bind(tx.now() - GRACE);
    sql.push(" AND previous_hash = ").bind(old).push(" RETURNING id, user_id");
    if let Some(owner) = sql.one::<Owner>(tx).await? {
        return Ok(Rotation::Rotated(SessionId(owner.id), UserId(owner.user_id)));
    }
    let mut sql =
        Sql::new(tx, "SELECT id, user_id FROM sessions WHERE ended_at IS NULL AND previous_hash = ")?;
    sql.bind(old);
    let owner = sql.one::<Owner>(tx).await?;
    Ok(owner.map_or(Rotation::Unknown, |owner| Rotation::Reused(SessionId(owner.id), UserId(owner.user_id))))
}

/// Ends a session, if it is still open.
///
/// # Errors
/// When the database fails.
pub async fn end(tx: &Tx, session: SessionId) -> Result<bool, StoreError> {
    let mut sql = Sql::new(tx, "UPDATE sessions SET ended_at = ")?;
    sql.bind(tx.now()).push(" WHERE ended_at IS NULL AND id = ").bind(session.0);
    Ok(sql.run(tx).await? > 0)
}
