//! Storage of exports.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Action, Creates, Mutates, Permit, Personal, Reach, UsePersonal};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ExportId, UserId};
use dujiang_domain::integration::{Export, ExportState, ExportWish};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde_json::Value;
use uuid::Uuid;

use crate::Database;
use crate::entities::exports::{self as table, Column, Entity};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::tx::{Maintenance, Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// A page of the caller's own exports, the newest first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor is of another list.
pub async fn list(
    source: &impl Source,
    reach: &Reach<UsePersonal>,
    page: &PageRequest,
) -> Result<Page<Export>, StoreError> {
    const LIST: &str = "exports";
    let mut query = Entity::find().filter(Column::OwnerId.eq(reach.person().map(Uuid::from)));
    if let Some(cursor) = Cursor::of(page, LIST)? {
        let at = DateTime::parse_from_rfc3339(&cursor.key).map_err(|_| Fault::new(Code::RequestCursor))?;
        let at = at.to_utc();
        let same = Condition::all().add(Column::CreatedAt.eq(at)).add(Column::Id.lt(cursor.id));
        query = query.filter(Condition::any().add(Column::CreatedAt.lt(at)).add(same));
    }
    let query = query.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
    let rows = query.limit(page.limit.saturating_add(1)).all(source.connection()).await?;
    let exports = rows.into_iter().map(to_domain).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(exports, page, LIST, |export| (export.created_at.to_rfc3339(), export.id.0)))
}

/// An export, whoever's it is; a permit decides who may see it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get(source: &impl Source, id: ExportId) -> Result<Export, StoreError> {
    let row = Entity::find_by_id(id.0).one(source.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Loads an export to change it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_for_update(tx: &Tx, id: ExportId) -> Result<Export, StoreError> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(tx.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// The query as it was understood when it was asked for.
///
/// # Errors
/// [`Code::NotFound`] when there is none, or not the permit's.
pub async fn plan<A>(source: &impl Source, permit: &Permit<A>, id: ExportId) -> Result<Value, StoreError>
where
    A: Action<On = Personal>,
{
    permit.covers(id)?;
    let plan: Option<Value> = Entity::find_by_id(id.0)
        .select_only()
        .column(Column::Plan)
        .into_tuple()
        .one(source.connection())
        .await?;
    plan.ok_or_else(|| Fault::new(Code::NotFound).into())
}

/// How many exports of a person wait to be made.
///
/// # Errors
/// When the database fails.
pub async fn count_waiting(tx: &Tx, owner: UserId) -> Result<i64, StoreError> {
    let query = Entity::find()
        .filter(Column::OwnerId.eq(owner.0))
        .filter(Column::State.eq(word(ExportState::Queued)));
    Ok(i64::try_from(query.count(tx.connection()).await?).unwrap_or(i64::MAX))
}

/// Saves a new export.
///
/// # Errors
/// [`Code::NotFound`] for another export than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, export: &Export, plan: Value) -> Result<(), StoreError>
where
    A: Creates<On = Personal>,
{
    permit.covers(export.id)?;
    let row = table::ActiveModel { plan: Set(plan), ..to_row(export)? };
    Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed export over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(tx: &Tx, permit: &Permit<A>, before: &Export, after: &Export) -> Result<(), StoreError>
where
    A: Mutates<On = Personal>,
{
    permit.covers(after.id)?;
    versioned::replace(
        tx,
        table::ActiveModel { id: NotSet, ..to_row(after)? },
        Column::Id.eq(after.id.0),
        Column::Version.eq(before.version),
    )
    .await
}

/// Some exports whose files were made before `limit` and lie there still.
///
/// # Errors
/// When the database fails.
pub async fn overdue(database: &Database, limit: DateTime<Utc>) -> Result<Vec<ExportId>, StoreError> {
    let ids: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::State.eq(word(ExportState::Done)))
        .filter(Column::FinishedAt.lt(limit))
        .limit(100)
        .into_tuple()
        .all(database.reader())
        .await?;
    Ok(ids.into_iter().map(ExportId).collect())
}

/// Notes that the files of exports have been cleared away.
///
/// # Errors
/// When the database fails.
pub async fn note_expired(database: &Database, ids: &[ExportId]) -> Result<(), StoreError> {
    let tx = database.begin(None).await?;
    let row = table::ActiveModel { state: Set(word(ExportState::Expired)), ..Default::default() };
    Entity::update_many()
        .set(row)
        .filter(Column::Id.is_in(ids.iter().map(|id| id.0)))
        .exec(tx.connection())
        .await?;
    tx.commit_maintenance(Maintenance::Expiry).await
}

fn to_row(export: &Export) -> Result<table::ActiveModel, StoreError> {
    let columns = serde_json::to_value(&export.wish.columns);
    Ok(table::ActiveModel {
        id: Set(export.id.0),
        owner_id: Set(export.owner_id.0),
        kind: Set(word(export.wish.kind)),
        format: Set(word(export.wish.format)),
        query: Set(export.wish.query.clone()),
        columns: Set(columns.map_err(|_| StoreError::Unreadable("exports.columns"))?),
        language: Set(export.wish.language.clone()),
        plan: NotSet,
        state: Set(word(export.state)),
        file_name: Set(export.file_name.clone()),
        row_count: Set(export.row_count),
        failure: Set(export.failure.clone()),
        created_at: Set(export.created_at),
        finished_at: Set(export.finished_at),
        version: Set(export.version),
    })
}

pub(crate) fn to_domain(row: table::Model) -> Result<Export, StoreError> {
    let columns = serde_json::from_value(row.columns);
    Ok(Export {
        id: ExportId(row.id),
        owner_id: UserId(row.owner_id),
        wish: ExportWish {
            kind: unword(&row.kind, "exports.kind")?,
            format: unword(&row.format, "exports.format")?,
            query: row.query,
            columns: columns.map_err(|_| StoreError::Unreadable("exports.columns"))?,
            language: row.language,
        },
        state: unword(&row.state, "exports.state")?,
        file_name: row.file_name,
        row_count: row.row_count,
        failure: row.failure,
        created_at: row.created_at,
        finished_at: row.finished_at,
        version: row.version,
    })
}
