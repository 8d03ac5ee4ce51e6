//! Plans of projects: tasks, milestones, and what waits for one person.
//!
//! Every write locks the project's row first, so that a plan has one writer at a time and what is
//! rolled up is never computed from half of it.

mod history;
pub mod milestones;
pub mod mine;
pub mod tasks;
mod watch;

use dujiang_domain::ids::{ProjectId, TaskId};
use dujiang_persistence::{Tx, planning as store};

use crate::AppError;
pub(crate) use dujiang_persistence::planning::{Reportable, project_of_milestone, reportable};
pub(crate) use watch::{OpenMilestone, PlanFacts, plan_facts};

pub(crate) use history::{DatedPlans, DatedProject, dated_plans, dated_projects};

/// Whether a task is one of the project's, so that another context may hang something on it.
///
/// # Errors
/// When the database fails.
pub async fn has_task(tx: &Tx, project: ProjectId, task: TaskId) -> Result<bool, AppError> {
    Ok(store::milestones::has_task(tx, project, task).await?)
}
