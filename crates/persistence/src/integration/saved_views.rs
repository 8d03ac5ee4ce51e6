//! Storage of saved views.

use dujiang_domain::access::{Creates, Mutates, Permit, Personal, Reach, UsePersonal};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{SavedViewId, UserId};
use dujiang_domain::integration::{SavedView, ViewFields, ViewPage};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::entities::saved_views::{self as table, Column, Entity};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// A page of the caller's own views, by name.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor is of another list.
pub async fn list(
    source: &impl Source,
    reach: &Reach<UsePersonal>,
    of: Option<ViewPage>,
    page: &PageRequest,
) -> Result<Page<SavedView>, StoreError> {
    let list = crate::digest::short(&format!("saved_views {:?}", of.map(word)));
    let mut query = Entity::find().filter(Column::OwnerId.eq(reach.person().map(Uuid::from)));
    if let Some(of) = of {
        query = query.filter(Column::Page.eq(word(of)));
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        let same_name = Condition::all().add(Column::Name.eq(&*cursor.key)).add(Column::Id.gt(cursor.id));
        query = query.filter(Condition::any().add(Column::Name.gt(&*cursor.key)).add(same_name));
    }
    let query = query.order_by_asc(Column::Name).order_by_asc(Column::Id).limit(page.limit + 1);
    let rows = query.all(source.connection()).await?;
    let views = rows.into_iter().map(to_domain).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(views, page, &list, |view| (view.fields.name.clone(), view.id.0)))
}

/// How many views the owner of the permit's place has.
///
/// # Errors
/// When the database fails.
pub async fn count(tx: &Tx, owner: UserId) -> Result<i64, StoreError> {
    let number = Entity::find().filter(Column::OwnerId.eq(owner.0)).count(tx.connection()).await?;
    Ok(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Loads a view to change it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_for_update(tx: &Tx, id: SavedViewId) -> Result<SavedView, StoreError> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(tx.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Saves a new view.
///
/// # Errors
/// [`Code::SavedViewNameTaken`] when the owner has another of that name.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, view: &SavedView) -> Result<(), StoreError>
where
    A: Creates<On = Personal>,
{
    permit.covers(view.id)?;
    Entity::insert(to_row(view)?).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed view over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster; [`Code::SavedViewNameTaken`].
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &SavedView,
    after: &SavedView,
) -> Result<(), StoreError>
where
    A: Mutates<On = Personal>,
{
    permit.covers(after.id)?;
    versioned::replace(tx, to_row(after)?, Column::Id.eq(after.id.0), Column::Version.eq(before.version))
        .await
}

/// Removes a view.
///
/// # Errors
/// When the database fails.
pub async fn remove<A>(tx: &Tx, permit: &Permit<A>, view: &SavedView) -> Result<(), StoreError>
where
    A: Mutates<On = Personal>,
{
    permit.covers(view.id)?;
    Entity::delete_by_id(view.id.0).exec(tx.connection()).await?;
    Ok(())
}

fn to_row(view: &SavedView) -> Result<table::ActiveModel, StoreError> {
    let columns = serde_json::to_value(&view.fields.columns);
    Ok(table::ActiveModel {
        id: Set(view.id.0),
        owner_id: Set(view.owner_id.0),
        page: Set(word(view.page)),
        name: Set(view.fields.name.clone()),
        query: Set(view.fields.query.clone()),
        columns: Set(columns.map_err(|_| StoreError::Unreadable("saved_views.columns"))?),
        created_at: Set(view.created_at),
        version: Set(view.version),
    })
}

pub(crate) fn to_domain(row: table::Model) -> Result<SavedView, StoreError> {
    let columns = serde_json::from_value(row.columns);
    Ok(SavedView {
        id: SavedViewId(row.id),
        owner_id: UserId(row.owner_id),
        page: unword(&row.page, "saved_views.page")?,
        fields: ViewFields {
            name: row.name,
            query: row.query,
            columns: columns.map_err(|_| StoreError::Unreadable("saved_views.columns"))?,
        },
        created_at: row.created_at,
        version: row.version,
    })
}
