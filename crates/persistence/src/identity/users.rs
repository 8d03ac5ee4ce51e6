//! Accounts: loading them to decide, saving them, and lists of them within a reach.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Creates, Mutates, Permit, Reach, ReadUser, UnitAccess, UnitScope, UserAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::identity::User;
use dujiang_domain::ids::{OrgUnitId, UserId};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QuerySelect,
};
use serde::Serialize;
use uuid::Uuid;

use crate::entities::users;
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::search::pattern;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;

/// An account as administrators read it.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct UserListRow {
    pub id: Uuid,
    pub login: String,
    pub name: String,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub phone: Option<String>,
    pub is_disabled: bool,
    pub password_change_required: bool,
    pub failed_logins: i64,
    pub last_failed_at: Option<DateTime<Utc>>,
    pub last_login_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub version: i64,
}

/// What accounts are wanted.
#[derive(Debug, Clone, Default, Serialize)]
pub struct UserFilter {
    /// Any fragment of name or log-in name.
    pub fragment: Option<String>,
    /// Units, a subtree already spelled out.
    pub units: Option<Vec<OrgUnitId>>,
    /// `Some(true)` for disabled ones only, `Some(false)` for the others.
    pub is_disabled: Option<bool>,
    /// Only those that rest after so many failures.
    pub locked: Option<LockedFilter>,
}

/// When an account counts as locked.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct LockedFilter {
    /// Whether the locked or the others are wanted.
    pub is_locked: bool,
    /// From so many failures on.
    pub failures: i64,
    /// The last of which was after this instant; it moves with time and so is no part of a cursor.
    #[serde(skip)]
    pub since: DateTime<Utc>,
}

const COLUMNS: &str = "SELECT u.id, u.login, u.name, u.unit_id, o.name AS unit_name, u.phone, u.is_disabled, \
    u.password_change_required, u.failed_logins, u.last_failed_at, u.last_login_at, u.created_at, u.version \
    FROM users u JOIN org_units o ON o.id = u.unit_id WHERE ";

/// A page of accounts within reach, by name.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another filter.
pub async fn list_users(
    source: &impl Source,
    reach: &Reach<ReadUser>,
    filter: &UserFilter,
    page: &PageRequest,
) -> Result<Page<UserListRow>, StoreError> {
    let list = crate::digest::short(&serde_json::to_string(filter).unwrap_or_default());
    let mut sql = Sql::new(source, COLUMNS)?;
    within(&mut sql, reach.units());
    narrow(&mut sql, filter);
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND (u.name, u.id) > (").bind(cursor.key).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY u.name, u.id LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<UserListRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.name.clone(), row.id)))
}

fn within(sql: &mut Sql, scope: &UnitScope) {
    match scope {
        UnitScope::All => sql.push("1 = 1"),
        UnitScope::Units(units) => sql.push("u.unit_id IN ").bind_list(units.iter().map(|unit| unit.0)),
    };
}

fn narrow(sql: &mut Sql, filter: &UserFilter) {
    if let Some(fragment) = &filter.fragment {
        sql.push(" AND (lower(u.name) LIKE ").bind(pattern(fragment)).push(" ESCAPE '\\' OR u.login LIKE ");
        sql.bind(pattern(fragment)).push(" ESCAPE '\\')");
    }
    if let Some(units) = &filter.units {
        sql.push(" AND u.unit_id IN ").bind_list(units.iter().map(|unit| unit.0));
    }
    if let Some(is_disabled) = filter.is_disabled {
        sql.push(" AND u.is_disabled = ").bind(is_disabled);
    }
    if let Some(locked) = filter.locked {
        sql.push(if locked.is_locked { " AND (" } else { " AND NOT (" });
        sql.push("u.failed_logins >= ").bind(locked.failures);
        sql.push(" AND u.last_failed_at IS NOT NULL AND u.last_failed_at > ").bind(locked.since).push(")");
    }
}

/// One account, under the permit to see it or to do more with it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn user_view<A>(
    source: &impl Source,
    permit: &Permit<A>,
    id: UserId,
) -> Result<UserListRow, StoreError>
where
    A: dujiang_domain::access::Action<On = UserAccess>,
{
    permit.covers(id)?;
    read_one(source, id).await
}

