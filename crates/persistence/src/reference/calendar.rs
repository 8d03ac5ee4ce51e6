//! Calendar tables 节假日与调休, a row per year; its days are kept whole, only those that differ from the
//! plain week.

use dujiang_domain::access::{Government, Mutates, Permit};
use dujiang_domain::reference::{CalendarDay, CalendarTable, CalendarYear};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder, QuerySelect};

use super::require_tables;
use crate::entities::calendar_years::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// All tables in order of their years.
///
/// # Errors
/// When the database fails or a stored table is no table any more.
pub async fn tables(source: &impl Source) -> Result<Vec<CalendarTable>, StoreError> {
    let rows = Entity::find().order_by_asc(Column::Year).all(source.connection()).await?;
    rows.into_iter().map(to_domain).collect()
}

/// The table of one year, if it is published.
///
/// # Errors
/// When the database fails or the stored table is no table any more.
pub async fn table(source: &impl Source, year: i32) -> Result<Option<CalendarTable>, StoreError> {
    let row = Entity::find_by_id(i64::from(year)).one(source.connection()).await?;
    row.map(to_domain).transpose()
}

/// Loads the table of one year to replace it, and keeps others from replacing it meanwhile.
///
/// # Errors
/// When the database fails or the stored table is no table any more.
pub async fn find_table_for_update(tx: &Tx, year: i32) -> Result<Option<CalendarTable>, StoreError> {
    let row = Entity::find_by_id(i64::from(year)).lock_exclusive().one(tx.connection()).await?;
    row.map(to_domain).transpose()
}

/// Saves a table over the version before it, or begins its year.
///
/// # Errors
/// [`dujiang_domain::fault::Code::RequestVersionStale`] when somebody was faster.
pub async fn save_table<A>(tx: &Tx, permit: &Permit<A>, after: &CalendarTable) -> Result<(), StoreError>
where
    A: Mutates<On = Government>,
{
    require_tables(permit)?;
    let days = days_json(&after.table)?;
    if after.version == 1 {
        let row = to_row(after, tx)?;
        Entity::insert(row).exec_without_returning(tx.connection()).await?;
        return Ok(());
    }
    let mut sql = Sql::new(tx, "UPDATE calendar_years SET source = ")?;
    sql.bind(after.source.as_str()).push(", days = ").bind(days);
    sql.push(", saved_at = ").bind(tx.now()).push(", version = ").bind(after.version);
    sql.push(" WHERE year = ").bind(i64::from(after.table.year()));
    sql.push(" AND version = ").bind(after.version.saturating_sub(1));
    StoreError::unless_replaced(sql.run(tx).await?)
}

pub(super) fn to_row(table: &CalendarTable, tx: &Tx) -> Result<ActiveModel, StoreError> {
    Ok(ActiveModel {
        year: Set(i64::from(table.table.year())),
        source: Set(table.source.clone()),
        days: Set(days_json(&table.table)?),
        saved_at: Set(tx.now()),
        version: Set(table.version),
    })
}

fn days_json(table: &CalendarYear) -> Result<serde_json::Value, StoreError> {
    serde_json::to_value(table.days()).map_err(|_| StoreError::Unreadable("calendar_years.days"))
}

pub(crate) fn to_domain(row: Model) -> Result<CalendarTable, StoreError> {
    let unreadable = || StoreError::Unreadable("calendar_years");
    let days: Vec<CalendarDay> = serde_json::from_value(row.days).map_err(|_| unreadable())?;
    let year = i32::try_from(row.year).map_err(|_| unreadable())?;
    let table = CalendarYear::parse(year, days).map_err(|_| unreadable())?;
    Ok(CalendarTable::stored(table, row.source, row.version))
}
