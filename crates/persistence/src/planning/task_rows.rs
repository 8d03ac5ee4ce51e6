//! Tasks as the plan's page shows them, in tree order.

use chrono::NaiveDate;
use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, ProjectId, TaskId, UserId};
use dujiang_domain::planning::{Derived, Standing, Task, TaskFields};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// One task with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct TaskRow {
    pub id: Uuid,
    pub parent_id: Option<Uuid>,
    pub wbs: String,
    pub wbs_order: String,
    pub title: String,
    pub description: String,
    pub unit_id: Option<Uuid>,
    pub unit_name: Option<String>,
    pub assignee_id: Option<Uuid>,
    pub assignee_name: Option<String>,
    pub assignee_unit: Option<String>,
    pub planned_start: Option<NaiveDate>,
    pub planned_end: Option<NaiveDate>,
    pub actual_start: Option<NaiveDate>,
    pub actual_end: Option<NaiveDate>,
    pub weight: i64,
    pub forecast_end: Option<NaiveDate>,
    pub progress_percent: i64,
    pub is_done: bool,
    pub has_children: bool,
    pub version: i64,
}

pub(super) const COLUMNS: &str = "SELECT t.id, t.parent_id, t.wbs, t.wbs_order, t.title, t.description, \
    t.unit_id, u.name AS unit_name, t.assignee_id, a.name AS assignee_name, au.name AS assignee_unit, \
    t.planned_start, t.planned_end, t.actual_start, t.actual_end, t.weight, t.forecast_end, t.progress_percent, t.is_done, \
    EXISTS (SELECT 1 FROM tasks c WHERE c.parent_id = t.id) AS has_children, t.version";

pub(super) const NAMES: &str = " LEFT JOIN org_units u ON u.id = t.unit_id \
    LEFT JOIN users a ON a.id = t.assignee_id LEFT JOIN org_units au ON au.id = a.unit_id";

/// A task as it stands, to be changed: its row with the names, and what only decisions need.
#[derive(Debug, Clone, FromQueryResult)]
pub struct KeptTask {
    /// As its page shows it.
    #[sea_orm(nested)]
    pub row: TaskRow,
    project_id: Uuid,
    position: i64,
    reported_percent: i64,
}

impl KeptTask {
    /// The task itself.
    pub fn task(&self) -> Task {
        let row = &self.row;
        let fields = TaskFields {
            title: row.title.clone(),
            description: row.description.clone(),
            unit_id: row.unit_id.map(OrgUnitId),
            assignee_id: row.assignee_id.map(UserId),
            planned_start: row.planned_start,
            planned_end: row.planned_end,
            actual_start: row.actual_start,
            actual_end: row.actual_end,
            weight: row.weight,
        };
        Task {
            id: TaskId(row.id),
            project_id: ProjectId(self.project_id),
            parent_id: row.parent_id.map(TaskId),
            position: self.position,
            fields,
            reported_percent: self.reported_percent,
            forecast_end: row.forecast_end,
            version: row.version,
        }
    }

    /// What lies below it.
    pub const fn standing(&self) -> Standing {
        match (self.row.has_children, self.row.is_done) {
            (false, _) => Standing::Leaf,
            (true, true) => Standing::Done,
            (true, false) => Standing::Open,
        }
    }

    /// What the plan gave it.
    pub(super) fn derived(&self) -> Derived {
        let TaskRow { wbs, wbs_order, progress_percent, is_done, .. } = &self.row;
        Derived {
            wbs: wbs.clone(),
            wbs_order: wbs_order.clone(),
            progress_percent: *progress_percent,
            is_done: *is_done,
        }
    }

    /// The row once its words and dates have changed, but neither its place, nor its progress, nor
    /// whom it names.
    pub(super) fn retold(self, after: &Task) -> TaskRow {
        let fields = after.fields.clone();
        TaskRow {
            title: fields.title,
            description: fields.description,
            planned_start: fields.planned_start,
            planned_end: fields.planned_end,
            actual_start: fields.actual_start,
            actual_end: fields.actual_end,
            version: after.version,
            ..self.row
        }
    }
}

/// Loads a task to change it; the row of its project was locked before, and with it the whole
/// plan. Who may see it is not known yet.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn kept(tx: &Tx, project: ProjectId, id: TaskId) -> Result<KeptTask, StoreError> {
    let mut sql = Sql::new(tx, COLUMNS)?;
    sql.push(", t.project_id, t.position, t.reported_percent FROM tasks t").push(NAMES);
    sql.push(" WHERE t.id = ").bind(id.0).push(" AND t.project_id = ").bind(project.0);
    sql.one(tx).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

/// A page of a project's tasks in tree order.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestCursor`] when the
/// cursor belongs to another list.
pub async fn list<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<TaskRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let list = crate::digest::short(&format!("tasks {project}"));
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" FROM (SELECT t.* FROM tasks t WHERE t.project_id = ").bind(project.0);
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND (t.wbs_order, t.id) > (").bind(cursor.key).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY t.wbs_order, t.id LIMIT ").bind(page.limit.saturating_add(1)).push(") t");
    sql.push(NAMES).push(" ORDER BY t.wbs_order, t.id");
    let rows: Vec<TaskRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.wbs_order.clone(), row.id)))
}

/// One task.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name, or is not the permit's.
pub async fn view<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    id: TaskId,
) -> Result<TaskRow, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" FROM tasks t").push(NAMES).push(" WHERE t.id = ").bind(id.0);
    sql.push(" AND t.project_id = ").bind(project.0);
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}
