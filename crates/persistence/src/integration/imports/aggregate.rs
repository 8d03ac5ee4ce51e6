//! The import itself, and how far its job is.

use dujiang_domain::access::{Creates, Mutates, Permit, Personal};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ImportId, OrgUnitId, UserId};
use dujiang_domain::integration::Import;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::entities::imports;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// Loads an import to change it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_for_update(tx: &Tx, id: ImportId) -> Result<(Import, Standing), StoreError> {
    let row = imports::Entity::find_by_id(id.0).lock_exclusive().one(tx.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Loads an import to look at it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get(source: &impl Source, id: ImportId) -> Result<(Import, Standing), StoreError> {
    let row = imports::Entity::find_by_id(id.0).one(source.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// How far the running job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Standing {
    /// Rows in all.
    pub total: i64,
    /// Rows done.
    pub done: i64,
    /// Number of the last row done, as the file counts them.
    pub last_row: i64,
}

/// Saves a new import.
///
/// # Errors
/// [`Code::NotFound`] for another import than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, import: &Import) -> Result<(), StoreError>
where
    A: Creates<On = Personal>,
{
    permit.covers(import.id)?;
    let row =
        imports::ActiveModel { rows_total: Set(0), rows_done: Set(0), last_row: Set(0), ..to_row(import)? };
    imports::Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed import over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(tx: &Tx, permit: &Permit<A>, before: &Import, after: &Import) -> Result<(), StoreError>
where
    A: Mutates<On = Personal>,
{
    permit.covers(after.id)?;
    versioned::replace(
        tx,
        imports::ActiveModel { id: NotSet, ..to_row(after)? },
        imports::Column::Id.eq(after.id.0),
        imports::Column::Version.eq(before.version),
    )
    .await?;
    Ok(())
}

/// Keeps what was found in the file; it is no part of the audit log, for it shows cells.
///
/// # Errors
/// When the database fails.
pub async fn save_layout<A>(tx: &Tx, permit: &Permit<A>, layout: &Value) -> Result<(), StoreError>
where
    A: Mutates<On = Personal>,
{
    let mut sql = Sql::new(tx, "UPDATE imports SET layout = ")?;
    sql.bind(layout.clone()).push(" WHERE id = ").bind(permit.on());
    sql.run(tx).await.map(drop)
}

/// What was found in the file.
///
/// # Errors
/// When the database fails.
pub async fn layout(source: &impl Source, id: ImportId) -> Result<Option<Value>, StoreError> {
    let row: Option<Option<Value>> = imports::Entity::find_by_id(id.0)
        .select_only()
        .column(imports::Column::Layout)
        .into_tuple()
        .one(source.connection())
        .await?;
    Ok(row.flatten())
}

/// Sets a job at its beginning.
///
/// # Errors
/// When the database fails.
pub async fn restart(tx: &Tx, id: ImportId, total: i64) -> Result<(), StoreError> {
    set_progress(tx, id, Standing { total, done: 0, last_row: 0 }, None).await.map(drop)
}

/// Notes how far a job is, unless another runner is further already: then false, and the
/// transaction must not be kept.
///
/// # Errors
/// When the database fails.
pub async fn progress(tx: &Tx, id: ImportId, from: Standing, to: Standing) -> Result<bool, StoreError> {
    set_progress(tx, id, to, Some(from.last_row)).await
}

async fn set_progress(tx: &Tx, id: ImportId, to: Standing, from: Option<i64>) -> Result<bool, StoreError> {
    let mut sql = Sql::new(tx, "UPDATE imports SET rows_total = ")?;
    sql.bind(to.total).push(", rows_done = ").bind(to.done).push(", last_row = ").bind(to.last_row);
    sql.push(" WHERE id = ").bind(id.0);
    if let Some(from) = from {
        sql.push(" AND last_row = ").bind(from);
    }
    Ok(sql.run(tx).await? == 1)
}

fn to_row(import: &Import) -> Result<imports::ActiveModel, StoreError> {
    let size = i64::try_from(import.file_size).map_err(|_| StoreError::Unreadable("imports.file_size"))?;
    Ok(imports::ActiveModel {
        id: Set(import.id.0),
        owner_id: Set(import.owner.0),
        unit_id: Set(import.unit.0),
        state: Set(word(import.state)),
        file_name: Set(import.file_name.clone()),
        file_size: Set(size),
        file_key: Set(import.file_key.clone()),
        layout: NotSet,
        mapping: Set(import.mapping.as_ref().map(json).transpose()?),
        report: Set(json(&import.report)?),
        rows_total: NotSet,
        rows_done: NotSet,
        last_row: NotSet,
        failure: Set(import.failure.as_ref().map(json).transpose()?),
        undo_reason: Set(import.undo_reason.clone()),
        created_at: Set(import.created_at),
        committed_at: Set(import.committed_at),
        undo_until: Set(import.undo_until),
        version: Set(import.version),
    })
}

fn json(value: &impl Serialize) -> Result<Value, StoreError> {
    serde_json::to_value(value).map_err(|_| StoreError::Unreadable("imports"))
}

pub(crate) fn to_domain(row: imports::Model) -> Result<(Import, Standing), StoreError> {
    let unreadable = |_| StoreError::Unreadable("imports");
    let standing = Standing { total: row.rows_total, done: row.rows_done, last_row: row.last_row };
    let import = Import {
        id: ImportId(row.id),
        owner: UserId(row.owner_id),
        unit: OrgUnitId(row.unit_id),
        state: unword(&row.state, "imports.state")?,
        file_name: row.file_name,
        file_size: u64::try_from(row.file_size).map_err(|_| StoreError::Unreadable("imports.file_size"))?,
        file_key: row.file_key,
        mapping: row.mapping.map(serde_json::from_value).transpose().map_err(unreadable)?,
        report: serde_json::from_value(row.report).map_err(unreadable)?,
        failure: row.failure.map(serde_json::from_value).transpose().map_err(unreadable)?,
        undo_reason: row.undo_reason,
        created_at: row.created_at,
        committed_at: row.committed_at,
        undo_until: row.undo_until,
        version: row.version,
    };
    Ok((import, standing))
}
