//! Secrets of accounts, failures and locks.
//!
//! Only hashes are kept, former ones for a while so that they do not come back. Whoever sets his own password
//! has shown the old one; whoever resets another's has a permit on the account.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{ManageUser, Permit};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::identity::User;
use dujiang_domain::ids::UserId;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::users;
use crate::entities::{password_history, users as table};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// Failures in a row.
#[derive(Debug, Clone, Copy, FromQueryResult)]
pub struct Failures {
    /// How many.
    pub failed_logins: i64,
    /// When the last was.
    pub last_failed_at: Option<DateTime<Utc>>,
}

/// The failures of an account as they stand, while others wait.
///
/// # Errors
/// When the database fails.
pub async fn failures_for_update(tx: &Tx, user: UserId) -> Result<Option<Failures>, StoreError> {
    Ok(table::Entity::find_by_id(user.0)
        .select_only()
        .columns([table::Column::FailedLogins, table::Column::LastFailedAt])
        .lock_exclusive()
        .into_model::<Failures>()
        .one(tx.connection())
        .await?)
}

/// The newest former hashes, at most `number`.
///
/// # Errors
/// When the database fails.
pub async fn former_hashes(
    source: &impl Source,
    user: UserId,
    number: u64,
) -> Result<Vec<String>, StoreError> {
    Ok(password_history::Entity::find()
        .select_only()
        .column(password_history::Column::PasswordHash)
        .filter(password_history::Column::UserId.eq(user.0))
        .order_by_desc(password_history::Column::SetAt)
        .order_by_desc(password_history::Column::Id)
        .limit(number)
        .into_tuple()
        .all(source.connection())
        .await?)
}

/// A hash on its way into an account.
#[derive(Debug, Clone, Copy)]
pub struct NewHash<'a> {
    /// The hash it replaces.
    pub before: &'a str,
    /// The new one.
    pub after: &'a str,
    /// How many former ones to keep.
    pub history: u64,
}

/// Saves the password that the person chose, over the one that was shown.
///
/// # Errors
/// [`Code::RequestVersionStale`] when the password was changed in between.
pub async fn change_password(
    tx: &Tx,
    before: &User,
    after: &User,
    hash: NewHash<'_>,
) -> Result<(), StoreError> {
    if current_hash(tx, before.id).await? != hash.before {
        return Err(Fault::new(Code::RequestVersionStale).into());
    }
    replace(tx, before, after, hash).await
}

/// Saves a password that somebody else set, and ends a lock.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn reset_password(
    tx: &Tx,
    permit: &Permit<ManageUser>,
    before: &User,
    after: &User,
    (hash, history): (&str, u64),
) -> Result<(), StoreError> {
    permit.covers(after.id)?;
    let old = current_hash(tx, before.id).await?;
    replace(tx, before, after, NewHash { before: &old, after: hash, history }).await
}

/// Forgets failures, and saves the account that says so.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn unlock(
    tx: &Tx,
    permit: &Permit<ManageUser>,
    before: &User,
    after: &User,
) -> Result<(), StoreError> {
    permit.covers(after.id)?;
    let row =
        table::ActiveModel { failed_logins: Set(0), last_failed_at: Set(None), ..users::changeable(after) };
    users::save(tx, before, row).await
}

async fn current_hash(tx: &Tx, user: UserId) -> Result<String, StoreError> {
    let hash: Option<String> = table::Entity::find_by_id(user.0)
        .select_only()
        .column(table::Column::PasswordHash)
        .into_tuple()
        .one(tx.connection())
        .await?;
    Ok(hash.ok_or_else(|| Fault::new(Code::NotFound))?)
}

async fn replace(tx: &Tx, before: &User, after: &User, hash: NewHash<'_>) -> Result<(), StoreError> {
    let row = table::ActiveModel {
        password_hash: Set(hash.after.to_owned()),
        password_changed_at: Set(tx.now()),
        failed_logins: Set(0),
        last_failed_at: Set(None),
        ..users::changeable(after)
    };
    users::save(tx, before, row).await?;
    let former = password_history::ActiveModel {
        id: Set(tx.next_id::<Uuid>()),
        user_id: Set(before.id.0),
        password_hash: Set(hash.before.to_owned()),
        set_at: Set(tx.now()),
    };
    password_history::Entity::insert(former).exec_without_returning(tx.connection()).await?;
    let mut sql = Sql::new(tx, "DELETE FROM password_history WHERE user_id = ")?;
    sql.bind(before.id.0).push(" AND id NOT IN (SELECT id FROM password_history WHERE user_id = ");
    sql.bind(before.id.0).push(" ORDER BY set_at DESC, id DESC LIMIT ").bind(hash.history).push(")");
    sql.run(tx).await?;
    Ok(())
}
