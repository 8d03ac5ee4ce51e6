//! Units: loading them to decide, saving them, and the tree as people read it.
//!
//! Moves of units exclude each other by a lock on the unit above all others: two moves at one moment could make
//! a circle that neither of them sees.

use dujiang_domain::access::{Creates, Mutates, Permit, Reach, ReadOrganisation, UnitAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::identity::{OrgUnit, OrgUnitKind, UnitUsage};
use dujiang_domain::ids::OrgUnitId;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter,
    QuerySelect,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entities::org_units;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// A unit as people read it.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct UnitRow {
    pub id: Uuid,
    pub parent_id: Option<Uuid>,
    pub kind: String,
    pub name: String,
    pub short_name: String,
    pub code: Option<String>,
    pub region_code: Option<String>,
    pub position: i64,
    pub is_active: bool,
    pub version: i64,
}

impl From<OrgUnit> for UnitRow {
    fn from(unit: OrgUnit) -> Self {
        Self {
            id: unit.id.0,
            parent_id: unit.parent_id.map(Uuid::from),
            kind: word(unit.kind),
            name: unit.name,
            short_name: unit.short_name,
            code: unit.code,
            region_code: unit.region_code,
            position: unit.position,
            is_active: unit.is_active,
            version: unit.version,
        }
    }
}

const COLUMNS: &str = "SELECT id, parent_id, kind, name, short_name, code, region_code, position, is_active, \
    version FROM org_units";

/// All units, siblings in their order. The chart of the organisation is open to whoever may see any part of it:
/// projects name units all over the government.
///
/// # Errors
/// When the database fails.
pub async fn list_units(
    source: &impl Source,
    _reach: &Reach<ReadOrganisation>,
) -> Result<Vec<UnitRow>, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" ORDER BY position, name, id");
    sql.all(source).await
}

/// One unit; open to the same people as [`list_units`].
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn unit_view(
    source: &impl Source,
    _reach: &Reach<ReadOrganisation>,
    id: OrgUnitId,
) -> Result<UnitRow, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" WHERE id = ").bind(id.0);
    Ok(sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Loads a unit to change it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_unit_for_update(tx: &Tx, id: OrgUnitId) -> Result<OrgUnit, StoreError> {
    Ok(find_unit(tx, id).await?.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Loads a unit if there is one, and keeps others from changing it meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn find_unit(tx: &Tx, id: OrgUnitId) -> Result<Option<OrgUnit>, StoreError> {
    let row = org_units::Entity::find_by_id(id.0).lock_exclusive().one(tx.connection()).await?;
    row.map(to_domain).transpose()
}

/// The unit above all others, if there is one yet.
///
/// # Errors
/// When the database fails.
pub async fn root_unit(source: &impl Source) -> Result<Option<OrgUnit>, StoreError> {
    let row = org_units::Entity::find()
        .filter(org_units::Column::ParentId.is_null())
        .one(source.connection())
        .await?;
    row.map(to_domain).transpose()
}

/// Keeps others from moving units meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn lock_tree(tx: &Tx) -> Result<(), StoreError> {
    org_units::Entity::find()
        .filter(org_units::Column::ParentId.is_null())
        .lock_exclusive()
        .one(tx.connection())
        .await?;
    Ok(())
}

/// The place behind all children of `parent`. Places are spread out, so that others fit between them.
///
/// # Errors
/// When the database fails.
pub async fn next_position(tx: &Tx, parent: OrgUnitId) -> Result<i64, StoreError> {
    let mut sql =
        Sql::new(tx, "SELECT COALESCE(MAX(position), 0) + 100 AS number FROM org_units WHERE parent_id = ")?;
    sql.bind(parent.0);
    Ok(sql.one::<Number>(tx).await?.map_or(100, |row| row.number))
}

#[derive(FromQueryResult)]
struct Number {
    number: i64,
}

#[derive(FromQueryResult)]
struct UsageRow {
    projects: i64,
    users: i64,
    units: i64,
}

/// What depends on `unit` or on one of `below`, its subtree without itself.
///
/// # Errors
/// When the database fails.
pub async fn unit_usage(tx: &Tx, unit: OrgUnitId, below: &[OrgUnitId]) -> Result<UnitUsage, StoreError> {
    let below = || below.iter().map(|unit| unit.0);
    let all = || below().chain([unit.0]);
    let mut sql = Sql::new(tx, "SELECT (SELECT COUNT(*) FROM projects WHERE state NOT IN ")?;
    sql.push("('archived', 'rejected', 'removed', 'terminated') AND unit_id IN ").bind_list(all());
    sql.push(") AS projects, (SELECT COUNT(*) FROM users WHERE is_disabled = FALSE AND unit_id IN ");
    sql.bind_list(all())
        .push(") AS users, (SELECT COUNT(*) FROM org_units WHERE is_active = TRUE AND id IN ");
    sql.bind_list(below()).push(") AS units");
    let row = sql.one::<UsageRow>(tx).await?;
    Ok(row.map_or_else(UnitUsage::default, |row| UnitUsage {
        projects: row.projects,
        users: row.users,
        units: row.units,
    }))
}

/// Whether a region code is one that is in use.
///
/// # Errors
/// When the database fails.
pub async fn region_exists(tx: &Tx, code: &str) -> Result<bool, StoreError> {
    let mut sql = Sql::new(tx, "SELECT COUNT(*) AS number FROM regions WHERE is_active = TRUE AND code = ")?;
    sql.bind(code);
    Ok(sql.one::<Number>(tx).await?.is_some_and(|row| row.number > 0))
}

/// Saves a new unit below the unit of the permit; the unit above all others needs a permit over itself.
///
/// # Errors
/// [`Code::NotFound`] for another parent than the permit's; [`Code::OrgUnitCodeTaken`].
pub async fn insert_unit<A>(tx: &Tx, permit: &Permit<A>, unit: &OrgUnit) -> Result<(), StoreError>
where
    A: Creates<On = UnitAccess>,
{
    permit.covers(unit.parent_id.unwrap_or(unit.id))?;
    org_units::Entity::insert(to_row(unit)).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed unit over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster; [`Code::OrgUnitCodeTaken`].
pub async fn save_unit<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &OrgUnit,
    after: &OrgUnit,
) -> Result<(), StoreError>
where
    A: Mutates<On = UnitAccess>,
{
    permit.covers(after.id)?;
    let mut row = to_row(after);
    row.id = NotSet;
    versioned::replace(
        tx,
        row,
        org_units::Column::Id.eq(after.id.0),
        org_units::Column::Version.eq(before.version),
    )
    .await
}

pub(crate) fn to_row(unit: &OrgUnit) -> org_units::ActiveModel {
    org_units::ActiveModel {
        id: Set(unit.id.0),
        parent_id: Set(unit.parent_id.map(Uuid::from)),
        kind: Set(word(unit.kind)),
        name: Set(unit.name.clone()),
        short_name: Set(unit.short_name.clone()),
        code: Set(unit.code.clone()),
        region_code: Set(unit.region_code.clone()),
        position: Set(unit.position),
        is_active: Set(unit.is_active),
        version: Set(unit.version),
    }
}

pub(crate) fn to_domain(row: org_units::Model) -> Result<OrgUnit, StoreError> {
    Ok(OrgUnit {
        id: OrgUnitId(row.id),
        parent_id: row.parent_id.map(OrgUnitId),
        kind: unword::<OrgUnitKind>(&row.kind, "org_units.kind")?,
        name: row.name,
        short_name: row.short_name,
        code: row.code,
        region_code: row.region_code,
        position: row.position,
        is_active: row.is_active,
        version: row.version,
    })
}