/// An account just opened, under the permit over its unit.
///
/// # Errors
/// [`Code::NotFound`] for another unit than the permit's.
pub async fn opened_view<A>(tx: &Tx, permit: &Permit<A>, user: &User) -> Result<UserListRow, StoreError>
where
    A: Creates<On = UnitAccess>,
{
    permit.covers(user.unit_id)?;
    read_one(tx, user.id).await
}

async fn read_one(source: &impl Source, id: UserId) -> Result<UserListRow, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push("u.id = ").bind(id.0);
    Ok(sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// What permissions need to know about an account.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn user_access(source: &impl Source, id: UserId) -> Result<UserAccess, StoreError> {
    let unit: Option<Uuid> = users::Entity::find_by_id(id.0)
        .select_only()
        .column(users::Column::UnitId)
        .into_tuple()
        .one(source.connection())
        .await?;
    let unit = unit.ok_or_else(|| Fault::new(Code::NotFound))?;
    Ok(UserAccess { id, unit: OrgUnitId(unit) })
}

/// Loads an account to change it, and keeps others from changing it meanwhile.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_user_for_update(tx: &Tx, id: UserId) -> Result<User, StoreError> {
    let row = users::Entity::find_by_id(id.0).lock_exclusive().one(tx.connection()).await?;
    Ok(to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?))
}

/// How many accounts there are.
///
/// # Errors
/// When the database fails.
pub async fn any_user(source: &impl Source) -> Result<bool, StoreError> {
    let row: Option<Uuid> = users::Entity::find()
        .select_only()
        .column(users::Column::Id)
        .into_tuple()
        .one(source.connection())
        .await?;
    Ok(row.is_some())
}

/// Saves a new account below the unit of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another unit than the permit's; [`Code::LoginTaken`].
pub async fn insert_user<A>(
    tx: &Tx,
    permit: &Permit<A>,
    user: &User,
    password_hash: &str,
) -> Result<(), StoreError>
where
    A: Creates<On = UnitAccess>,
{
    permit.covers(user.unit_id)?;
    let row = new_row(user, password_hash, tx.now());
    users::Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// The row of an account that nobody used yet.
pub(crate) fn new_row(user: &User, password_hash: &str, now: DateTime<Utc>) -> users::ActiveModel {
    users::ActiveModel {
        id: Set(user.id.0),
        login: Set(user.login.clone()),
        password_hash: Set(password_hash.to_owned()),
        password_changed_at: Set(now),
        failed_logins: Set(0),
        last_failed_at: Set(None),
        last_login_at: Set(None),
        created_at: Set(user.created_at),
        ..changeable(user)
    }
}

/// Saves a changed account over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save_user<A>(tx: &Tx, permit: &Permit<A>, before: &User, after: &User) -> Result<(), StoreError>
where
    A: Mutates<On = UserAccess>,
{
    permit.covers(after.id)?;
    save(tx, before, changeable(after)).await
}

pub(super) async fn save(tx: &Tx, before: &User, row: users::ActiveModel) -> Result<(), StoreError> {
    versioned::replace(tx, row, users::Column::Id.eq(before.id.0), users::Column::Version.eq(before.version))
        .await
}

/// The columns that a decision can change.
pub(super) fn changeable(user: &User) -> users::ActiveModel {
    users::ActiveModel {
        id: NotSet,
        name: Set(user.name.clone()),
        unit_id: Set(user.unit_id.0),
        phone: Set(user.phone.clone()),
        is_disabled: Set(user.is_disabled),
        password_change_required: Set(user.password_change_required),
        version: Set(user.version),
        ..Default::default()
    }
}

pub(crate) fn to_domain(row: users::Model) -> User {
    User {
        id: UserId(row.id),
        login: row.login,
        name: row.name,
        unit_id: OrgUnitId(row.unit_id),
        phone: row.phone,
        is_disabled: row.is_disabled,
        password_change_required: row.password_change_required,
        created_at: row.created_at,
        version: row.version,
    }
}
