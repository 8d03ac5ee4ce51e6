//! Reading activations: pages of rows, what became of the tasks, the timeline.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ContingencyActivationId, ContingencyPlanId, TaskId};
use dujiang_domain::oversight::contingency_plans::ActivationState;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::oversight::Scope;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// An activation with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct ActivationRow {
    pub id: Uuid,
    pub plan_id: Uuid,
    pub plan_number: i64,
    pub title: String,
    pub project_id: Uuid,
    pub project_name: String,
    pub risk_id: Option<Uuid>,
    pub risk_title: Option<String>,
    pub reason: String,
    pub incident: Option<serde_json::Value>,
    pub task_ids: serde_json::Value,
    pub state: String,
    pub activated_at: DateTime<Utc>,
    pub activated_by: Option<Uuid>,
    pub activated_by_name: Option<String>,
    pub stood_down_at: Option<DateTime<Utc>>,
    pub stood_down_by: Option<Uuid>,
    pub stood_down_by_name: Option<String>,
    pub stood_down_words: Option<String>,
    pub version: i64,
}

const SELECT: &str = "SELECT x.id, x.plan_id, x.plan_number, x.title, x.project_id, p.name AS project_name, \
    x.risk_id, r.title AS risk_title, x.reason, x.incident, x.task_ids, x.state, x.activated_at, x.activated_by, \
    a.name AS activated_by_name, x.stood_down_at, x.stood_down_by, s.name AS stood_down_by_name, \
    x.stood_down_words, x.version FROM contingency_activations x JOIN projects p ON p.id = x.project_id \
    LEFT JOIN risks r ON r.id = x.risk_id LEFT JOIN users a ON a.id = x.activated_by \
    LEFT JOIN users s ON s.id = x.stood_down_by WHERE ";

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ActivationFilter {
    /// Of this plan.
    pub plan: Option<ContingencyPlanId>,
    /// Whether the plan is at work.
    pub state: Option<ActivationState>,
}

/// A page of activations, the latest first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another filter or scope.
pub async fn list_activations(
    source: &impl Source,
    scope: Scope<'_>,
    filter: &ActivationFilter,
    page: &PageRequest,
) -> Result<Page<ActivationRow>, StoreError> {
    let words = serde_json::to_string(filter).unwrap_or_default();
    let list = crate::digest::short(&format!("activations {}{words}", scope.fingerprint()));
    let mut sql = Sql::new(source, SELECT)?;
    scope.narrow(&mut sql);
    if let Some(plan) = filter.plan {
        sql.push(" AND x.plan_id = ").bind(plan.0);
    }
    if let Some(state) = filter.state {
        sql.push(" AND x.state = ").bind(state.as_str());
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        let at = DateTime::parse_from_rfc3339(&cursor.key).map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (x.activated_at, x.id) < (").bind(at.to_utc()).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY x.activated_at DESC, x.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<ActivationRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.activated_at.to_rfc3339(), row.id)))
}

/// One activation of the permit's project.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn activation_view<A>(
    source: &impl Source,
    permit: &Permit<A>,
    id: ContingencyActivationId,
) -> Result<ActivationRow, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    let mut sql = Sql::new(source, SELECT)?;
    sql.push("x.id = ").bind(id.0).push(" AND x.project_id = ").bind(permit.on());
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

/// What became of a task that an activation made.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct StepTask {
    pub id: Uuid,
    pub wbs: String,
    pub is_done: bool,
    pub progress_percent: i64,
    pub actual_end: Option<NaiveDate>,
}

/// Those of these tasks of the permit's project that are still in its plan.
///
/// # Errors
/// When the database fails.
pub async fn step_tasks<A>(
    source: &impl Source,
    permit: &Permit<A>,
    tasks: &[TaskId],
) -> Result<Vec<StepTask>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    let mut sql = Sql::new(
        source,
        "SELECT id, wbs, is_done, progress_percent, actual_end FROM tasks WHERE project_id = ",
    )?;
    sql.bind(permit.on()).push(" AND id IN ").bind_list(tasks.iter().map(|task| task.0));
    sql.all(source).await
}

/// A line of an activation's timeline.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct EntryRow {
    pub id: Uuid,
    pub noted_at: DateTime<Utc>,
    pub noted_by: Option<Uuid>,
    pub noted_by_name: Option<String>,
    pub words: String,
}

/// A page of the timeline of an activation of the permit's project, the latest first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another list.
pub async fn entries<A>(
    source: &impl Source,
    permit: &Permit<A>,
    id: ContingencyActivationId,
    page: &PageRequest,
) -> Result<Page<EntryRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    let list = crate::digest::short(&format!("activation entries {id}"));
    let mut sql = Sql::new(
        source,
        "SELECT e.id, e.noted_at, e.noted_by, n.name AS noted_by_name, e.words FROM contingency_entries e \
         JOIN contingency_activations x ON x.id = e.activation_id LEFT JOIN users n ON n.id = e.noted_by \
         WHERE e.activation_id = ",
    )?;
    sql.bind(id.0).push(" AND x.project_id = ").bind(permit.on());
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND e.id < ").bind(cursor.id);
    }
    sql.push(" ORDER BY e.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<EntryRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (String::new(), row.id)))
}
