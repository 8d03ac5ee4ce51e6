//! Accounts and sessions as signing in needs them.
//!
//! A refresh token is kept as its digest only. Rotation is one conditional update, so that of
//! two uses at one moment exactly one wins. All tokens of a session share a first part, its family, so that a
//! token used up long ago is still known for what it is.

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_domain::access::{EndSessions, Permit, Reach, UsePersonal};
use dujiang_domain::ids::{SessionId, UserId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};
use serde::{Deserialize, Serialize};
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
    Ok(row.map(to_row))
}

/// Finds the account of somebody who is signed in.
///
/// # Errors
/// When the database fails.
pub async fn find_user_by_id(source: &impl Source, user: UserId) -> Result<Option<UserRow>, StoreError> {
    Ok(users::Entity::find_by_id(user.0).one(source.connection()).await?.map(to_row))
}

/// Finds the account whose session a family of refresh tokens belongs to, open or ended.
///
/// # Errors
/// When the database fails.
pub async fn holder(source: &impl Source, family: &str) -> Result<Option<UserRow>, StoreError> {
    let mut sql = Sql::new(source, "SELECT id, user_id FROM sessions WHERE family_hash = ")?;
    sql.bind(family);
    let Some(owner) = sql.one::<Owner>(source).await? else { return Ok(None) };
    find_user_by_id(source, UserId(owner.user_id)).await
}

