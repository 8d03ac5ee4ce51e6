//! Plans as the rules that watch see them: many projects at once, only what a rule asks about.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use dujiang_domain::ids::{ProjectId, TaskId, UserId};
use dujiang_domain::planning::PlannedTask;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// A milestone that has not been reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenMilestone {
    /// Which.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// Who is responsible for it.
    pub person: Option<UserId>,
    /// Planned day.
    pub planned_date: NaiveDate,
}

#[derive(FromQueryResult)]
struct MilestoneRow {
    id: Uuid,
    project_id: Uuid,
    title: String,
    person_id: Option<Uuid>,
    planned_date: NaiveDate,
}

/// The open milestones of these projects.
///
/// # Errors
/// When the database fails.
pub async fn open_milestones(
    source: &impl Source,
    projects: &[ProjectId],
) -> Result<BTreeMap<ProjectId, Vec<OpenMilestone>>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT id, project_id, title, person_id, planned_date FROM milestones \
         WHERE actual_date IS NULL AND project_id IN ",
    )?;
    sql.bind_list(projects.iter().map(|id| id.0)).push(" ORDER BY project_id, planned_date, id");
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in sql.all::<MilestoneRow>(source).await? {
        found.entry(ProjectId(row.project_id)).or_default().push(OpenMilestone {
            id: row.id,
            title: row.title,
            person: row.person_id.map(UserId),
            planned_date: row.planned_date,
        });
    }
    Ok(found)
}

#[derive(FromQueryResult)]
struct Id {
    project_id: Uuid,
}

/// Which of these projects have a milestone at all.
///
/// # Errors
/// When the database fails.
pub async fn with_milestones(
    source: &impl Source,
    projects: &[ProjectId],
) -> Result<BTreeSet<ProjectId>, StoreError> {
    let mut sql = Sql::new(source, "SELECT DISTINCT project_id FROM milestones WHERE project_id IN ")?;
    sql.bind_list(projects.iter().map(|id| id.0));
    let rows: Vec<Id> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| ProjectId(row.project_id)).collect())
}

#[derive(FromQueryResult)]
struct TaskRow {
    id: Uuid,
    project_id: Uuid,
    parent_id: Option<Uuid>,
    weight: i64,
    planned_start: Option<NaiveDate>,
    planned_end: Option<NaiveDate>,
}

/// The tasks of these projects as the plan on paper sees them.
///
/// # Errors
/// When the database fails.
pub async fn planned_tasks(
    source: &impl Source,
    projects: &[ProjectId],
) -> Result<BTreeMap<ProjectId, Vec<PlannedTask>>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT id, project_id, parent_id, weight, planned_start, planned_end FROM tasks WHERE project_id IN ",
    )?;
    sql.bind_list(projects.iter().map(|id| id.0));
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in sql.all::<TaskRow>(source).await? {
        found.entry(ProjectId(row.project_id)).or_default().push(PlannedTask {
            id: TaskId(row.id),
            parent_id: row.parent_id.map(TaskId),
            weight: row.weight,
            start: row.planned_start,
            end: row.planned_end,
        });
    }
    Ok(found)
}
