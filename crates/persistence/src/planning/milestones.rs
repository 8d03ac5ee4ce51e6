//! Storage of milestones: the aggregate for decisions, rows with names for reading.

use chrono::NaiveDate;
use dujiang_domain::access::{Action, Creates, Mutates, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{MilestoneId, OrgUnitId, ProjectId, TaskId, UserId};
use dujiang_domain::planning::{Milestone, MilestoneFields};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::plan::ROWS_AT_ONCE;
use crate::entities::milestones::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;

/// Loads a milestone of a project to change it.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn get_for_update(tx: &Tx, project: ProjectId, id: MilestoneId) -> Result<Milestone, StoreError> {
    let row = Entity::find_by_id(id.0)
        .filter(Column::ProjectId.eq(project.0))
        .lock_exclusive()
        .one(tx.connection())
        .await?;
    Ok(to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?))
}

/// The milestones that hang on any of these tasks.
///
/// # Errors
/// When the database fails.
pub async fn on_tasks(tx: &Tx, tasks: &[TaskId]) -> Result<Vec<Milestone>, StoreError> {
    let mut found = Vec::new();
    for chunk in tasks.chunks(ROWS_AT_ONCE) {
        let ids = chunk.iter().map(|task| task.0);
        let rows = Entity::find().filter(Column::TaskId.is_in(ids)).all(tx.connection()).await?;
        found.extend(rows.into_iter().map(to_domain));
    }
    Ok(found)
}

/// Saves a new milestone below the project of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, milestone: &Milestone) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(milestone.project_id)?;
    Entity::insert(to_row(milestone)).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed milestone over the version before it.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestVersionStale`] when
/// somebody was faster.
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &Milestone,
    after: &Milestone,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    versioned::replace(tx, to_row(after), Column::Id.eq(after.id.0), Column::Version.eq(before.version)).await
}

/// Removes a milestone.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestVersionStale`] when
/// somebody was faster.
pub async fn remove<A>(tx: &Tx, permit: &Permit<A>, milestone: &Milestone) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(milestone.project_id)?;
    versioned::remove::<Entity>(tx, Column::Id.eq(milestone.id.0), Column::Version.eq(milestone.version))
        .await
}

/// Whether a task is one of the project's, so that a milestone may hang on it.
///
/// # Errors
/// When the database fails.
pub async fn has_task(tx: &Tx, project: ProjectId, task: TaskId) -> Result<bool, StoreError> {
    use crate::entities::tasks::{Column, Entity};
    let found: Option<Uuid> = Entity::find_by_id(task.0)
        .select_only()
        .column(Column::Id)
        .filter(Column::ProjectId.eq(project.0))
        .into_tuple()
        .one(tx.connection())
        .await?;
    Ok(found.is_some())
}

/// One milestone with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct MilestoneRow {
    pub id: Uuid,
    pub title: String,
    pub description: String,
    pub is_key: bool,
    pub unit_id: Option<Uuid>,
    pub unit_name: Option<String>,
    pub person_id: Option<Uuid>,
    pub person_name: Option<String>,
    pub person_unit: Option<String>,
    pub planned_date: NaiveDate,
    pub actual_date: Option<NaiveDate>,
    pub weight: i64,
    pub task_id: Option<Uuid>,
    pub version: i64,
}

pub(super) const COLUMNS: &str = "SELECT m.id, m.title, m.description, m.is_key, \
    m.unit_id, u.name AS unit_name, m.person_id, a.name AS person_name, au.name AS person_unit, \
    m.planned_date, m.actual_date, m.weight, m.task_id, m.version";

pub(super) const NAMES: &str = " LEFT JOIN org_units u ON u.id = m.unit_id \
    LEFT JOIN users a ON a.id = m.person_id LEFT JOIN org_units au ON au.id = a.unit_id";

/// A page of a project's milestones by planned date.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestCursor`] when the
/// cursor belongs to another list.
pub async fn list<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<MilestoneRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let list = crate::digest::short(&format!("milestones {project}"));
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" FROM milestones m").push(NAMES).push(" WHERE m.project_id = ").bind(project.0);
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND (m.planned_date, m.id) > (").bind(date_of(&cursor)?);
        sql.push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY m.planned_date, m.id LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<MilestoneRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.planned_date.to_string(), row.id)))
}

/// The date in a cursor.
pub(super) fn date_of(cursor: &Cursor) -> Result<NaiveDate, Fault> {
    cursor.key.parse().map_err(|_| Fault::new(Code::RequestCursor))
}

/// One milestone.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name, or is not the permit's.
pub async fn view<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    id: MilestoneId,
) -> Result<MilestoneRow, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" FROM milestones m").push(NAMES).push(" WHERE m.id = ").bind(id.0);
    sql.push(" AND m.project_id = ").bind(project.0);
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

pub(crate) fn to_row(milestone: &Milestone) -> ActiveModel {
    let fields = &milestone.fields;
    ActiveModel {
        id: Set(milestone.id.0),
        project_id: Set(milestone.project_id.0),
        task_id: Set(fields.task_id.map(Uuid::from)),
        title: Set(fields.title.clone()),
        description: Set(fields.description.clone()),
        is_key: Set(fields.is_key),
        unit_id: Set(fields.unit_id.map(Uuid::from)),
        person_id: Set(fields.person_id.map(Uuid::from)),
        planned_date: Set(fields.planned_date),
        actual_date: Set(fields.actual_date),
        weight: Set(fields.weight),
        version: Set(milestone.version),
    }
}

pub(crate) fn to_domain(row: Model) -> Milestone {
    let fields = MilestoneFields {
        title: row.title,
        description: row.description,
        is_key: row.is_key,
        unit_id: row.unit_id.map(OrgUnitId),
        person_id: row.person_id.map(UserId),
        planned_date: row.planned_date,
        actual_date: row.actual_date,
        weight: row.weight,
        task_id: row.task_id.map(TaskId),
    };
    let (id, project_id) = (MilestoneId(row.id), ProjectId(row.project_id));
    Milestone { id, project_id, fields, version: row.version }
}
