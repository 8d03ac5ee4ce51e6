//! Whole plans at once, for those who bring many projects.

use dujiang_domain::access::{Creates, Permit, ProjectAccess};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::planning::{Milestone, Outline, Task};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

use super::plan::ROWS_AT_ONCE;
use super::{milestones, tasks};
use crate::entities;
use crate::error::StoreError;
use crate::search;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// The whole plan of a project that has none yet, under a permit over the project.
#[derive(Debug)]
pub struct NewPlan<'a, A: Creates<On = ProjectAccess>> {
    /// The permit; the system gets one as anybody does.
    pub permit: &'a Permit<A>,
    /// The project.
    pub project: ProjectId,
    /// Its tasks, parents before children.
    pub tasks: &'a [Task],
    /// Its milestones.
    pub milestones: &'a [Milestone],
}

/// Rows of a project's tasks with everything that follows from the whole plan, in the order of
/// `tasks`, and the progress of the project. A task whose parent is not among them is left out.
pub fn task_models(tasks: &[Task]) -> (Vec<entities::tasks::Model>, i64) {
    let (mut derived, progress) = Outline::new(tasks.iter().map(Task::node)).derive();
    let rows = tasks.iter().filter_map(|task| Some(tasks::to_model(task, derived.remove(&task.id)?)));
    (rows.collect(), progress)
}

/// Saves the plans of many projects in few statements; the events are the caller's.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for anything of another project than its permit's.
pub async fn insert_many<A>(tx: &Tx, plans: &[NewPlan<'_, A>]) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    let mut task_rows = Vec::new();
    let mut milestone_rows = Vec::new();
    let mut entries = Vec::new();
    let mut progress = Vec::with_capacity(plans.len());
    for plan in plans {
        plan.permit.covers(plan.project)?;
        plan.tasks.iter().try_for_each(|task| plan.permit.covers(task.project_id))?;
        plan.milestones.iter().try_for_each(|milestone| plan.permit.covers(milestone.project_id))?;
        let (rows, percent) = task_models(plan.tasks);
        task_rows.extend(rows.into_iter().map(|row| row.into_active_model().reset_all()));
        milestone_rows.extend(plan.milestones.iter().map(milestones::to_row));
        entries.extend(plan.tasks.iter().map(|task| (task.project_id, tasks::task_title(task))));
        progress.push((plan.project, percent));
    }
    for chunk in task_rows.chunks(ROWS_AT_ONCE) {
        let rows = chunk.iter().cloned();
        entities::tasks::Entity::insert_many(rows).exec_without_returning(tx.connection()).await?;
    }
    for chunk in milestone_rows.chunks(ROWS_AT_ONCE) {
        let rows = chunk.iter().cloned();
        entities::milestones::Entity::insert_many(rows).exec_without_returning(tx.connection()).await?;
    }
    search::put_many(tx, &entries).await?;
    keep_progress(tx, &progress).await
}

async fn keep_progress(tx: &Tx, progress: &[(ProjectId, i64)]) -> Result<(), StoreError> {
    for chunk in progress.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new(tx, "WITH now (id, percent) AS (VALUES ")?;
        for (index, (project, percent)) in chunk.iter().enumerate() {
            sql.push(if index == 0 { "(" } else { ", (" });
            sql.bind(project.0).push(", ").bind(*percent).push(")");
        }
        sql.push(") UPDATE projects SET progress_percent = now.percent FROM now WHERE projects.id = now.id");
        sql.run(tx).await?;
    }
    Ok(())
}
