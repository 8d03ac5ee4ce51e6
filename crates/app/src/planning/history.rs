//! Plans of the past, for trying rules on them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dujiang_domain::access::{ManageRules, Permit};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::planning::{Node, PlannedTask};
use dujiang_domain::projects::ProjectState;
use dujiang_persistence::planning as store;
pub(crate) use dujiang_persistence::planning::{DatedMilestone, DatedProject};

use crate::{App, AppError};

/// The milestones and tasks of some projects, with all their dates.
#[derive(Debug)]
pub(crate) struct DatedPlans {
    /// Milestones, by project and day.
    pub(crate) milestones: Vec<DatedMilestone>,
    /// Tasks of each project in tree order.
    pub(crate) tasks: BTreeMap<ProjectId, Vec<(Node, PlannedTask)>>,
}

/// Projects in these states, where a day is given those that had begun by it, the last changed first.
///
/// # Errors
/// When the database fails.
pub(crate) async fn dated_projects(
    app: &App,
    permit: &Permit<ManageRules>,
    states: &[ProjectState],
    begun_by: Option<NaiveDate>,
    limit: u64,
) -> Result<Vec<DatedProject>, AppError> {
    Ok(store::dated_projects(app.database(), permit, states, begun_by, limit).await?)
}

/// The plans of some projects.
///
/// # Errors
/// When the database fails.
pub(crate) async fn dated_plans(
    app: &App,
    permit: &Permit<ManageRules>,
    projects: &[ProjectId],
) -> Result<DatedPlans, AppError> {
    Ok(DatedPlans {
        milestones: store::dated_milestones(app.database(), permit, projects).await?,
        tasks: store::dated_tasks(app.database(), permit, projects).await?,
    })
}
