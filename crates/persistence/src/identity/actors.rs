//! From a session to the person behind it and what he may do.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use dujiang_domain::access::{HeldGrant, Permission, permission};
use dujiang_domain::ids::{OrgUnitId, SessionId, UserId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// A person with an open session.
#[derive(Debug, Clone)]
pub struct Principal {
    /// The account.
    pub user: UserId,
    /// Name of the person.
    pub name: String,
    /// The unit the person belongs to.
    pub unit: OrgUnitId,
    /// Whether the password must be changed first.
    pub password_change_required: bool,
    /// When the password was set.
    pub password_changed_at: DateTime<Utc>,
    /// `desk` or `field`.
    pub session_kind: String,
    /// When the session was last used.
    pub last_seen_at: DateTime<Utc>,
    /// When the session ends whatever happens.
    pub expires_at: DateTime<Utc>,
    /// Roles held at units.
    pub grants: Arc<[HeldGrant]>,
}

#[derive(FromQueryResult)]
struct PersonRow {
    user_id: Uuid,
    name: String,
    unit_id: Uuid,
    password_change_required: bool,
    password_changed_at: DateTime<Utc>,
    kind: String,
    last_seen_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct GrantRow {
    unit_id: Uuid,
    permissions: serde_json::Value,
}

/// The person behind an open session of an enabled account.
///
/// # Errors
/// When the database fails.
pub async fn principal_of_session(
    source: &impl Source,
    session: SessionId,
) -> Result<Option<Principal>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT s.user_id, u.name, u.unit_id, u.password_change_required, u.password_changed_at, \
         s.kind, s.last_seen_at, s.expires_at \
         FROM sessions s JOIN users u ON u.id = s.user_id \
         WHERE s.ended_at IS NULL AND u.is_disabled = FALSE AND s.id = ",
    )?;
    sql.bind(session.0);
    let Some(person) = sql.one::<PersonRow>(source).await? else { return Ok(None) };
    let grants = grants_of(source, UserId(person.user_id)).await?;
    Ok(Some(Principal {
        user: UserId(person.user_id),
        name: person.name,
        unit: OrgUnitId(person.unit_id),
        password_change_required: person.password_change_required,
        password_changed_at: person.password_changed_at,
        session_kind: person.kind,
        last_seen_at: person.last_seen_at,
        expires_at: person.expires_at,
        grants,
    }))
}

/// A person with the rights of this moment, whether signed in or not.
#[derive(Debug, Clone)]
pub struct Person {
    /// The account.
    pub user: UserId,
    /// Name of the person.
    pub name: String,
    /// The unit the person belongs to.
    pub unit: OrgUnitId,
    /// Roles held at units.
    pub grants: Arc<[HeldGrant]>,
}

#[derive(FromQueryResult)]
struct NameRow {
    id: Uuid,
    name: String,
    unit_id: Uuid,
}

/// The person behind an enabled account.
///
/// # Errors
/// When the database fails.
pub async fn person(source: &impl Source, user: UserId) -> Result<Option<Person>, StoreError> {
    let mut sql =
        Sql::new(source, "SELECT id, name, unit_id FROM users WHERE is_disabled = FALSE AND id = ")?;
    sql.bind(user.0);
    find_person(source, sql).await
}

/// The person behind an enabled account, by the name used to sign in.
///
/// # Errors
/// When the database fails.
pub async fn person_by_login(source: &impl Source, login: &str) -> Result<Option<Person>, StoreError> {
    let mut sql =
        Sql::new(source, "SELECT id, name, unit_id FROM users WHERE is_disabled = FALSE AND login = ")?;
    sql.bind(login);
    find_person(source, sql).await
}

async fn find_person(source: &impl Source, sql: Sql) -> Result<Option<Person>, StoreError> {
    let Some(row) = sql.one::<NameRow>(source).await? else { return Ok(None) };
    let grants = grants_of(source, UserId(row.id)).await?;
    Ok(Some(Person { user: UserId(row.id), name: row.name, unit: OrgUnitId(row.unit_id), grants }))
}

async fn grants_of(source: &impl Source, user: UserId) -> Result<Arc<[HeldGrant]>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT g.unit_id, r.permissions FROM grants g JOIN roles r ON r.code = g.role_code WHERE g.user_id = ",
    )?;
    sql.bind(user.0);
    let rows: Vec<GrantRow> = sql.all(source).await?;
    Ok(rows.into_iter().map(held).collect())
}

/// A permission that a later version took out of the table is simply not held any more.
fn held(row: GrantRow) -> HeldGrant {
    let codes: Vec<String> = serde_json::from_value(row.permissions).unwrap_or_default();
    let permissions: BTreeSet<Permission> = codes.iter().filter_map(|code| permission(code)).collect();
    HeldGrant { permissions: Arc::new(permissions), unit: OrgUnitId(row.unit_id) }
}