fn to_row(row: users::Model) -> UserRow {
    UserRow {
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
    }
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
    pub family_hash: String,
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
        family_hash: Set(session.family_hash),
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rotation {
    /// The token was good; here is whose session it is.
    Rotated(SessionId, UserId),
    /// The token of this session had been used before: somebody else holds a copy.
    Reused(SessionId),
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

/// The digests of a refresh token that is used and of the one that replaces it.
#[derive(Debug, Clone, Copy)]
pub struct TokenUse<'a> {
    /// Of what all tokens of the session share.
    pub family: &'a str,
    /// Of the token that is used.
    pub old: &'a str,
    /// Of the token that replaces it.
    pub new: &'a str,
}

/// Uses a refresh token: the old gives way to the new if it is the current one of an open session
/// that is a field session or was seen after `idle_since`, or the direct predecessor within [`GRACE`] while its
/// successor is unused.
///
/// # Errors
/// When the database fails.
pub async fn rotate(tx: &Tx, token: TokenUse<'_>, idle_since: DateTime<Utc>) -> Result<Rotation, StoreError> {
    let mut sql = Sql::new(tx, "UPDATE sessions SET previous_hash = refresh_hash, refresh_hash = ")?;
    sql.bind(token.new).push(", rotated_at = ").bind(tx.now());
    sql.push(", successor_used = FALSE, last_seen_at = ").bind(tx.now());
    open_at(&mut sql, tx.now(), idle_since);
    sql.push(" AND refresh_hash = ").bind(token.old).push(" RETURNING id, user_id");
    if let Some(owner) = sql.one::<Owner>(tx).await? {
        return Ok(Rotation::Rotated(SessionId(owner.id), UserId(owner.user_id)));
    }
    let mut sql = Sql::new(tx, "UPDATE sessions SET refresh_hash = ")?;
    sql.bind(token.new).push(", successor_used = TRUE, last_seen_at = ").bind(tx.now());
    open_at(&mut sql, tx.now(), idle_since);
    sql.push(" AND successor_used = FALSE AND rotated_at > ").bind(tx.now() - GRACE);
    sql.push(" AND previous_hash = ").bind(token.old).push(" RETURNING id, user_id");
    if let Some(owner) = sql.one::<Owner>(tx).await? {
        return Ok(Rotation::Rotated(SessionId(owner.id), UserId(owner.user_id)));
    }
    // Of the family but neither: used up before. The current one of a session that slept too long is no reuse.
    let mut sql =
        Sql::new(tx, "SELECT id, user_id FROM sessions WHERE ended_at IS NULL AND refresh_hash <> ")?;
    sql.bind(token.old).push(" AND family_hash = ").bind(token.family);
    let owner = sql.one::<Owner>(tx).await?;
    Ok(owner.map_or(Rotation::Unknown, |owner| Rotation::Reused(SessionId(owner.id))))
}

fn open_at(sql: &mut Sql, now: DateTime<Utc>, idle_since: DateTime<Utc>) {
    sql.push(" WHERE ended_at IS NULL AND expires_at > ").bind(now);
    sql.push(" AND (kind = 'field' OR last_seen_at > ").bind(idle_since).push(")");
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

/// Ends a session of one's own, if it is still open.
///
/// # Errors
/// When the permit is for another session.
pub async fn end_own(tx: &Tx, permit: &Permit<UsePersonal>, session: SessionId) -> Result<bool, StoreError> {
    permit.covers(session)?;
    end(tx, session).await
}

/// Ends the open sessions of a person, but not `except`, and tells how many.
///
/// # Errors
/// When the database fails.
pub async fn end_all(tx: &Tx, user: UserId, except: Option<SessionId>) -> Result<u64, StoreError> {
    let mut sql = Sql::new(tx, "UPDATE sessions SET ended_at = ")?;
    sql.bind(tx.now()).push(" WHERE ended_at IS NULL AND user_id = ").bind(user.0);
    if let Some(session) = except {
        sql.push(" AND id <> ").bind(session.0);
    }
    sql.run(tx).await
}

/// Notes that a session was used; when another process noted it just before, nothing happens.
///
/// # Errors
/// When the database fails.
pub async fn note_seen(tx: &Tx, session: SessionId, unless_since: DateTime<Utc>) -> Result<(), StoreError> {
    let mut sql = Sql::new(tx, "UPDATE sessions SET last_seen_at = ")?;
    sql.bind(tx.now()).push(" WHERE ended_at IS NULL AND last_seen_at <= ").bind(unless_since);
    sql.push(" AND id = ").bind(session.0);
    sql.run(tx).await?;
    Ok(())
}

/// An open session as people see it.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct OpenSession {
    pub id: Uuid,
    pub kind: String,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub address: Option<String>,
    pub user_agent: Option<String>,
}

/// The most sessions that are shown of one person.
const MOST_SHOWN: u64 = 100;

/// The open sessions of a person, latest used first.
///
/// # Errors
/// When the database fails.
pub async fn list_open(
    source: &impl Source,
    of: &SessionsOf<'_>,
    now: DateTime<Utc>,
    idle_since: DateTime<Utc>,
) -> Result<Vec<OpenSession>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT id, kind, created_at, last_seen_at, expires_at, address, user_agent FROM sessions",
    )?;
    open_at(&mut sql, now, idle_since);
    sql.push(" AND user_id = ")
        .bind(of.user())
        .push(" ORDER BY last_seen_at DESC, id LIMIT ")
        .bind(MOST_SHOWN);
    sql.all(source).await
}

/// Whose sessions may be listed, and by what right.
#[derive(Debug)]
pub enum SessionsOf<'a> {
    /// One's own.
    Oneself(&'a Reach<UsePersonal>),
    /// Somebody else's.
    Another(&'a Permit<EndSessions>),
}

impl SessionsOf<'_> {
    /// The person; nobody when the system lists its own, for it has none.
    fn user(&self) -> Option<Uuid> {
        match self {
            Self::Oneself(reach) => reach.person().map(Uuid::from),
            Self::Another(permit) => Some(permit.on()),
        }
    }
}

/// Whose session it is, if it is still open.
///
/// # Errors
/// When the database fails.
pub async fn owner_of(source: &impl Source, session: SessionId) -> Result<Option<UserId>, StoreError> {
    let mut sql = Sql::new(source, "SELECT id, user_id FROM sessions WHERE ended_at IS NULL AND id = ")?;
    sql.bind(session.0);
    Ok(sql.one::<Owner>(source).await?.map(|owner| UserId(owner.user_id)))
}
