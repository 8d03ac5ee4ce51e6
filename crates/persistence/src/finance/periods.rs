//! Storage of accounting periods, and the question whether money may move on a day.

use dujiang_domain::access::{Action, Creates, Mutates, Permit, UnitAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{Period, PeriodKey, PeriodState};
use dujiang_domain::ids::{OrgUnitId, UserId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QuerySelect};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entities::periods::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;

#[derive(FromQueryResult)]
struct Above {
    id: Uuid,
    period: Option<Uuid>,
    state: Option<String>,
}

const CHAIN: &str = "WITH RECURSIVE up (id, parent_id) AS (SELECT id, parent_id FROM org_units WHERE id = ";
const CHAIN_REST: &str =
    " UNION ALL SELECT o.id, o.parent_id FROM org_units o JOIN up ON o.id = up.parent_id) ";

/// Refuses a day whose month is closed for the unit or for one above it, and keeps the month from being closed
/// until this transaction ends. Months that nobody has touched get their row here, so that there is something
/// to hold.
///
/// # Errors
/// [`Code::PeriodClosed`], naming the month.
pub async fn require_open(tx: &Tx, month: PeriodKey) -> Result<(), StoreError> {
    let mut rows = months(tx, month).await?;
    let untouched: Vec<Uuid> = rows.iter().filter(|row| row.period.is_none()).map(|row| row.id).collect();
    if !untouched.is_empty() {
        let new = untouched
            .into_iter()
            .map(|unit| to_row(&Period::untouched(PeriodKey { unit_id: OrgUnitId(unit), ..month })));
        // Not under a permit: an untouched month says nothing that was not so before.
        Entity::insert_many(new)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(tx.connection())
            .await?;
        rows = months(tx, month).await?;
    }
    let is_closed =
        |row: &Above| row.state.as_deref().and_then(PeriodState::parse).is_some_and(PeriodState::is_closed);
    if rows.iter().any(is_closed) {
        return Err(Fault::new(Code::PeriodClosed).with("period", month.label()).into());
    }
    Ok(())
}

/// The months of the unit and of those above it, held against being closed.
async fn months(tx: &Tx, month: PeriodKey) -> Result<Vec<Above>, StoreError> {
    let mut sql = Sql::new(tx, CHAIN)?;
    sql.bind(month.unit_id.0).push(CHAIN_REST);
    sql.push("SELECT up.id, d.id AS period, d.state FROM up LEFT JOIN periods d ON d.unit_id = up.id AND d.year = ");
    sql.bind(i64::from(month.year)).push(" AND d.month = ").bind(i64::from(month.month));
    let rows: Vec<Above> = sql.all(tx).await?;
    let held = rows.iter().filter_map(|row| row.period);
    let mut sql = Sql::new(tx, "SELECT id, id AS period, state FROM periods WHERE id IN ")?;
    let lock = sql.dialect().share_lock();
    if lock.is_empty() {
        return Ok(rows);
    }
    // An outer join cannot be locked: the rows are read again once they are held.
    sql.bind_list(held).push(" ORDER BY id").push(lock);
    let locked: Vec<Above> = sql.all(tx).await?;
    let now = |row: Above| {
        let state = locked.iter().find(|held| held.period == row.period).and_then(|held| held.state.clone());
        Above { state: state.or(row.state), ..row }
    };
    Ok(rows.into_iter().map(now).collect())
}

/// Whether a day's month is closed for the unit or for one above it, without holding anything.
///
/// # Errors
/// When the database fails.
pub async fn is_closed(source: &impl Source, month: PeriodKey) -> Result<bool, StoreError> {
    let mut sql = Sql::new(source, CHAIN)?;
    sql.bind(month.unit_id.0).push(CHAIN_REST);
    sql.push("SELECT d.id, d.id AS period, d.state FROM periods d WHERE d.unit_id IN (SELECT id FROM up) AND d.year = ");
    sql.bind(i64::from(month.year)).push(" AND d.month = ").bind(i64::from(month.month));
    sql.push(" AND d.state IN ('closed', 'reopening')");
    Ok(sql.one::<Above>(source).await?.is_some())
}

/// Loads a month of a unit to change it; one that nobody has touched is begun.
///
/// # Errors
/// When the database fails.
pub async fn get_for_update<A>(tx: &Tx, permit: &Permit<A>, key: PeriodKey) -> Result<Period, StoreError>
where
    A: Creates<On = UnitAccess>,
{
    permit.covers(key.unit_id)?;
    let new = to_row(&Period::untouched(key));
    Entity::insert(new)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx.connection())
        .await?;
    let row = Entity::find_by_id(key.id()).lock_exclusive().one(tx.connection()).await?;
    to_domain(row.ok_or(StoreError::Unreadable("periods"))?)
}

