//! Recomputing what is kept of plans, for `dujiang verify`.

use std::collections::BTreeMap;

use dujiang_domain::ids::{ProjectId, TaskId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::plan::{PLAN_ROWS, Plan, PlanRow};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// What is kept of one project's plan, and what its tasks give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recomputed {
    /// The project.
    pub project: ProjectId,
    /// Its progress as it is kept.
    pub kept: i64,
    /// Its progress as it should be.
    pub recomputed: i64,
    /// Tasks whose number, progress or state of being done is not what follows from the plan, or
    /// that hang on no task of the plan.
    pub wrong_tasks: Vec<TaskId>,
}

impl Recomputed {
    /// Whether everything is as it should be.
    pub fn is_right(&self) -> bool {
        self.kept == self.recomputed && self.wrong_tasks.is_empty()
    }
}

#[derive(FromQueryResult)]
struct Kept {
    id: Uuid,
    progress_percent: i64,
}

/// Recomputes the plans of the next `limit` projects after `after`, in the order of identifiers;
/// an empty answer is the end.
///
/// # Errors
/// When the database fails.
pub async fn recomputed_progress(
    source: &impl Source,
    after: Option<ProjectId>,
    limit: u64,
) -> Result<Vec<Recomputed>, StoreError> {
    let mut sql = Sql::new(source, "SELECT id, progress_percent FROM projects WHERE id > ")?;
    sql.bind(after.map_or_else(Uuid::nil, Uuid::from)).push(" ORDER BY id LIMIT ").bind(limit);
    let projects: Vec<Kept> = sql.all(source).await?;
    let mut sql = Sql::new(source, PLAN_ROWS)?;
    sql.push("project_id IN ").bind_list(projects.iter().map(|project| project.id));
    let mut rows: BTreeMap<Uuid, Vec<PlanRow>> = BTreeMap::new();
    for row in sql.all::<PlanRow>(source).await? {
        rows.entry(row.project_id).or_default().push(row);
    }
    let recompute = |kept: Kept| {
        let plan = Plan::new(ProjectId(kept.id), rows.remove(&kept.id).unwrap_or_default());
        let (derived, recomputed) = plan.outline().derive();
        let wrong = plan.kept().iter().filter(|(id, kept)| derived.get(id) != Some(kept));
        Recomputed {
            project: ProjectId(kept.id),
            kept: kept.progress_percent,
            recomputed,
            wrong_tasks: wrong.map(|(id, _)| *id).collect(),
        }
    };
    Ok(projects.into_iter().map(recompute).collect())
}
