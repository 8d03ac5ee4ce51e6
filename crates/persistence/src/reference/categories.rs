//! Categories in the order the government likes; some dozens of rows, read whole.

use dujiang_domain::access::{Creates, Government, Mutates, Permit, Reach, ReadOrganisation};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::reference::{Category, CategoryCode, Entry};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

use super::{require_new, require_tables};
use crate::entities::categories::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// A category as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct CategoryRow {
    pub code: String,
    pub name: String,
    pub position: i64,
    pub source: String,
    pub year: i64,
    pub is_active: bool,
    pub version: i64,
}

impl From<&Category> for CategoryRow {
    fn from(category: &Category) -> Self {
        Self {
            code: category.code.as_str().to_owned(),
            name: category.entry.name.clone(),
            position: category.position,
            source: category.entry.source.clone(),
            year: i64::from(category.entry.year),
            is_active: category.entry.is_active,
            version: category.version,
        }
    }
}

/// All categories in their order.
///
/// # Errors
/// When the database fails.
pub async fn categories(
    source: &impl Source,
    _reach: &Reach<ReadOrganisation>,
) -> Result<Vec<CategoryRow>, StoreError> {
    let mut sql = Sql::new(source, "SELECT code, name, position, source, year, is_active, version")?;
    sql.push(" FROM categories ORDER BY position, code");
    sql.all(source).await
}

/// One category.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn category(source: &impl Source, code: &CategoryCode) -> Result<Category, StoreError> {
    let row = Entity::find_by_id(code.as_str()).one(source.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Loads a category to change it, and keeps others from changing it meanwhile.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_category_for_update(tx: &Tx, code: &CategoryCode) -> Result<Category, StoreError> {
    let row = Entity::find_by_id(code.as_str()).lock_exclusive().one(tx.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Loads all categories in their order to change them together.
///
/// # Errors
/// When the database fails.
pub async fn lock_categories(tx: &Tx) -> Result<Vec<Category>, StoreError> {
    let query = Entity::find().order_by_asc(Column::Position).order_by_asc(Column::Code);
    let rows = query.lock_exclusive().all(tx.connection()).await?;
    rows.into_iter().map(to_domain).collect()
}

/// Saves a new category.
///
/// # Errors
/// [`Code::ReferenceCodeTaken`], [`Code::CategoryNameTaken`] when another one is in the way.
pub async fn insert_category<A>(tx: &Tx, permit: &Permit<A>, new: &Category) -> Result<(), StoreError>
where
    A: Creates<On = Government>,
{
    require_new(permit)?;
    Entity::insert(to_row(new)).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed category over the version before it.
///
/// # Errors
/// [`Code::CategoryNameTaken`]; [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save_category<A>(tx: &Tx, permit: &Permit<A>, after: &Category) -> Result<(), StoreError>
where
    A: Mutates<On = Government>,
{
    require_tables(permit)?;
    let mut sql = Sql::new(tx, "UPDATE categories SET name = ")?;
    sql.bind(after.entry.name.as_str()).push(", position = ").bind(after.position);
    sql.push(", source = ").bind(after.entry.source.as_str());
    sql.push(", year = ").bind(i64::from(after.entry.year));
    sql.push(", is_active = ").bind(after.entry.is_active);
    sql.push(", version = ").bind(after.version);
    sql.push(" WHERE code = ").bind(after.code.as_str());
    sql.push(" AND version = ").bind(after.version.saturating_sub(1));
    StoreError::unless_replaced(sql.run(tx).await?)
}

pub(super) fn to_row(category: &Category) -> ActiveModel {
    ActiveModel {
        code: Set(category.code.as_str().to_owned()),
        name: Set(category.entry.name.clone()),
        position: Set(category.position),
        is_active: Set(category.entry.is_active),
        source: Set(category.entry.source.clone()),
        year: Set(i64::from(category.entry.year)),
        version: Set(category.version),
    }
}

pub(crate) fn to_domain(row: Model) -> Result<Category, StoreError> {
    let unreadable = StoreError::Unreadable("categories");
    let Ok(code) = CategoryCode::parse(&row.code) else { return Err(unreadable) };
    let Ok(year) = i32::try_from(row.year) else { return Err(unreadable) };
    let entry = Entry { name: row.name, source: row.source, year, is_active: row.is_active };
    Ok(Category { code, position: row.position, entry, version: row.version })
}