/// A month as it stands, to see who may do what to it.
///
/// # Errors
/// When the database fails or holds a value of the wrong kind.
pub async fn get(source: &impl Source, key: PeriodKey) -> Result<Period, StoreError> {
    let row = Entity::find_by_id(key.id()).one(source.connection()).await?;
    row.map_or_else(|| Ok(Period::untouched(key)), to_domain)
}

/// Saves a changed month over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A: Mutates>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &Period,
    after: &Period,
) -> Result<(), StoreError> {
    permit.covers(after.key.unit_id)?;
    versioned::replace(tx, to_row(after), Column::Id.eq(after.key.id()), Column::Version.eq(before.version))
        .await
}

/// One month with the names of those who asked and confirmed.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct PeriodRow {
    pub unit_id: Uuid,
    pub unit_name: String,
    pub year: i64,
    pub month: i64,
    pub state: String,
    pub asked_by: Option<Uuid>,
    pub asked_by_name: Option<String>,
    pub asked_at: Option<chrono::DateTime<chrono::Utc>>,
    pub confirmed_by: Option<Uuid>,
    pub confirmed_by_name: Option<String>,
    pub confirmed_at: Option<chrono::DateTime<chrono::Utc>>,
    pub reason: Option<String>,
    pub version: i64,
}

const SELECT: &str = "SELECT d.unit_id, u.name AS unit_name, d.year, d.month, d.state, d.asked_by, \
    a.name AS asked_by_name, d.asked_at, d.confirmed_by, c.name AS confirmed_by_name, d.confirmed_at, d.reason, \
    d.version FROM periods d JOIN org_units u ON u.id = d.unit_id LEFT JOIN users a ON a.id = d.asked_by \
    LEFT JOIN users c ON c.id = d.confirmed_by WHERE d.unit_id = ";

/// The months of a unit's year that somebody has touched.
///
/// # Errors
/// [`Code::NotFound`] for another unit than the permit's.
pub async fn of_year<A>(
    source: &impl Source,
    permit: &Permit<A>,
    unit: OrgUnitId,
    year: i32,
) -> Result<Vec<PeriodRow>, StoreError>
where
    A: Action<On = UnitAccess>,
{
    permit.covers(unit)?;
    let mut sql = Sql::new(source, SELECT)?;
    sql.bind(unit.0).push(" AND d.year = ").bind(i64::from(year)).push(" ORDER BY d.month");
    sql.all(source).await
}

/// A month just written.
///
/// # Errors
/// When the database fails.
pub async fn view<A: Action>(tx: &Tx, permit: &Permit<A>, key: PeriodKey) -> Result<PeriodRow, StoreError> {
    permit.covers(key.unit_id)?;
    let mut sql = Sql::new(tx, SELECT)?;
    sql.bind(key.unit_id.0).push(" AND d.id = ").bind(key.id());
    sql.one(tx).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

#[derive(FromQueryResult)]
struct Name {
    name: String,
}

/// The name of a unit, for months that nobody has touched.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn unit_name(source: &impl Source, unit: OrgUnitId) -> Result<String, StoreError> {
    let mut sql = Sql::new(source, "SELECT name FROM org_units WHERE id = ")?;
    sql.bind(unit.0);
    let row: Option<Name> = sql.one(source).await?;
    Ok(row.ok_or_else(|| Fault::new(Code::NotFound))?.name)
}

pub(crate) fn to_row(period: &Period) -> ActiveModel {
    ActiveModel {
        id: Set(period.key.id()),
        unit_id: Set(period.key.unit_id.0),
        year: Set(i64::from(period.key.year)),
        month: Set(i64::from(period.key.month)),
        state: Set(period.state.as_str().to_owned()),
        asked_by: Set(period.asked_by.map(Uuid::from)),
        asked_at: Set(period.asked_at),
        confirmed_by: Set(period.confirmed_by.map(Uuid::from)),
        confirmed_at: Set(period.confirmed_at),
        reason: Set(period.reason.clone()),
        version: Set(period.version),
    }
}

pub(crate) fn to_domain(row: Model) -> Result<Period, StoreError> {
    let key = PeriodKey {
        unit_id: OrgUnitId(row.unit_id),
        year: i32::try_from(row.year).map_err(|_| StoreError::Unreadable("periods.year"))?,
        month: u32::try_from(row.month).map_err(|_| StoreError::Unreadable("periods.month"))?,
    };
    Ok(Period {
        key,
        state: PeriodState::parse(&row.state).ok_or(StoreError::Unreadable("periods.state"))?,
        asked_by: row.asked_by.map(UserId),
        asked_at: row.asked_at,
        confirmed_by: row.confirmed_by.map(UserId),
        confirmed_at: row.confirmed_at,
        reason: row.reason,
        name: key.label(),
        version: row.version,
    })
}
