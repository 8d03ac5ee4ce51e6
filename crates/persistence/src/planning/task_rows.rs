//! Tasks as the plan's page shows them, in tree order.

use chrono::NaiveDate;
use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ProjectId, TaskId};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

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
    pub progress_percent: i64,
    pub is_done: bool,
    pub has_children: bool,
    pub version: i64,
}

pub(super) const COLUMNS: &str = "SELECT t.id, t.parent_id, t.wbs, t.wbs_order, t.title, t.description, \
    t.unit_id, u.name AS unit_name, t.assignee_id, a.name AS assignee_name, au.name AS assignee_unit, \
    t.planned_start, t.planned_end, t.actual_start, t.actual_end, t.weight, t.progress_percent, t.is_done, \
    EXISTS (SELECT 1 FROM tasks c WHERE c.parent_id = t.id) AS has_children, t.version";

pub(super) const NAMES: &str = " LEFT JOIN org_units u ON u.id = t.unit_id \
    LEFT JOIN users a ON a.id = t.assignee_id LEFT JOIN org_units au ON au.id = a.unit_id";

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
