//! Plans of the past, for trying rules on them: everything that carries a date, of some projects at once.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dujiang_domain::access::{Government, ManageRules, Permit, Resource as _};
use dujiang_domain::ids::{ProjectId, TaskId};
use dujiang_domain::planning::{Node, PlannedTask};
use dujiang_domain::projects::ProjectState;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// A project with its days.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct DatedProject {
    pub id: Uuid,
    pub name: String,
    pub unit_id: Uuid,
    pub planned_start: Option<NaiveDate>,
    pub planned_end: Option<NaiveDate>,
    pub actual_start: Option<NaiveDate>,
    pub actual_end: Option<NaiveDate>,
}

/// Projects in these states, where a day is given those that had begun by it, the last changed first.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another permit than that over the government.
pub async fn dated_projects(
    source: &impl Source,
    permit: &Permit<ManageRules>,
    states: &[ProjectState],
    begun_by: Option<NaiveDate>,
    limit: u64,
) -> Result<Vec<DatedProject>, StoreError> {
    permit.covers(Government.key())?;
    let mut sql = Sql::new(
        source,
        "SELECT id, name, unit_id, planned_start, planned_end, actual_start, actual_end FROM projects \
         WHERE state IN ",
    )?;
    sql.bind_list(states.iter().map(|state| state.as_str()));
    if let Some(day) = begun_by {
        sql.push(" AND COALESCE(actual_start, planned_start) <= ").bind(day);
    }
    sql.push(" ORDER BY updated_at DESC, id DESC LIMIT ").bind(limit);
    sql.all(source).await
}

/// A milestone with its days.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct DatedMilestone {
    pub id: Uuid,
    pub project_id: Uuid,
    pub title: String,
    pub planned_date: NaiveDate,
    pub actual_date: Option<NaiveDate>,
}

/// The milestones of these projects.
///
/// # Errors
/// As [`dated_projects`].
pub async fn dated_milestones(
    source: &impl Source,
    permit: &Permit<ManageRules>,
    projects: &[ProjectId],
) -> Result<Vec<DatedMilestone>, StoreError> {
    permit.covers(Government.key())?;
    let mut sql = Sql::new(
        source,
        "SELECT id, project_id, title, planned_date, actual_date FROM milestones WHERE project_id IN ",
    )?;
    sql.bind_list(projects.iter().map(|id| id.0)).push(" ORDER BY project_id, planned_date, id");
    sql.all(source).await
}

#[derive(FromQueryResult)]
struct TaskRow {
    id: Uuid,
    project_id: Uuid,
    parent_id: Option<Uuid>,
    position: i64,
    weight: i64,
    reported_percent: i64,
    planned_start: Option<NaiveDate>,
    planned_end: Option<NaiveDate>,
}

/// The shape of the plans of these projects with the dates on paper.
///
/// # Errors
/// As [`dated_projects`].
pub async fn dated_tasks(
    source: &impl Source,
    permit: &Permit<ManageRules>,
    projects: &[ProjectId],
) -> Result<BTreeMap<ProjectId, Vec<(Node, PlannedTask)>>, StoreError> {
    permit.covers(Government.key())?;
    let mut sql = Sql::new(
        source,
        "SELECT id, project_id, parent_id, position, weight, reported_percent, planned_start, planned_end \
         FROM tasks WHERE project_id IN ",
    )?;
    sql.bind_list(projects.iter().map(|id| id.0)).push(" ORDER BY project_id, wbs_order, id");
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in sql.all::<TaskRow>(source).await? {
        let (id, parent_id, weight) = (TaskId(row.id), row.parent_id.map(TaskId), row.weight);
        let node =
            Node { id, parent_id, position: row.position, weight, reported_percent: row.reported_percent };
        let task = PlannedTask { id, parent_id, weight, start: row.planned_start, end: row.planned_end };
        found.entry(ProjectId(row.project_id)).or_default().push((node, task));
    }
    Ok(found)
}
